"""Judges a whole site from kept facts alone: axe's results and every rule of ours, as findings and outcomes."""

from __future__ import annotations

from collections.abc import Collection

from offer_audit.accessibility.axe_judging import judge_axe
from offer_audit.accessibility.facts import TestedSite
from offer_audit.accessibility.grouping import group_findings
from offer_audit.accessibility.judging import judge_rule
from offer_audit.accessibility.outcomes import AccessFinding, RuleOutcome
from offer_audit.accessibility.rule_files import AccessRule


def judge_site(
    site: TestedSite, rules: Collection[AccessRule], has_axe: bool = True
) -> tuple[tuple[AccessFinding, ...], tuple[RuleOutcome, ...]]:
    """What was found, each fault once with all its places, and what came of each rule."""
    rows, first = judge_axe(site) if has_axe else ([], ())
    outcomes = list(first)
    late = [rule for rule in rules if "outcomes" in rule.needs]
    for rule in rules:
        if rule not in late:
            more, outcome = judge_rule(rule, site)
            rows += more
            outcomes.append(outcome)
    found = group_findings(rows)
    for rule in late:  # these look at what the others found, and never at their own
        more, outcome = judge_rule(rule, site, found)
        rows += more
        outcomes.append(outcome)
    return group_findings(rows), tuple(sorted(outcomes, key=lambda each: each.rule))
