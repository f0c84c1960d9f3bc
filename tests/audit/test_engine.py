"""The engine never takes an error or silence for a pass; the checks that follow comments and links to reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from offer_audit import engine
from offer_audit.checks import CHECKS
from offer_audit.engine import audit, run_rule
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, UNSURE, UNTESTED, RequirementResult
from offer_audit.passages import Document
from offer_audit.rule_documents import rules
from offer_audit.settings import Decision, Settings
from offer_audit.site import ReadSite
from tests.audit.local_site import collected
from tests.audit.test_judging import RULES, TODAY, html, judged, site_of


def _fail(*_: Any) -> RequirementResult:
    raise ValueError("the ink ran out")


def test_an_error_in_a_check_is_for_a_person_with_the_error_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CHECKS, "published_information", _fail)
    found = run_rule(RULES["funding"], site_of("<p>Hello.</p>"))
    assert (found.result, found.outcome, found.evidence) == (UNSURE, "cantTell", ())
    assert "ValueError: the ink ran out" in found.reason


def test_an_error_in_one_rule_leaves_the_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(html("<p>Hello.</p>"), encoding="utf-8")
    artifacts = collected(str(tmp_path / "site"), tmp_path / "audit")
    monkeypatch.setitem(CHECKS, "report_links", _fail)
    found = audit(artifacts, TODAY, Settings())
    failed = [result for result in found.requirements if "the ink ran out" in result.reason]
    assert [result.id for result in failed] == ["sen-information-reports"]
    assert len(found.requirements) == len(rules()) == len({finding.id for finding in found.findings})
    assert {finding.outcome for finding in found.findings if finding.requirement == "sen-information-reports"} == {
        "cantTell"
    }


@pytest.mark.parametrize(
    "documents", [(), (Document("a.pdf", "a.pdf", kind="pdf", is_readable=False, reason="it is locked"),)]
)
def test_nothing_read_is_untested_and_no_finding(documents: tuple[Document, ...]) -> None:
    for rule in rules():
        found = run_rule(rule, ReadSite(documents, (), TODAY))
        assert (found.result, found.outcome, found.reason) == (UNTESTED, "untested", "No page could be read.")


def test_only_some_rules_and_a_persons_decision(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(html("<p>Hello.</p>"), encoding="utf-8")
    artifacts = collected(str(tmp_path / "site"), tmp_path / "audit")
    decision = Decision("travel", "accepted", "A. Reader", "It is being written.", date(2027, 1, 31))
    found = audit(artifacts, TODAY, Settings(decisions=(decision,)), ["travel", "funding"])
    assert [result.id for result in found.requirements] == [
        rule.id for rule in rules() if rule.id in ("travel", "funding")
    ]
    assert {finding.requirement: finding.decision for finding in found.findings} == {
        "funding": "",
        "travel": "Accepted by A. Reader until 31 January 2027: It is being written.",
    }
    assert audit(artifacts, TODAY, Settings(), ["travel"]) == audit(artifacts, TODAY, Settings(), ["travel"])
    assert engine.rules_version() == engine.rules_version()


# ---- comments

COMMENTS = """<h1>You said, we did</h1>
<p>{stamp}</p>
<p>What people told us about the Local Offer, and our response.</p>
<h2>{heading}</h2>
<p>You said: the toddler group page had the wrong day, a parent told us{who}. We did: it was corrected in the same week and each group now checks its page every term.</p>
<p>You said: there was no evening club for teenagers in wheelchairs. Our response: the leisure centre now opens a hoist session every Tuesday, and the page says how to book.</p>
<p>You said: the words on the plans page were too hard. We did: young people rewrote it with us.</p>"""


def comments(heading: str = "Comments", who: str = "", stamp: str = "") -> str:
    return COMMENTS.format(heading=heading, who=who, stamp=stamp)


def test_the_comments_are_found_at_all() -> None:
    assert judged("comments-published", comments()).result == PUBLISHED


@pytest.mark.parametrize(
    ("heading", "result", "words"),
    [
        ("Comments from spring, published 14 June 2026", PUBLISHED, "14 June 2026"),
        ("Comments published 23 November 2025", PUBLISHED, "23 November 2025"),
        ("Comments published 14/06/2026", PUBLISHED, "14 June 2026"),
        ("Comments published 2026-06-14", PUBLISHED, "14 June 2026"),
        ("Comments of 21 November 2025", MENTIONED, "21 November 2025"),
        ("Comments published June 2023", MENTIONED, "30 June 2023"),
        ("Comments; the next are due on 1 March 2027", MENTIONED, "no date"),  # a day to come is no date of comments
        ("Comments of 31 February 2026", MENTIONED, "no date"),  # there is no such day
        ("Comments", MENTIONED, "no date"),
    ],
)
def test_comments_of_the_last_year(heading: str, result: str, words: str) -> None:
    found = judged("comments-annual", comments(heading))
    assert found.result == result and words in found.reason
    assert found.evidence


def test_a_month_counts_to_its_last_day() -> None:
    assert judged("comments-annual", comments("Comments received in November 2025")).result == PUBLISHED


def test_the_day_a_page_was_updated_is_no_date_of_comments() -> None:
    found = judged(
        "comments-annual", comments("Comments published June 2022", stamp="Page last updated 2 November 2026.")
    )
    assert (found.result, "30 June 2022" in found.reason) == (MENTIONED, True)


@pytest.mark.parametrize("name", ["comments-annual", "comments-anonymous"])
def test_without_comments_there_is_nothing_to_test(name: str) -> None:
    found = judged(name, "<h1>Have your say</h1><p>Tell us what you think of the Local Offer.</p>")
    assert (found.result, found.evidence) == (NOT_FOUND, ())


def test_comments_that_name_nobody() -> None:
    assert judged("comments-anonymous", comments()).result == PUBLISHED


@pytest.mark.parametrize("who", [", Sarah Whitcombe", " for her son Jayden", " (Mrs Okonjo)", ", of 14 Orchard Lane,"])
def test_comments_that_name_somebody(who: str) -> None:
    found = judged("comments-anonymous", comments(who=who))
    assert found.result == MENTIONED and any(word in found.reason for word in who.strip(" (),").split())


def test_a_services_own_number_names_nobody() -> None:
    assert judged("comments-anonymous", comments(who=", and you can ring 01632 960 100")).result == PUBLISHED


_FOLLOW_ONLY = "published_comments() reads only the rule comments-published, so comments in the words of these rules' own passed examples are not found"


@pytest.mark.xfail(strict=True, reason=_FOLLOW_ONLY)
@pytest.mark.parametrize("name", ["comments-annual", "comments-anonymous"])
def test_most_of_their_own_passed_examples_are_found(name: str) -> None:
    results = [judged(name, f"<h1>What you said</h1><p>{text}</p>").result for text in RULES[name].texts("passed")]
    assert results.count(PUBLISHED) >= 10, results


# ---- links to schools' reports


def entry(school: str, href: str, words: str = "SEN information report") -> str:
    return f"<h2>{school}</h2><p>A primary school with 210 pupils. <a href='{href}'>{words}</a></p>"


def test_two_schools_own_reports_are_published() -> None:
    found = judged(
        "sen-information-reports", entry("Ash", "https://ash.example/sen"), entry("Elm", "https://elm.example/sen")
    )
    assert (found.result, len(found.evidence)) == (PUBLISHED, 2)
    assert found.evidence[0].heading == "Ash" and "https://ash.example/sen" in found.evidence[0].quote


@pytest.mark.parametrize(
    "bodies",
    [
        (entry("Ash", "https://ash.example/sen"),),
        (entry("Ash", "https://gov.example/report"), entry("Elm", "https://gov.example/report")),
        (entry("Ash", "https://ash.example/", "Web site"), entry("Elm", "https://elm.example/", "Web site")),
    ],
)
def test_one_report_or_the_same_twice_or_none_is_not(bodies: tuple[str, ...]) -> None:
    assert judged("sen-information-reports", *bodies).result != PUBLISHED


def test_links_in_a_menu_are_no_entries() -> None:
    menu = "<nav><a href='https://a.example/1'>SEN information report</a> <a href='https://a.example/2'>SEN information report</a></nav>"
    assert judged("sen-information-reports", f"{menu}<h1>Bins</h1><p>On Tuesday.</p>").result != PUBLISHED
