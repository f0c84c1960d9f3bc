"""The accessibility half as plain data for report.json, EARL and SARIF: one shape, sorted."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from offer_audit.accessibility.outcomes import AccessFinding, Accessibility, PlaceOnPage
from offer_audit.reports.access_wording import shown_outcome


def access_data(accessibility: Accessibility) -> dict[str, Any]:
    """What ``report.json`` holds under ``accessibility``."""
    return {
        "tested": accessibility.is_tested,
        "reason": accessibility.reason,
        "engines": dict(accessibility.engines),
        "sampling": list(accessibility.sampling),
        "known": accessibility.known,
        "sample": [asdict(page) for page in sorted(accessibility.sample, key=lambda page: (page.url, page.path))],
        "findings": [_finding(each) for each in sorted(accessibility.findings, key=lambda each: each.id)],
        "rules": [
            {**asdict(rule), "criteria": list(rule.criteria), "pages": dict(sorted(rule.pages.items()))}
            for rule in sorted(accessibility.rules, key=lambda rule: (rule.engine, rule.rule))
        ],
    }


def _finding(finding: AccessFinding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "engine": finding.engine,
        "outcome": shown_outcome(finding),
        "is_advice": finding.is_advice,
        "criteria": list(finding.criteria),
        "title": finding.title,
        "says": finding.says,
        "who": finding.who,
        "do": finding.do,
        "ask": finding.ask,
        "places": [_place(each) for each in finding.places],
    }


def _place(place: PlaceOnPage) -> dict[str, Any]:
    return {
        "url": place.url,
        "path": place.path,
        "selector": place.place.selector,
        "snippet": place.place.snippet,
        "picture": place.place.picture,
        "width": place.place.width,
        "says": place.says,
    }
