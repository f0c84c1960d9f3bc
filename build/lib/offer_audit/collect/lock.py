"""One audit at a time in a folder. The lock is the operating system's, so it goes when the program does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from offer_audit.collect.sentences import collect_error

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 1024, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for one audit.

    Raises:
        CollectError: another audit holds it.
    """
    path = folder / "audit.lock"
    handle = _held(path)
    if handle is None:
        raise collect_error("locked", 3, folder=folder)
    try:
        yield
    finally:
        if sys.platform == "win32":
            os.close(handle)
        with suppress(OSError):
            path.unlink()
        if sys.platform != "win32":
            os.close(handle)


def _held(path: Path) -> int | None:
    """A handle that holds the lock. The file may be taken away between opening and locking: then open it again."""
    for _ in range(5):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return None
        if _is_same(handle, path):
            return handle
        os.close(handle)
    return None


def _is_same(handle: int, path: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False
