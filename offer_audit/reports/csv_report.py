"""A table for a spreadsheet: a row for each requirement with its passages, then a row for each
accessibility finding with its places. Excel and LibreOffice open it.
"""

from __future__ import annotations

import csv
import io
import re

from offer_audit.outcomes import Audit, RequirementResult
from offer_audit.reports.access_csv import access_rows
from offer_audit.reports.plain_text import folded
from offer_audit.reports.views import inspection_criteria
from offer_audit.reports.wording import FORCE_WORDS, result_words

PASSAGES = 3
_HEADINGS = ["Id", "Requirement", "Force", "Rests on", "Result", "Result code", "Reason", "For a person to check",
             "Inspection criteria", "Judged by a person"]  # fmt: skip
_PASSAGE_HEADINGS = ["Passage", "Page", "Heading", "Address", "Counts", "Why"]
_FORMULA = re.compile(r"[\s'\"]*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def write(audit: Audit) -> bytes:
    """The file's bytes: UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_HEADINGS + [f"{name} {number + 1}" for number in range(PASSAGES) for name in _PASSAGE_HEADINGS])
    for requirement in audit.requirements:
        table.writerow([_cell(value) for value in _row(requirement, audit)])
    for row in access_rows(audit):
        table.writerow([_cell(value) for value in _filled(row)])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str) -> str:
    """The text on one line. What a spreadsheet would take for a formula gets an apostrophe in front."""
    line = folded(value)
    return f"'{line}" if _FORMULA.match(line) else line


def _row(requirement: RequirementResult, audit: Audit) -> list[str]:
    criteria = {each.id: each.name for each in inspection_criteria()}
    decisions = sorted(
        {each.decision for each in audit.findings if each.requirement == requirement.id and each.decision}
    )
    row = [
        requirement.id,
        requirement.name,
        FORCE_WORDS.get(requirement.force, requirement.force),
        requirement.cites,
        result_words(requirement),
        requirement.result,
        requirement.reason,
        requirement.ask,
        "; ".join(criteria.get(each, each) for each in requirement.inspection),
        "; ".join(decisions),
    ]
    for evidence in requirement.evidence[:PASSAGES]:
        counts = "Yes" if evidence.counts else "No"
        address = evidence.url or evidence.path
        row += [evidence.quote, evidence.title, evidence.heading, address, counts, evidence.why]
    return _filled(row)


def _filled(row: list[str]) -> list[str]:
    return row + [""] * (len(_HEADINGS) + PASSAGES * len(_PASSAGE_HEADINGS) - len(row))
