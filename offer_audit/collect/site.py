"""``collect_site``: a URL or a folder into an artifact folder. Every failure ends here, as one sentence and an exit code."""

from __future__ import annotations

import asyncio
import errno
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from offer_audit.collect.addresses import start_address
from offer_audit.collect.collected import Clock, Collected, Limits, Progress
from offer_audit.collect.crawl import Crawl
from offer_audit.collect.folder import FolderSite
from offer_audit.collect.folding import folded_records
from offer_audit.collect.frontier import FILE, Frontier
from offer_audit.collect.harvest import unread_now
from offer_audit.collect.lock import locked
from offer_audit.collect.sentences import Unread, collect_error, size_words
from offer_audit.collect.storage import Record, read_summary, remove_strays, write_pages, write_summary

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def collect_site(site: str, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    """Read a site, given as a web address or a folder of HTML, into an artifact folder.

    A crawl that was interrupted is gone on with. A finished folder is collected afresh, and is replaced when that is done.

    Raises:
        CollectError: with the sentence to show and the exit code, 2 for wrong usage and 3 for a site that could not be
            read to the end.
    """
    if limits.max_pages < 1:
        raise collect_error("bad-limit", 2)
    url, root = _understood(site)
    if root is not None and root.resolve() == folder.resolve():
        raise collect_error("into-itself", 2)
    name = url or _name_of(root)
    try:
        with _explained_faults(folder):
            _make_ready(folder, name)
            with locked(folder):
                if root is not None:
                    return _collect_folder(root, name, folder, limits, progress, now)
                return _collect_url(name, folder, limits, progress, now)
    except CollectError:
        for empty in (folder / "bodies", folder):
            with suppress(OSError):
                empty.rmdir()
        raise


def _understood(site: str) -> tuple[str | None, Path | None]:
    """What the user gave: a web address or a folder, checked."""
    text = site.strip()
    scheme = urlsplit(text).scheme.lower() if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", text) else ""
    if scheme == "file":
        path = Path(url2pathname(urlsplit(text).path))
        return None, _existing(path.parent if path.is_file() else path, site)
    if scheme in ("http", "https"):
        return start_address(text), None
    place = os.path.expanduser(text)
    if os.path.isfile(place):
        raise collect_error("file", 2, site=site, folder=Path(place).parent)
    if text and os.path.exists(place):
        return None, Path(place)
    if "://" in text or scheme in ("ftp", "mailto", "data", "javascript"):
        raise collect_error("scheme", 2, site=site)
    if re.match(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(/|$)", text, re.IGNORECASE):
        raise collect_error("no-scheme", 2, site=site)
    raise collect_error("no-folder" if re.search(r"[\\/]", text) else "not-a-site", 2, site=site)


def _existing(path: Path, site: str) -> Path:
    if not path.is_dir():
        raise collect_error("no-folder", 2, site=site)
    return path


def _name_of(root: Path | None) -> str:
    """The name of a folder that is audited; its place on the computer is nobody's business."""
    return root.resolve().name or "/" if root else ""


def _make_ready(folder: Path, name: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise collect_error("output-file", 2, folder=folder)
    known = (read_summary(folder) or {}).get("site", name)
    if known != name:
        raise collect_error("output-other", 2, folder=folder, other=known)
    (folder / "bodies").mkdir(parents=True, exist_ok=True)


@contextmanager
def _explained_faults(folder: Path) -> Iterator[None]:
    """The one place where a fault of the disk becomes a sentence."""
    try:
        yield
    except PermissionError as error:
        raise collect_error("output-permission", 3, folder=folder) from error
    except (OSError, sqlite3.Error) as error:
        if getattr(error, "errno", None) in _FULL or "disk is full" in str(error):
            raise collect_error("disk-full", 3) from error
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            raise collect_error("output-broken", 3, folder=folder, file=FILE) from error
        raise collect_error("disk", 3, folder=folder, detail=getattr(error, "strerror", None) or error) from error


def _collect_folder(root: Path, name: str, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    began = now()
    try:
        records = FolderSite(root, folder, limits, progress, now).read()
    except KeyboardInterrupt:
        raise collect_error("interrupted-folder", 3) from None
    return _finish(folder, name, "folder", began, limits, records)


def _collect_url(url: str, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    is_resumed = (folder / FILE).exists()
    frontier = Frontier(folder, limits)
    try:
        began = _began(frontier, folder, url, now)
        try:
            asyncio.run(Crawl(url, folder, frontier, limits, progress, now).run())
        except (KeyboardInterrupt, CollectError) as stop:
            frontier.rollback()
            if not frontier.count("read"):
                frontier.remove()
            else:
                _keep_part(folder, url, began, limits, frontier)
            if isinstance(stop, CollectError):
                raise
            raise _stopped(frontier) from None
        records = [*folded_records(frontier.settled()), *_left(frontier, limits)]
        collected = _finish(folder, url, "url", began, limits, records, is_resumed=is_resumed)
        frontier.remove()
        return collected
    finally:
        frontier.close()


def _began(frontier: Frontier, folder: Path, url: str, now: Clock) -> datetime:
    """When the crawl was begun; it may be the rest of one."""
    known = frontier.fact("site")
    if known not in (None, url):
        raise collect_error("output-other", 2, folder=folder, other=known)
    began = frontier.fact("began") or now().isoformat()
    frontier.set_fact("site", url)
    frontier.set_fact("began", began)
    frontier.commit()
    return datetime.fromisoformat(began)


def _left(frontier: Frontier, limits: Limits, interrupted: bool = False) -> Iterator[Record]:
    """What was found and not fetched, each with its reason."""
    is_full = frontier.total_size() >= limits.max_total_bytes
    for one, pattern, budget in frontier.left():
        if pattern and budget == 0:
            unread = Unread("loop")
        elif pattern:
            unread = Unread("repeats", limit=budget, pattern=pattern)
        elif interrupted:
            unread = Unread("interrupted")
        elif is_full:
            unread = Unread("total-size", limit=size_words(limits.max_total_bytes))
        else:
            unread = Unread("budget", limit=limits.max_pages)
        yield unread_now(one.url, unread, one.depth, one.found_on).record


def _keep_part(folder: Path, url: str, began: datetime, limits: Limits, frontier: Frontier) -> None:
    """Let an audit that was stopped be read as far as it got, unless an earlier one that was finished is there."""
    if (read_summary(folder) or {}).get("finished"):
        return
    records = [*folded_records(frontier.settled()), *_left(frontier, limits, interrupted=True)]
    write_pages(folder, records)
    write_summary(folder, url, "url", began, limits, finished=False, pages_read=_count_read(records))


def _finish(
    folder: Path, name: str, kind: str, began: datetime, limits: Limits, records: list[Record], *, is_resumed: bool = False
) -> Collected:
    read = _count_read(records)
    write_pages(folder, records)
    write_summary(folder, name, kind, began, limits, finished=True, pages_read=read)
    remove_strays(folder, records)
    return Collected(folder, name, kind, read, len(records) - read, is_resumed)


def _count_read(records: Iterable[Record]) -> int:
    return sum(1 for record in records if record["body"])
