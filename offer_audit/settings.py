"""``offer-audit.toml``: how far to look, and what a person has judged, kept apart from what the tool found."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from local_offer import standards
from offer_audit.accessibility.checks.axe import axe_words
from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.rule_files import access_rules

FILE_NAME = "offer-audit.toml"
_KNOWN = {"scope", "hosts", "extra_pages", "max_pages", "decisions", "browser", "driver", "axe_script", "browser_pages"}
_DECISION = {"requirement", "verdict", "by", "why", "until"}
_WCAG = "wcag-2.2:"
_VERDICTS = ("accepted", "rejected")


class SettingsError(Exception):
    """The settings cannot be used; one sentence."""


@dataclass(frozen=True)
class Decision:
    """What a person judged of a finding: accepted (it is so) or rejected (the tool is wrong here).

    ``rule`` narrows it to one accessibility rule; without it the decision is on the whole requirement.
    """

    requirement: str
    verdict: str
    by: str
    why: str
    until: date
    rule: str = ""

    def is_on(self, requirement: str, rule: str) -> bool:
        """Whether it is on this requirement, and on this rule of it."""
        return self.requirement == requirement and self.rule in ("", rule)

    def tell(self, today: date) -> str:
        """The decision as a sentence; one that has run out says so and no longer stands."""
        day = f"{self.until.day} {self.until:%B %Y}"
        if self.until < today:
            return f"A person had {self.verdict} this until {day}; that has run out, so it stands as found."
        return f"{self.verdict.capitalize()} by {self.by} until {day}: {self.why}"


@dataclass(frozen=True)
class Settings:
    """Everything the file may say; all of it optional."""

    scope: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    extra_pages: tuple[str, ...] = ()
    max_pages: int | None = None
    decisions: tuple[Decision, ...] = ()
    browser: str = ""
    driver: str = ""
    axe_script: str = ""
    browser_pages: int | None = None

    def decision_on(self, requirement: str, today: date, rule: str = "") -> str:
        """What a person judged of this requirement's finding; empty if nobody has."""
        return next((decision.tell(today) for decision in self.decisions if decision.is_on(requirement, rule)), "")

    def is_rejected(self, requirement: str, today: date, rule: str = "") -> bool:
        """Whether a person has said, for now, that the tool is wrong here."""
        return any(
            decision.verdict == "rejected" and decision.until >= today
            for decision in self.decisions
            if decision.is_on(requirement, rule)
        )


def read_settings(path: Path | None) -> Settings:
    """The settings in a file; without a path, those of ``offer-audit.toml`` here if there is one.

    Raises:
        SettingsError: the file is not there, or says something that is not understood.
    """
    chosen = path or Path(FILE_NAME)
    if path is None and not chosen.is_file():
        return Settings()
    try:
        content = tomllib.loads(chosen.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"The settings file '{chosen}' cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings file '{chosen}' is not right: {error}.") from None
    unknown = sorted(set(content) - _KNOWN)
    if unknown:
        raise SettingsError(
            f"The settings file '{chosen}' says '{unknown[0]}', which is not known. Known are: {', '.join(sorted(_KNOWN))}."
        )
    return Settings(
        **{name: _texts(content, name, chosen) for name in ("scope", "hosts", "extra_pages")},
        **{name: _number(content, name, chosen) for name in ("max_pages", "browser_pages")},
        **{name: _text(content, name, chosen) for name in ("browser", "driver", "axe_script")},
        decisions=tuple(_decision(row, chosen) for row in _decisions(content, chosen)),
    )


def _number(content: dict[str, Any], name: str, path: Path) -> int | None:
    found = content.get(name)
    if found is not None and (type(found) is not int or found < 1):
        raise SettingsError(f"{name} in '{path}' must be a whole number above nought.")
    return found


def _text(content: dict[str, Any], name: str, path: Path) -> str:
    found = content.get(name, "")
    if not isinstance(found, str):
        raise SettingsError(f"{name} in '{path}' must be a text in quotation marks.")
    return found


def _texts(content: dict[str, Any], name: str, path: Path) -> tuple[str, ...]:
    found = content.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise SettingsError(f"{name} in '{path}' must be a list of texts in quotation marks.")
    return tuple(found)


def _decisions(content: dict[str, Any], path: Path) -> list[Any]:
    found = content.get("decisions", [])
    if not isinstance(found, list):
        raise SettingsError(f"Each decision in '{path}' starts with [[decisions]] on a line of its own.")
    return found


def _decision(row: Any, path: Path) -> Decision:
    """One decision: it must say by whom, why and until when."""
    if not isinstance(row, dict) or set(row) - {"rule"} != _DECISION:
        raise SettingsError(f"Each decision in '{path}' needs: {', '.join(sorted(_DECISION))}.")
    for name in ("requirement", "verdict", "by", "why", *(("rule",) if "rule" in row else ())):
        if not isinstance(row[name], str) or not row[name].strip():
            raise SettingsError(f"{name} of a decision in '{path}' must be a text in quotation marks, and not empty.")
    if row["verdict"] not in _VERDICTS:
        raise SettingsError(f"A decision in '{path}' has the verdict '{row['verdict']}'. Write accepted or rejected.")
    if not _is_requirement(row["requirement"]):
        raise SettingsError(f"A decision in '{path}' is on '{row['requirement']}', which is not a requirement.")
    if row.get("rule") and not _is_access_rule(row["rule"]):
        raise SettingsError(f"A decision in '{path}' is on the rule '{row['rule']}', which there is not.")
    if type(row["until"]) is not date:
        raise SettingsError(f"A decision in '{path}' must end on a day: until = 2027-03-31, without quotation marks.")
    return Decision(**row)


def _is_requirement(name: str) -> bool:
    """Whether it is one of the law's, a criterion of WCAG 2.2, or an accessibility rule's own name."""
    if name.startswith(_WCAG):
        return name.removeprefix(_WCAG) in criteria()
    return name in {requirement.id for requirement in standards.requirements()} or _is_access_rule(name)


def _is_access_rule(name: str) -> bool:
    """Whether it is an accessibility rule of ours, or one of axe's, as in axe:image-alt."""
    return name in {rule.id for rule in access_rules()} or name.removeprefix("axe:") in axe_words()
