"""Makes ``docs/inspectors/rules/``: a page for each rule of the audit, and a list of them, for people who check its work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from commands.access_rule_docs import access_rule_documents
from offer_audit.rule_documents import Example, Rule, rules

FOLDER = Path("docs/inspectors/rules")
SHOWN = 3
_OUTCOMES = {
    "passed": "Passages that count",
    "failed": "Passages that only mention it",
    "inapplicable": "Passages about something else",
}
_SECTIONS = ("What the law asks", "What counts", "What does not count", "Assumptions")
_FORCES = {"law": "law", "guidance": "guidance", "advisory": "advice"}
_BOLD_START = re.compile(r"\*\*(.+?)\*\*\s*")
_INTRODUCTION = """\
There is one rule for each thing that the law or its guidance asks. They stand in the order of the Regulations. Each page
tells what the rule looks for, in words that you can check and argue with. `offer-audit explain <rule>` tells the same.
"""


def rule_documents() -> dict[Path, str]:
    """Every page by its path from the repository's root; those of the accessibility rules too."""
    pages = {FOLDER / f"{rule.id}.md": rule_document(rule) for rule in rules()}
    return {FOLDER / "README.md": list_document(), **pages, **access_rule_documents()}


def list_document() -> str:
    """The table of all rules."""
    lines = [
        "# The rules",
        "",
        _INTRODUCTION,
        "| Rule | What is looked for | Where it is asked | Asked by |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| [`{rule.id}`]({rule.id}.md) | {_cell(rule.title)} | {_cell(rule.requirement.citation)} | {_force(rule)} |"
        for rule in rules()
    ]
    return "\n".join(lines) + "\n"


def rule_document(rule: Rule) -> str:
    """One rule as a page."""
    return "\n".join(_parts(rule)) + "\n"


def _parts(rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.title}", "", f"Asked by: {rule.requirement.citation} ({_force(rule)}).", "")
    yield from (f"Name of the rule: `{rule.id}`. [All rules](README.md).",)
    sections = dict(rule.prose)
    for heading in _SECTIONS:
        if heading in sections:
            yield from ("", f"## {heading}", "", sections[heading])
    yield from ("", "## What a person must still check", "", rule.ask)
    yield from (
        "",
        "## What it looks for",
        "",
        "A passage is more likely to count when it tells these things. The words show how each is found.",
        "",
    )
    yield from (f"- **{_capital(told)}**: {_words(phrases)}" for told, phrases in rule.tells)
    yield from ("", f"Words that show what a passage is about: {_words(rule.phrases)}.")
    if rule.elsewhere:
        yield from ("", f"Words that show that it is about something else: {_words(rule.elsewhere)}.")
    yield from ("", "A star stands for any ending. Two dots let up to five words stand between.")
    titles = {other.id: other.title for other in rules()}
    if rule.related:
        yield from ("", "Passages about these may tell it too:", "")
        yield from (f"- [{titles[name]}]({name}.md)" for name in rule.related)
    yield from (
        "",
        "## Examples",
        "",
        f"The rule learns from {len(rule.examples)} invented passages. Here are some of each kind.",
    )
    for outcome, heading in _OUTCOMES.items():
        found = [example for example in rule.examples if example.outcome == outcome]
        yield from ("", f"### {heading}", "", f"{min(SHOWN, len(found))} of {len(found)}:")
        for example in found[:SHOWN]:
            yield from ("", _quoted(example))


def _quoted(example: Example) -> str:
    """An example as a quotation; what is written as Markdown in it stays words."""
    bold = _BOLD_START.match(example.text)
    heading = f"> **{_plain(bold[1])}**\n>\n" if bold else ""
    return f"{heading}> {_plain(example.text[bold.end() if bold else 0 :])}"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_<>\[\]|#])", r"\\\1", text)


def _words(phrases: tuple[str, ...]) -> str:
    return ", ".join(f"`{phrase}`" for phrase in phrases)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _force(rule: Rule) -> str:
    return _FORCES.get(rule.requirement.force, rule.requirement.force)
