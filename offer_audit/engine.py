"""Runs every rule on a collected site. The one place that catches a check's error: it becomes cantTell, never a pass."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from offer_audit import __version__
from offer_audit.accessibility_audit import findings_of, judge_accessibility
from offer_audit.artifacts import Artifacts
from offer_audit.checks import CHECKS
from offer_audit.checks.published_information import make_result
from offer_audit.outcomes import MENTIONED, NOT_FOUND, UNSURE, UNTESTED, Audit, Finding, PageRead, RequirementResult
from offer_audit.rule_documents import Rule, rules
from offer_audit.settings import Settings
from offer_audit.site import ReadSite, read_site

FINDING_TITLES = {MENTIONED: "Only mentioned", NOT_FOUND: "Not found", UNSURE: "A person must judge"}


def audit(artifacts: Artifacts, today: date, settings: Settings, only: Sequence[str] = ()) -> Audit:
    """Judge everything that was collected, as on ``today``. The same artifacts and day give the same audit."""
    site = read_site(artifacts, today)
    chosen = [rule for rule in rules() if not only or rule.id in only]
    results = tuple(run_rule(rule, site) for rule in chosen)
    accessibility = judge_accessibility(artifacts, site.documents, today, only)
    published = tuple(_finding(result, settings, today) for result in results if result.result in FINDING_TITLES)
    return Audit(
        site=artifacts.site,
        today=today,
        tool=(("offer-audit", __version__), ("rules", rules_version()), ("python", platform.python_version())),
        collected_at=artifacts.collected_at,
        is_complete=artifacts.is_finished,
        pages=_pages(artifacts, site),
        requirements=results,
        notes=() if accessibility.is_tested else (accessibility.reason,),
        findings=(*published, *findings_of(accessibility, settings, today)),
        accessibility=accessibility,
    )


def run_rule(rule: Rule, site: ReadSite) -> RequirementResult:
    """The rule's result; nothing read is untested, an error is unsure with the error told."""
    if not any(document.is_readable for document in site.documents):
        return make_result(rule, UNTESTED, (), "No page could be read.")
    try:
        return CHECKS[rule.check](rule, site)
    except Exception as error:
        return make_result(
            rule, UNSURE, (), f"The check failed, so a person must look: {type(error).__name__}: {error}."
        )


def rules_version() -> str:
    """A fingerprint of the rules, so that two audits can be known to have used the same."""
    words = "\0".join(f"{rule.id}{rule.examples}{rule.phrases}{rule.tells}" for rule in rules())
    return sha256(words.encode()).hexdigest()[:12]


def _pages(artifacts: Artifacts, site: ReadSite) -> tuple[PageRead, ...]:
    documents = {document.path: document for document in site.documents}
    found = []
    for page in artifacts.read_pages:
        document = documents[page.path]
        found.append(
            PageRead(
                page.url, page.path, document.title, document.kind, "" if document.is_readable else document.reason
            )
        )
    found += [
        PageRead(page.url, page.path, "", "", page.reason or "It was not read.") for page in artifacts.unread_pages
    ]
    return tuple(sorted(found, key=lambda page: page.url))


def _finding(result: RequirementResult, settings: Settings, today: date) -> Finding:
    page = result.evidence[0].url if result.evidence else ""
    return Finding(
        id=f"{result.id}", requirement=result.id, outcome=result.outcome, title=f"{FINDING_TITLES[result.result]}: {result.name}",
        text=result.reason, page=page, decision=settings.decision_on(result.id, today),
    )  # fmt: skip
