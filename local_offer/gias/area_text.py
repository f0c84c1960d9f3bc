"""Adds neighbours to the text of area.yaml, and leaves its comments and every other byte as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from local_offer.area import Neighbour
from local_offer.front_matter import YamlError, read_yaml
from local_offer.gias.extract import CannotImport
from local_offer.gias.header_text import Entry, entries, line_end_of, split_ending, split_lines, yaml_text
from local_offer.gias.provider_file import plain

FIELDS = ("id", "name", "authority")


def add_neighbours(text: str, neighbours: Sequence[Neighbour]) -> str:
    """The text with the neighbours at the end of its list.

    Raises:
        CannotImport: the file is written in a way that cannot be added to safely; says what to add by hand.
    """
    if not neighbours:
        return text
    lines = split_lines(text)
    found = next((entry for entry in entries(lines, 0, len(lines)) if entry.name == "neighbours"), None)
    changed = (
        _with_list(text, lines, neighbours)
        if found is None
        else _with_items(lines, found, neighbours, line_end_of(text))
    )
    if _read(changed) != _expected(text, neighbours):
        by_hand = " ".join("".join(_items(neighbours, "  ", "\n")).split())
        raise CannotImport(
            "the list of neighbours in area.yaml cannot be added to safely.", f"Add these to it by hand: {by_hand}"
        )
    return changed


def _items(neighbours: Sequence[Neighbour], indent: str, line_end: str) -> list[str]:
    return [
        f"{indent}{'- ' if name == FIELDS[0] else '  '}{name}: {yaml_text(getattr(neighbour, name))}{line_end}"
        for neighbour in neighbours
        for name in FIELDS
    ]


def _with_list(text: str, lines: list[str], neighbours: Sequence[Neighbour]) -> str:
    """With the whole field at the end of the file."""
    line_end = line_end_of(text)
    gap = "" if not lines or split_ending(lines[-1])[1] else line_end
    return f"{text}{gap}neighbours:{line_end}{''.join(_items(neighbours, '  ', line_end))}"


def _with_items(lines: list[str], found: Entry, neighbours: Sequence[Neighbour], line_end: str) -> str:
    """With the items after the last one, in the form the list has."""
    first, last = split_ending(lines[found.first])[0], split_ending(lines[found.last])
    before, after = lines[: found.last], lines[found.last + 1 :]
    if re.match(r"^neighbours[ \t]*:[ \t]*\[", first):
        return "".join([*before, _in_brackets(last[0], neighbours) + last[1], *after])
    if found.first == found.last:
        last = re.sub(r":[ \t]*(?:~|null)?(?=[ \t]|$)", ":", last[0], count=1), last[1]
    dash = next((line for line in lines[found.first + 1 : found.last + 1] if line.lstrip().startswith("-")), "  -")
    indent = dash[: len(dash) - len(dash.lstrip())]
    return "".join([*before, f"{last[0]}{last[1] or line_end}", *_items(neighbours, indent, line_end), *after])


def _in_brackets(line: str, neighbours: Sequence[Neighbour]) -> str:
    """A line that ends a list in brackets, with the items before its last bracket."""
    inside, _, rest = line.rpartition("]")
    items = ", ".join(
        "{" + ", ".join(f"{name}: {yaml_text((getattr(neighbour, name),))[1:-1]}" for name in FIELDS) + "}"
        for neighbour in neighbours
    )
    kept = inside.rstrip().rstrip(",")
    return f"{kept}{'' if kept.endswith('[') else ', '}{items}]{rest}"


def _read(text: str) -> dict[str, Any] | None:
    try:
        return read_yaml(plain(text))[0]
    except YamlError:
        return None


def _expected(text: str, neighbours: Sequence[Neighbour]) -> dict[str, Any]:
    values = _read(text) or {}
    new = [{name: getattr(neighbour, name) for name in FIELDS} for neighbour in neighbours]
    return {**values, "neighbours": [*(values.get("neighbours") or []), *new]}
