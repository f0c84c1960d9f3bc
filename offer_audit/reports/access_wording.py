"""The words of the accessibility part that all reports share: outcomes, places, criteria, counts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.outcomes import (
    CANNOT_TELL,
    FAILED,
    AccessFinding,
    Accessibility,
    PlaceOnPage,
    RuleOutcome,
)
from offer_audit.reports.wording import counted

ADVICE = "advice"


@cache
def access_words() -> Mapping[str, Any]:
    """The sentences, by name."""
    words: dict[str, Any] = read_yaml(_text("access_words.yaml"))
    return words


@cache
def hand_tests() -> Mapping[str, str]:
    """How a person tests each criterion by hand, by its number."""
    tests: dict[str, str] = read_yaml(_text("by_hand.yaml"))
    return tests


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def shown_outcome(finding: AccessFinding) -> str:
    """``failed``, ``cantTell`` or ``advice``: what WCAG does not ask is advice, whatever came of it."""
    return ADVICE if finding.is_advice else finding.outcome


def outcome_words(outcome: str) -> str:
    """The outcome as told to a person."""
    words: str = access_words()["outcomes"].get(outcome, outcome)
    return words


def criterion_words(number: str) -> str:
    """``1.4.3 Contrast (Minimum) (level AA)``."""
    known = criteria().get(number)
    return f"{number} {known.name} (level {known.level})" if known else number


def criteria_words(finding: AccessFinding) -> str:
    """The criteria that a finding is about, in words."""
    return "; ".join(f"WCAG 2.2 {criterion_words(number)}" for number in finding.criteria)


def page_of(place: PlaceOnPage) -> str:
    """The page's address, or its path where it has none."""
    return place.url or place.path


def pages_of(finding: AccessFinding) -> tuple[str, ...]:
    """The pages that a finding is on, each once, by address."""
    return tuple(sorted({page_of(place) for place in finding.places}))


def places_words(finding: AccessFinding) -> str:
    """``12 places on 3 pages``."""
    pages = len(pages_of(finding))
    return f"{counted(len(finding.places), 'place')} on {counted(pages, 'page')}" if pages else "The site as a whole"


def width_words(place: PlaceOnPage) -> str:
    """At which width, where it matters."""
    return f"in a window {place.place.width} pixels wide" if place.place.width else ""


def access_counts(accessibility: Accessibility) -> dict[str, int]:
    """How many findings of each sort there are."""
    shown = [shown_outcome(finding) for finding in accessibility.findings]
    return {outcome: shown.count(outcome) for outcome in (FAILED, CANNOT_TELL, ADVICE)}


def untested_words(accessibility: Accessibility) -> str:
    """Why nothing was tested, and that this is not a pass."""
    reason = accessibility.reason
    return reason if "untested" in reason else f"{reason} {access_words()['untested']}".strip()


def access_sentences(accessibility: Accessibility) -> tuple[str, ...]:
    """What came of the accessibility half, in words and counts."""
    if not accessibility.is_tested:
        return (untested_words(accessibility),)
    counts = access_counts(accessibility)
    tested = len(accessibility.sample) - len(accessibility.untested)
    said = [f"{counted(tested, 'page')} of {accessibility.known:,} {'was' if tested == 1 else 'were'} tested in a browser."]
    said.append(
        f"{counted(counts[FAILED], 'barrier was', 'barriers were')} found that failed WCAG 2.2."
        if counts[FAILED]
        else access_words()["nothing"]
    )
    if counts[CANNOT_TELL]:
        said.append(
            f"{counted(counts[CANNOT_TELL], 'question is', 'questions are')} for a person, who must look at the place."
        )
    if counts[ADVICE]:
        said.append(f"{counted(counts[ADVICE], 'piece')} of advice: good practice that WCAG does not ask.")
    if accessibility.untested:
        said.append(f"{counted(len(accessibility.untested), 'page')} of the sample could not be tested.")
    if accessibility.tested_in_part:
        said.append(f"{counted(len(accessibility.tested_in_part), 'page was', 'pages were')} tested only in part.")
    return tuple(said)


def rule_words(rule: RuleOutcome) -> str:
    """What came of a rule, and on how many pages: ``failed on 2 pages, passed on 8``."""
    if rule.reason:
        return rule.reason
    told = [
        f"{outcome_words(name).lower()} on {counted(number, 'page')}" for name, number in rule.pages.items() if number
    ]
    return ", ".join(told) or outcome_words(rule.outcome).lower()
