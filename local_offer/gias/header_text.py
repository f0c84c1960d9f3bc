"""Changes single fields in the text of a content file, and leaves every other byte as it is.

A file is a list of lines with their own line ends. An entry is a field and the lines that belong to it. Nothing here
understands all of YAML: whoever writes the new text reads it back first (``update``, ``area_text``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from local_offer.front_matter import YamlError, read_yaml

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ENTRY = re.compile(r"^(?P<indent>[ \t]*)(?P<name>[\w-]+)[ \t]*:(?=\s|$)")
_VALUE = re.compile(
    r"""^(?P<key>[ \t]*[\w-]+[ \t]*:[ \t]*)
    (?: "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | \[[^\]]*\] | (?!["'\[]).*? )?
    (?P<rest>[ \t]+\#.*|[ \t]*)$""",
    re.VERBOSE,
)
_IGNORED = re.compile(r"^\s*(?:#.*)?$")
_GOES_ON = re.compile(r"^[ \t]|^- |^-$|^[\]}]")


@dataclass(frozen=True)
class Entry:
    """A field and the lines it stands on, first and last, counted from 0."""

    name: str
    first: int
    last: int
    indent: str


@dataclass
class HeaderText:
    """The text of a content file, and the changes to be made to it."""

    text: str
    lines: list[str] = field(init=False)
    first: int = field(init=False)
    end: int = field(init=False)
    _changes: list[tuple[int, int, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the header. The text must be one that ``read_front_matter`` can read."""
        self.lines = split_lines(self.text)
        fences = [number for number, line in enumerate(self.lines) if line.strip().strip("\ufeff") == "---"]
        self.first, self.end = fences[0] + 1, fences[1]

    @property
    def line_end(self) -> str:
        return line_end_of(self.text)

    def entry(self, name: str) -> Entry | None:
        """The entry of a field of the header."""
        return next((entry for entry in entries(self.lines, self.first, self.end) if entry.name == name), None)

    def entry_in(self, block: Entry, name: str) -> Entry | None:
        """The entry of a field inside a block."""
        return next((entry for entry in self.entries_in(block) if entry.name == name), None)

    def entries_in(self, block: Entry) -> list[Entry]:
        return entries(self.lines, block.first + 1, block.last + 1)

    def is_block(self, entry: Entry) -> bool:
        """Whether the field has fields of its own, each on a line of its own."""
        after_name = split_ending(self.lines[entry.first])[0].partition(":")[2]
        return _IGNORED.match(after_name) is not None and bool(self.entries_in(entry))

    def set_value(self, entry: Entry, value: str) -> None:
        """Give a field another value, already in YAML; a comment behind it stays."""
        line, ending = split_ending(self.lines[entry.first])
        match = _VALUE.match(line) if entry.first == entry.last else None
        key, rest = (match["key"], match["rest"].rstrip()) if match else (line[: line.index(":") + 1], "")
        gap = "" if key[-1].isspace() else " "
        self.replace(entry, [f"{key}{gap}{value}{rest}{ending or self.line_end}"])

    def replace(self, entry: Entry, lines: list[str]) -> None:
        self._changes.append((entry.first, entry.last + 1, lines))

    def remove(self, entry: Entry) -> None:
        self.replace(entry, [])

    def insert(self, before: int, lines: Iterable[str]) -> None:
        """Put whole lines, without their ends, before the line with this number."""
        self._changes.append((before, before, [f"{line}{self.line_end}" for line in lines]))

    def changed(self) -> str:
        """The text with every change made."""
        lines = list(self.lines)
        numbered = sorted(
            enumerate(self._changes), key=lambda change: (change[1][0], change[1][1], change[0]), reverse=True
        )
        for _, (first, stop, new) in numbered:
            lines[first:stop] = new
        return "".join(lines)


def entries(lines: list[str], first: int, stop: int) -> list[Entry]:
    """The entries at the indent of the first one, between these lines."""
    found: list[Entry] = []
    for number in range(first, stop):
        match = _ENTRY.match(lines[number])
        if match and (not found or match["indent"] == found[0].indent):
            found.append(Entry(match["name"], number, number, match["indent"]))
        elif found and not _IGNORED.match(lines[number]) and (found[0].indent or _GOES_ON.match(lines[number])):
            found[-1] = Entry(found[-1].name, found[-1].first, number, found[-1].indent)
    return found


def split_lines(text: str) -> list[str]:
    """The lines of a text, each with its own line end."""
    return _LINES.findall(text)


def split_ending(line: str) -> tuple[str, str]:
    """A line and its line end."""
    bare = line.rstrip("\r\n")
    return bare, line[len(bare) :]


def line_end_of(text: str) -> str:
    """The first line's end; a line feed if there is none."""
    first = _LINES.match(text)
    return (split_ending(first.group())[1] if first else "") or "\n"


def yaml_text(value: str | tuple[str, ...]) -> str:
    """A value as YAML on one line, in quotation marks only where it needs them."""
    if not isinstance(value, str):
        return f"[{', '.join(map(_in_list, value))}]"
    return value if _is_plain(value) else _quoted(value)


def _in_list(value: str) -> str:
    return value if re.fullmatch(r"[a-z0-9-]*[a-z][a-z0-9-]*", value) and _is_plain(value) else _quoted(value)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_plain(value: str) -> bool:
    """Whether YAML reads the bare word as itself: figures and dates are themselves, 'yes' and 'null' are not."""
    try:
        typed = yaml.safe_load(f"x: {value}")["x"]
        return read_yaml(f"x: {value}")[0] == {"x": value} and typed is not None and not isinstance(typed, bool)
    except (YamlError, yaml.YAMLError, TypeError):
        return False
