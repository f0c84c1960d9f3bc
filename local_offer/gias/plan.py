"""What an import would do: the provider files to write, and everything that an editor should be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from local_offer.area import Neighbour
from local_offer.gias.establishment import Establishment, State, state_of, text_of
from local_offer.gias.page import OLDEST, is_grown_up
from local_offer.gias.rows import RowProblem
from local_offer.gias.tables import find_type
from local_offer.gias.update import FactChange, Update

CLOSED = "it is closed"
"""Why most of what is left out is left out."""


class Sort(StrEnum):
    """What becomes of one establishment."""

    ADDED = "added"
    ADOPTED = "adopted"
    UPDATED = "updated"
    CLOSED = "closed"
    REOPENED = "reopened"
    UNCHANGED = "unchanged"
    MISSING = "missing"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class Change:
    """One establishment, and what happens to its file.

    ``reason`` says why it is left out, ``outside`` in which other authority a new one is.
    """

    sort: Sort
    urn: str
    name: str
    path: str = ""
    facts: tuple[FactChange, ...] = ()
    followed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    reason: str = ""
    outside: str = ""


@dataclass(frozen=True)
class FileProblem:
    """Something about a provider's file that a person should look at."""

    path: str
    wrong: str


@dataclass
class Plan:
    """What an import would do. ``files`` are the new texts by path from the content folder."""

    authority: str
    outside: tuple[str, ...]
    files: dict[str, str] = field(default_factory=dict)
    neighbours: tuple[Neighbour, ...] = ()
    changes: list[Change] = field(default_factory=list)
    row_problems: list[RowProblem] = field(default_factory=list)
    file_problems: list[FileProblem] = field(default_factory=list)
    untyped: list[tuple[str, str]] = field(default_factory=list)

    def of(self, sort: Sort) -> list[Change]:
        """The changes of one sort, by name."""
        return sorted(
            (change for change in self.changes if change.sort is sort), key=lambda change: (change.name, change.urn)
        )

    @property
    def is_empty(self) -> bool:
        return not self.files and not self.neighbours


def sort_of(update: Update) -> Sort:
    status = next((change for change in update.facts if change.name == "status"), None)
    if status and state_of(status.before) is not state_of(status.after):
        return Sort.CLOSED if state_of(status.after) is State.CLOSED else Sort.REOPENED
    return Sort.UPDATED


def reason_to_leave_out(establishment: Establishment) -> str:
    """Why no page is made; empty if one is."""
    status = text_of(establishment.facts, "status")
    known = find_type(text_of(establishment.facts, "type"))
    youngest = text_of(establishment.facts, "age_from")
    if establishment.state is State.CLOSED:
        return CLOSED
    if establishment.state is State.NEITHER:
        return (
            f"its status is '{status}', which is not open" if status else "the extract does not say whether it is open"
        )
    if known and known.left_out:
        return known.left_out
    return f"it is for adults over {OLDEST}" if is_grown_up(youngest) else ""
