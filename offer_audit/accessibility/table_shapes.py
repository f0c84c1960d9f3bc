"""Tells tables of data from tables that only lay out, by their cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from statistics import median
from typing import Any

_NUMBER = re.compile(r"^[£$€]?\s*[\d.,:%+-]+\s*(%|am|pm|km|miles?|hours?|years?|p)?$", re.IGNORECASE)


def cells_of(table: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """All cells, row by row."""
    return [cell for row in table["rows"] for cell in row]


def width_of(table: Mapping[str, Any]) -> int:
    """How many columns the widest row has."""
    return max((sum(cell["columns"] for cell in row) for row in table["rows"]), default=0)


def row_widths(table: Mapping[str, Any]) -> list[int]:
    """How many columns each row fills, cells that come down from a row above counted."""
    down: dict[int, int] = {}
    widths: list[int] = []
    for at, row in enumerate(table["rows"]):
        widths.append(sum(cell["columns"] for cell in row) + down.get(at, 0))
        for cell in row:
            for below in range(at + 1, at + cell["rows"]):
                down[below] = down.get(below, 0) + int(cell["columns"])
    return widths


def is_presentational(table: Mapping[str, Any]) -> bool:
    """Whether the mark-up says that the table only lays out."""
    return table["role"] in ("presentation", "none")


def has_headers(table: Mapping[str, Any]) -> bool:
    """Whether any cell is marked as a header."""
    return any(cell["tag"] == "th" or cell["role"] in ("columnheader", "rowheader") for cell in cells_of(table))


def lays_out(table: Mapping[str, Any]) -> bool:
    """Whether the table plainly holds parts of a page, not data."""
    cells = cells_of(table)
    if not cells or table["role"] in ("grid", "treegrid", "table"):
        return False
    filled = [cell for cell in cells if cell["length"] or cell["images"] or cell["controls"]]
    large = sum(cell["parts"] >= 2 or cell["length"] > 250 for cell in filled)
    share = table["words"] / max(table["pageWords"], 1)
    return bool(
        table["nested"] or table["landmarks"] >= 2 or ((len(table["rows"]) == 1 or width_of(table) == 1) and not has_headers(table))
        or large >= max(1, 0.4 * len(filled)) or (sum(cell["controls"] > 0 for cell in cells) >= 2 and not has_headers(table)) or (share > 0.85 and large and not has_headers(table))
    )  # fmt: skip


def holds_data(table: Mapping[str, Any]) -> bool:
    """Whether the table plainly holds data: rows and columns of short texts."""
    filled = [cell for cell in cells_of(table) if cell["length"]]
    if len(table["rows"]) < 2 or width_of(table) < 2 or len(filled) < 4 or lays_out(table):
        return False
    return median(cell["length"] for cell in filled) <= 60 and sum(len(row) >= 2 for row in table["rows"]) >= 2


def looks_headed(table: Mapping[str, Any]) -> str:
    """``row`` or ``column`` where the first row or column looks like headers to a person who sees it; else empty."""
    rows = [row for row in table["rows"] if row]
    first, rest = rows[0], rows[1:]
    if len(first) >= 2 and all(cell["length"] for cell in first[1:]) and rest:
        below = [cell for row in rest for cell in row[1:]]
        if all(cell["bold"] for cell in first if cell["length"]) and sum(cell["bold"] for cell in below) <= 0.3 * len(
            below
        ):
            return "row"
        shade = {cell["shade"] for cell in first}
        if (
            len(shade) == 1
            and first[0]["shade"] not in {cell["shade"] for cell in rest[0]}
            and "rgba(0, 0, 0, 0)" not in shade
        ):
            return "row"
        if (
            not any(_NUMBER.match(cell["text"]) for cell in first)
            and below
            and sum(bool(_NUMBER.match(cell["text"])) for cell in below) >= 0.5 * len(below)
        ):
            return "row"
    heads = [row[0] for row in rows if len(row) >= 2]
    if (
        len(heads) >= 2
        and all(cell["bold"] and cell["length"] for cell in heads)
        and not all(cell["bold"] for row in rows for cell in row[1:])
    ):
        return "column"
    return ""
