"""report.json: the issue's fixed shape, its JSON Schema, and what the schema refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from offer_audit.reports import json_report
from tests.audit.sample_audit import empty_audit, hostile_audit, sample_audit

VALIDATOR = Draft202012Validator(json_report.read_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
FIXED = ["schema", "site", "today", "tool", "pages_read", "requirements", "findings"]


@pytest.fixture
def report() -> dict[str, Any]:
    return deepcopy(json_report.build_report(sample_audit()))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_report.read_schema())


@pytest.mark.parametrize("make", [sample_audit, empty_audit])
def test_what_is_written_is_of_the_schema(make: Any) -> None:
    VALIDATOR.validate(json.loads(json_report.write(make())))


def test_hostile_text_is_only_text() -> None:
    report = json.loads(json_report.write(hostile_audit()).decode("utf-8"))
    VALIDATOR.validate(report)
    assert "<script>alert(1)</script>" in report["requirements"][0]["reason"]


def test_it_has_the_fixed_shape(report: dict[str, Any]) -> None:
    assert list(report)[: len(FIXED)] == FIXED
    assert json_report.read_schema()["required"] == FIXED
    assert report["schema"] == 1 and report["today"] == "2026-11-23" and report["pages_read"] == 15
    assert report["tool"]["offer-audit"] == "0.1.0"
    ids = [each["id"] for each in report["requirements"]]
    assert ids == sorted(ids) and len(ids) == 55
    assert [each["id"] for each in report["findings"]] == sorted(each["id"] for each in report["findings"])
    funding = report["requirements"][ids.index("funding")]
    assert list(funding) == ["id", "result", "cites", "evidence", "reason"]
    assert {"url", "path", "heading", "quote", "link", "counts", "why"} <= set(funding["evidence"][0])
    assert funding["result"] == "mentioned" and funding["evidence"][0]["path"] == "money.html"


def test_the_same_audit_gives_the_same_bytes() -> None:
    audit = sample_audit()
    other = replace(
        audit, pages=audit.pages[::-1], findings=audit.findings[::-1], requirements=audit.requirements[::-1]
    )
    assert json_report.write(other) == json_report.write(audit)


def _set(*path: Any) -> Callable[[Any], None]:
    *keys, last, value = path

    def change(report: Any) -> None:
        for key in keys:
            report = report[key]
        report[last] = value

    return change


def _drop(*path: Any) -> Callable[[Any], None]:
    *keys, last = path

    def change(report: Any) -> None:
        for key in keys:
            report = report[key]
        del report[last]

    return change


@pytest.mark.parametrize(
    "change",
    [
        *(_drop(name) for name in FIXED),
        *(_drop("requirements", 0, name) for name in ("id", "result", "cites", "evidence", "reason")),
        *(_drop("findings", 0, name) for name in ("id", "requirement", "outcome", "title", "text", "page")),
        *(_drop("pages", 0, name) for name in ("url", "path", "reason")),
        _set("schema", 2),
        _set("schema", "1"),
        _set("today", "23/11/2026"),
        _set("today", "2026-13-40"),
        _set("pages_read", -1),
        _set("pages_read", "15"),
        _set("site", ""),
        _set("tool", ["offer-audit"]),
        _set("tool", "python", 3.13),
        _set("score", 74),
        _set("requirements", 0, "result", "compliant"),
        _set("requirements", 0, "result", "passed"),
        _set("requirements", 0, "id", "Funding!"),
        _set("requirements", 0, "grade", "B"),
        _set("requirements", 0, "evidence", None),
        _set("requirements", 0, "evidence", []),
        _set("requirements", 0, "evidence", 0, "quote", ""),
        _set("requirements", 0, "evidence", 0, "counts", "yes"),
        _set("findings", 0, "outcome", "passed"),
        _set("complete", "yes"),
    ],
)
def test_the_schema_refuses_what_is_not_a_report(report: dict[str, Any], change: Callable[[Any], None]) -> None:
    assert report["requirements"][0]["result"] == "published"
    VALIDATOR.validate(report)
    change(report)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)


def test_every_field_of_the_schema_is_explained_or_plain() -> None:
    properties = json_report.read_schema()["properties"]
    assert [name for name, field in properties.items() if "description" not in field] == []
