"""The accessibility half in SARIF: a rule for each rule that spoke, a result for each finding with its first places."""

from __future__ import annotations

from typing import Any

from offer_audit.accessibility.outcomes import AccessFinding, Accessibility, PlaceOnPage
from offer_audit.reports.access_wording import (
    ADVICE,
    criteria_words,
    outcome_words,
    page_of,
    places_words,
    shown_outcome,
)
from offer_audit.reports.plain_text import is_on_the_web, printable, url_part

MOST_PLACES = 10
_LEVELS = {"failed": "error", "cantTell": "none", ADVICE: "note"}
_KINDS = {"failed": "fail", "cantTell": "review", ADVICE: "informational"}


def access_rules_told(accessibility: Accessibility) -> list[dict[str, Any]]:
    """The rules that found something, by name."""
    first = {
        finding.rule: finding for finding in sorted(accessibility.findings, key=lambda each: each.id, reverse=True)
    }
    return [_rule(first[name]) for name in sorted(first)]


def _rule(finding: AccessFinding) -> dict[str, Any]:
    rests_on = criteria_words(finding) or "Good practice that WCAG does not ask."
    return {
        "id": finding.rule,
        "shortDescription": {"text": printable(f"{finding.title}.")},
        "fullDescription": {"text": printable(f"{rests_on}. {finding.who}")},
        "help": {"text": printable(finding.do or finding.who or finding.title)},
        "defaultConfiguration": {"level": "note" if finding.is_advice else "error"},
        "properties": {
            "tags": ["accessibility", finding.engine, *[f"wcag-2.2:{number}" for number in finding.criteria]]
        },
    }


def access_results(accessibility: Accessibility, index: dict[str, int]) -> list[dict[str, Any]]:
    """The findings; ``index`` gives each rule's place among all rules of the run."""
    return [_result(each, index) for each in sorted(accessibility.findings, key=lambda each: each.id)]


def _result(finding: AccessFinding, index: dict[str, int]) -> dict[str, Any]:
    shown = shown_outcome(finding)
    words = " ".join(part for part in (finding.says, finding.who, finding.ask, finding.do) if part)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "kind": "fail" if shown == "failed" else _KINDS[shown],
        "level": _LEVELS[shown] if shown == "failed" else "none",
        "message": {"text": printable(f"{finding.title}: {words} ({places_words(finding)}.)")},
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {"result": shown, "resultInWords": outcome_words(shown)},
    }
    places = [_location(place, number) for number, place in enumerate(finding.places[:MOST_PLACES])]
    if places:
        result["locations"] = places[:1]
    if places[1:]:
        result["relatedLocations"] = places[1:]
    return result


def _location(place: PlaceOnPage, number: int) -> dict[str, Any]:
    page = page_of(place)
    uri = page if is_on_the_web(page) else url_part(page.replace("\\", "/").lstrip("/"), safe="/")
    region = {"startLine": 1, "snippet": {"text": printable(place.place.snippet or place.place.selector)}}
    location: dict[str, Any] = {
        "id": number,
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": region},
        "logicalLocations": [{"fullyQualifiedName": printable(place.place.selector), "kind": "element"}],
    }
    if place.says:
        location["message"] = {"text": printable(place.says)}
    return location
