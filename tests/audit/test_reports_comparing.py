"""Two audits compared: what is fixed, not fixed, new and not retested, and what cannot be compared."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from offer_audit.comparing import FIXED, NEW, NOT_FIXED, NOT_RETESTED, Change, ReportError, compare, read_report
from offer_audit.reports import json_report
from tests.audit.sample_audit import sample_audit

PAGE, OTHER = "https://a.example/money", "https://a.example/other"


def report(day: str = "2026-11-23", **changes: Any) -> dict[str, Any]:
    """A small report of one page and one requirement that is not published."""
    made: dict[str, Any] = {
        "schema": 1, "site": "https://a.example/", "today": day, "tool": {"offer-audit": "0.1.0"}, "pages_read": 1,
        "requirements": [requirement("mentioned")], "findings": [], "complete": True,
        "pages": [page(PAGE), page(OTHER)],
    }  # fmt: skip
    return made | changes


def requirement(result: str, name: str = "funding") -> dict[str, Any]:
    return {"id": name, "result": result, "cites": "", "evidence": [], "reason": ""}


def page(url: str, reason: str = "") -> dict[str, str]:
    return {"url": url, "path": url.rpartition("/")[2] + ".html", "title": "", "kind": "html", "reason": reason}


def finding(at: str = PAGE, outcome: str = "failed") -> dict[str, str]:
    return {
        "id": "f1",
        "requirement": "funding",
        "outcome": outcome,
        "title": "Funding",
        "text": "Not told.",
        "page": at,
    }


def change_between(old: dict[str, Any], new: dict[str, Any]) -> Change:
    (change,) = compare(old, new).changes
    return change


OLD = report("2025-11-03", findings=[finding()])


def test_a_finding_in_both_is_not_fixed() -> None:
    assert change_between(OLD, report(findings=[finding()])).state == NOT_FIXED
    changed = change_between(OLD, report(findings=[finding(outcome="cantTell")]))
    assert changed.state == NOT_FIXED and "outcome changed" in changed.why


def test_a_finding_gone_from_a_page_that_was_read_is_fixed() -> None:
    assert change_between(OLD, report(requirements=[requirement("published")])).state == FIXED


@pytest.mark.parametrize("pages", [[], [page(PAGE)]])
def test_a_finding_of_the_whole_site_is_fixed_when_it_is_gone(pages: list[Any]) -> None:
    old = report("2025-11-03", findings=[finding(at="")])
    assert change_between(old, report(requirements=[requirement("published")], pages=pages)).state == FIXED


@pytest.mark.parametrize("requirements", [[], [requirement("untested")]])
def test_a_requirement_not_tested_is_not_retested(requirements: list[Any]) -> None:
    change = change_between(OLD, report(requirements=requirements))
    assert (change.state, change.why) == (NOT_RETESTED, "Its requirement was not tested this time.")


@pytest.mark.parametrize("result", ["published", "mentioned"])
def test_a_page_that_could_not_be_read_is_not_retested(result: str) -> None:
    new = report(requirements=[requirement(result)], pages=[page(PAGE, "The server answered 500.")])
    change = change_between(OLD, new)
    assert (change.state, change.why) == (NOT_RETESTED, "Its page was not read this time: The server answered 500.")


def test_a_page_that_is_no_longer_met_is_not_retested_unless_the_requirement_is_published() -> None:
    elsewhere = [page(OTHER)]
    assert change_between(OLD, report(pages=elsewhere)).state == NOT_RETESTED
    published = {"requirements": [requirement("published")], "pages": elsewhere}
    assert change_between(OLD, report(**published)).state == FIXED
    assert change_between(OLD, report(**published, complete=False)).state == NOT_RETESTED


def test_a_finding_may_name_its_page_by_path() -> None:
    old = report("2025-11-03", findings=[finding(at="money.html")])
    assert change_between(old, report(requirements=[requirement("published")])).state == FIXED


def test_a_report_that_lists_no_pages_is_taken_at_its_word() -> None:
    new = report(requirements=[requirement("published")])
    del new["pages"], new["complete"]
    assert change_between(OLD, new).state == FIXED


def test_a_finding_only_in_the_later_audit_is_new_and_says_if_it_could_not_be_known_before() -> None:
    new = report(findings=[finding()])
    assert change_between(report("2025-11-03"), new).why == "The earlier audit did not find it."
    before = report("2025-11-03", requirements=[requirement("untested")])
    assert change_between(before, new).why == "Its requirement was not tested in the earlier audit."
    before = report("2025-11-03", pages=[page(PAGE, "It asks for a password.")])
    change = change_between(before, new)
    assert (change.state, change.why) == (NEW, "Its page was not read in the earlier audit.")


def test_every_finding_has_one_state_and_the_order_is_fixed() -> None:
    audit = json_report.build_report(sample_audit())
    old, new = deepcopy(audit), deepcopy(audit)
    old["findings"], new["findings"] = old["findings"][3:], new["findings"][:-3][::-1]
    comparison = compare(old, new)
    assert len(comparison.changes) == len(audit["findings"])
    keys = [(change.requirement, change.id) for change in comparison.changes]
    assert keys == sorted(keys)
    assert [len(comparison.of(state)) for state in (NEW, NOT_FIXED, NOT_RETESTED, FIXED)] == [3, 6, 0, 3]


def test_notes_say_what_makes_two_audits_less_alike() -> None:
    notes = compare(report(tool={"offer-audit": "0.2.0"}, complete=False), report(complete=False)).notes
    assert len(notes) == 3 and "0.2.0 and 0.1.0" in notes[0]
    assert compare(report(), report()).notes == ()


@pytest.mark.parametrize("other", ["http://a.example", "https://A.example/", "https://a.example"])
def test_the_same_site_may_be_written_differently(other: str) -> None:
    assert compare(report(), report(site=other)).changes == ()


@pytest.mark.parametrize("other", ["https://b.example/", "https://a.example/other", "a.example", "https://[bad"])
def test_another_site_is_refused(other: str) -> None:
    with pytest.raises(ReportError, match="two sites"):
        compare(report(), report(site=other))


def test_the_later_first_is_refused() -> None:
    with pytest.raises(ReportError, match="give the earlier one first"):
        compare(report(), OLD)


@pytest.mark.parametrize(
    "content",
    ["", "{", "<html>", b"\xff\xfe\x00", b"\x00\x01", "[" * 200_000, "null", "[]", "3", '"x"', "{}", '{"schema": 2}',
     '{"schema": true}', '{"schema": "1"}', '{"schema": 1}', json.dumps({"schema": [1] * 999})],
)  # fmt: skip
def test_what_is_not_a_report_is_told_in_one_plain_sentence(content: str | bytes) -> None:
    with pytest.raises(ReportError) as error:
        read_report(content, "old.json")
    told = str(error.value)
    assert isinstance(error.value, ValueError)
    assert told.startswith("old.json ") and told.endswith(".") and "\n" not in told and len(told) < 160


@pytest.mark.parametrize(
    "changes",
    [{"site": 5}, {"site": ""}, {"today": "yesterday"}, {"today": 3}, {"tool": []}, {"requirements": None},
     {"requirements": [{}]}, {"requirements": [requirement("compliant")]}, {"findings": {}, "requirements": 1},
     {"findings": [{"id": "x"}]}, {"findings": ["x"]}, {"findings": [finding() | {"id": 7}]},
     {"pages": [{}]}, {"pages": 9},
     {"requirements": [{"id": [], "result": "published"}]}, {"tool": {"offer-audit": 1}}],
)  # fmt: skip
def test_a_damaged_report_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReportError, match="a part is missing or of the wrong kind"):
        compare(report(), report(**changes))
    with pytest.raises(ReportError, match="The earlier report"):
        compare(report(**changes), report())


def test_a_report_that_was_written_can_be_read() -> None:
    assert read_report(json_report.write(sample_audit())) == json_report.build_report(sample_audit())
    assert read_report(b"\xef\xbb\xbf" + json_report.write(sample_audit()))["schema"] == 1
