"""WCAG 2.2's success criteria of levels A and AA, as data: number, name, level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from local_offer.standards.yaml_text import read_yaml


@dataclass(frozen=True)
class Criterion:
    """One success criterion. ``explained`` is W3C's page that explains it."""

    number: str
    name: str
    level: str

    @property
    def explained(self) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")
        return f"https://www.w3.org/WAI/WCAG22/Understanding/{slug}"


@cache
def criteria() -> Mapping[str, Criterion]:
    """Every criterion by its number, in WCAG's order."""
    text = resources.files(__package__).joinpath("criteria.yaml").read_text(encoding="utf-8")
    rows: dict[str, list[str]] = read_yaml(text)
    return MappingProxyType({number: Criterion(number, name, level) for number, (level, name) in rows.items()})
