"""A rule told to a person: what it looks for, what counts and does not, and what a person must still check."""

from __future__ import annotations

import textwrap

from offer_audit.rule_documents import rules


def list_rules() -> str:
    """Every rule with its name, title and citation."""
    widest = max(len(rule.id) for rule in rules())
    return "\n".join(f"{rule.id.ljust(widest)}  {rule.title} ({rule.requirement.citation})" for rule in rules())


def explain_rule(name: str) -> str:
    """One rule in words.

    Raises:
        StopIteration: there is no such rule.
    """
    rule = next(rule for rule in rules() if rule.id == name)
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
