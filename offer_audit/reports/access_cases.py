"""The accessibility half as test cases for continuous integration: one for each rule that was run."""

from __future__ import annotations

from dataclasses import dataclass

from offer_audit.accessibility.outcomes import UNTESTED, AccessFinding, Accessibility, RuleOutcome
from offer_audit.reports.access_wording import (
    ADVICE,
    criteria_words,
    page_of,
    places_words,
    rule_words,
    shown_outcome,
    untested_words,
)

PLACES = 20


@dataclass(frozen=True)
class AccessCase:
    """A rule, what came of it over all pages, and its findings in words. Advice never fails."""

    name: str
    outcome: str
    message: str
    details: str


def access_cases(accessibility: Accessibility) -> tuple[AccessCase, ...]:
    """The cases by name; a single one that says untested where nothing was tested."""
    if not accessibility.is_tested:
        return (AccessCase("accessibility", UNTESTED, untested_words(accessibility), ""),)
    rules = sorted(accessibility.rules, key=lambda rule: (rule.engine, rule.rule))
    return tuple(_case(rule, accessibility) for rule in rules)


def _case(rule: RuleOutcome, accessibility: Accessibility) -> AccessCase:
    findings = [each for each in accessibility.findings if (each.rule, each.engine) == (rule.rule, rule.engine)]
    shown = ADVICE if rule.is_advice and rule.outcome != UNTESTED else rule.outcome
    return AccessCase(rule.rule, shown, f"{rule.title}: {rule_words(rule)}", "\n\n".join(map(_told, findings)))


def _told(finding: AccessFinding) -> str:
    lines = [f"{finding.title} ({shown_outcome(finding)}). {places_words(finding)}.", criteria_words(finding)]
    lines += [finding.says, finding.who, finding.ask, finding.do]
    lines += [f"    {page_of(place)}  {place.place.selector}" for place in finding.places[:PLACES]]
    return "\n".join(line for line in lines if line)
