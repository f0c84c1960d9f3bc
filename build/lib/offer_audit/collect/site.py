"""``collect_site``: a URL or a folder into an artifact folder. Every failure becomes one sentence and an exit code."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from offer_audit.collect.asked import Asked, find_asked
from offer_audit.collect.collected import Clock, Collected, CollectError, Limits, Progress
from offer_audit.collect.folder import FolderSite
from offer_audit.collect.frontier import FILE
from offer_audit.collect.lock import locked
from offer_audit.collect.sentences import collect_error
from offer_audit.collect.storage import read_summary, write_artifacts
from offer_audit.collect.web_site import collect_web_site

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def collect_site(site: str, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    """Read a site, given as a web address or a folder of HTML, into an artifact folder.

    A crawl that was interrupted is gone on with. A site whose collection was finished is collected afresh; the earlier
    one stays until the new one is complete.

    Raises:
        CollectError: with the sentence to show and the exit code, 2 for wrong usage and 3 for a site that could not be
            read to the end.
    """
    if limits.max_pages < 1:
        raise collect_error("bad-limit", 2)
    asked = find_asked(site)
    if asked.root is not None and asked.root == folder.resolve():
        raise collect_error("into-itself", 2)
    try:
        with _explained_faults(folder):
            _make_ready(folder, asked)
            with locked(folder):
                return _collect(asked, folder, limits, progress, now)
    except CollectError:
        _remove_if_empty(folder)
        raise


def _make_ready(folder: Path, asked: Asked) -> None:
    if folder.exists() and not folder.is_dir():
        raise collect_error("output-file", 2, folder=folder)
    known = (read_summary(folder) or {}).get("site", asked.name)
    if known != asked.name:
        raise collect_error("output-other", 2, folder=folder, other=known)
    (folder / "bodies").mkdir(parents=True, exist_ok=True)


def _remove_if_empty(folder: Path) -> None:
    for empty in (folder / "bodies", folder):
        with suppress(OSError):
            empty.rmdir()


@contextmanager
def _explained_faults(folder: Path) -> Iterator[None]:
    """The one place where a fault of the disk becomes a sentence."""
    try:
        yield
    except PermissionError as error:
        raise collect_error("output-permission", 3, folder=folder) from error
    except sqlite3.DatabaseError as error:
        if "full" in str(error):
            raise collect_error("disk-full", 3) from error
        if isinstance(error, sqlite3.OperationalError):
            raise collect_error("disk", 3, folder=folder, detail=error) from error
        raise collect_error("output-broken", 3, folder=folder, file=FILE) from error
    except OSError as error:
        if error.errno in _FULL:
            raise collect_error("disk-full", 3) from error
        raise collect_error("disk", 3, folder=folder, detail=error.strerror or error) from error


def _collect(asked: Asked, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    if asked.root is None:
        return collect_web_site(asked.name, folder, limits, progress, now)
    began = now()
    try:
        records = FolderSite(asked.root, folder, limits, progress, now).read()
    except KeyboardInterrupt:
        raise collect_error("interrupted-folder", 3) from None
    read = write_artifacts(folder, asked.name, "folder", began, limits, records, finished=True)
    return Collected(folder, asked.name, "folder", read, len(records) - read)
