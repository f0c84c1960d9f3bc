"""An accessibility rule told to a person: what barrier, whom it stops, what is said of it and what to do."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, PASSED
from offer_audit.accessibility.rule_files import AccessRule, access_rules
from offer_audit.reports.access_wording import ADVICE, criterion_words, outcome_words

WIDTH = 88
ACT_RULES = "https://www.w3.org/WAI/standards-guidelines/act/rules/"
AXE = "axe"
_GAP = re.compile(r"\{(\w+)\}")
ABOUT_AXE = (
    "All rules of axe, the accessibility engine of Deque, in the version that the report names. They are run on each page of "
    "the sample at 320 and 1280 pixels, in frames and in what opens. What axe is certain of is failed; what it marks for "
    "review is a question for a person; its best practices are advice."
)


def access_rule_lines() -> list[tuple[str, str]]:
    """Every accessibility rule's name, and its title with its criteria; one line stands for all rules of axe."""
    lines = [(rule.id, f"{rule.title} ({asked_by(rule)})") for rule in access_rules()]
    return sorted([*lines, (AXE, "All rules of axe (WCAG 2.2, and advice)")])


def with_gaps(sentence: str) -> str:
    """A sentence of a rule, with what is filled in from the page in square brackets."""
    return _GAP.sub(r"[\1]", sentence)


def asked_by(rule: AccessRule) -> str:
    """The criteria that ask for it, or that it is advice."""
    if rule.is_advice:
        return "advice, not asked by WCAG"
    return "WCAG 2.2 " + ", ".join(rule.criteria) if rule.criteria else "WCAG 2.2"


def explain_access_rule(name: str) -> str:
    """One rule in words.

    Raises:
        StopIteration: there is no such rule.
    """
    if name == AXE:
        return f"axe\n\n{textwrap.fill(ABOUT_AXE, WIDTH)}"
    rule = next(rule for rule in access_rules() if rule.id == name)
    return "\n".join(_parts(rule))


def _parts(rule: AccessRule) -> Iterator[str]:
    yield from (rule.title, asked_by(rule).capitalize() if rule.is_advice else asked_by(rule))
    yield from (f"  {criterion_words(number)}" for number in rule.criteria if number in criteria())
    if rule.act:
        yield f"W3C's ACT rules with the same aim: {', '.join(f'{ACT_RULES}{number}/' for number in rule.act)}"
    yield from ("", "Who it stops", textwrap.fill(rule.who, WIDTH))
    for heading, words in rule.prose:
        yield from ("", heading, textwrap.fill(" ".join(words.split()), WIDTH))
    for outcome in (FAILED, CANNOT_TELL):
        yield from _messages(rule, outcome)
    counts = {kind: sum(example.outcome == kind for example in rule.examples) for kind in (PASSED, FAILED, CANNOT_TELL)}
    yield from (
        "",
        f"Examples that are its tests: {', '.join(f'{number} {kind}' for kind, number in counts.items() if number)}.",
    )


def _messages(rule: AccessRule, outcome: str) -> Iterator[str]:
    told = [message for message in rule.messages.values() if message.outcome == outcome]
    if told:
        yield from ("", f"What it says: {outcome_words(ADVICE if rule.is_advice else outcome).lower()}")
    for message in told:
        for sign, words in (("-", message.says), (" ", message.ask), (" ", message.do and f"What to do: {message.do}")):
            if words:
                yield textwrap.fill(with_gaps(words), WIDTH, initial_indent=f"  {sign} ", subsequent_indent="    ")
