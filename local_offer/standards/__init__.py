"""What the law and its guidance ask for, as data: requirements, families' questions, kinds of provider, groups.

Imports nothing of ours, so that the audit can use it alone. Each list is a YAML file beside this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from .yaml_text import read_yaml

# The instrument each abbreviation in ``cites`` stands for.
INSTRUMENTS = {
    "Regs": "Special Educational Needs and Disability Regulations 2014",
    "CFA": "Children and Families Act 2014",
    "PSBAR": "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
    "Code": "SEND Code of Practice 2015",
}


@dataclass(frozen=True)
class Requirement:
    """One thing a Local Offer must or should publish. Fields as the head of requirements.yaml explains them."""

    id: str
    cites: str
    force: str
    kind: str
    checked: str
    evidence: str

    @property
    def citation(self) -> str:
        """The provision to print: exact where its words were read, else only the instruments it rests on."""
        parts = [part.strip() for part in self.cites.split(";")]
        if self.checked == "substance":
            parts = [part.split()[0] for part in parts]
        named = [
            " ".join([INSTRUMENTS[word] if word in INSTRUMENTS else word for word in part.split()]) for part in parts
        ]
        return "; ".join(dict.fromkeys(named))

    @property
    def name(self) -> str:
        """The id as words, for a heading."""
        words = self.id.replace("-", " ")
        for plain, proper in (("ehc", "EHC"), ("sen ", "SEN "), ("post 16", "post-16")):
            words = words.replace(plain, proper)
        return words[0].upper() + words[1:]


@dataclass(frozen=True)
class Question:
    """A question families or young people ask, in their words. ``asker`` is families or young-people."""

    id: str
    asker: str
    words: str


@dataclass(frozen=True)
class ProviderKind:
    """A kind of provider. ``cites`` is empty where Schedule 2 paragraph 1 does not name the kind."""

    id: str
    name: str
    plural: str
    cites: str
    is_school: bool


@dataclass(frozen=True)
class ConsultationGroup:
    """A group regulation 54 says must be consulted."""

    id: str
    name: str


def _rows(name: str, key: str) -> list[dict[str, Any]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = read_yaml(text)[key]
    return rows


@cache
def requirements() -> tuple[Requirement, ...]:
    """Every requirement, in the order of the Regulations."""
    return tuple(Requirement(**row) for row in _rows("requirements.yaml", "requirements"))


@cache
def questions() -> tuple[Question, ...]:
    """Every question: families' first, then young people's."""
    return tuple(Question(**row) for row in _rows("questions.yaml", "questions"))


@cache
def provider_kinds() -> tuple[ProviderKind, ...]:
    """Every kind of provider: Schedule 2 paragraph 1's kinds first, in its order."""
    return tuple(ProviderKind(**row) for row in _rows("provider_kinds.yaml", "provider_kinds"))


@cache
def consultation_groups() -> tuple[ConsultationGroup, ...]:
    """The groups of regulation 54, in its order."""
    return tuple(ConsultationGroup(**row) for row in _rows("consultation_groups.yaml", "consultation_groups"))


@cache
def postcode_areas() -> frozenset[str]:
    """The letters that real postcodes start with. YAML reads no word here as anything but text."""
    return frozenset(str(area) for area in _rows("postcode_areas.yaml", "postcode_areas"))
