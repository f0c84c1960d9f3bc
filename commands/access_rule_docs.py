"""Makes ``docs/inspectors/accessibility-rules/``: a page for each accessibility rule, and a list of them by criterion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, INAPPLICABLE, PASSED
from offer_audit.accessibility.rule_files import AccessExample, AccessRule, access_rules
from offer_audit.explaining_access import ACT_RULES, with_gaps
from offer_audit.reports.access_wording import criterion_words, hand_tests

FOLDER = Path("docs/inspectors/accessibility-rules")
_SHOWN = 2
_LONGEST = 900
_INTRODUCTION = """\
These are our own rules. They look for barriers in a real browser, beside the rules of axe. Each page tells whom the barrier
stops, when the rule is certain, when it asks a person, and what to do. `offer-audit explain <rule>` tells the same.

A rule says **failed** only when it is certain. Else it asks a person a question about one place. What WCAG does not ask is
**advice**, and never fails. Words in square brackets are filled in from the page.
"""
_MESSAGES = {FAILED: "When it is certain", CANNOT_TELL: "When a person must look"}
_EXAMPLES = {
    FAILED: "Failed",
    CANNOT_TELL: "A person must look",
    PASSED: "Nothing is said",
    INAPPLICABLE: "There is nothing to test",
}


def access_rule_documents() -> dict[Path, str]:
    """Every page by its path from the repository's root."""
    pages = {FOLDER / f"{rule.id}.md": "\n".join(_parts(rule)) + "\n" for rule in access_rules()}
    return {FOLDER / "README.md": "\n".join(_list()) + "\n", **pages}


def _list() -> Iterator[str]:
    """The rules under each criterion, then advice, then how to test by hand what no rule of ours looks at."""
    yield from ("# The accessibility rules", "", _INTRODUCTION)
    without = []
    for number in criteria():
        found = [rule for rule in access_rules() if number in rule.criteria and not rule.is_advice]
        if found:
            yield from (f"## {criterion_words(number)}", "", *map(_line, found), "")
        else:
            without.append(number)
    advice = [rule for rule in access_rules() if rule.is_advice or not rule.criteria]
    if advice:
        yield from ("## Advice, and what no criterion asks", "", *map(_line, advice), "")
    if without:
        yield from ("## Criteria that none of our own rules looks at", "", "axe may. A person must test them.", "")
        yield from (f"- **{criterion_words(number)}**: {hand_tests()[number]}" for number in without)


def _line(rule: AccessRule) -> str:
    return f"- [{rule.title}]({rule.id}.md) (`{rule.id}`)"


def _parts(rule: AccessRule) -> Iterator[str]:
    yield from (f"# {rule.title}", "")
    if rule.is_advice:
        yield "This is advice: good practice that WCAG does not ask."
    else:
        yield f"Success criteria of WCAG 2.2: {'; '.join(map(_criterion, rule.criteria)) or 'none'}."
    yield from ("", f"Name of the rule: `{rule.id}`. [All rules](README.md).", "", f"**Who it stops.** {rule.who}")
    if rule.act:
        yield from (
            "",
            f"W3C's ACT rules with the same aim: {', '.join(f'[{each}]({ACT_RULES}{each}/)' for each in rule.act)}.",
        )
    for heading, words in rule.prose:
        yield from ("", f"## {heading}", "", words)
    for outcome, heading in _MESSAGES.items():
        yield from _messages(rule, outcome, "What it advises" if rule.is_advice else heading)
    yield from _examples(rule)


def _criterion(number: str) -> str:
    known = criteria().get(number)
    return f"[{criterion_words(number)}]({known.explained})" if known else number


def _messages(rule: AccessRule, outcome: str, heading: str) -> Iterator[str]:
    told = [message for message in rule.messages.values() if message.outcome == outcome]
    if not told:
        return
    yield from ("", f"## {heading}", "")
    for message in told:
        words = [
            message.says,
            f"*To decide:* {message.ask}" if message.ask else "",
            f"*What to do:* {message.do}" if message.do else "",
        ]
        yield f"- {' '.join(_plain(with_gaps(each)) for each in words if each)}"


def _plain(text: str) -> str:
    """Markup in a sentence stays words."""
    return text.replace("<", "\\<").replace("[", "\\[")


def _examples(rule: AccessRule) -> Iterator[str]:
    yield from ("", "## Examples", "", "The rule's tests open these in a real browser.")
    for outcome, heading in _EXAMPLES.items():
        found = [example for example in rule.examples if example.outcome == outcome]
        if found:
            yield from ("", f"### {heading}", "", *(f"- {_plain(example.about)}" for example in found))
        for example in [each for each in found if outcome in _MESSAGES and len(each.html) < _LONGEST][:_SHOWN]:
            yield from _shown(example)


def _shown(example: AccessExample) -> Iterator[str]:
    yield from ("", f"{_plain(example.about)}", "", "```html", example.html.strip("\n"), "```")
