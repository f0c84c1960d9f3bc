"""Finds the site's accessibility statement among its pages, and reads its sentences, versions and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Place, Said
from offer_audit.documents.dates import read_date
from offer_audit.passages import Document

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@cache
def statement_words() -> dict[str, Any]:
    """The words that statements are read by."""
    words: dict[str, Any] = read_yaml(
        resources.files(__package__).joinpath("statement_words.yaml").read_text(encoding="utf-8")
    )
    return words


@cache
def words_pattern(name: str) -> re.Pattern[str]:
    """One of the patterns."""
    return re.compile(statement_words()[name], re.IGNORECASE)


def statements(site: TestedSite) -> list[Document]:
    """The pages that are an accessibility statement: called so, and about guidelines or this site."""
    found = []
    for document in site.documents:
        if document.kind != "html" or not document.is_readable:
            continue
        names = [document.title, *(trail[-1] for trail in document.headings[:2] if trail)]
        if not any("accessib" in name.lower() for name in names):
            names.append(document.path.rpartition("/")[2].replace("-", " "))
        if any(words_pattern("title").search(name) for name in names) and words_pattern("is_statement").search(
            text_of(document)
        ):
            found.append(document)
    return found


def text_of(document: Document) -> str:
    """The words of its main part, headings and all."""
    headings = [trail[-1] for trail in document.headings if trail]
    return "\n".join([*headings, *(passage.text for passage in document.passages if passage.place == "main")])


def sentences(document: Document) -> Iterator[str]:
    """The sentences of its main part."""
    for passage in document.passages:
        if passage.place == "main":
            yield from _SENTENCE.split(passage.text)


def say_of_statement(document: Document, message: str, quoted: str = "", **words: str) -> tuple[PageFacts, Said]:
    """A word on the statement, with the sentence it is about."""
    page = PageFacts(document.url, document.path, document.title)
    return page, Said(message, Place("", quoted[:200]), {"quoted": quoted[:200], **words})


def latest_date(document: Document, today: date) -> date | None:
    """The last day on which it says it was written, tested or reviewed, or none."""
    days = []
    for sentence in sentences(document):
        if words_pattern("dated").search(sentence) and not words_pattern("not_dated").search(sentence):
            days.append(_day(read_date(sentence)))
    days += [
        _day(when)
        for label, when in document.dates
        if label in ("reviewed", "updated", "revised", "amended", "checked")
    ]
    return max((day for day in days if day is not None and day <= today + timedelta(days=31)), default=None)


def _day(text: str) -> date | None:
    """The day; the last one of a month where no day is given."""
    try:
        year, month, day = (int(part) for part in [*text.split("-"), "0"][:3]) if text else (0, 0, 0)
        if day:
            return date(year, month, day)
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if year else None
    except ValueError:
        return None
