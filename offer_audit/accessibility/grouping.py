"""Puts places together that are one fault: the same rule says the same of the same part of a template on many pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from offer_audit.accessibility.outcomes import AccessFinding, Place, PlaceOnPage

MOST_PLACES = 1000

_NUMBERED = re.compile(
    r":nth-(?:of-type|child|last-child|last-of-type)\([^)]*\)|:(?:first|last|only)-(?:child|of-type)"
)
_ID_NUMBER = re.compile(r"\d+")
_VALUE = re.compile(r"\[(href|src|id|for|name|value|alt|title|aria-[a-z]+)[$^*~|]?=(?:\"[^\"]*\"|'[^']*'|[^\]]*)\]")


@dataclass(frozen=True)
class Told:
    """What one place is told to be: the finding it belongs to, without its places. ``key`` tells messages of a rule apart."""

    rule: str
    key: str
    engine: str
    outcome: str
    is_advice: bool
    criteria: tuple[str, ...]
    title: str
    says: str
    who: str
    do: str
    ask: str


def general_selector(selector: str) -> str:
    """A selector without what differs between pages of one template: positions, numbers in ids, addresses."""
    return _ID_NUMBER.sub("0", _VALUE.sub(r"[\1]", _NUMBERED.sub("", selector)))


def group_findings(told: Iterable[tuple[Told, str, str, Place]]) -> tuple[AccessFinding, ...]:
    """One finding for each rule, message and general place; ``told`` gives each place with its page's address and path."""
    groups: dict[tuple[str, str, str, str], list[tuple[Told, PlaceOnPage]]] = {}
    for each, url, path, place in told:
        where = general_selector(place.selector)
        group = groups.setdefault((each.rule, each.key, each.outcome, where), [])
        if len(group) < MOST_PLACES:
            group.append((each, PlaceOnPage(url, path, place, each.says)))
    found = [_finding(key, group) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda finding: (finding.is_advice, finding.criteria, finding.rule, finding.id)))


def _finding(key: tuple[str, str, str, str], group: list[tuple[Told, PlaceOnPage]]) -> AccessFinding:
    rule, message, _, where = key
    group = sorted(group, key=lambda each: (each[1].url, each[1].place.selector, each[1].place.width))
    first = next((told for told, place in group if place.place.picture), group[0][0])
    digest = sha256(where.encode("utf-8", "replace")).hexdigest()[:8]
    return AccessFinding(
        id=f"{rule}.{message}.{digest}" if message else f"{rule}.{digest}",
        rule=rule, engine=first.engine, outcome=first.outcome, is_advice=first.is_advice, criteria=first.criteria,
        title=first.title, says=first.says, who=first.who, do=first.do, ask=first.ask,
        places=tuple(_pictured_first(place for _, place in group)),
    )  # fmt: skip


def _pictured_first(places: Iterable[PlaceOnPage]) -> list[PlaceOnPage]:
    """In the order of addresses, but a place that has a picture before those that have none."""
    kept = list(dict.fromkeys(places))
    return sorted(kept, key=lambda place: not place.place.picture)


def fill_in(sentence: str, words: Mapping[str, str]) -> str:
    """A sentence with its words; one that a check forgot shows as an empty quotation rather than as an error."""
    return sentence.format_map(_Forgiving(words)) if sentence else ""


class _Forgiving(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
