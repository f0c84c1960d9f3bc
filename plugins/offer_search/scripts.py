"""The scripts of the search: lunr's own stemmer and stop words, and the files of ``theme/search``, each as one small file.

lunr.js is taken apart by its own headings, since a phone needs two of its eleven parts: the index is built in Python and read
by our own code. A newer lunr with other headings stops the build here, and says so.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from plugins.offer_styles.compiler import find_node

LUNR_PARTS = ("lunr.stemmer", "lunr.stopWordFilter")
ENGINE = ("words", "parts", "terms", "spelling", "ages", "query", "ranking", "facets", "arranging", "engine")
"""The files that search, in the order in which they stand in the script."""

EVERY_PAGE = ("elements", "list_store", "my_list", "list_anywhere")
"""One's own list: what every page has."""

SCRIPTS = {
    "my-list.js": EVERY_PAGE,
    "search.js": (*ENGINE, *EVERY_PAGE, "address", "choices", "results", "find_page"),
    "list-page.js": (*ENGINE, *EVERY_PAGE, "results", "list_page"),
}
"""The scripts by name, and the files that they are made of."""

_HEADING = re.compile(r"^/\*!\n \* (lunr[.\w]*)\n", re.MULTILINE)
_LUNR_FRAME = "var lunr = { Pipeline: { registerFunction: function () {} } };\n"
MEND = "run `make site`, or `python bootstrap.py build`."


class ScriptError(Exception):
    """The script cannot be made; its text says in one sentence what to do."""


def engine_source(root: Path) -> str:
    """The part that searches, as it is written. ``root`` holds ``theme`` and ``node_modules``."""
    return _LUNR_FRAME + lunr_parts(_read(root / "node_modules/lunr/lunr.js")) + _files(root, ENGINE)


def script_source(name: str, root: Path) -> str:
    """A script as it is written, in a function of its own, so that nothing of it is seen by other scripts."""
    names = SCRIPTS[name]
    rest = _files(root, tuple(file for file in names if file not in ENGINE))
    return f'(function () {{\n"use strict";\n{engine_source(root) if ENGINE[0] in names else ""}{rest}}})();\n'


def _files(root: Path, names: tuple[str, ...]) -> str:
    return "".join(_read(root / "theme" / "search" / f"{name}.js") for name in names)


def lunr_parts(source: str) -> str:
    """The parts of lunr.js that a phone needs.

    Raises:
        ScriptError: they are not where this version of lunr should have them.
    """
    starts = {match[1]: match.start() for match in _HEADING.finditer(source)}
    ends = sorted([*starts.values(), len(source)])
    missing = [name for name in LUNR_PARTS if name not in starts]
    if missing:
        raise ScriptError(f"lunr.js has no part {missing[0]}: another version is installed than the theme is made for.")
    return "".join(source[starts[name] : ends[ends.index(starts[name]) + 1]] for name in LUNR_PARTS)


def build_script(source: str, root: Path) -> bytes:
    """A script as small as terser makes it; from the cache where nothing has changed.

    Raises:
        ScriptError: a package is missing, or a file of the script is wrong.
    """
    terser = root / "node_modules/terser"
    fingerprint = hashlib.sha256((source + _version(terser)).encode()).hexdigest()
    cached = root / ".cache" / "scripts" / f"{fingerprint}.js"
    if not cached.is_file():
        _keep(_minified(source, terser / "bin/terser"), cached)
    return cached.read_bytes()


def inflater(root: Path) -> bytes:
    """fflate, for phones whose browser cannot unpack by itself."""
    return _read(root / "node_modules/fflate/umd/index.js").encode()


def _minified(source: str, terser: Path) -> bytes:
    command = [
        *find_node(),
        str(terser),
        "--compress",
        "passes=3,ecma=2018,unsafe_arrows=true",
        "--mangle",
        "--ecma",
        "2018",
    ]
    finished = subprocess.run(command, input=source.encode(), capture_output=True, check=False)
    if finished.returncode:
        told = finished.stderr.decode("utf-8", "replace").strip() or f"exit code {finished.returncode}"
        raise ScriptError(f"The search script could not be made from theme/search: {told}")
    return finished.stdout


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ScriptError(f"The search needs {path.name}, which is not in {path.parent}: {MEND}") from None


def _version(package: Path) -> str:
    return str(json.loads(_read(package / "package.json"))["version"])


def _keep(script: bytes, cached: Path) -> None:
    """Write whole or not at all, so that two builds at once cannot leave half a file."""
    cached.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=cached.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(script)
    Path(name).replace(cached)
