"""The summary in a terminal: short, as wide as the terminal, without codes unless asked, and honest."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from offer_audit.outcomes import MENTIONED
from offer_audit.reports import terminal_report
from tests.audit.sample_audit import empty_audit, hostile_audit, sample_audit


def test_it_tells_the_site_the_day_the_pages_and_each_count() -> None:
    told = terminal_report.write(sample_audit())
    for part in ("https://www.wexmoor.example/send-local-offer", "As on 23 November 2026.", "Not read: 5.",
                 "   41  published", "    5  mentioned only",
                 "    5  not found\n        1 of them: no published evidence",
                 "    2  unsure", "    2  not tested", "2 pages: It is a picture of a page"):  # fmt: skip
        assert part in told
    assert "never whether services are enough" in " ".join(told.split())


def test_process_duties_read_no_published_evidence() -> None:
    assert "Consultation (no published evidence): No passage" in terminal_report.write(sample_audit(), width=100)


@pytest.mark.parametrize("width", [1, 40, 57, 80, 100, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = terminal_report.write(sample_audit(), width=width).splitlines()
    assert max(len(line) for line in lines) <= max(40, min(width, 100))


def test_it_is_short_however_much_there_is() -> None:
    audit = sample_audit()
    many = tuple(replace(each, result=MENTIONED) for each in audit.requirements)
    told = terminal_report.write(replace(audit, requirements=many))
    assert f"and {len(many) - terminal_report.LONGEST_LIST} more, in the report." in told
    assert len(told.splitlines()) < 70


def test_colours_only_if_asked() -> None:
    assert "\x1b" not in terminal_report.write(sample_audit())
    coloured = terminal_report.write(sample_audit(), is_coloured=True)
    assert "\x1b[1;33mMentioned only\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == terminal_report.write(sample_audit())


def test_a_hostile_page_cannot_drive_the_terminal() -> None:
    told = terminal_report.write(hostile_audit())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", told)


def test_an_audit_not_complete_says_so() -> None:
    assert "This audit is not complete" in terminal_report.write(empty_audit())
