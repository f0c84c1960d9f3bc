"""A place, and short words about it, from a fact of the sight and space probes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

Fact = Mapping[str, Any]


def place_of(fact: Fact, width: int = 0) -> Place:
    """Where the fact was seen."""
    return Place(fact["selector"], fact.get("snippet", "")[:200], fact.get("picture") or "", width)


def short(text: str, most: int = 60) -> str:
    """The text's beginning, for a sentence."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def said_of_text(
    page: PageFacts, kind: str, among: str, message: Callable[[Fact], str], words: Callable[[Fact], dict[str, str]]
) -> Iterator[Said]:
    """What is said of blocks of one kind; ``right`` of the page where it has such text and nothing is said.

    ``message`` gives the name of a message or nothing; ``among`` names the count of texts that the rule applies to.
    """
    facts = page.facts["typography"]
    wrong = [(block, message(block)) for block in facts["blocks"] if block["kind"] == kind]
    wrong = [(block, name) for block, name in wrong if name]
    for block, name in wrong:
        yield Said(name, place_of(block), {"text": short(block["text"]), **words(block)})
    if not wrong and facts["counts"][among]:
        yield Said("right", place_of(facts["body"]))
