"""Runs every rule on kept facts. The one place that catches a check's error: it becomes cantTell, never a pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from offer_audit.accessibility.checks import check_named
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.grouping import Told, fill_in
from offer_audit.accessibility.outcomes import (
    ADVICE,
    CANNOT_TELL,
    FAILED,
    INAPPLICABLE,
    PASSED,
    UNTESTED,
    AccessFinding,
    Place,
    RuleOutcome,
    Said,
)
from offer_audit.accessibility.rule_files import AccessRule

_WORST_FIRST = (FAILED, CANNOT_TELL, PASSED)
NOT_PROBES = frozenset({"outcomes", "documents"})
"""What a rule for the whole site may need that no probe gathers: what the other rules found, and the files that were read."""

OURS = "ours"
BROKEN = "The check failed, so a person must look: {error}."
BROKEN_ASK = "Is there such a barrier on this page?"

Row = tuple[Told, str, str, Place]
"""What a place is told to be, with its page's address and path."""


def say_of_page(rule: AccessRule, page: PageFacts) -> tuple[Said, ...]:
    """What a page's rule says of its places."""
    return tuple(check_named(rule.check)(page))


def say_of_site(
    rule: AccessRule, site: TestedSite, found: tuple[AccessFinding, ...] = ()
) -> tuple[tuple[PageFacts, Said], ...]:
    """What a rule for the whole site says of its places; ``found`` is what the other rules found."""
    check = check_named(rule.check)
    return tuple(check(site, found) if "outcomes" in rule.needs else check(site))


def worst_outcome(rule: AccessRule, said: Iterable[Said]) -> str:
    """Failed before cantTell before passed; inapplicable where nothing was said."""
    outcomes = {rule.messages[each.message].outcome for each in said}
    return next((outcome for outcome in _WORST_FIRST if outcome in outcomes), INAPPLICABLE)


def missing_facts(rule: AccessRule, page: PageFacts) -> tuple[str, ...]:
    """The probes that the rule needs and that gave nothing on this page: the rule is then untested there."""
    return tuple(name for name in rule.needs if name not in page.facts and name not in NOT_PROBES)


def judge_rule(
    rule: AccessRule, site: TestedSite, found: tuple[AccessFinding, ...] = ()
) -> tuple[list[Row], RuleOutcome]:
    """What one rule tells of the site: the places that are not right, and what came of it in all."""
    pages = {page.url: page for page in site.pages}
    rows: list[Row] = []
    outcomes: Counter[str] = Counter()
    reasons: list[str] = []
    if rule.is_for_site:
        said, reason = _try(rule, lambda: say_of_site(rule, site, found))
        reasons.append(reason)
        rows += [_row(rule, page, each) for page, each in said if _is_told(rule, each)]
        outcomes[worst_outcome(rule, [each for _, each in said]) if not reason else CANNOT_TELL] += 1
        return rows, _outcome(rule, outcomes, reasons)
    for page in site.pages:
        judged = pages.get(page.like, page) if page.like and missing_facts(rule, page) else page
        missing = missing_facts(rule, judged)
        if missing:
            outcomes[UNTESTED] += 1
            reasons += [judged.failures.get(name, "") for name in missing]
            continue
        said, reason = _try(rule, lambda judged=judged: say_of_page(rule, judged))  # type: ignore[misc]
        if reason:
            reasons.append(reason)
            rows.append((_broken(rule, reason), page.url, page.path, Place("")))
        rows += [_row(rule, page, each) for each in said if _is_told(rule, each)]
        outcomes[CANNOT_TELL if reason else worst_outcome(rule, said)] += 1
    return rows, _outcome(rule, outcomes, reasons)


def _try(rule: AccessRule, say) -> tuple[tuple, str]:  # type: ignore[no-untyped-def, type-arg]
    """What is said, or why nothing could be."""
    try:
        said = say()
        for each in said:
            _ = rule.messages[(each[1] if isinstance(each, tuple) else each).message]
        return said, ""
    except Exception as error:
        return (), f"{type(error).__name__}: {error}"


def _is_told(rule: AccessRule, said: Said) -> bool:
    return rule.messages[said.message].outcome != PASSED


def _row(rule: AccessRule, page: PageFacts, said: Said) -> Row:
    message = rule.messages[said.message]
    words = {name: str(word) for name, word in said.words.items()}
    told = Told(
        rule=rule.id, key=said.message, engine=OURS, outcome=ADVICE if rule.is_advice else message.outcome,
        is_advice=rule.is_advice, criteria=rule.criteria, title=rule.title, says=fill_in(message.says, words),
        who=rule.who, do=fill_in(message.do, words), ask=fill_in(message.ask, words),
    )  # fmt: skip
    return told, page.url, page.path, said.place


def _broken(rule: AccessRule, reason: str) -> Told:
    outcome = ADVICE if rule.is_advice else CANNOT_TELL
    return Told(rule.id, "broken", OURS, outcome, rule.is_advice, rule.criteria, rule.title,
                BROKEN.format(error=reason), rule.who, "", BROKEN_ASK)  # fmt: skip


def _outcome(rule: AccessRule, outcomes: Counter[str], reasons: Iterable[str]) -> RuleOutcome:
    worst = next((name for name in (*_WORST_FIRST, UNTESTED) if outcomes[name]), INAPPLICABLE)
    return RuleOutcome(
        rule=rule.id, engine=OURS, title=rule.title, criteria=rule.criteria, is_advice=rule.is_advice,
        outcome=ADVICE if rule.is_advice and worst in (FAILED, CANNOT_TELL) else worst, pages=dict(sorted(outcomes.items())),
        reason=next((reason for reason in reasons if reason), ""),
    )  # fmt: skip


__all__ = ["UNTESTED", "judge_rule", "missing_facts", "say_of_page", "say_of_site", "worst_outcome"]
