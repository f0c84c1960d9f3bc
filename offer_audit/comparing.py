"""Compares two report.json's of one site: each finding is fixed, not fixed, new or not retested."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from offer_audit.comparing_access import (
    FIXED,
    NEW,
    NOT_FIXED,
    NOT_RETESTED,
    access_gone,
    access_newly,
    access_still,
)
from offer_audit.outcomes import PUBLISHED, UNTESTED
from offer_audit.reports.json_reading import EarlierReport, ReportError, check_report, read_report

__all__ = ["FIXED", "NEW", "NOT_FIXED", "NOT_RETESTED", "Change", "Comparison", "ReportError", "compare", "read_report"]


@dataclass(frozen=True)
class Change:
    """What became of one finding. ``why`` is one sentence; ``decision`` is what a person judged of it."""

    state: str
    id: str
    requirement: str
    title: str
    text: str
    page: str
    why: str
    decision: str = ""


@dataclass(frozen=True)
class Comparison:
    """What changed between two audits of one site. ``notes`` say what makes the two less alike."""

    site: str
    old_day: date
    new_day: date
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()

    def of(self, state: str) -> tuple[Change, ...]:
        """The changes with this state, by requirement and id."""
        return tuple(change for change in self.changes if change.state == state)


def compare(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    """What became of each finding of the old report, and which findings are new.

    Raises:
        ReportError: one of them is not a report, or they are not of one site, the earlier first.
    """
    before, after = check_report(old, "The earlier report"), check_report(new, "The later report")
    if _site_key(before.site) != _site_key(after.site):
        raise ReportError(f"The reports are of two sites, {before.site} and {after.site}; compare two of one site.")
    if before.day > after.day:
        raise ReportError(
            f"The first report is of {before.day} and the second of {after.day}; give the earlier one first."
        )
    changes = [_became(finding, before, after) for finding in before.findings.values()]
    changes += [_newly(finding, before, after) for key, finding in after.findings.items() if key not in before.findings]
    ordered = sorted(changes, key=lambda change: (change.requirement, change.id))
    return Comparison(after.site, before.day, after.day, tuple(ordered), _notes(before, after))


def _became(finding: dict[str, str], old: EarlierReport, new: EarlierReport) -> Change:
    key = finding["id"]
    now, is_access = new.findings.get(key), key in old.access.findings
    if now is None:
        gone = access_gone(key, old.access, new.access, new.read) if is_access else _gone(finding, new)
        return _change(finding, *gone)
    if now["outcome"] != finding["outcome"]:
        return _change(now, NOT_FIXED, "It is still there, but its outcome changed.")
    return _change(now, NOT_FIXED, access_still(key, old.access, new.access) if is_access else "It is in both audits.")


def _gone(finding: dict[str, str], new: EarlierReport) -> tuple[str, str]:
    """What the absence of a finding means: fixed only where its requirement and its page were looked at again."""
    page, result = finding["page"], new.results.get(finding["requirement"], UNTESTED)
    if result == UNTESTED:
        return NOT_RETESTED, "Its requirement was not tested this time."
    if not page or not new.lists_pages or page in new.read:
        return FIXED, "It was looked for again and is no longer there."
    if page in new.unread:
        return NOT_RETESTED, f"Its page was not read this time: {new.unread[page]}"
    if new.is_complete and result == PUBLISHED:
        return FIXED, "Its page is no longer among those of the site, and the requirement is published elsewhere."
    return NOT_RETESTED, "Its page was not among the pages read this time."


def _newly(finding: dict[str, str], old: EarlierReport, new: EarlierReport) -> Change:
    if finding["id"] in new.access.findings:
        return _change(finding, NEW, access_newly(finding["id"], old.access, new.access))
    if old.results.get(finding["requirement"], UNTESTED) == UNTESTED:
        return _change(finding, NEW, "Its requirement was not tested in the earlier audit.")
    if finding["page"] and old.lists_pages and finding["page"] not in old.read:
        return _change(finding, NEW, "Its page was not read in the earlier audit.")
    return _change(finding, NEW, "The earlier audit did not find it.")


def _change(finding: dict[str, str], state: str, why: str) -> Change:
    return Change(state=state, why=why, **{key: value for key, value in finding.items() if key != "outcome"})


def _notes(old: EarlierReport, new: EarlierReport) -> tuple[str, ...]:
    notes = []
    if old.version != new.version:
        versions = f"{old.version or 'unknown'} and {new.version or 'unknown'}"
        notes.append(
            f"The audits were made with offer-audit {versions}, so a change may be the tool's and not the site's."
        )
    if not old.is_complete:
        notes.append("The earlier audit was not complete, so what is new may only not have been read then.")
    if not new.is_complete:
        notes.append("The later audit was not complete, so look again at what is said to be fixed.")
    return tuple(notes)


def _site_key(site: str) -> str:
    """Http or https, capitals in the host's name and a last slash do not make another site."""
    try:
        parts = urlsplit(site)
    except ValueError:
        return site
    if parts.scheme not in ("http", "https"):
        return site.rstrip("/\\")
    return f"//{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}"
