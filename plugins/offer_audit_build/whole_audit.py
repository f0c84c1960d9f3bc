"""Runs the whole offer-audit on a built site, and records what is published for the builds that follow."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .losing import make_shown
from .record import Record, fingerprints, write_record


def run_audit(output: Path, reports: Path, record_file: Path, today: date, options: Sequence[str] = ()) -> int:
    """Audit ``output``, write the reports into ``reports``, and return offer-audit's exit code; it prints its summary.

    Args:
        options: more of offer-audit's own options, such as ``--no-browser``.
    """
    from offer_audit.cli import FINDINGS, NOTHING_FAILED, main

    if (reports / "audit.json").is_file():  # an earlier audit's, perhaps of another output folder
        shutil.rmtree(reports)
    code = main([str(output), "--output", str(reports), "--today", today.isoformat(), *options])
    if code in (NOTHING_FAILED, FINDINGS):
        write_record(record_file, output, record_report(output, reports / "report.json"))
    return code


def record_report(output: Path, report: Path) -> Record:
    """What a report.json says is published, as a record."""
    from offer_audit.rule_documents import rules

    known = {rule.id: rule for rule in rules()}
    told = json.loads(report.read_text(encoding="utf-8"))["requirements"]
    published = {
        one["id"]: make_shown(
            output,
            known[one["id"]].check,
            known[one["id"]].title,
            [(shown["path"], shown["quote"]) for shown in one["evidence"]],
        )
        for one in told
        if one["result"] == "published"
    }
    return Record(fingerprints(output), published)
