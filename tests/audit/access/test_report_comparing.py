"""Two audits compared: what became of accessibility findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from offer_audit.accessibility.outcomes import UNTESTED, Accessibility, SampledPage
from offer_audit.comparing import FIXED, NEW, NOT_FIXED, NOT_RETESTED, Change, compare
from offer_audit.reports.json_report import build_report
from tests.audit.access.sample_access import FAULTS, sample_accessibility, with_access
from tests.audit.sample_audit import SITE, sample_audit

ALT, FOCUS = FAULTS[0], FAULTS[1]


def report(access: Accessibility) -> dict[str, Any]:
    return build_report(with_access(access))


OLD = report(sample_accessibility())


def became(new: dict[str, Any], finding: str = FOCUS.id, old: dict[str, Any] = OLD) -> Change:
    return next(change for change in compare(old, new).changes if change.id == finding)


def without(finding: str, **changes: Any) -> dict[str, Any]:
    access = sample_accessibility()
    return report(replace(access, findings=tuple(each for each in access.findings if each.id != finding), **changes))


def sample_with(path: str, **changes: str) -> Sequence[SampledPage]:
    return tuple(replace(page, **changes) if page.path == path else page for page in sample_accessibility().sample)


def test_what_is_in_both_is_not_fixed_and_says_in_how_many_places() -> None:
    assert became(OLD).state == NOT_FIXED and became(OLD).why == "It is in both audits."
    fewer = replace(sample_accessibility(), findings=(replace(FOCUS, places=FOCUS.places[:1]), *FAULTS[2:]))
    assert became(report(fewer)).why == "It is in both audits. It was in 8 places and is in 1 now."


def test_what_is_gone_from_a_page_tested_again_is_fixed() -> None:
    assert became(without(FOCUS.id)).state == FIXED


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"sample": sample_with("travel.html", reason="It did not answer.")}, "could not be tested this time: It did not answer."),
        ({"sample": sample_with("travel.html", like=SITE)}, "tested only in part"),
        ({"sample": sample_accessibility().sample[:2]}, "not in the sample"),
        ({"rules": ()}, "rule was not run"),
        ({"rules": tuple(replace(rule, outcome=UNTESTED) for rule in sample_accessibility().rules)}, "rule was not run"),
        ({"is_tested": False, "rules": (), "sample": ()}, "not tested this time"),
    ],
)  # fmt: skip
def test_what_was_not_looked_at_again_is_not_called_fixed(changes: dict[str, Any], why: str) -> None:
    change = became(without(FOCUS.id, **changes))
    assert change.state == NOT_RETESTED and why in change.why


def test_a_fault_of_many_pages_is_fixed_only_when_all_were_tested() -> None:
    change = became(without(ALT.id), ALT.id)
    assert change.state == NOT_RETESTED and "1 of its pages were not" in change.why


def test_what_was_read_and_not_opened_is_retested_by_reading() -> None:
    pdf = replace(FAULTS[0], id="pdf-untagged.x", rule="page-language", places=(replace(ALT.places[0], url=f"{SITE}/your-say/review-2026.pdf", path="/your-say/review-2026.pdf"),))  # fmt: skip
    rules = tuple(replace(rule, outcome="failed") for rule in sample_accessibility().rules)
    old = report(replace(sample_accessibility(), findings=(pdf,), rules=rules))
    new = report(replace(sample_accessibility(), findings=(), rules=rules))
    assert became(new, pdf.id, old).state == FIXED


def test_what_is_new_says_whether_it_was_looked_for_before() -> None:
    assert became(OLD, old=without(FOCUS.id)).state == NEW
    assert "did not find it" in became(OLD, old=without(FOCUS.id)).why
    untested = report(Accessibility())
    assert became(OLD, old=untested).why == "Accessibility was not tested in the earlier audit."
    assert (
        "not tested in the earlier audit"
        in became(OLD, old=without(FOCUS.id, sample=sample_accessibility().sample[:1])).why
    )


def test_a_report_of_before_there_was_an_accessibility_half_can_be_compared() -> None:
    old = build_report(sample_audit())
    del old["accessibility"]
    assert became(OLD, old=old).state == NEW
