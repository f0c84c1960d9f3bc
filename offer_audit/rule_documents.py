"""Rules: one Markdown file for each requirement, which a solicitor can read and the audit learns from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from local_offer import standards
from local_offer.standards import Requirement
from local_offer.standards.yaml_text import read_yaml

_HEADER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_EXAMPLE = re.compile(
    r"^#### (Passed|Failed|Inapplicable) example \d+[ \t]*\n(.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL
)
_SECTION = re.compile(r"^## (.+?)[ \t]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


class RuleError(Exception):
    """A rule file that cannot be used; says which and why."""


@dataclass(frozen=True)
class Example:
    """A passage and what it is for the rule: passed, failed (only mentioned) or inapplicable."""

    outcome: str
    text: str


@dataclass(frozen=True)
class Rule:
    """How one requirement is looked for. ``prose`` holds the file's sections by heading.

    ``related`` names rules whose passages may tell this one's substance too.
    """

    requirement: Requirement
    title: str
    check: str
    ask: str
    inspection: tuple[str, ...]
    questions: tuple[str, ...]
    related: tuple[str, ...]
    phrases: tuple[str, ...]
    tells: tuple[tuple[str, tuple[str, ...]], ...]
    elsewhere: tuple[str, ...]
    prose: tuple[tuple[str, str], ...]
    examples: tuple[Example, ...]

    @property
    def id(self) -> str:
        return self.requirement.id

    def texts(self, *outcomes: str) -> tuple[str, ...]:
        """The examples with one of these outcomes."""
        return tuple(example.text for example in self.examples if example.outcome in outcomes)


def read_rule(name: str, text: str) -> Rule:
    """The rule in a file's text.

    Raises:
        RuleError: something is missing or of the wrong form.
    """
    match = _HEADER.match(text)
    if not match:
        raise RuleError(f"{name}: the file does not start with a header between two lines of ---.")
    header: dict[str, Any] = read_yaml(match[1])
    known = {requirement.id: requirement for requirement in standards.requirements()}
    if header.get("requirement") != name or name not in known:
        raise RuleError(f"{name}: its requirement must be the file's name, and one of requirements.yaml.")
    body = text[match.end() :]
    examples = tuple(Example(kind.lower(), " ".join(words.split())) for kind, words in _EXAMPLE.findall(body))
    return Rule(
        requirement=known[name],
        title=header["title"],
        check=header["check"],
        ask=header["ask"],
        inspection=tuple(header.get("inspection", ())),
        questions=tuple(header.get("questions", ())),
        related=tuple(header.get("related", ())),
        phrases=tuple(str(phrase) for phrase in header.get("phrases", ())),
        tells=tuple(
            (told, tuple(str(phrase) for phrase in phrases)) for told, phrases in header.get("tells", {}).items()
        ),
        elsewhere=tuple(str(phrase) for phrase in header.get("elsewhere") or ()),
        prose=tuple((heading, words.strip()) for heading, words in _SECTION.findall(body) if heading != "Examples"),
        examples=examples,
    )


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the requirements."""
    folder = resources.files(__package__).joinpath("rules")
    files = {file.name.removesuffix(".md"): file for file in folder.iterdir() if file.name.endswith(".md")}
    return tuple(
        read_rule(requirement.id, files[requirement.id].read_text(encoding="utf-8"))
        for requirement in standards.requirements()
        if requirement.id in files
    )
