"""The accessibility half in EARL: an assertion for each success criterion, and one for each finding on each page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from offer_audit.accessibility.criteria import Criterion, criteria
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, UNTESTED, AccessFinding, Accessibility, PlaceOnPage
from offer_audit.reports.access_views import by_wcag, checklist
from offer_audit.reports.access_wording import access_words, criteria_words, page_of, shown_outcome
from offer_audit.reports.plain_text import is_on_the_web, url_part

WCAG = "https://www.w3.org/TR/WCAG22/"
MOST_POINTERS = 20


def access_nodes(accessibility: Accessibility, tool: str, site: str, day: str) -> Iterator[dict[str, Any]]:
    """The nodes of the graph; ``tool`` and ``site`` are the ids of the assertor and of the site."""
    yield from (_criterion(each) for each in criteria().values())
    yield from _of_criteria(accessibility, tool, site, day)
    told = [each for each in accessibility.findings if shown_outcome(each) in (FAILED, CANNOT_TELL)]
    yield from (_rule(finding) for finding in _first_of_each_rule(told))
    for finding in sorted(told, key=lambda each: each.id):
        for page, places in groupby(sorted(finding.places, key=page_of), key=page_of):
            yield _of_finding(finding, page, list(places), tool, day)


def _criterion_id(number: str) -> str:
    return (
        f"{WCAG}#{criteria()[number].explained.rpartition('/')[2]}"
        if number in criteria()
        else f"urn:wcag:2.2:{url_part(number)}"
    )


def _criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "@id": _criterion_id(criterion.number),
        "@type": ["earl:TestCriterion", "earl:TestRequirement"],
        "dct:identifier": criterion.number,
        "dct:title": f"{criterion.number} {criterion.name} (level {criterion.level})",
        "dct:isPartOf": WCAG,
    }


def _of_criteria(accessibility: Accessibility, tool: str, site: str, day: str) -> Iterator[dict[str, Any]]:
    """Failed, else cantTell, as no program tests the whole of a criterion; untested where no rule looked."""
    failed = {view.criterion.number for view in by_wcag(accessibility) if view.criterion and view.failed}
    covered = {test.criterion.number for test in checklist(accessibility).partly} if accessibility.is_tested else set()
    for number in criteria():
        outcome = FAILED if number in failed else CANNOT_TELL if number in covered else UNTESTED
        info = access_words()["criterion"][outcome if accessibility.is_tested else "off"]
        yield _assertion(tool, site, _criterion_id(number), outcome, info, day)


def _first_of_each_rule(findings: list[AccessFinding]) -> Iterator[AccessFinding]:
    for _, same in groupby(sorted(findings, key=lambda each: (each.rule, each.id)), key=lambda each: each.rule):
        yield next(same)


def _rule_id(rule: str) -> str:
    return f"urn:offer-audit:accessibility-rule:{url_part(rule)}"


def _rule(finding: AccessFinding) -> dict[str, Any]:
    return {
        "@id": _rule_id(finding.rule),
        "@type": ["earl:TestCriterion", "earl:TestCase"],
        "dct:identifier": finding.rule,
        "dct:title": finding.title,
        "dct:isPartOf": [{"@id": _criterion_id(number)} for number in finding.criteria],
    }


def _of_finding(finding: AccessFinding, page: str, places: list[PlaceOnPage], tool: str, day: str) -> dict[str, Any]:
    subject = page if is_on_the_web(page) else f"urn:offer-audit:path:{url_part(page, safe='/')}"
    info = " ".join(
        part for part in (criteria_words(finding), finding.says, finding.who, finding.ask, finding.do) if part
    )
    made = _assertion(tool, subject, _rule_id(finding.rule), finding.outcome, info, day)
    made["earl:result"]["dct:title"] = finding.title
    made["earl:result"]["dct:identifier"] = finding.id
    made["earl:result"]["earl:pointer"] = [_pointer(each, subject) for each in places[:MOST_POINTERS]]
    return made


def _pointer(place: PlaceOnPage, subject: str) -> dict[str, Any]:
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": subject,
        "oa:hasSelector": {"@type": "oa:CssSelector", "oa:value": place.place.selector},
        "dct:description": place.says or place.place.snippet,
    }


def _assertion(tool: str, subject: str, test: str, outcome: str, info: str, day: str) -> dict[str, Any]:
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": tool,
        "earl:subject": subject,
        "earl:test": test,
        "earl:mode": "earl:automatic",
        "earl:result": {
            "@type": "earl:TestResult",
            "earl:outcome": f"earl:{outcome}",
            "earl:info": info,
            "dct:date": day,
        },
    }
