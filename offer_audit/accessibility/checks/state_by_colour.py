"""Switches, tabs and pressed buttons whose state is shown by a change of colour alone, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST = 3.0
"""A change of light this strong is seen without seeing colours."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each kind of toggle."""
    for each in page.facts["states"]["toggles"]:
        words = {"name": short(each["name"] or each["kind"]), "ratio": f"{_most(each):.1f}"}
        yield Said(_message(each), place_of(each), words)


def _looks(each: Fact) -> list[Fact]:
    return [look for look in (each["flipped"], each["peers"]) if look]


def _most(each: Fact) -> float:
    return max((look["most"] for look in _looks(each)), default=1.0)


def _message(each: Fact) -> str:
    looks = _looks(each)
    if any(look["shape"] for look in looks) or _most(each) >= LEAST:
        return "shown"
    if any(look["colours"] for look in looks):
        return "colour"
    return "unseen" if each["peers"] and each["key"] == "aria-selected" else "shown"
