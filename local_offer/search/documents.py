"""What can be found: a document, with its texts, what its result shows, and its facets. ``pages/found.py`` makes them."""

from __future__ import annotations

from dataclasses import dataclass, field

BOOSTS = {"title": 6.0, "also": 5.0, "asked": 2.5, "summary": 3.0, "facts": 1.5, "text": 1.0}
"""How much a word counts by where it stands. ``also`` is other words for the page, ``asked`` how people ask for it in
search-words.yaml and the questions that it answers, ``facts`` who, where and for whom."""

KINDS = ("expected", "provision", "guidance", "providers", "reviews")
"""Folders of content that are found, in the order in which documents are numbered."""


@dataclass(frozen=True)
class Facets:
    """What a page can be filtered by, as ids of the area's words. Ages are in years; None is open."""

    needs: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    age_from: float | None = None
    age_to: float | None = None
    cost: str = ""
    needs_referral: bool | None = None
    is_outside: bool = False


@dataclass(frozen=True)
class SearchDocument:
    """One page that can be found."""

    key: str
    kind: str
    url: str
    title: str
    summary: str
    texts: dict[str, str]
    facets: Facets = field(default_factory=Facets)
    provider: str = ""
    how: str = ""
    checked: str = ""
    notices: tuple[str, ...] = ()
    contact: str = ""
