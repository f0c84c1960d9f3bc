"""The artifact folder as data. Reads what ``collect`` wrote; knows no network, and gives the same each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

SCHEMA = 1


class ArtifactsError(Exception):
    """The artifact folder cannot be read: one sentence for a person, and the exit code."""

    def __init__(self, sentence: str, exit_code: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code


@dataclass(frozen=True)
class Page:
    """One line of ``pages.jsonl``: a page or document that was read, or that was found and not read, and why.

    ``same_as`` is the address under which the same page was read, for a redirect or a page under several addresses.
    """

    url: str
    path: str
    final_url: str
    status: int | None
    content_type: str | None
    encoding: str | None
    fetched_at: str | None
    sha256: str | None
    body: str | None
    headers: Mapping[str, str] = field(hash=False)
    depth: int
    found_on: str | None
    reason: str | None
    reason_id: str | None = None
    same_as: str | None = None

    @property
    def is_read(self) -> bool:
        """Whether its bytes are in the folder."""
        return self.body is not None

    @property
    def is_unread(self) -> bool:
        """Whether it could be missed: not read, under this address or another."""
        return self.body is None and self.same_as is None

    @property
    def kind(self) -> str | None:
        """html, pdf or docx."""
        return self.body.rpartition(".")[2] if self.body else None


@dataclass(frozen=True)
class Artifacts:
    """Everything that one collection left. Pages are sorted by address."""

    folder: Path = field(compare=False)
    site: str
    kind: str
    collected_at: str
    is_finished: bool
    tool: Mapping[str, str] = field(hash=False)
    limits: Mapping[str, Any] = field(hash=False)
    pages: tuple[Page, ...]

    @property
    def read_pages(self) -> tuple[Page, ...]:
        """The pages and documents that were read."""
        return tuple(page for page in self.pages if page.is_read)

    @property
    def unread_pages(self) -> tuple[Page, ...]:
        """The pages and documents that were found and not read under any address; each has a reason."""
        return tuple(page for page in self.pages if page.is_unread)

    @cached_property
    def _by_url(self) -> dict[str, Page]:
        return {page.url: page for page in self.pages}

    def page_at(self, url: str) -> Page | None:
        """The page at an address, or the one that it redirects to or is the same as."""
        page = self._by_url.get(urldefrag(url).url)
        for _ in range(3):
            if page is None or page.same_as is None:
                break
            page = self._by_url.get(page.same_as)
        return page

    def read_body(self, page: Page) -> bytes:
        """The bytes of a page.

        Raises:
            ArtifactsError: they are gone, or not the bytes that were collected.
        """
        try:
            body = (self.folder / str(page.body)).read_bytes()
        except OSError as error:
            raise ArtifactsError(
                f"The audit folder is damaged: {page.body}, the body of {page.url}, is gone.", 3
            ) from error
        if sha256(body).hexdigest() != page.sha256:
            raise ArtifactsError(
                f"The audit folder was changed: {page.body} is not what was collected at {page.url}.", 3
            )
        return body

    def read_text(self, page: Page) -> str:
        """The text of an HTML page, decoded as collecting found it to be; never fails on a wrong byte."""
        return self.read_body(page).decode(page.encoding or "utf-8", "replace").removeprefix("\ufeff")


def read_artifacts(folder: Path) -> Artifacts:
    """What a collection left in a folder.

    Raises:
        ArtifactsError: it is not an artifact folder, or a damaged one.
    """
    if not folder.is_dir():
        raise ArtifactsError(f"There is no folder '{folder}'.", 2)
    if not (folder / "audit.json").exists():
        raise _not_there(folder)
    try:
        summary = json.loads((folder / "audit.json").read_text(encoding="utf-8"))
        if summary["schema"] != SCHEMA:
            raise ArtifactsError(
                f"The audit in '{folder}' was made by another version of offer-audit. Collect it again.", 2
            )
        lines = (folder / "pages.jsonl").read_text(encoding="utf-8").split("\n")
        pages = tuple(Page(**json.loads(line)) for line in lines if line)
        return Artifacts(folder, summary["site"], summary["kind"], summary["collected_at"], bool(summary["finished"]),
                         summary["tool"], summary["limits"], pages)  # fmt: skip
    except PermissionError as error:
        raise ArtifactsError(f"This computer does not give permission to read the audit in '{folder}'.", 3) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArtifactsError(f"The audit in '{folder}' is damaged and cannot be read. Collect it again.", 3) from error


def _not_there(folder: Path) -> ArtifactsError:
    if (folder / "frontier.sqlite").exists():
        return ArtifactsError(f"The audit in '{folder}' is not finished. Collect the same site into it to go on.", 3)
    return ArtifactsError(f"The folder '{folder}' holds no audit. Collect a site into it first.", 2)
