"""The accessibility findings as people read them: by WCAG's criteria, by page, and as a list for testing by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from offer_audit.accessibility.criteria import Criterion, criteria
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, UNTESTED, AccessFinding, Accessibility, PlaceOnPage
from offer_audit.reports.access_wording import ADVICE, hand_tests, page_of, shown_outcome

SHOWN_PLACES = 5
MOST_PLACES = 60


@dataclass(frozen=True)
class CriterionFindings:
    """What was found of one criterion; ``criterion`` is nothing for findings that no criterion of A or AA covers."""

    criterion: Criterion | None
    failed: tuple[AccessFinding, ...]
    unsure: tuple[AccessFinding, ...]

    @property
    def id(self) -> str:
        return f"wcag-{self.criterion.number}" if self.criterion else "wcag-other"


@dataclass(frozen=True)
class PagePlaces:
    """The places of one finding on one page."""

    page: str
    places: tuple[PlaceOnPage, ...]


@dataclass(frozen=True)
class HandTest:
    """A criterion that a person must still test: the questions of the program, or how to test it by hand."""

    criterion: Criterion
    how: str
    questions: tuple[AccessFinding, ...] = ()


@dataclass(frozen=True)
class Checklist:
    """What a person must still test: where the program asks, where no rule looks, and where rules look at a part."""

    asked: tuple[HandTest, ...]
    uncovered: tuple[HandTest, ...]
    partly: tuple[HandTest, ...]


def home_criterion(finding: AccessFinding) -> str:
    """The criterion that a finding is told under: its first of level A or AA; empty if there is none."""
    return next((number for number in finding.criteria if number in criteria()), "")


def by_wcag(accessibility: Accessibility) -> tuple[CriterionFindings, ...]:
    """What failed or is a question, by criterion in WCAG's order; last what no criterion of A or AA covers."""
    found = [each for each in accessibility.findings if shown_outcome(each) in (FAILED, CANNOT_TELL)]
    views = []
    for number in (*criteria(), ""):
        of = [each for each in found if home_criterion(each) == number]
        if of:
            views.append(CriterionFindings(criteria().get(number), _with(of, FAILED), _with(of, CANNOT_TELL)))
    return tuple(views)


def _with(findings: Iterable[AccessFinding], outcome: str) -> tuple[AccessFinding, ...]:
    """Those with most places first, as a fault of the template stops people on every page."""
    return tuple(
        sorted((each for each in findings if each.outcome == outcome), key=lambda each: (-len(each.places), each.id))
    )


def advice_of(accessibility: Accessibility) -> tuple[AccessFinding, ...]:
    """What is good practice and not asked by WCAG."""
    found = [each for each in accessibility.findings if shown_outcome(each) == ADVICE]
    return tuple(sorted(found, key=lambda each: (each.title, each.id)))


def places_by_page(finding: AccessFinding) -> tuple[PagePlaces, ...]:
    """The first places of a finding, under their pages; one with a picture comes first."""
    first = finding.places[:MOST_PLACES]
    ordered = sorted(first, key=page_of)
    groups = [PagePlaces(page, tuple(places)) for page, places in groupby(ordered, key=page_of)]
    lead = page_of(first[0]) if first else ""
    return tuple(sorted(groups, key=lambda group: group.page != lead))


def checklist(accessibility: Accessibility) -> Checklist:
    """Every criterion of A and AA, under what a person must still do about it; nothing is left out."""
    questions: dict[str, list[AccessFinding]] = {}
    for view in by_wcag(accessibility):
        if view.criterion and view.unsure:
            questions[view.criterion.number] = list(view.unsure)
    covered = {
        number
        for rule in accessibility.rules
        if rule.outcome != UNTESTED and not rule.is_advice
        for number in rule.criteria
    }
    tests = {
        number: HandTest(each, hand_tests()[number], tuple(questions.get(number, ())))
        for number, each in criteria().items()
    }
    return Checklist(
        asked=tuple(test for test in tests.values() if test.questions),
        uncovered=tuple(test for number, test in tests.items() if number not in covered),
        partly=tuple(test for number, test in tests.items() if number in covered),
    )
