"""Reads a report.json again, one of ours or one that somebody edited, and refuses what is not a report."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from offer_audit.outcomes import OUTCOME_OF
from offer_audit.reports.json_report import SCHEMA

_FINDING = ("id", "requirement", "outcome", "title", "text", "page")


class ReportError(ValueError):
    """A report that cannot be used; says why in one plain sentence."""


@dataclass(frozen=True)
class EarlierAccess:
    """What a comparison needs of the accessibility half: its findings' rules and pages, and what was tested.

    ``rules`` gives each rule's outcome. ``tested`` holds the pages tested in full, by address and by path; ``partly`` those
    tested in part, as their shape was tested elsewhere; ``untested`` the reason for those that could not be.
    """

    is_tested: bool = False
    reason: str = ""
    findings: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    tested: frozenset[str] = frozenset()
    partly: frozenset[str] = frozenset()
    untested: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class EarlierReport:
    """What a comparison needs of a report. ``read`` and ``unread`` hold pages by address and by path.

    ``unread`` gives the reason for each. A report made by another program need not list its pages.
    """

    site: str
    day: date
    version: str
    is_complete: bool
    results: dict[str, str]
    findings: dict[str, dict[str, str]]
    lists_pages: bool
    read: frozenset[str]
    unread: dict[str, str]
    access: EarlierAccess = EarlierAccess()


def read_report(content: bytes | str, name: str = "The file") -> dict[str, Any]:
    """The report in a file's content; ``name`` is how to call the file.

    Raises:
        ReportError: it is not JSON, or not a report of offer-audit.
    """
    try:
        report: Any = json.loads(content.decode("utf-8-sig") if isinstance(content, bytes) else content)
    except (ValueError, RecursionError):
        raise ReportError(f"{name} is not JSON, so it is not a report of offer-audit.") from None
    check_report(report, name)
    checked: dict[str, Any] = report
    return checked


def check_report(report: object, name: str) -> EarlierReport:
    """The parts of the report that a comparison needs.

    Raises:
        ReportError: it has not the shape of a report.
    """
    if not isinstance(report, dict) or "schema" not in report:
        raise ReportError(f"{name} is JSON, but not a report of offer-audit.")
    schema = report["schema"]
    if isinstance(schema, bool) or schema != SCHEMA:
        raise ReportError(f"{name} has schema {str(schema)[:40]}; this version of offer-audit reads schema {SCHEMA}.")
    try:
        return _parts(report)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ReportError(
            f"{name} is not a whole report of offer-audit: a part is missing or of the wrong kind."
        ) from None


def _parts(report: dict[str, Any]) -> EarlierReport:
    results = {_text(each["id"]): _text(each["result"]) for each in report["requirements"]}
    if not set(results.values()) <= set(OUTCOME_OF) or not _text(report["site"]):
        raise ValueError
    findings = [_finding(each) for each in report["findings"]]
    pages = [(_names(each), _text(each["reason"])) for each in report.get("pages", [])]
    return EarlierReport(
        site=report["site"],
        day=date.fromisoformat(report["today"]),
        version=_text(report["tool"].get("offer-audit", "")),
        is_complete=report.get("complete", True) is True,
        results=results,
        findings={finding["id"]: finding for finding in findings},
        lists_pages="pages" in report,
        read=frozenset(name for names, reason in pages if not reason for name in names),
        unread={name: reason for names, reason in pages if reason for name in names},
        access=_access(report["accessibility"]) if "accessibility" in report else EarlierAccess(),
    )


def _access(part: dict[str, Any]) -> EarlierAccess:
    sample = [(_names(page), _text(page["like"]), _text(page["reason"])) for page in part["sample"]]
    findings = [
        (_text(each["id"]), _text(each["rule"]), [min(_names(place), default="") for place in each["places"]])
        for each in part["findings"]
    ]
    return EarlierAccess(
        is_tested=part["tested"] is True,
        reason=_text(part["reason"]),
        findings={key: (rule, tuple(sorted(set(pages)))) for key, rule, pages in findings},
        places={key: len(pages) for key, _, pages in findings},
        rules={_text(rule["rule"]): _text(rule["outcome"]) for rule in part["rules"]},
        tested=frozenset(name for names, like, reason in sample if not like and not reason for name in names),
        partly=frozenset(name for names, like, reason in sample if like and not reason for name in names),
        untested={name: reason for names, _, reason in sample if reason for name in names},
    )


def _finding(finding: dict[str, Any]) -> dict[str, str]:
    return {key: _text(finding[key]) for key in _FINDING} | {"decision": _text(finding.get("decision", ""))}


def _names(page: dict[str, Any]) -> set[str]:
    return {_text(page["url"]), _text(page["path"])} - {""}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
