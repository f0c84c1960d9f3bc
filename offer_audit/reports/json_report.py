"""report.json: the audit as data, in a shape that others can build on. ``report.schema.json`` documents it."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import resources
from typing import Any

from offer_audit.outcomes import Audit, Evidence, Finding, PageRead, RequirementResult
from offer_audit.reports.access_json import access_data

SCHEMA = 1


def write(audit: Audit) -> bytes:
    """The file's bytes."""
    return (json.dumps(build_report(audit), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def build_report(audit: Audit) -> dict[str, Any]:
    """The audit as plain data: what ``write`` writes and ``comparing.compare`` compares."""
    return {
        "schema": SCHEMA,
        "site": audit.site,
        "today": audit.today.isoformat(),
        "tool": dict(sorted(audit.tool)),
        "pages_read": len(audit.pages_read),
        "requirements": [_requirement(each) for each in sorted(audit.requirements, key=lambda each: each.id)],
        "findings": [_finding(each) for each in sorted(audit.findings, key=lambda each: each.id)],
        "collected_at": audit.collected_at,
        "complete": audit.is_complete,
        "notes": list(audit.notes),
        "pages": [_page(each) for each in sorted(audit.pages, key=lambda each: (each.url, each.path))],
        "accessibility": access_data(audit.accessibility),
    }


def read_schema() -> dict[str, Any]:
    """The JSON Schema of the file."""
    text = resources.files(__package__).joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _requirement(requirement: RequirementResult) -> dict[str, Any]:
    return {
        "id": requirement.id,
        "result": requirement.result,
        "cites": requirement.cites,
        "evidence": [_evidence(each) for each in requirement.evidence],
        "reason": requirement.reason,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "url": evidence.url,
        "path": evidence.path,
        "heading": evidence.heading,
        "quote": evidence.quote,
        "title": evidence.title,
        "link": evidence.link,
        "counts": evidence.counts,
        "why": evidence.why,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return asdict(finding)


def _page(page: PageRead) -> dict[str, Any]:
    return asdict(page)
