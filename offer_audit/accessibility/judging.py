"""Runs a rule's check on kept facts. The one place that catches a check's error: it becomes cantTell, never a pass."""

from __future__ import annotations

from collections.abc import Iterable

from offer_audit.accessibility.checks import check_named
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, INAPPLICABLE, PASSED, UNTESTED, Said
from offer_audit.accessibility.rule_files import AccessRule

_WORST_FIRST = (FAILED, CANNOT_TELL, PASSED)


def say_of_page(rule: AccessRule, page: PageFacts) -> tuple[Said, ...]:
    """What a page's rule says of its places."""
    return tuple(check_named(rule.check)(page))


def worst_outcome(rule: AccessRule, said: Iterable[Said]) -> str:
    """Failed before cantTell before passed; inapplicable where nothing was said."""
    outcomes = {rule.messages[each.message].outcome for each in said}
    return next((outcome for outcome in _WORST_FIRST if outcome in outcomes), INAPPLICABLE)


def missing_facts(rule: AccessRule, page: PageFacts) -> tuple[str, ...]:
    """The probes that the rule needs and that gave nothing on this page: the rule is then untested there."""
    return tuple(name for name in rule.needs if name not in page.facts)


__all__ = ["UNTESTED", "missing_facts", "say_of_page", "worst_outcome"]
