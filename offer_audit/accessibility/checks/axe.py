"""Reads axe's words (violation, incomplete) out of the kept facts. The only module that knows them.

axe has no rule files here: what is told of each of its rules is in ``axe_words.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, INAPPLICABLE, PASSED, Place

_TAG = re.compile(r"wcag(\d)(\d)(\d+)")
_WIDTHS = (1280, 320)


@dataclass(frozen=True)
class AxeWords:
    """What is told of one of axe's rules. ``ask`` is the question where axe cannot tell."""

    title: str
    who: str
    do: str
    ask: str = ""


@dataclass(frozen=True)
class AxeSaid:
    """What axe says of one place. ``says`` is its own message, as that names what it measured."""

    rule: str
    outcome: str
    tags: tuple[str, ...]
    says: str
    place: Place


@cache
def axe_words() -> Mapping[str, AxeWords]:
    """The words for each rule of axe, by its id."""
    text = resources.files("offer_audit.accessibility").joinpath("axe_words.yaml").read_text(encoding="utf-8")
    rows: dict[str, dict[str, str]] = read_yaml(text)
    return {name: AxeWords(**row) for name, row in rows.items()}


def words_of(rule: str, help_text: str = "") -> AxeWords:
    """The words for a rule, axe's own where it is a rule that is not known here."""
    return axe_words().get(rule) or AxeWords(help_text or rule, "", "")


def criteria_of(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The criteria of WCAG 2.2 at levels A and AA that axe's tags name; none for what is only good practice."""
    numbers = [".".join(match.groups()) for tag in tags if (match := _TAG.fullmatch(tag))]
    return tuple(number for number in numbers if number in criteria())


def axe_says(page: PageFacts) -> tuple[AxeSaid, ...]:
    """Everything axe says of a page at both widths, each place once; a violation at one width is a violation."""
    found: dict[tuple[str, str], AxeSaid] = {}
    for width, result in _results(page.facts):
        for outcome, rules in ((FAILED, result.get("violations", ())), (CANNOT_TELL, result.get("incomplete", ()))):
            for rule in rules:
                for said in _places(rule, result["tags"].get(rule["id"], ()), outcome, width):
                    _add(found, said)
    return tuple(sorted(found.values(), key=lambda said: (said.rule, said.place.selector)))


def rule_outcomes(page: PageFacts) -> dict[str, str]:
    """Each of axe's rules that ran on a page: passed where it applied and nothing was wrong, else inapplicable."""
    results = tuple(page.facts.get("axe", {}).get("widths", {}).values())
    found = {name: INAPPLICABLE for result in results for name in result["inapplicable"]}
    return found | {name: PASSED for result in results for name in result["passes"]}


def rule_tags(page: PageFacts) -> dict[str, tuple[str, ...]]:
    """The criteria, as axe's tags, of each of its rules that ran on a page."""
    return {name: tuple(tags) for _, result in _results(page.facts) for name, tags in result.get("tags", {}).items()}


def _results(facts: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """axe's results with the width they are of, 0 where it does not matter."""
    for source in (facts.get("covered", {}).get("axe", {}), facts.get("axe", {})):
        for width in _WIDTHS:
            result = source.get("widths", {}).get(str(width))
            if result:
                yield width, result
    if facts.get("axe_opened"):
        yield 0, facts["axe_opened"]


def _add(found: dict[tuple[str, str], AxeSaid], said: AxeSaid) -> None:
    known = found.get((said.rule, said.place.selector))
    if known is None or (known.outcome == CANNOT_TELL and said.outcome == FAILED):
        found[said.rule, said.place.selector] = said
    elif known.outcome == said.outcome and known.place.width != said.place.width:
        place = known.place
        found[said.rule, said.place.selector] = AxeSaid(
            known.rule, known.outcome, known.tags, known.says, Place(place.selector, place.snippet, place.picture)
        )


def _places(rule: Mapping[str, Any], names: Iterable[str], outcome: str, width: int) -> Iterator[AxeSaid]:
    tags = tuple(names)
    if outcome == CANNOT_TELL and not criteria_of(tags):
        return  # good practice that may or may not be kept is not worth a person's time
    for node in rule["nodes"]:
        if rule["id"].startswith("landmark-") and _is_across_frames(node):
            continue
        if outcome == CANNOT_TELL and _is_only_inability(rule["id"], node):
            continue
        place = Place(_selector(node["target"]), node["html"], node.get("picture", ""), width)
        yield AxeSaid(rule["id"], outcome, tags, _message(node), place)


def _is_across_frames(node: Mapping[str, Any]) -> bool:
    """Whether axe counts a landmark together with those of a frame: each document has its own."""
    related = [other for kind in ("none", "all", "any") for check in node[kind] for other in check["related"]]
    return bool(related) and all(other[:-1] != node["target"][:-1] for other in related)


def _is_only_inability(rule: str, node: Mapping[str, Any]) -> bool:
    """Whether axe asks only because of what it cannot do, where another rule of ours looks for itself."""
    if rule == "bypass":
        return len(node["target"]) > 1  # a frame needs no way past its own blocks
    if rule == "aria-roledescription":
        return " role=" in node["html"]  # ARIA asks for a role, and axe knows only some
    return rule in _SETTLED


_SETTLED = frozenset({"color-contrast", "link-in-text-block"})
"""Where our own rules measure the pixels that axe cannot see."""


def _selector(target: list[Any]) -> str:
    return " >>> ".join(each if isinstance(each, str) else _selector(each) for each in target)


def _message(node: Mapping[str, Any]) -> str:
    told = [check["message"] for kind in ("none", "all", "any") for check in node[kind]]
    return told[0] if told else ""
