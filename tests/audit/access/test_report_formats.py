"""The accessibility part in JSON, CSV, JUnit, EARL, SARIF and the terminal: each finding, its places, and nothing untrue."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as Xml

import jsonschema
import pytest

from offer_audit.accessibility.criteria import criteria
from offer_audit.browser.visiting import Visit, Wanted, partly_tested
from offer_audit.outcomes import Audit
from offer_audit.reports import (
    FORMATS,
    csv_report,
    earl_report,
    html_report,
    junit_report,
    sarif_report,
    terminal_report,
)
from offer_audit.reports.access_views import by_wcag, checklist
from offer_audit.reports.access_wording import hand_tests
from offer_audit.reports.json_report import build_report, read_schema
from offer_audit.reports.pictures import ALL, LARGEST, Pictures
from tests.audit.access.sample_access import FAULTS, PICTURE, access_audit, hostile_access_audit, sample_accessibility
from tests.audit.sample_audit import sample_audit
from tests.conftest import ROOT

Make = Callable[[], Audit]
PNG = (ROOT / "tests" / "fixtures" / "access" / "minibus.png").read_bytes()


@pytest.mark.parametrize("make", [access_audit, sample_audit, hostile_access_audit])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_bytes_and_nothing_that_drives_a_terminal(name: str, make: Make) -> None:
    _, write = FORMATS[name]
    content = write(make())
    assert content == write(make())
    assert b"\x1b" not in content and b"\0" not in content


@pytest.mark.parametrize("make", [access_audit, sample_audit, hostile_access_audit])
def test_json_is_as_its_schema_says(make: Make) -> None:
    report = json.loads(json.dumps(build_report(make()), ensure_ascii=True))
    jsonschema.validate(report, read_schema(), cls=jsonschema.Draft202012Validator)


def test_json_has_every_place() -> None:
    part = build_report(access_audit())["accessibility"]
    assert part["tested"] and part["engines"]["axe-core"] == "4.14.1"
    assert {each["id"]: len(each["places"]) for each in part["findings"]} == {
        each.id: len(each.places) for each in FAULTS
    }
    assert {each["id"]: each["outcome"] for each in part["findings"]}["long-lines.long.0a1b2c3d"] == "advice"


def test_no_format_speaks_of_compliance_or_gives_a_score() -> None:
    for make in (access_audit, sample_audit):
        for _, write in FORMATS.values():
            told = write(make()).decode("utf-8-sig").lower()
            assert not re.search(r"\b(is|are|fully|partially|wcag) complian|conformant|\bscore\b|\bgrade\b", told)


def test_without_a_browser_every_format_says_untested() -> None:
    for _, write in FORMATS.values():
        assert b"ntested" in write(sample_audit())
    assert "untested, not passed" in terminal_report.write(sample_audit())


def test_csv_has_a_row_for_each_finding_and_each_page_not_tested() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_report.write(access_audit()).decode("utf-8-sig"), newline="")))
    mine = [row for row in rows if row["Force"] == "Accessibility"]
    assert len(mine) == len(FAULTS) + 2
    focus = next(row for row in mine if row["Id"] == FAULTS[1].id)
    assert focus["Rests on"] == "WCAG 2.2 2.4.7 Focus Visible (level AA)" and focus["Result code"] == "failed"
    assert focus["Heading 1"] == "main li:nth-child(1) > a" and "8 places on 1 page" in focus["Reason"]
    assert mine[-2]["Result"] == "Not tested" and "busy" in mine[-2]["Reason"]


def test_junit_fails_what_failed_skips_what_a_person_must_look_at_and_never_advice() -> None:
    root = Xml.fromstring(junit_report.write(access_audit()))
    suite = next(each for each in root.iter("testsuite") if each.get("name", "").startswith("Accessibility"))
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    assert len(cases) == len(sample_accessibility().rules)
    assert cases["axe:image-alt"].find("failure") is not None and cases["focus-not-seen"].find("failure") is not None
    assert cases["text-over-picture"].find("skipped") is not None and cases["page-language"].find("skipped") is not None
    assert all(
        cases[name].find(tag) is None for name in ("long-lines", "keyboard-trap") for tag in ("failure", "skipped")
    )
    assert (suite.get("failures"), suite.get("skipped")) == ("2", "2")
    assert sum(int(each.get("failures", "")) for each in root.iter("testsuite")) == int(root.get("failures", ""))


def test_earl_asserts_each_criterion_and_each_finding_on_each_page() -> None:
    graph = json.loads(earl_report.write(access_audit()))["@graph"]
    asserted = [node for node in graph if node["@type"] == "earl:Assertion" and "WCAG22/#" in node["earl:test"]]
    outcomes = {node["earl:test"].rpartition("#")[2]: node["earl:result"]["earl:outcome"] for node in asserted}
    assert len(outcomes) == len(criteria())
    assert outcomes["non-text-content"] == outcomes["focus-visible"] == "earl:failed"
    assert outcomes["contrast-minimum"] == outcomes["no-keyboard-trap"] == "earl:cantTell"
    assert outcomes["captions-live"] == outcomes["language-of-page"] == "earl:untested"
    assert "earl:passed" not in outcomes.values()
    found = [node for node in graph if str(node.get("earl:test", "")).startswith("urn:offer-audit:accessibility-rule")]
    assert len(found) == 5 + 1 + 1
    assert found[0]["earl:result"]["earl:pointer"][0]["oa:hasSelector"]["@type"] == "oa:CssSelector"
    ids = {node["@id"] for node in graph if "@id" in node}
    assert {node["earl:test"] for node in graph if node["@type"] == "earl:Assertion"} <= ids


def test_sarif_has_a_result_for_each_finding_with_its_place() -> None:
    run: dict[str, Any] = json.loads(sarif_report.write(access_audit()))["runs"][0]
    results = {each["partialFingerprints"]["findingId/v1"]: each for each in run["results"]}
    assert len(results) == len(run["results"])
    rules = run["tool"]["driver"]["rules"]
    for each in FAULTS:
        assert rules[results[each.id]["ruleIndex"]]["id"] == each.rule == results[each.id]["ruleId"]
    assert results[FAULTS[0].id]["level"] == "error" and len(results[FAULTS[0].id]["relatedLocations"]) == 4
    assert (results[FAULTS[2].id]["kind"], results[FAULTS[2].id]["level"]) == ("review", "none")
    assert (results[FAULTS[3].id]["kind"], results[FAULTS[3].id]["level"]) == ("informational", "none")


def test_terminal_tells_what_failed_by_criterion_and_what_to_look_at() -> None:
    told = terminal_report.write(access_audit())
    assert "2.4.7 Nothing shows where the keyboard is" in told and "A person must look" in told
    assert "6 pages of 208 were tested in a browser" in " ".join(told.split())
    assert all(len(line) <= 80 for line in told.splitlines())


def test_the_checklist_leaves_no_criterion_out() -> None:
    tests = checklist(sample_accessibility())
    assert list(hand_tests()) == list(criteria())
    assert {each.criterion.number for each in (*tests.uncovered, *tests.partly)} == set(criteria())
    assert [each.criterion.number for each in tests.asked] == ["1.4.3"]
    assert "3.1.1" in {each.criterion.number for each in tests.uncovered}, "a rule that was not run covers nothing"


def test_findings_stand_under_criteria_in_the_order_of_wcag() -> None:
    assert [view.id for view in by_wcag(sample_accessibility())] == ["wcag-1.1.1", "wcag-1.4.3", "wcag-2.4.7"]


def test_a_small_picture_is_in_the_file_and_a_large_one_is_a_link() -> None:
    inside = html_report.write(access_audit(), lambda name: PNG).decode()
    assert "data:image/png;base64," in inside and f'href="browser/pictures/{PICTURE}"' not in inside
    beside = html_report.write(access_audit(), lambda name: PNG + b"0" * LARGEST).decode()
    assert "data:image" not in beside and f'href="browser/pictures/{PICTURE}"' in beside
    assert f'href="browser/pictures/{PICTURE}"' in html_report.write(access_audit()).decode()


def test_pictures_stop_when_the_file_is_full_and_bad_names_are_none() -> None:
    pictures = Pictures(lambda name: PNG + b"0" * (100_000 - len(PNG)))
    shown = [pictures.show(f"{number}.png") for number in range(50)]
    assert sum(bool(each and each.data) for each in shown) == ALL // 100_000
    assert pictures.show("") is None and pictures.show("../secret.png") is None and pictures.show("a/b.png") is None
    text = Pictures(lambda name: b"not a picture").show("1.png")
    assert text is not None and not text.data


def test_hostile_words_stay_words() -> None:
    page = html_report.write(hostile_access_audit()).decode()
    assert "<script>alert" not in page and 'href="javascript:' not in page and "etc/passwd" not in page
    rows = csv_report.write(hostile_access_audit()).decode("utf-8-sig")
    assert "\n=" not in rows and ',"=' not in rows


def test_what_was_tested_only_in_part_is_told_in_every_format() -> None:
    audit, told = access_audit(), "pressed on its first 150 stops"
    page = next(page for page in audit.accessibility.sample if page.in_part)
    for report in (html_report, csv_report, sarif_report, junit_report):
        written = report.write(audit)
        assert told in (written if isinstance(written, str) else written.decode("utf-8-sig"))
    row = next(row for row in build_report(audit)["accessibility"]["sample"] if row["in_part"])
    assert (row["url"], row["in_part"]) == (page.url, page.in_part)
    assert "1 page was tested only in part." in terminal_report.write(audit)


def test_a_walk_that_was_cut_short_and_a_broken_look_are_notes_of_the_page() -> None:
    visit = Visit(
        Wanted("a", "a", "a", ()),
        facts={"keyboard": {"end": "long", "stops": [{}, {}]}},
        failures={"tables": "Timeout: 30 s"},
    )
    assert [("first 2 stops" in note, "'tables'" in note) for note in partly_tested(visit)] == [
        (True, False),
        (False, True),
    ]
    assert partly_tested(Visit(Wanted("a", "a", "a", ()), facts={"keyboard": {"end": "through", "stops": []}})) == ()
