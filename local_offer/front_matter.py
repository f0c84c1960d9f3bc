"""The YAML header of a content file: split from the body, forgiven its typing slips, read with line numbers.

Every scalar is read as text, so that a telephone number keeps its nought, ``no`` stays a word, and a date is only a
date where the content type says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from local_offer.problems import Wrong

Loc = tuple[str | int, ...]

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without its C half
    _Loader = yaml.SafeLoader

_FENCE = "---"
_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_SMART_QUOTED = re.compile(r"^(\s*(?:- )?[\w-]+:\s+|\s*- )([“”„])(.*)([“”])(\s*)$")
_SMART_SINGLE_QUOTED = re.compile(r"^(\s*(?:- )?[\w-]+:\s+|\s*- )([‘’‚])(.*)([‘’])(\s*)$")
_LEADING_TABS = re.compile(r"^[ ]*\t[ \t]*")
_MAY_STAND_AT_THE_EDGE = re.compile(r"""^(?:\s|$|#|-|[\[\]{}]|["']?[^\s:]+["']?\s*:)""")
_DEEPEST, _MOST_VALUES = 12, 50_000  # YAML's aliases can repeat themselves without end
_EMPTY = {"", "~", "null", "Null", "NULL"}


class YamlError(Wrong):
    """Broken YAML; ``line`` counts from 1 in the whole file."""

    def __init__(self, line: int, wrong: str, mend: str) -> None:
        super().__init__(wrong, mend)
        self.line = line


@dataclass(frozen=True)
class FrontMatter:
    """The header's values, where each one stands, and the body with the line it starts on."""

    values: dict[str, Any]
    lines: dict[Loc, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def line_of(self, loc: Loc) -> int:
        """The line of the nearest part of ``loc`` that stands in the file; 1 if none does."""
        while loc:
            if loc in self.lines:
                return self.lines[loc]
            loc = loc[:-1]
        return 1


def read_front_matter(text: str) -> FrontMatter:
    """Split a file into header and body, and read the header.

    Raises:
        YamlError: no header, a header that never ends, or broken YAML.
    """
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _is_fence(lines[start]):
        raise YamlError(
            start + 1,
            "the file does not start with a header between two lines of ---.",
            "Put --- on the first line, then the fields, then --- again. 'invoke new' writes one for you.",
        )
    end = next((number for number in range(start + 1, len(lines)) if _is_fence(lines[number])), None)
    if end is None:
        raise YamlError(
            start + 1,
            "the header starts with --- but never ends.",
            "Put --- on a line of its own after the last field.",
        )
    values, places = read_yaml("\n".join(lines[start + 1 : end]), first_line=start + 2)
    body = _ZERO_WIDTH.sub("", "\n".join(lines[end + 1 :]))
    return FrontMatter(values, places, body, end + 2)


def read_yaml(text: str, first_line: int = 1) -> tuple[dict[str, Any], dict[Loc, int]]:
    """Values as text, lists and dictionaries, and the line of each, ``first_line`` being the line of the first.

    Raises:
        YamlError: broken YAML, a field given twice, or something other than fields.
    """
    try:
        node = yaml.compose("\n".join(_forgive(line) for line in text.split("\n")), Loader=_Loader)
    except yaml.YAMLError as error:
        raise _explain(error, text, first_line) from None
    if node is None:
        return {}, {}
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(
            first_line, "the header has no fields.", "Write each field as a name, a colon, a space and a value."
        )
    lines: dict[Loc, int] = {}
    values = _value(node, (), lines, first_line)
    return values, lines


def _is_fence(line: str) -> bool:
    return line.strip() == _FENCE


def _forgive(line: str) -> str:
    """One line with tabs, non-breaking spaces and quotation marks from a word processor made plain."""
    line = _ZERO_WIDTH.sub("", _ODD_SPACES.sub(" ", line))
    line = _LEADING_TABS.sub(lambda match: match.group().replace("\t", "  "), line)
    line = re.sub(r"^(\s*(?:- )?[\w-]+:)\t+", r"\1 ", line).rstrip("\t ")
    if double := _SMART_QUOTED.match(line):
        inner = double[3].replace("\\", "\\\\").replace('"', '\\"')
        return f'{double[1]}"{inner}"'
    if single := _SMART_SINGLE_QUOTED.match(line):
        inner = single[3].replace("'", "''")
        return f"{single[1]}'{inner}'"
    return line


def _value(node: yaml.Node, loc: Loc, lines: dict[Loc, int], first_line: int) -> Any:
    line = lines.setdefault(loc, node.start_mark.line + first_line)
    if len(loc) > _DEEPEST or len(lines) > _MOST_VALUES:
        raise YamlError(
            line, "the header is too deep or too long.", "Take out what repeats itself, and any & or * signs."
        )
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, loc, lines, first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*loc, index), lines, first_line) for index, item in enumerate(node.value)]
    if isinstance(node, yaml.ScalarNode) and not node.style and node.value in _EMPTY:
        return None
    return node.value.strip()


def _mapping(node: yaml.MappingNode, loc: Loc, lines: dict[Loc, int], first_line: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value).strip()
        line = key_node.start_mark.line + first_line
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlError(
                line, "a field's name is not a word.", "Write each field as a name, a colon, a space and a value."
            )
        if (*loc, key) in lines:
            raise YamlError(line, f"the field '{key}' is given twice.", "Keep one of the two.")
        lines[(*loc, key)] = line
        value = _value(value_node, (*loc, key), lines, first_line)
        if value is not None:  # a field left empty is a field not given
            values[key] = value
    return values


def _explain(error: yaml.YAMLError, text: str, first_line: int) -> YamlError:
    """YAML's own words turned into the slip an editor most likely made."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = (mark.line if mark else 0) + first_line
    for number, written in enumerate(text.split("\n")[: line - first_line + 1], start=first_line):
        if not _MAY_STAND_AT_THE_EDGE.match(written):
            return YamlError(
                number,
                "this line is not a field: it has no colon after its name.",
                "Write a field's name, a colon, a space and its value; or indent the line to go on with the value above.",
            )
    reason = str(getattr(error, "problem", "") or error)
    if "mapping values are not allowed" in reason:
        return YamlError(
            line,
            "this value has a colon in it, so it cannot be read.",
            'Put the whole value in quotation marks: title: "Help: who to ask".',
        )
    if "quoted scalar" in str(error) or "end of stream" in reason:
        return YamlError(
            line, "a quotation mark is opened and not closed.", "Close the quotation mark, or take it out."
        )
    if (
        "undefined alias" in reason
        or "found character that cannot start" in reason
        or "unacceptable character" in reason
    ):
        return YamlError(
            line,
            "the value starts with a sign that has a meaning of its own (such as * & @ % `).",
            "Put the value in quotation marks.",
        )
    if "expected <block end>" in reason or "did not find expected" in reason:
        return YamlError(
            line,
            "the header cannot be read from this line on: the indents or brackets do not match.",
            "Start every field at the left edge, indent lists by two spaces, and close every bracket.",
        )
    return YamlError(line, f"the header cannot be read ({reason}).", "Compare it with the example in docs/editors.")
