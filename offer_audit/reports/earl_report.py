"""EARL 1.0 as JSON-LD, W3C's language for test results: one assertion for each requirement, then accessibility."""

from __future__ import annotations

import json
from typing import Any

from offer_audit.outcomes import Audit, Evidence, RequirementResult
from offer_audit.reports.access_earl import access_nodes
from offer_audit.reports.plain_text import is_on_the_web, url_part
from offer_audit.reports.wording import counted, result_words

_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "earl:assertedBy": {"@type": "@id"},
    "earl:subject": {"@type": "@id"},
    "earl:test": {"@type": "@id"},
    "earl:mode": {"@type": "@id"},
    "earl:outcome": {"@type": "@id"},
    "oa:hasSource": {"@type": "@id"},
    "dct:date": {"@type": "xsd:date"},
}
_TOOL = "urn:offer-audit:tool"


def write(audit: Audit) -> bytes:
    """The file's bytes. The context is in the file, so that reading it needs no network."""
    graph = [_assertor(audit), _subject(audit)]
    for requirement in audit.requirements:
        graph += [_criterion(requirement), _assertion(requirement, audit)]
    graph += access_nodes(audit.accessibility, _TOOL, _subject_id(audit), audit.today.isoformat())
    report = {"@context": _CONTEXT, "@graph": graph}
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _assertor(audit: Audit) -> dict[str, Any]:
    versions = dict(sorted(audit.tool))
    others = ", ".join(
        f"{name} {version}"
        for name, version in [*versions.items(), *audit.accessibility.engines]
        if name != "offer-audit"
    )
    return {
        "@id": _TOOL,
        "@type": ["earl:Assertor", "earl:Software", "doap:Project"],
        "doap:name": "offer-audit",
        "dct:title": "offer-audit",
        "dct:hasVersion": versions.get("offer-audit", ""),
        "doap:release": {"@type": "doap:Version", "doap:revision": versions.get("offer-audit", "")},
        "dct:description": "Tells what is published, never whether services are enough."
        + (f" Run with {others}." if others else ""),
    }


def _subject_id(audit: Audit) -> str:
    return audit.site if is_on_the_web(audit.site) else f"urn:offer-audit:folder:{url_part(audit.site)}"


def _subject(audit: Audit) -> dict[str, Any]:
    unread = len(audit.pages_unread)
    return {
        "@id": _subject_id(audit),
        "@type": "earl:TestSubject",
        "dct:title": f"The SEND Local Offer at {audit.site}",
        "dct:date": audit.today.isoformat(),
        "dct:description": f"{counted(len(audit.pages_read), 'page')} read, {unread:,} not read."
        + ("" if audit.is_complete else " The audit is not complete."),
    }


def _criterion_id(requirement: RequirementResult) -> str:
    return f"urn:offer-audit:requirement:{url_part(requirement.id)}"


def _criterion(requirement: RequirementResult) -> dict[str, Any]:
    return {
        "@id": _criterion_id(requirement),
        "@type": ["earl:TestCriterion", "earl:TestRequirement"],
        "dct:identifier": requirement.id,
        "dct:title": requirement.name,
        "dct:description": requirement.ask,
        "dct:references": requirement.cites,
    }


def _assertion(requirement: RequirementResult, audit: Audit) -> dict[str, Any]:
    result: dict[str, Any] = {
        "@type": "earl:TestResult",
        "earl:outcome": f"earl:{requirement.outcome}",
        "dct:title": result_words(requirement),
        "earl:info": requirement.reason,
        "dct:date": audit.today.isoformat(),
    }
    if requirement.evidence:
        result["earl:pointer"] = [_pointer(each) for each in requirement.evidence]
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": _TOOL,
        "earl:subject": _subject_id(audit),
        "earl:test": _criterion_id(requirement),
        "earl:mode": "earl:automatic",
        "earl:result": result,
    }


def _pointer(evidence: Evidence) -> dict[str, Any]:
    """The passage, in the Web Annotation vocabulary: its page and its words."""
    page = (
        evidence.url
        if is_on_the_web(evidence.url)
        else f"urn:offer-audit:path:{url_part(evidence.path or evidence.url, safe='/')}"
    )
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": page,
        "oa:hasSelector": {"@type": "oa:TextQuoteSelector", "oa:exact": evidence.quote},
        "dct:title": evidence.title,
        "dct:description": evidence.why,
    }
