"""Finds the pinned axe-core: the setting's file, the checkout's node_modules, the cache, else npm fetches it into the cache.

Nothing of axe is kept in this project, and what npm gives is used only when its fingerprint is the pinned one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from base64 import b64encode
from functools import cache
from hashlib import sha512
from importlib.resources import files
from pathlib import Path

from local_offer.standards.yaml_text import read_yaml
from offer_audit.browser.sentences import NotTested, sentence
from offer_audit.browser.settings import BrowserSettingsError

SCRIPT = "axe.min.js"
_SECONDS = 120
_LOCK_NAME = "axe-core"


@cache
def pinned() -> dict[str, str]:
    """The version and the fingerprints of the npm package and of its script."""
    return dict(read_yaml(files(__package__).joinpath("axe_core.yaml").read_text(encoding="utf-8")))


@cache
def axe_source(setting: str = "") -> str:
    """The text of axe.

    Raises:
        NotTested: it is nowhere and cannot be fetched.
        BrowserSettingsError: the setting does not name it.
    """
    return find_axe(setting).read_text(encoding="utf-8")


@cache
def find_axe(setting: str = "") -> Path:
    """The file axe.min.js; see ``axe_source``."""
    if setting:
        path = Path(setting)
        if not path.is_file() or "axe v" not in path.read_text(encoding="utf-8", errors="replace")[:500]:
            raise BrowserSettingsError(sentence("wrong", "axe-file", path=setting))
        return path
    cached = cache_folder() / f"{_LOCK_NAME}-{pinned()['version']}" / SCRIPT
    here = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / SCRIPT
    for path in (here, cached):
        if is_pinned(path):
            return path
    _fetch(cached)
    return cached


def cache_folder() -> Path:
    """Where this user's programs keep what can be fetched again."""
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        root = str(Path.home() / "Library" / "Caches")
    else:
        root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "offer-audit"


def is_pinned(path: Path) -> bool:
    """Whether the file is there and is the pinned script."""
    return path.is_file() and _fingerprint(path.read_bytes()) == pinned()["script"]


def _fetch(target: Path) -> None:
    version = pinned()["version"]
    npm = shutil.which("npm")
    if npm is None:
        raise NotTested("no-axe", version=version, detail="npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run([npm, "pack", "--silent", f"axe-core@{version}"], cwd=folder, check=True, timeout=_SECONDS,
                           stdin=subprocess.DEVNULL, capture_output=True)  # fmt: skip
        except (OSError, subprocess.SubprocessError) as error:
            raise NotTested("no-axe", version=version, detail=f"npm failed: {type(error).__name__}") from error
        package = next(Path(folder).glob("*.tgz"), None)
        if package is None or _fingerprint(package.read_bytes()) != pinned()["package"]:
            raise NotTested("no-axe", version=version, detail="what npm fetched is not the pinned package")
        with tarfile.open(package) as archive:
            member = archive.extractfile(f"package/{SCRIPT}")
            script = member.read() if member else b""
    if _fingerprint(script) != pinned()["script"]:
        raise NotTested("no-axe", version=version, detail="what npm fetched is not the pinned script")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{SCRIPT}.{os.getpid()}")
    unfinished.write_bytes(script)
    unfinished.replace(target)


def _fingerprint(content: bytes) -> str:
    return f"sha512-{b64encode(sha512(content).digest()).decode('ascii')}"
