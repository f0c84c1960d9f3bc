"""A page or document as read: passages with where they stand, links, and dates."""

from __future__ import annotations

from dataclasses import dataclass

from offer_audit.document_access import PdfFacts, WordFacts


@dataclass(frozen=True)
class Passage:
    """A paragraph, list item, table row, definition or field, in the order of the page."""

    text: str
    headings: tuple[str, ...] = ()
    kind: str = "paragraph"  # paragraph | list | table | definition | field
    place: str = "main"  # main | footer | chrome | hidden-chrome
    line: int = 0
    link_share: float = 0.0  # how much of the text is the text of links, 0 to 1


@dataclass(frozen=True)
class Link:
    """A link, with the place and headings it stands under."""

    href: str
    text: str
    place: str = "main"
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """What one page, PDF or Word file says; `reason` tells why it could not be read."""

    url: str
    path: str
    title: str = ""
    lang: str = ""
    kind: str = "html"  # html | pdf | docx
    passages: tuple[Passage, ...] = ()
    links: tuple[Link, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    is_readable: bool = True
    reason: str = ""
    headings: tuple[tuple[str, ...], ...] = ()  # the trail of every heading of the main part, in order
    access: PdfFacts | WordFacts | None = None  # of a PDF or Word file
