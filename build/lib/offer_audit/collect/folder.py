"""A folder of HTML as a site: every page below it, and the documents that they link."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from offer_audit.collect.collected import Clock, Limits, Progress
from offer_audit.collect.harvest import kind_of
from offer_audit.collect.page_links import read_page
from offer_audit.collect.patterns import ending_of, is_document
from offer_audit.collect.sentences import Unread, collect_error, size_words
from offer_audit.collect.storage import Record, page_record, write_body
from offer_audit.collect.words import word_lists
from offer_audit.documents.encoding import find_encoding

_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class FolderSite:
    """The pages of one folder. The artifact folder and hidden folders below it are not part of the site."""

    def __init__(self, root: Path, folder: Path, limits: Limits, progress: Progress, now: Clock) -> None:
        self.root = root.resolve()
        self.folder, self.limits, self.progress, self.now = folder, limits, progress, now
        self._own = folder.resolve()
        self._unread_folders: list[Record] = []
        self._size = 0

    def read(self) -> list[Record]:
        """The record of every page and linked document.

        Raises:
            CollectError: there is no page, or none can be read.
        """
        pages = sorted(self._pages(), key=_home_first)
        if not pages and not self._unread_folders:
            is_empty = next(self.root.iterdir(), None) is None
            raise collect_error("empty-folder" if is_empty else "no-html", 2, site=self.root)
        records: dict[str, Record] = {}
        linked: dict[str, tuple[str, int]] = {}
        for number, path in enumerate(pages):
            self.progress(number, len(pages) - number, None)
            record, body = self._read_one(path, None, len(Path(path).parts) - 1)
            records[record["url"]] = record
            for url in _documents(body, record):
                linked.setdefault(url, (record["url"], record["depth"] + 1))
        for url, (found_on, depth) in sorted(linked.items()):
            records.setdefault(url, self._read_one(unquote(url), found_on, depth)[0])
        self.progress(len(records), 0, 0.0)
        everything = [*records.values(), *self._unread_folders]
        if not any(record["body"] for record in everything):
            raise collect_error("all-unreadable", 3, site=self.root, detail=everything[0]["reason"])
        return everything

    def _pages(self) -> Iterator[str]:
        for at, folders, names in os.walk(self.root, onerror=self._add_unread_folder):
            here = Path(at)
            folders[:] = sorted(name for name in folders if not name.startswith(".") and not self._is_ours(here / name))
            for name in names:
                if name.lower().endswith((".html", ".htm")):
                    yield (here / name).relative_to(self.root).as_posix()

    def _is_ours(self, path: Path) -> bool:
        """This audit's own folder, or an earlier audit's."""
        try:
            return path.resolve() == self._own or ((path / "audit.json").is_file() and (path / "bodies").is_dir())
        except OSError:
            return False

    def _add_unread_folder(self, error: OSError) -> None:
        path = Path(error.filename)
        if path == self.root:
            raise collect_error("folder-permission", 3, site=self.root) from error
        name = path.relative_to(self.root).as_posix() + "/"
        self._unread_folders.append(_unread(name, Unread("no-permission"), None, 0))

    def _read_one(self, path: str, found_on: str | None, depth: int) -> tuple[Record, bytes]:
        try:
            body = self._bytes(path)
            kind = kind_of(body, _TYPES["html"] if found_on is None else "", path)
            if kind is None:
                raise Unread("type", type="not what its name says") if body.strip() else Unread("empty")
        except Unread as unread:
            return _unread(path, unread, found_on, depth), b""
        digest, place = write_body(self.folder, body, kind)
        self._size += len(body)
        record = page_record(
            quote(path), path, content_type=_TYPES[kind], encoding=find_encoding(body) if kind == "html" else None,
            fetched_at=self.now().isoformat(), sha256=digest, body=place, depth=depth, found_on=found_on,
        )  # fmt: skip
        return record, body

    def _bytes(self, path: str) -> bytes:
        kinds = word_lists()["unreadable_documents"]
        if ending_of(path) in kinds:
            raise Unread("type", type=kinds[ending_of(path)])
        place = self.root / path
        most = self.limits.max_document_bytes if is_document(path) else self.limits.max_page_bytes
        try:
            if not place.resolve().is_relative_to(self.root):
                raise Unread("outside-folder")
            if not place.exists():
                raise Unread("missing-file")
            if not place.is_file():
                raise Unread("not-a-file")
            if place.stat().st_size > most:
                raise Unread("too-big", limit=size_words(most))
            if self._size > self.limits.max_total_bytes:
                raise Unread("total-size", limit=size_words(self.limits.max_total_bytes))
            return place.read_bytes()
        except PermissionError as error:
            raise Unread("no-permission") from error
        except (OSError, ValueError) as error:
            detail = getattr(error, "strerror", None) or str(error)
            raise Unread("unreadable-file", detail=detail[:1].lower() + detail[1:]) from error


def _home_first(path: str) -> tuple[bool, str]:
    return path.lower() not in ("index.html", "index.htm"), path


def _unread(path: str, unread: Unread, found_on: str | None, depth: int) -> Record:
    return page_record(
        quote(path), path, reason=unread.reason, reason_id=unread.reason_id, found_on=found_on, depth=depth
    )


def _documents(body: bytes, record: Record) -> list[str]:
    """The documents inside the folder that a page links, as relative addresses."""
    endings = ("pdf", "docx", *word_lists()["unreadable_documents"])
    folded = body.lower().replace(b"\0", b"")
    if not any(f".{ending}".encode() in folded for ending in endings):
        return []
    text = body.decode(record["encoding"] or "utf-8", "replace")
    root = "http://folder.invalid/"
    found = (urlsplit(link.href) for link in read_page(text, urljoin(root, record["url"])).links)
    return [quote(unquote(parts.path.lstrip("/"))) for parts in found
            if parts.netloc == "folder.invalid" and is_document(parts.path)]  # fmt: skip
