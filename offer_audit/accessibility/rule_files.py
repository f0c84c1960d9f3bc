"""Accessibility rules: a Markdown file each, with the sentences people read and the examples that are its tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED, PASSED

_HEADER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_EXAMPLE = re.compile(
    r"^#### (Passed|Failed|CantTell|Inapplicable) example \d+[ \t]*\n(.*?)^```html\n(.*?)^```[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_SECTION = re.compile(r"^## (.+?)[ \t]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


class AccessRuleError(Exception):
    """A rule file that cannot be used; says which and why."""


@dataclass(frozen=True)
class Message:
    """What is told when a check says this of a place. ``says`` and ``do`` may name words in braces.

    A cantTell message has ``ask``: the question that a person must answer.
    """

    outcome: str
    says: str = ""
    do: str = ""
    ask: str = ""


@dataclass(frozen=True)
class AccessExample:
    """A page, or part of a body, and what the rule must say of it."""

    outcome: str
    about: str
    html: str


@dataclass(frozen=True)
class AccessRule:
    """How one kind of barrier is looked for. ``needs`` names the probes whose facts the check reads.

    ``criteria`` are numbers of WCAG 2.2's success criteria, ``act`` ids of W3C's ACT rules. A rule that is advice is good
    practice that no criterion asks. ``who`` says whom the barrier stops, and how.
    """

    id: str
    title: str
    criteria: tuple[str, ...]
    act: tuple[str, ...]
    is_advice: bool
    is_for_site: bool
    needs: tuple[str, ...]
    check: str
    who: str
    messages: Mapping[str, Message]
    prose: tuple[tuple[str, str], ...]
    examples: tuple[AccessExample, ...]


def read_access_rule(name: str, text: str) -> AccessRule:
    """The rule in a file's text.

    Raises:
        AccessRuleError: something is missing or of the wrong form.
    """
    match = _HEADER.match(text)
    if not match:
        raise AccessRuleError(f"{name}: the file does not start with a header between two lines of ---.")
    header: dict[str, Any] = read_yaml(match[1])
    if header.get("id") != name:
        raise AccessRuleError(f"{name}: its id must be the file's name.")
    body = text[match.end() :]
    try:
        messages = {key: Message(**value) for key, value in header["messages"].items()}
    except (TypeError, KeyError, AttributeError) as error:
        raise AccessRuleError(f"{name}: a message is not of the right form: {error}.") from None
    wrong = [key for key, message in messages.items() if message.outcome not in (PASSED, FAILED, CANNOT_TELL)]
    if wrong:
        raise AccessRuleError(
            f"{name}: the message '{wrong[0]}' has an outcome that is not failed, cantTell or passed."
        )
    return AccessRule(
        id=name,
        title=header["title"],
        criteria=tuple(str(number) for number in header.get("criteria") or ()),
        act=tuple(str(number) for number in header.get("act") or ()),
        is_advice=bool(header.get("advice", False)),
        is_for_site=bool(header.get("site", False)),
        needs=tuple(header["needs"]),
        check=header.get("check", name.replace("-", "_")),
        who=header["who"],
        messages=messages,
        prose=tuple((heading, words.strip()) for heading, words in _SECTION.findall(body) if heading != "Examples"),
        examples=tuple(
            AccessExample("cantTell" if kind == "CantTell" else kind.lower(), " ".join(about.split()), html)
            for kind, about, html in _EXAMPLE.findall(body)
        ),
    )


@cache
def access_rules() -> tuple[AccessRule, ...]:
    """Every accessibility rule, by id."""
    folder = resources.files(__package__).joinpath("rules")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".md")), key=lambda file: file.name)
    return tuple(read_access_rule(file.name.removesuffix(".md"), file.read_text(encoding="utf-8")) for file in files)
