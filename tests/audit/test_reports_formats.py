"""JUnit, EARL, CSV and SARIF: what each says of each outcome, and that hostile text stays text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from offer_audit.outcomes import Audit
from offer_audit.reports import FORMATS, csv_report, earl_report, junit_report, sarif_report
from tests.audit.sample_audit import SITE, empty_audit, hostile_audit, sample_audit


def rows_of(audit: Audit) -> list[dict[str, str]]:
    """The rows of requirements; the one that says that accessibility is untested comes after them."""
    rows = list(csv.DictReader(io.StringIO(csv_report.write(audit).decode("utf-8-sig"), newline="")))
    assert rows.pop()["Id"] == "accessibility"
    return rows


def run_of(audit: Audit) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(sarif_report.write(audit))["runs"][0]
    return run


def nodes_of(audit: Audit, kind: str) -> list[dict[str, Any]]:
    """The nodes of this kind, but those about WCAG."""
    nodes = json.loads(earl_report.write(audit))["@graph"]
    return [
        node
        for node in nodes
        if kind in node["@type"] and "/WCAG22/" not in node["@id" if "@id" in node else "earl:test"]
    ]


def test_every_format_of_the_command_has_a_file_of_its_own() -> None:
    assert list(FORMATS) == ["html", "json", "junit", "earl", "csv", "sarif"]
    assert len({name for name, _ in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("make", [sample_audit, empty_audit, hostile_audit])
def test_every_format_writes_any_audit_the_same_each_time(name: str, make: Any) -> None:
    _, write = FORMATS[name]
    audit = make()
    other = replace(audit, pages=audit.pages[::-1], findings=audit.findings[::-1], tool=audit.tool)
    assert write(audit) == write(make()) == write(other)
    assert b"\x1b" not in write(audit) and b"\0" not in write(audit)


def test_junit_has_a_case_for_each_requirement() -> None:
    root = Xml.fromstring(junit_report.write(sample_audit()))
    cases = {case.get("name"): case for case in root.iter("testcase")}
    assert len(cases) == 55 + 1 and cases["accessibility"].find("skipped") is not None
    assert (root.get("tests"), root.get("failures"), root.get("skipped"), root.get("errors")) == ("56", "10", "5", "0")
    suites = list(root.iter("testsuite"))
    assert sum(int(suite.get("failures", "")) for suite in suites) == len(list(root.iter("failure"))) == 10
    assert sum(int(suite.get("skipped", "")) for suite in suites) == len(list(root.iter("skipped"))) == 5
    assert {suite.get("timestamp") for suite in suites} == {"2026-11-23T00:00:00"}


def test_junit_fails_what_failed_and_skips_what_could_not_be_told() -> None:
    cases = {case.get("name"): case for case in Xml.fromstring(junit_report.write(sample_audit())).iter("testcase")}
    failure, unsure = cases["funding"].find("failure"), cases["involvement"].find("skipped")
    untested, passed = cases["comments-anonymous"].find("skipped"), cases["travel"]
    assert failure is not None and failure.get("type") == "mentioned" and "Schools Forum" in (failure.text or "")
    assert unsure is not None and "unsure" in unsure.get("message", "")
    assert untested is not None and "not tested" in untested.get("message", "")
    assert passed.find("failure") is None and passed.find("skipped") is None
    process = cases["consultation"].find("failure")
    assert process is not None and "no published evidence" in process.get("message", "")
    decided = cases["out-of-area"].find("failure")
    assert decided is not None and "Accepted by R. Sayle" in (decided.text or "")


def test_junit_names_every_page_not_read() -> None:
    told = junit_report.write(sample_audit()).decode()
    assert all(page.url in told and page.reason in told for page in sample_audit().pages_unread)


def test_earl_has_an_assertion_for_each_requirement() -> None:
    audit = sample_audit()
    assertions = nodes_of(audit, "earl:Assertion")
    outcomes = [node["earl:result"]["earl:outcome"] for node in assertions]
    assert outcomes == [f"earl:{each.outcome}" for each in audit.requirements]
    assert set(outcomes) == {"earl:passed", "earl:failed", "earl:cantTell", "earl:untested"}
    criteria = {node["@id"]: node for node in nodes_of(audit, "earl:TestCriterion")}
    assert [node["earl:test"] for node in assertions] == list(criteria)
    assert all(node["earl:subject"] == SITE for node in assertions)
    assert all(node["earl:result"]["earl:info"] for node in assertions)


def test_earl_names_its_assertor_with_its_version_and_needs_no_network() -> None:
    report = json.loads(earl_report.write(sample_audit()))
    assert isinstance(report["@context"], dict) and report["@context"]["earl"] == "http://www.w3.org/ns/earl#"
    (tool,) = nodes_of(sample_audit(), "earl:Software")
    assert tool["dct:title"] == "offer-audit" and tool["dct:hasVersion"] == "0.1.0"
    assert tool["doap:release"]["doap:revision"] == "0.1.0"
    assert {node["earl:assertedBy"] for node in nodes_of(sample_audit(), "earl:Assertion")} == {tool["@id"]}


def test_earl_of_a_folder_has_a_subject_with_an_address() -> None:
    (subject,) = nodes_of(replace(empty_audit(), site="our pages"), "earl:TestSubject")
    assert subject["@id"] == "urn:offer-audit:folder:our%20pages"
    assert "not complete" in subject["dct:description"]


def test_csv_opens_in_excel_with_a_row_for_each_requirement() -> None:
    audit = sample_audit()
    assert csv_report.write(audit).startswith(b"\xef\xbb\xbfId,")
    rows = rows_of(audit)
    assert [row["Id"] for row in rows] == [each.id for each in audit.requirements]
    row = next(row for row in rows if row["Id"] == "funding")
    assert row["Result"] == "Mentioned only" and row["Counts 1"] == "No" and row["Address 1"] == SITE + "/money"
    assert next(row for row in rows if row["Id"] == "consultation")["Result"] == "No published evidence"
    assert next(row for row in rows if row["Id"] == "involvement")["Inspection criteria"] == "Families take part"


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", " =", "\t=", "\r=", "\n@", "＝", "＋", "－", "＠", '"=', "'=", "\u202e="]
)
def test_csv_never_holds_a_formula(start: str) -> None:
    audit = sample_audit()
    requirement = replace(audit.requirements[0], reason=f"{start}1+1", name=f"{start}cmd|' /C calc'!A0")
    (row,) = rows_of(replace(audit, requirements=(requirement,)))
    assert row["Reason"].startswith("'") and row["Requirement"].startswith("'")


@pytest.mark.parametrize("text", ["a=b", "One, “two” and 3", "01632 960 114"])
def test_csv_leaves_other_text_as_it_is(text: str) -> None:
    audit = sample_audit()
    (row,) = rows_of(replace(audit, requirements=(replace(audit.requirements[0], reason=text),)))
    assert row["Reason"] == text


def test_csv_cells_are_one_line() -> None:
    rows = csv_report.write(hostile_audit()).decode("utf-8-sig").split("\r\n")
    assert len(rows) == 4 and rows[-1] == "" and "\n" not in "".join(rows)


def test_sarif_has_a_rule_for_each_requirement_and_a_result_for_each_finding() -> None:
    audit = sample_audit()
    log, run = json.loads(sarif_report.write(audit)), run_of(audit)
    assert log["version"] == "2.1.0" and "sarif-schema-2.1.0" in log["$schema"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [each.id for each in audit.requirements]
    assert len(run["results"]) == len(audit.findings) == 12
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert run["tool"]["driver"]["semanticVersion"] == "0.1.0"
    assert len({result["partialFingerprints"]["findingId/v1"] for result in run["results"]}) == 12


def test_sarif_says_where_and_how_sure() -> None:
    results = {result["ruleId"]: result for result in run_of(sample_audit())["results"]}
    places = [results["funding"]["locations"], results["out-of-area"]["locations"]]
    uris = [place[0]["physicalLocation"]["artifactLocation"]["uri"] for place in places]
    assert uris == [SITE + "/money", SITE]
    assert results["funding"]["level"] == "warning" and "kind" not in results["funding"]
    assert (results["involvement"]["kind"], results["involvement"]["level"]) == ("review", "none")
    assert results["consultation"]["properties"]["resultInWords"] == "No published evidence"
    assert "Accepted" in results["out-of-area"]["properties"]["decision"]


def test_sarif_tells_pages_not_read_and_an_audit_not_complete() -> None:
    invocation = run_of(sample_audit())["invocations"][0]
    assert invocation["executionSuccessful"] is True
    assert len(invocation["toolExecutionNotifications"]) == 5 + 1
    assert run_of(empty_audit())["invocations"][0]["executionSuccessful"] is False


def test_sarif_of_a_folder_gives_paths_as_addresses() -> None:
    audit = sample_audit()
    pages = (replace(audit.pages[0], url="our money.html", path="our money.html"),)
    finding = replace(audit.findings[0], page="our money.html")
    (result,) = run_of(replace(audit, site="folder", pages=pages, findings=(finding,)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "our%20money.html"
