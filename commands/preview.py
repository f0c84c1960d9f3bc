"""Shows the site while it is written: builds at each save, keeps the last good pages, tells problems on the page."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from invoke import Exit
from watchfiles import DefaultFilter, watch

from commands.build import ROOT, WORK
from commands.preview_page import Outcome, read_outcome
from commands.preview_server import HOST, PreviewServer
from local_offer.problems import tell, tell_totals

WATCHED = ("theme", "plugins", "local_offer")
SETTINGS = "pelicanconf.py"
HIGHEST_PORT = 65535
_LONGEST_WAIT = 10
"""Seconds that a build under way may take to end when the preview is stopped."""


def serve_preview(content: Path, port: int) -> None:
    """Build ``content`` and show it at ``port`` of this computer until Ctrl-C.

    Raises:
        Exit: the port cannot be used; says what to do.
    """
    preview = Preview(content, _open_port(port))
    print(f"Building the site. Then it is at {preview.address} for your browser.", flush=True)
    print("Each time you save a file, the page builds again. To stop, hold Ctrl and press C.", flush=True)
    try:
        preview.start()
        preview.server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopping the preview ...", flush=True)
    finally:
        with suppress(KeyboardInterrupt):
            preview.stop()


def _open_port(port: int) -> PreviewServer:
    other = f"choose another port: invoke serve --port {port + 1 if 1023 < port < HIGHEST_PORT else 8001}"
    if not 0 <= port <= HIGHEST_PORT:
        raise Exit(f"There is no port {port}. Ports go up to {HIGHEST_PORT}; {other}", code=2)
    try:
        return PreviewServer(port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE or getattr(error, "winerror", None) == 10048:
            raise Exit(
                f"Port {port} is in use, perhaps by a preview in another window: stop that, or {other}", code=2
            ) from None
        raise Exit(f"This computer does not let the preview use port {port}; {other}", code=2) from None


class Preview:
    """The last good site, what the last build said, and the threads that build and watch."""

    def __init__(self, content: Path, server: PreviewServer) -> None:
        self.content = content
        self.server = server
        self.site: Path | None = None
        self.outcome: Outcome | None = None
        self.is_building = True
        self._folder = WORK / "preview" / str(server.server_port)
        self._wanted, self._stopped = threading.Event(), threading.Event()
        self._threads: list[threading.Thread] = []
        server.preview = self

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server.server_port}/"

    def start(self) -> None:
        """Start to build and to watch. The server is run by whoever called this."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._wanted.set()
        folders = [folder for folder in (self.content, *(ROOT / name for name in WATCHED)) if folder.is_dir()]
        self._begin(self._build_when_wanted)
        self._begin(self._watch, *folders)
        # A file of its own is lost from sight when an editing program replaces it, so its folder is watched.
        self._begin(self._watch, ROOT, recursive=False, watch_filter=_is_settings)

    def stop(self) -> None:
        """End the threads and the server, and clear up."""
        self._stopped.set()
        self._wanted.set()
        for thread in self._threads:
            thread.join(_LONGEST_WAIT)
        self.server.server_close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _begin(self, work: Any, *arguments: Any, **options: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, kwargs=options, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _watch(self, *folders: Path, recursive: bool = True, watch_filter: Any = None) -> None:
        chosen = watch_filter or DefaultFilter()
        for _ in watch(*folders, watch_filter=chosen, stop_event=self._stopped, recursive=recursive, rust_timeout=500):
            self.is_building = True
            self._wanted.set()

    def _build_when_wanted(self) -> None:
        while True:
            self._wanted.wait()
            if self._stopped.is_set():
                return
            self._wanted.clear()
            self._build()

    def _build(self) -> None:
        """Build beside the site being shown, and show the new one if it is good."""
        self.is_building = True
        target = self._folder / ("b" if self.site == self._folder / "a" else "a")
        outcome = run_build(self.content, target)
        if self._stopped.is_set() or (not outcome.is_good and self._wanted.is_set()):
            return  # what was wrong may have come from a file that was just then being saved
        if outcome.is_good:
            self.site = target
        self.outcome = outcome
        self.is_building = self._wanted.is_set()
        print(told(outcome), flush=True)


def _is_settings(_: Any, path: str) -> bool:
    return Path(path).name == SETTINGS


def run_build(content: Path, output: Path) -> Outcome:
    """Build in a process of its own, which has any changed code, and cannot take the server down with it."""
    command = [sys.executable, "-m", "commands.preview_build", str(content.resolve()), str(output)]
    environment = {
        **os.environ,
        "PYTHONUTF8": "1",
        "COLUMNS": "200",
    }  # so that what Pelican says is not broken into short lines
    finished = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
    )
    try:
        return read_outcome(finished.stdout.strip().rpartition("\n")[2])
    except ValueError:
        said = (finished.stderr or finished.stdout).strip()
        return Outcome(failure=f"The build stopped with an error of its own:\n{said[-3000:]}")


def told(outcome: Outcome) -> str:
    """An outcome for the terminal."""
    if outcome.failure:
        return f"{outcome.failure}\nThe last good version is still shown."
    if outcome.errors:
        return f"\n{tell(outcome.errors)}\n\n{tell_totals(outcome.problems)} The last good version is still shown."
    return f"Built {outcome.pages} pages in {outcome.seconds:.1f} seconds."
