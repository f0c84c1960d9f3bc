"""Brings the register's facts in a provider's file up to date, and keeps every word an editor wrote.

The facts in the ``gias`` block follow the register. So does a field of the page, as long as it says what the register
said before. The new text is read back before anyone may write it.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from local_offer.content_types import Provider, header_fields
from local_offer.front_matter import read_front_matter
from local_offer.gias import page
from local_offer.gias.establishment import FACT_NAMES, Establishment, Facts, State, Value, state_of, text_of, told
from local_offer.gias.header_text import Entry, HeaderText, yaml_text
from local_offer.gias.provider_file import ProviderFile, plain
from local_offer.problems import Wrong

_FIELD_ORDER = tuple(header_fields(Provider))
_AGES = ("age_from", "age_to")
_BLOCK_ORDER = (*FACT_NAMES, "imported_on")


@dataclass(frozen=True)
class FactChange:
    """A fact, what it was and what it is; empty where there was or is none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Update:
    """A file's new text. ``followed`` are the page's fields that changed too, ``kept`` those that an editor wrote."""

    text: str
    facts: tuple[FactChange, ...] = ()
    followed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def update_file(file: ProviderFile, establishment: Establishment, today: date) -> Update | None:
    """The file with the facts of the establishment; None if it has them all already.

    Raises:
        Wrong: the file is written in a way that cannot be changed without reading it back wrongly.
    """
    work = _Work(file, establishment, today)
    if not work.changes and not work.new_closing_day:
        return None
    work.change_block()
    work.change_page()
    work.change_closing_day()
    return Update(work.checked_text(), work.changes, tuple(work.followed), tuple(work.kept))


def adopt_file(file: ProviderFile, establishment: Establishment, today: date) -> Update:
    """A hand-written file with the register's facts added, and nothing else changed.

    Raises:
        Wrong: as ``update_file``.
    """
    work = _Work(file, establishment, today)
    work.change_block()
    return Update(work.checked_text(), work.changes)


@dataclass
class _Work:
    """One file being changed, beside the values that the new text must have."""

    file: ProviderFile
    establishment: Establishment
    today: date
    header: HeaderText = field(init=False)
    expected: dict[str, Any] = field(init=False)
    old: Facts = field(init=False)
    new: Facts = field(init=False)
    followed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """What the file says, and what it should say: of what the row does not speak, the old facts stay."""
        self.header = HeaderText(self.file.text)
        self.expected = deepcopy(self.file.values)
        self.old = self.file.facts
        silent = self.establishment.silent
        spoken = {name: value for name, value in self.establishment.facts.items() if name not in silent}
        self.new = told({name: value for name, value in self.old.items() if name in silent} | spoken)

    @property
    def changes(self) -> tuple[FactChange, ...]:
        return tuple(
            FactChange(name, text_of(self.old, name), text_of(self.new, name))
            for name in FACT_NAMES
            if self.old.get(name) != self.new.get(name)
        )

    @property
    def new_closing_day(self) -> str:
        """The day to write into closed_on; empty if there is none to write."""
        day = self.establishment.closed_on
        has_to_say = self.establishment.state is State.CLOSED and not self.file.values.get("closed_on")
        return str(day) if has_to_say and day and day <= self.today else ""

    def change_block(self) -> None:
        """The facts in the gias block, each on its line; or the block itself, where there is none of that form."""
        block = self.header.entry("gias")
        lines = page.register_block(self.new, self.today)
        if block is None:
            self.header.insert(self.header.end, lines)
        elif not self.header.is_block(block):
            self.header.replace(block, [f"{line}{self.header.line_end}" for line in lines])
        else:
            for change in self.changes:
                self._put(change.name, self.new.get(change.name), _BLOCK_ORDER, "gias")
            if self.changes:
                self._put("imported_on", str(self.today), _BLOCK_ORDER, "gias")
            return
        self.expected["gias"] = {
            name: list(value) if isinstance(value, tuple) else value for name, value in self.new.items()
        }
        self.expected["gias"]["imported_on"] = str(self.today)

    def change_page(self) -> None:
        """The fields of the page that still say what the register said."""
        before, after = page.fields(self.old, ""), page.fields(self.new, "")
        typed = {name: str(self.file.values.get(name) or "") for name in page.FOLLOWING}
        place = page.own_place(typed["summary"], self.old)
        if place is not None:
            before["summary"] = typed["summary"]
            after["summary"] = page.summary(
                self.new, place if "address" in self.establishment.silent else self.establishment.town
            )
        changed = [name for name in page.FOLLOWING if before.get(name, "") != after.get(name, "") != typed[name]]
        follows = {name: after.get(name, "") for name in changed if typed[name] == before.get(name, "")}
        if _run_backwards(typed | follows):
            follows = {name: value for name, value in follows.items() if name not in _AGES}
        for name, value in follows.items():
            self._put(name, value or None, _FIELD_ORDER)
        self.followed += follows
        self.kept += [name for name in changed if name not in follows]

    def change_closing_day(self) -> None:
        """Say since when a school is closed; take that out when the register has opened it again."""
        was, now = state_of(text_of(self.old, "status")), self.establishment.state
        if self.new_closing_day:
            self._put("closed_on", self.new_closing_day, _FIELD_ORDER)
            self.followed.append("closed_on")
        elif was is State.CLOSED and now is State.OPEN and self.file.values.get("closed_on"):
            self._put("closed_on", None, _FIELD_ORDER)
            self.followed.append("closed_on")

    def _put(self, name: str, value: Value | None, order: tuple[str, ...], block_name: str = "") -> None:
        """Set a field, add it in its place among the others, or take it out."""
        block = self.header.entry(block_name) if block_name else None
        entry = self.header.entry_in(block, name) if block else self.header.entry(name)
        values = self.expected[block_name] if block_name else self.expected
        if value is None:
            values.pop(name, None)
            if entry:
                self.header.remove(entry)
            return
        values[name] = list(value) if isinstance(value, tuple) else value
        if entry:
            self.header.set_value(entry, yaml_text(value))
            return
        fields = self.header.entries_in(block) if block else self._fields
        earlier = [other for other in fields if other.name in order[: order.index(name)]]
        place = max(other.last for other in earlier) + 1 if earlier else fields[0].first
        self.header.insert(place, [f"{fields[0].indent}{name}: {yaml_text(value)}"])

    @property
    def _fields(self) -> list[Entry]:
        return [entry for name in self.file.values if (entry := self.header.entry(name))]

    def checked_text(self) -> str:
        """The new text, once it has been read back.

        Raises:
            Wrong: it does not say what it should, or another line has changed.
        """
        text = self.header.changed()
        cannot = Wrong(
            "its header is written in a way that this import cannot change safely, so it was left alone.",
            "Write each field of the header on a line of its own, as 'invoke new' does, and import again.",
        )
        try:
            back = read_front_matter(plain(text))
        except Wrong:
            raise cannot from None
        if _filled(back.values) != _filled(self.expected) or back.body != read_front_matter(plain(self.file.text)).body:
            raise cannot
        return text


def _run_backwards(fields: dict[str, str]) -> bool:
    """Whether an editor's age and the register's would make a page that cannot be published."""
    low, high = (fields[name] for name in _AGES)
    try:
        return float(low) > float(high)
    except ValueError:
        return False


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    filled = {name: _filled(value) if isinstance(value, dict) else value for name, value in values.items()}
    return {name: value for name, value in filled.items() if value is not None}
