"""The accessibility half as rows of the spreadsheet: a row for each finding, with its first places where passages stand."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.outcomes import UNTESTED, AccessFinding
from offer_audit.outcomes import Audit
from offer_audit.reports.access_wording import (
    criteria_words,
    outcome_words,
    page_of,
    places_words,
    shown_outcome,
    untested_words,
)

PLACES = 3
NAME = "Accessibility"


def access_rows(audit: Audit) -> Iterator[list[str]]:
    """The rows; one that says untested where nothing was tested."""
    access = audit.accessibility
    if not access.is_tested:
        yield [
            NAME.lower(),
            NAME,
            NAME,
            "WCAG 2.2",
            outcome_words(UNTESTED),
            UNTESTED,
            untested_words(access),
            "",
            "",
            "",
        ]
    decisions = {finding.id: finding.decision for finding in audit.findings}
    titles = {page.url or page.path: page.title for page in access.sample}
    for finding in sorted(access.findings, key=lambda each: (each.is_advice, each.criteria, each.id)):
        yield _row(finding, decisions.get(finding.id, ""), titles)
    reasons = [(page, f"Not tested in a browser. {page.reason}") for page in access.untested]
    reasons += [(page, f"Tested in part. {' '.join(page.in_part)}") for page in access.tested_in_part]
    for page, reason in reasons:
        yield [f"page {page.path}", page.title, NAME, "", outcome_words(UNTESTED), UNTESTED, reason, "", "", "", "", page.title, "", page.url or page.path]  # fmt: skip


def _row(finding: AccessFinding, decision: str, titles: dict[str, str]) -> list[str]:
    shown = shown_outcome(finding)
    told = " ".join(part for part in (finding.says, finding.who, finding.do) if part)
    row = [
        finding.id,
        finding.title,
        NAME,
        criteria_words(finding),
        outcome_words(shown),
        shown,
        f"{told} ({places_words(finding)}.)",
        finding.ask,
        "",
        decision,
    ]
    for place in finding.places[:PLACES]:
        page = page_of(place)
        row += [place.place.snippet, titles.get(page, ""), place.place.selector, page, "", place.says]
    return row
