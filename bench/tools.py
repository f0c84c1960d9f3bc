"""Other people's tools that benchmarks compare ours with: installed beside the benchmarks, from a lock file of their own."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from bootstrap import find_npm

FOLDER = Path(__file__).resolve().parent


class ToolsError(Exception):
    """The tools cannot be installed; one sentence."""


def install_tools() -> None:
    """Install what ``bench/package-lock.json`` lists, unless it is there; no tool fetches a browser of its own.

    Raises:
        ToolsError: npm failed.
    """
    stamp = FOLDER / "node_modules" / ".installed"
    fingerprint = hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint:
        return
    print("Installing the tools to compare with ...", flush=True)
    command = [*find_npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    quiet = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    if subprocess.run(command, cwd=FOLDER, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
        raise ToolsError("The tools to compare with could not be installed: npm ci failed in the folder bench.")
    stamp.write_text(fingerprint, encoding="ascii")
