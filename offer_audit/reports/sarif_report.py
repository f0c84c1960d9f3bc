"""SARIF 2.1.0 for code-hosting sites: a rule for each requirement, a result for each finding."""

from __future__ import annotations

import json
from typing import Any

from offer_audit.outcomes import Audit, Finding, PageRead, RequirementResult
from offer_audit.reports.access_sarif import access_results, access_rules_told
from offer_audit.reports.access_wording import untested_words
from offer_audit.reports.plain_text import is_on_the_web, printable, url_part
from offer_audit.reports.views import page_index, pages_unread, sorted_findings
from offer_audit.reports.wording import FORCE_WORDS, incomplete_words, result_words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"law": "warning", "guidance": "note", "advisory": "note"}


def write(audit: Audit) -> bytes:
    """The file's bytes."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(audit)]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _run(audit: Audit) -> dict[str, Any]:
    pages, driver = page_index(audit), _driver(audit)
    barriers = {finding.id for finding in audit.accessibility.findings}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"offer-audit/{url_part(audit.site)}/"},
        "invocations": [
            {
                "executionSuccessful": audit.is_complete,
                "toolExecutionNotifications": _notifications(audit),
            }
        ],
        "results": [
            *(_result(each, audit, pages.get(each.page)) for each in sorted_findings(audit) if each.id not in barriers),
            *access_results(audit.accessibility, {rule["id"]: number for number, rule in enumerate(driver["rules"])}),
        ],
        "columnKind": "unicodeCodePoints",
        "properties": {"site": audit.site, "today": audit.today.isoformat(), "pagesRead": len(audit.pages_read)},
    }


def _driver(audit: Audit) -> dict[str, Any]:
    versions = dict(audit.tool)
    rules = [*map(_rule, audit.requirements), *access_rules_told(audit.accessibility)]
    driver: dict[str, Any] = {"name": "offer-audit", "rules": rules}
    if "offer-audit" in versions:
        driver["semanticVersion"] = versions["offer-audit"]
    return driver | {
        "properties": {"versions": dict(sorted({**versions, **dict(audit.accessibility.engines)}.items()))}
    }


def _rule(requirement: RequirementResult) -> dict[str, Any]:
    rests_on = f"{FORCE_WORDS.get(requirement.force, requirement.force)}: {requirement.cites}."
    return {
        "id": requirement.id,
        "shortDescription": {"text": f"{requirement.name}."},
        "fullDescription": {"text": rests_on},
        "help": {"text": f"{rests_on} For a person to check: {requirement.ask}"},
        "defaultConfiguration": {"level": _LEVELS.get(requirement.force, "note")},
        "properties": {"tags": [requirement.force, requirement.kind, *requirement.inspection]},
    }


def _result(finding: Finding, audit: Audit, page: PageRead | None) -> dict[str, Any]:
    ids = [requirement.id for requirement in audit.requirements]
    result: dict[str, Any] = {"ruleId": finding.requirement}
    if finding.requirement in ids:
        requirement = audit.requirements[ids.index(finding.requirement)]
        result["ruleIndex"] = ids.index(finding.requirement)
        result["properties"] = {"result": requirement.result, "resultInWords": result_words(requirement)}
        result["level"] = _LEVELS.get(requirement.force, "note")
    if finding.outcome == "cantTell":  # SARIF allows a level only where the kind is fail
        result |= {"kind": "review", "level": "none"}
    result["message"] = {"text": printable(f"{finding.title}: {finding.text}")}
    result["partialFingerprints"] = {"findingId/v1": finding.id}
    location = _location(finding.page, page, audit)
    if location:
        result["locations"] = [location]
    if finding.decision:
        result["properties"] = result.get("properties", {}) | {"decision": finding.decision}
    return result


def _location(named: str, page: PageRead | None, audit: Audit) -> dict[str, Any] | None:
    """Where a finding is: a page, else the site's address. SARIF counts lines, so a page is its first line."""
    address = (page.url if page and is_on_the_web(page.url) else page.path or page.url) if page else named
    address = address or (audit.site if is_on_the_web(audit.site) else "")
    if not address:
        return None
    uri = address if is_on_the_web(address) else url_part(address.replace("\\", "/").lstrip("/"), safe="/")
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}}


def _notifications(audit: Audit) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    if not audit.is_complete:
        told.append({"level": "warning", "message": {"text": incomplete_words(audit)}})
    for page in pages_unread(audit):
        text = printable(f"Not read: {page.url or page.path}. {page.reason}")
        location = _location(page.url, page, audit)
        told.append({"level": "note", "message": {"text": text}} | ({"locations": [location]} if location else {}))
    if not audit.accessibility.is_tested:
        told.append({"level": "note", "message": {"text": printable(untested_words(audit.accessibility))}})
    for sampled in audit.accessibility.untested:
        text = printable(f"Not tested in a browser: {sampled.url or sampled.path}. {sampled.reason}")
        told.append({"level": "note", "message": {"text": text}})
    for sampled in audit.accessibility.tested_in_part:
        text = printable(f"Tested in part: {sampled.url or sampled.path}. {' '.join(sampled.in_part)}")
        told.append({"level": "note", "message": {"text": text}})
    return told
