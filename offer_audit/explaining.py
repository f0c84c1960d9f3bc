"""A rule told to a person: what it looks for, what counts and does not, and what a person must still check."""

from __future__ import annotations

import textwrap

from offer_audit.explaining_access import access_rule_lines, explain_access_rule
from offer_audit.rule_documents import rules


def list_rules() -> str:
    """Every rule with its name, title and citation; those of accessibility come after."""
    told = [(rule.id, f"{rule.title} ({rule.requirement.citation})") for rule in rules()] + access_rule_lines()
    widest = max(len(name) for name, _ in told)
    return "\n".join(f"{name.ljust(widest)}  {words}" for name, words in told)


def explain_rule(name: str) -> str:
    """One rule in words.

    Raises:
        StopIteration: there is no such rule.
    """
    rule = next((rule for rule in rules() if rule.id == name), None)
    if rule is None:
        return explain_access_rule(name)
    parts = [rule.title, rule.requirement.citation, ""]
    for heading, words in rule.prose:
        parts += [heading, textwrap.fill(" ".join(words.split()), 88), ""]
    parts += [
        "A passage is more likely to count when it tells:",
        *(f"  - {told}: {', '.join(phrases)}" for told, phrases in rule.tells),
        "",
    ]
    parts += ["Words that show what it is about:", textwrap.fill(", ".join(rule.phrases), 88), ""]
    if rule.related:
        parts += [f"Passages about these may tell it too: {', '.join(rule.related)}", ""]
    parts += [
        f"Examples it learns from: {len(rule.texts('passed'))} passed, {len(rule.texts('failed'))} failed, {len(rule.texts('inapplicable'))} inapplicable."
    ]
    parts += [f"A person must still check: {rule.ask}"]
    return "\n".join(parts)
