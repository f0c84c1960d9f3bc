"""A real Selenium Grid on this computer: a hub and nodes of one browser each, where Java and the jar are."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from offer_audit.browser.watching import end_processes
from tests.conftest import ROOT

JAR = ROOT / "node_modules" / "selenium-server" / "lib" / "runner" / "selenium-server-standalone-3.141.59.jar"
SECONDS = 90


def missing() -> str:
    """Why there can be no grid here; empty where there can."""
    if not shutil.which("java"):
        return "Java is not installed (on Debian: default-jre-headless)"
    if not JAR.is_file():
        return "npm's selenium-server is not installed, which has the grid's jar"
    return "" if shutil.which("chromedriver") else "chromedriver is not installed"


@dataclass
class Grid:
    """A running grid: its address, and the process of each node."""

    address: str
    nodes: list[int] = field(default_factory=list)


def _free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def _java(folder: Path, name: str, *words: str) -> int:
    with (folder / f"{name}.log").open("wb") as log:
        command = [
            "java",
            "-Xmx256m",
            f"-Dwebdriver.chrome.driver={shutil.which('chromedriver')}",
            "-jar",
            str(JAR),
            *words,
        ]
        return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder).pid


@contextmanager
def running_grid(folder: Path, nodes: int) -> Iterator[Grid]:
    """Start a grid and wait until it has its nodes."""
    port = _free_port()
    started = [_java(folder, "hub", "-role", "hub", "-host", "127.0.0.1", "-port", str(port))]
    grid = Grid(f"http://127.0.0.1:{port}/wd/hub")
    try:
        for number in range(nodes):
            grid.nodes.append(_java(
                folder, f"node{number}", "-role", "node", "-host", "127.0.0.1", "-port", str(_free_port()),
                "-hub", f"http://127.0.0.1:{port}/grid/register", "-browser", "browserName=chrome,maxInstances=1", "-maxSession", "1",
                "-nodePolling", "1000", "-unregisterIfStillDownAfter", "1000", "-downPollingLimit", "1",
            ))  # fmt: skip
        _wait_for(f"http://127.0.0.1:{port}/grid/api/hub", f'"free":{nodes}')
        yield grid
    finally:
        end_processes([*started, *grid.nodes])


def _wait_for(address: str, words: str) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
            if words in answer.read().decode().replace(" ", ""):
                return
        time.sleep(0.5)
    raise AssertionError("the grid did not start")
