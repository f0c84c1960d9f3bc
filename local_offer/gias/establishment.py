"""An establishment of the register as facts this project can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from local_offer.content_types import RegisterFacts

Value = str | tuple[str, ...]
Facts = dict[str, Value]
"""Values of ``RegisterFacts`` as a file holds them, by field: text, or several texts. None is empty."""

FACT_NAMES = tuple(name for name in RegisterFacts.model_fields if name != "imported_on")


class State(StrEnum):
    """What a status of the register means to a family."""

    OPEN = "open"
    CLOSED = "closed"
    NEITHER = "neither"


@dataclass(frozen=True)
class Establishment:
    """One establishment. Of ``silent`` facts its row does not tell: no such column, or a value that cannot be right."""

    row: int
    facts: Facts
    town: str = ""
    closed_on: date | None = None
    silent: frozenset[str] = frozenset()
    doubts: tuple[str, ...] = ()

    @property
    def urn(self) -> str:
        return text_of(self.facts, "urn")

    @property
    def name(self) -> str:
        return text_of(self.facts, "name")

    @property
    def authority(self) -> str:
        return text_of(self.facts, "authority")

    @property
    def state(self) -> State:
        return state_of(text_of(self.facts, "status"))


def text_of(facts: Mapping[str, Value], name: str) -> str:
    """A fact that is one text; empty if there is none."""
    value = facts.get(name, "")
    return value if isinstance(value, str) else ", ".join(value)


def state_of(status: str) -> State:
    """'Open, but proposed to close' is open; 'De-registered as an independent school' is closed."""
    word = status.casefold()
    if word.startswith("open"):
        return State.OPEN
    return State.CLOSED if word.startswith(("closed", "de-registered", "deregistered")) else State.NEITHER


def told(facts: Mapping[str, Any], names: Sequence[str] = FACT_NAMES) -> Facts:
    """The facts that have a value, in the order of ``RegisterFacts``."""
    return {name: facts[name] for name in names if facts.get(name)}
