"""Compares two report.json's of one site: each finding is fixed, not fixed, new or not retested."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from offer_audit.outcomes import OUTCOME_OF, PUBLISHED, UNTESTED

NEW, NOT_FIXED, NOT_RETESTED, FIXED = "new", "not-fixed", "not-retested", "fixed"
SCHEMA = 1


class CannotCompare(ValueError):
    """The two reports cannot be compared; says why in one plain sentence."""


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
    """What changed between two audits of one site. ``notes`` say what makes them less alike."""

    site: str
    old_day: date
    new_day: date
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()

    def of(self, state: str) -> tuple[Change, ...]:
        """The changes with this state, by requirement and id."""
        return tuple(change for change in self.changes if change.state == state)


@dataclass(frozen=True)
class _Report:
    """What a comparison needs of a report. ``read`` and ``unread`` hold pages by address and by path."""

    site: str
    day: date
    version: str
    is_complete: bool
    results: dict[str, str]
    findings: dict[str, dict[str, str]]
    knows_pages: bool
    read: frozenset[str] = frozenset()
    unread: dict[str, str] = field(default_factory=dict)


def read_report(content: bytes | str, name: str = "The file") -> dict[str, Any]:
    """The report in a file's content; ``name`` is how to call the file.

    Raises:
        CannotCompare: it is not JSON, or not a report of offer-audit.
    """
    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
        report = json.loads(text)
    except (ValueError, RecursionError):
        raise CannotCompare(f"{name} is not JSON, so it is not a report of offer-audit.") from None
    _reading(report, name)
    checked: dict[str, Any] = report
    return checked


def compare(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    """What became of each finding of the old report, and which findings are new.

    Raises:
        CannotCompare: one of them is not a report, or they are not of the same site, older first.
    """
    before, after = _reading(old, "The earlier report"), _reading(new, "The later report")
    if _site_key(before.site) != _site_key(after.site):
        raise CannotCompare(f"The reports are of two sites, {before.site} and {after.site}; compare two of one site.")
    if before.day > after.day:
        raise CannotCompare(f"The first report, of {before.day}, is later than the second, of {after.day}; give the earlier one first.")
    changes = [_became(finding, before, after) for finding in before.findings.values()]
    changes += [_newly(found, before) for key, found in after.findings.items() if key not in before.findings]
    ordered = sorted(changes, key=lambda change: (change.requirement, change.id))
    return Comparison(after.site, before.day, after.day, tuple(ordered), _notes(before, after))


def _became(finding: dict[str, str], old: _Report, new: _Report) -> Change:
    if finding["id"] in new.findings:
        now = new.findings[finding["id"]]
        words = "It is still as it was." if now["outcome"] == finding["outcome"] else "It is still there, though not as it was."
        return _change(NOT_FIXED, now, words)
    state, why = _gone(finding, new)
    return _change(state, finding, why)


def _gone(finding: dict[str, str], new: _Report) -> tuple[str, str]:
    """What the absence of a finding means: fixed only where its requirement and its page were looked at again."""
    page, result = finding["page"], new.results.get(finding["requirement"], UNTESTED)
    if result == UNTESTED:
        return NOT_RETESTED, "Its requirement was not tested this time."
    if not page or not new.knows_pages or page in new.read:
        return FIXED, "It was looked for again and is no longer there."
    if page in new.unread:
        return NOT_RETESTED, f"Its page was not read this time: {new.unread[page].rstrip('.')}."
    if new.is_complete and result == PUBLISHED:
        return FIXED, "Its page is no longer on the site, and the requirement is published elsewhere."
    return NOT_RETESTED, "Its page was not among the pages read this time."


def _newly(finding: dict[str, str], old: _Report) -> Change:
    if old.results.get(finding["requirement"], UNTESTED) == UNTESTED:
        return _change(NEW, finding, "Its requirement was not tested in the earlier audit.")
    if finding["page"] and old.knows_pages and finding["page"] not in old.read:
        return _change(NEW, finding, "Its page was not read in the earlier audit.")
    return _change(NEW, finding, "The earlier audit did not find it.")


def _change(state: str, finding: dict[str, str], why: str) -> Change:
    return Change(state=state, why=why, **{key: finding[key] for key in finding if key != "outcome"})


def _notes(old: _Report, new: _Report) -> tuple[str, ...]:
    notes = []
    if old.version != new.version:
        notes.append(f"The audits were made with two versions of offer-audit ({old.version or 'unknown'} and {new.version or 'unknown'}), so a change may be the tool's and not the site's.")
    if not old.is_complete:
        notes.append("The earlier audit was not complete, so what is new may only not have been read then.")
    if not new.is_complete:
        notes.append("The later audit was not complete, so look again at what is said to be fixed.")
    return tuple(notes)


def _site_key(site: str) -> str:
    """Http or https, capitals in the host's name, and a last slash do not make another site."""
    parts = urlsplit(site)
    named = parts.scheme in ("http", "https")
    return f"//{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}" if named else site.rstrip("/\\")


def _reading(report: Any, name: str) -> _Report:
    """The report as what a comparison needs.

    Raises:
        CannotCompare: it has not the shape of a report.
    """
    if not isinstance(report, dict) or "schema" not in report:
        raise CannotCompare(f"{name} is JSON, but not a report of offer-audit.")
    if report["schema"] != SCHEMA or isinstance(report["schema"], bool):
        raise CannotCompare(f"{name} has schema {report['schema']!r}; this version of offer-audit reads schema {SCHEMA}.")
    try:
        return _checked(report)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise CannotCompare(f"{name} has not the shape of a report.json of offer-audit: something in it is missing or of the wrong kind.") from None


def _checked(report: dict[str, Any]) -> _Report:
    results = {_text(each["id"]): _text(each["result"]) for each in report["requirements"]}
    if not set(results.values()) <= set(OUTCOME_OF) or not _text(report["site"]):
        raise ValueError
    names = ("id", "requirement", "outcome", "title", "text", "page")
    findings = [{key: _text(each[key]) for key in names} | {"decision": _text(each.get("decision", ""))} for each in report["findings"]]
    pages = [({_text(each["url"]), _text(each["path"])} - {""}, _text(each["reason"])) for each in report.get("pages", [])]
    return _Report(
        site=report["site"],
        day=date.fromisoformat(report["today"]),
        version=_text(report["tool"].get("offer-audit", "")),
        is_complete=report.get("complete", True) is True,
        results=results,
        findings={finding["id"]: finding for finding in findings},
        knows_pages="pages" in report,
        read=frozenset(name for names, reason in pages if not reason for name in names),
        unread={name: reason for names, reason in pages if reason for name in names},
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
