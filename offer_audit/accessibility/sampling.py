"""Chooses the pages to test in a browser, as the monitoring body does, and says why each was chosen. Pure."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.accessibility.page_outline import PageOutline, templates

BUDGET = 25
MOST_DOCUMENT_PAGES = 3


@dataclass(frozen=True)
class Chosen:
    """A page of the sample and why it is there."""

    page: PageOutline
    why: str


@dataclass(frozen=True)
class Sample:
    """The pages to test, in order; what was known; and how they were chosen, in sentences."""

    chosen: tuple[Chosen, ...]
    known: int
    explained: tuple[str, ...]


def choose_sample(site: str, pages: Sequence[PageOutline], budget: int = BUDGET, is_all: bool = False) -> Sample:
    """The sample: the first page given is the home page. A site that is within the budget is tested whole."""
    if is_all or len(pages) <= budget:
        told = _why_all(pages)
        return Sample(told, len(pages), (_words()["explained_all"].format(known=len(pages)),))
    reasons: dict[str, Chosen] = {}
    for page, why in _wanted(pages):
        if len(reasons) < budget:
            reasons.setdefault(page.url, Chosen(page, why))
    rest = [page for page in sorted(pages, key=lambda page: page.url) if page.url not in reasons]
    chance = random.Random(sha256(site.encode("utf-8", "replace")).hexdigest())
    for page in chance.sample(rest, min(len(rest), budget - len(reasons))):
        reasons[page.url] = Chosen(page, _words()["why"]["random"])
    return Sample(tuple(reasons.values()), len(pages), (_explain(reasons, len(pages), budget),))


def _why_all(pages: Sequence[PageOutline]) -> tuple[Chosen, ...]:
    reasons: dict[str, Chosen] = {}
    for page, why in _wanted(pages):
        reasons.setdefault(page.url, Chosen(page, why))
    for page in pages:
        reasons.setdefault(page.url, Chosen(page, _words()["why"]["all"]))
    return tuple(reasons.values())


def _wanted(pages: Sequence[PageOutline]) -> Iterator[tuple[PageOutline, str]]:
    """Pages that a sample should have, with why, the most wanted first."""
    if not pages:
        return
    why = _words()["why"]
    given: set[str] = set()
    for page, reason in _special(pages):
        given.add(page.url)
        yield page, reason
    for group in sorted(templates(pages), key=lambda group: (-len(group), group[0].url)):
        first = next((page for page in group if page.url not in given), group[0])
        yield first, why["template"].format(pages=len(group))


def _special(pages: Sequence[PageOutline]) -> Iterator[tuple[PageOutline, str]]:
    """The pages that a visitor needs most, and those with what goes wrong most."""
    why = _words()["why"]
    yield pages[0], why["home"]
    yield from _named(pages, "statement")
    yield from _named(pages, "contact")
    yield from _named([page for page in pages if page.has_search], "search")
    for kind, having in (
        ("search", [] if pages[0].has_search else [page for page in pages if page.has_search][:1]),
        ("form", sorted((page for page in pages if page.fields > 1), key=lambda page: (-page.fields, page.url))[:2]),
        ("documents", sorted((page for page in pages if page.pdfs), key=lambda page: (-page.pdfs, page.url))[:MOST_DOCUMENT_PAGES]),
        ("media", [page for page in pages if page.has_media][:2]),
        ("table", [page for page in pages if page.has_table][:1]),
    ):  # fmt: skip
        yield from ((page, why[kind]) for page in having)


def _named(pages: Sequence[PageOutline], kind: str) -> Iterator[tuple[PageOutline, str]]:
    """The first page that the words of a kind name, the plainest words first."""
    for word in _words()["words"][kind]:
        slug = word.replace(" ", "-")
        found = next((page for page in pages if word in page.named or slug in page.url.lower()), None)
        if found:
            yield found, _words()["why"][kind]
            return


def _explain(reasons: dict[str, Chosen], known: int, budget: int) -> str:
    counted: dict[str, int] = {}
    for chosen in reasons.values():
        kind = chosen.why.split(" (")[0]
        counted[kind] = counted.get(kind, 0) + 1
    kinds = "; ".join(
        f"{kind[:1].lower()}{kind[1:]}, {number}" if number > 1 else f"{kind[:1].lower()}{kind[1:]}"
        for kind, number in counted.items()
    )
    words: str = _words()["explained"]
    return words.format(chosen=len(reasons), known=known, kinds=kinds, budget=budget)


@cache
def _words() -> dict[str, Any]:
    return dict(read_yaml(resources.files(__package__).joinpath("sampling.yaml").read_text(encoding="utf-8")))
