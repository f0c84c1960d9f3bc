"""What a PDF or Word file holds for people who do not see it: tags, title, language, alternatives, locks. Plain facts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PdfFacts:
    """What the parts of a PDF say that a screen reader uses. ``reason`` tells why nothing could be learnt.

    ``headings`` are the levels of the heading tags in order, 0 for a heading without a level. ``picture_pages`` are pages
    with a picture and no letter type. ``unnamed_fields`` are form fields without a tooltip, the first ten.
    """

    pages: int = 0
    is_tagged: bool = False
    tags: int = 0
    title: str = ""
    shows_title: bool = False
    language: str = ""
    is_encrypted: bool = False
    lets_assistive_technology: bool = True
    headings: tuple[int, ...] = ()
    figures: int = 0
    figures_without_text: int = 0
    tables: int = 0
    tables_without_headers: int = 0
    bookmarks: int = 0
    fields: int = 0
    unnamed_fields: tuple[str, ...] = ()
    unnamed_count: int = 0
    picture_pages: int = 0
    published: str = ""
    reason: str = ""


@dataclass(frozen=True)
class WordFacts:
    """What a Word file says that a screen reader uses."""

    title: str = ""
    language: str = ""
    paragraphs: int = 0
    headings: tuple[int, ...] = ()
    bold_lines: int = 0
    pictures: int = 0
    pictures_without_text: int = 0
    tables: int = 0
    tables_without_headers: int = 0
