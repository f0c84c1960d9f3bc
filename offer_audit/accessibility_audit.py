"""The accessibility half of an audit, from the facts in the audit's folder alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from offer_audit.accessibility.facts import TestedSite
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, AccessFinding, Accessibility, PlaceOnPage
from offer_audit.accessibility.rule_files import access_rules
from offer_audit.accessibility.site_judging import judge_site
from offer_audit.artifacts import Artifacts
from offer_audit.kept_facts import KeptFacts, read_kept_facts
from offer_audit.outcomes import Finding
from offer_audit.passages import Document
from offer_audit.settings import Settings

AXE = "axe"
"""What ``--only`` calls all of axe's rules."""

NOT_ASKED = "Accessibility was not among what was asked for. It stays untested, not passed."


def judge_accessibility(
    artifacts: Artifacts, documents: tuple[Document, ...], today: date, only: Collection[str] = ()
) -> Accessibility:
    """Judge what browsers saw, as on ``today``; ``only`` names rules of all kinds, none meaning all."""
    rules = [rule for rule in access_rules() if not only or rule.id in only]
    has_axe = not only or AXE in only
    if only and not rules and not has_axe:
        return Accessibility(reason=NOT_ASKED)
    kept = read_kept_facts(artifacts.folder)
    if kept.reason:
        return Accessibility(reason=kept.reason)
    site = TestedSite(kept.pages, kept.untested, documents, today)
    findings, outcomes = judge_site(site, rules, has_axe)
    return Accessibility(
        is_tested=bool(kept.pages),
        reason="" if kept.pages else "None of the pages that were chosen could be tested in a browser.",
        engines=kept.engines,
        sampling=kept.sampling,
        known=kept.known,
        sample=kept.sample,
        findings=tuple(_addressed(finding, kept) for finding in findings),
        rules=outcomes,
    )


def _addressed(finding: AccessFinding, kept: KeptFacts) -> AccessFinding:
    """The finding with the audit's own addresses of its pages."""
    places = (replace(place, url=kept.addresses.get(place.url, place.url)) for place in finding.places)
    return replace(finding, places=tuple(places))


def findings_of(accessibility: Accessibility, settings: Settings, today: date) -> tuple[Finding, ...]:
    """What failed or needs a person, as findings of the whole audit."""
    return tuple(
        _finding(finding, settings, today)
        for finding in accessibility.findings
        if finding.outcome in (FAILED, CANNOT_TELL) and not finding.is_advice
    )


def requirement_of(finding: AccessFinding) -> str:
    """What a finding is about: a criterion of WCAG 2.2, or the rule where it has none."""
    return f"wcag-2.2:{finding.criteria[0]}" if finding.criteria else finding.rule


def rule_of(finding: Finding) -> str:
    """The rule in the id of a finding of the accessibility half."""
    return finding.id.partition(".")[0]


def _finding(finding: AccessFinding, settings: Settings, today: date) -> Finding:
    requirement = requirement_of(finding)
    return Finding(
        id=finding.id, requirement=requirement, outcome=finding.outcome, title=finding.title, text=_text(finding),
        page=finding.places[0].url if finding.places else "", decision=settings.decision_on(requirement, today, finding.rule),
    )  # fmt: skip


def _text(finding: AccessFinding) -> str:
    where = _where(finding.places)
    return " ".join(part for part in (finding.says, finding.ask, finding.who, finding.do, where) if part)


def _where(places: Iterable[PlaceOnPage]) -> str:
    places = tuple(places)
    pages = len({place.url for place in places})
    if not places:
        return ""
    first = places[0].place.selector
    told = f"Place: {first}" if first else ""
    more = f" ({len(places)} places on {pages} pages)" if len(places) > 1 else ""
    return f"{told}{more}".strip()
