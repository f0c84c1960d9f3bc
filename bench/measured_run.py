"""Runs a command as a person would, and measures the whole of it: every process it starts, from start to end."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
SECONDS_BETWEEN_LOOKS = 0.05


class BenchError(Exception):
    """The measurement could not be made; the text says why."""


@dataclass(frozen=True)
class Run:
    """One build: wall and CPU seconds, the most memory its processes held at once, and what it wrote."""

    wall: float
    cpu: float
    memory: int
    pages: int
    written: int


def measure_build(command: list[str], output: Path) -> Run:
    """Run a build that writes to ``output``, which is emptied first.

    Raises:
        BenchError: the build failed, or this system does not tell the CPU time of processes that have ended.
    """
    if os.name != "posix":
        raise BenchError("CPU time is measured on Linux and macOS only. On Windows, run this in WSL.")
    shutil.rmtree(output, ignore_errors=True)
    cpu_before, start = _cpu_of_ended_processes(), time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    memory = _MemoryWatch(process.pid)
    told, _ = process.communicate()
    wall = time.perf_counter() - start
    most = memory.stop()
    if process.returncode:
        raise BenchError(f"This build failed: {' '.join(command)}\n{told.strip()}")
    pages, written = _count(output)
    return Run(wall, _cpu_of_ended_processes() - cpu_before, most, pages, written)


def _cpu_of_ended_processes() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _count(output: Path) -> tuple[int, int]:
    """HTML pages, and bytes of all files."""
    files = [path for path in output.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)


class _MemoryWatch:
    """Looks again and again at the memory of a process and of those it started, and keeps the highest sum."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most = pid, 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._is_over.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._is_over.wait(SECONDS_BETWEEN_LOOKS):
            self._most = max(self._most, _memory_of_tree(self._pid))


def _memory_of_tree(pid: int) -> int:
    """Bytes held by a process and its descendants; 0 once it has ended."""
    try:
        process = psutil.Process(pid)
        return sum(_memory_of(member) for member in (process, *process.children(recursive=True)))
    except psutil.NoSuchProcess:
        return 0


def _memory_of(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:  # it ended between two looks
        return 0
