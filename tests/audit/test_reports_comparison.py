"""A comparison as text and as HTML."""

from __future__ import annotations

import html5lib

from offer_audit.comparing import compare
from offer_audit.reports import json_report
from offer_audit.reports.comparison_report import write_html, write_text
from tests.audit.sample_audit import HOSTILE, hostile_audit
from tests.audit.test_reports_comparing import OLD, finding, report


def test_the_text_tells_each_change_within_the_width() -> None:
    told = write_text(compare(OLD, report(findings=[finding(), finding() | {"id": "f2", "title": "More"}])), width=60)
    assert "2 findings: 0 fixed, 1 not fixed, 1 new, 0 not retested." in told
    assert "New: 1\n  More (https://a.example/money)." in told and "Not fixed: 1" in told and "\nFixed" not in told
    assert max(len(line) for line in told.splitlines()) <= 60
    assert "Neither has a finding." in write_text(compare(report(), report()))


def test_the_html_is_valid_and_tells_every_state() -> None:
    text = write_html(compare(OLD, report(findings=[finding()]))).decode()
    html5lib.HTMLParser(strict=True).parse(text)
    assert all(
        words in text for words in ("New: 0", "Not fixed: 1", "Not retested: 0", "Fixed: 0", "From 3 November 2025")
    )


def test_hostile_reports_are_escaped() -> None:
    hostile = json_report.build_report(hostile_audit())
    comparison = compare(hostile, hostile)
    text = write_html(comparison).decode()
    html5lib.HTMLParser(strict=True).parse(text)
    assert HOSTILE in comparison.changes[0].title and "<script" not in text and 'href="javascript' not in text
    assert "\x1b" not in write_text(comparison) and "\x1b" not in text
