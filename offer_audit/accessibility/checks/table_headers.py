"""Tables of data without header cells, with empty ones, or with headers of many levels that are tied to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.table_shapes import (
    cells_of,
    has_headers,
    holds_data,
    is_presentational,
    looks_headed,
    row_widths,
    width_of,
)


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where a person sees headers that the mark-up does not have."""
    for table in page.facts["tables"]["tables"]:
        if table["hidden"] or is_presentational(table) or (table["isNested"] and not has_headers(table)):
            continue
        if not has_headers(table):
            if holds_data(table):
                headed = looks_headed(table)
                yield said(
                    "none-row" if headed == "row" else "none-column" if headed else "none",
                    table,
                    cells=_first_cells(table),
                )
            continue
        messages = list(_of_headed(table))
        yield from messages or [said("headed", table)]


def _first_cells(table: Mapping[str, Any]) -> str:
    return " | ".join(cell["text"] for cell in table["rows"][0][:5])


def _of_headed(table: Mapping[str, Any]) -> Iterator[Said]:
    rows = table["rows"]
    width = width_of(table)
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if (
                cell["tag"] == "th"
                and not cell["length"]
                and not cell["images"]
                and not cell["controls"]
                and (at, place) != (0, 0)
                and cell["columns"] < width
            ):
                yield said("empty", table, row=at + 1, column=place + 1)
                return
    widths = row_widths(table)
    if len(set(widths[:-1])) > 1 or (len(set(widths)) > 1 and widths[-1] > max(widths[:-1])):
        at = next(place for place, width in enumerate(widths) if width != widths[0])
        yield said("ragged", table, row=at + 1, count=widths[at], first=widths[0])
        return
    if len(rows) > 1 and width > 1 and all(cell["tag"] == "th" for cell in cells_of(table)):
        yield said("all", table, cells=_first_cells(table))
        return
    if len(rows) > 1 and len(rows[0]) > 1 and all(cell["tag"] == "th" and cell["scope"] == "row" for cell in rows[0]):
        yield said("scope", table, header=rows[0][0]["text"])
        return
    tied = any(cell["headers"] for cell in cells_of(table))
    spans = [
        cell
        for cell in cells_of(table)
        if cell["tag"] == "th"
        and cell["length"]
        and (
            1 < cell["columns"] < width
            or (cell["rows"] > 1 and len([c for row in rows for c in row if c["tag"] == "th"]) > 1)
        )
    ]
    top = sum(bool(row) and all(cell["tag"] == "th" or not cell["length"] for cell in row) for row in rows)
    loose = [
        cell for cell in spans if not cell["scope"].endswith("group") and not (cell["columns"] == 1 and cell["scope"])
    ]
    middle = [
        cell
        for row in rows[1:]
        for cell in row
        if cell["tag"] == "th" and cell["columns"] == width and len(row) == 1 and not cell["scope"]
    ]
    if not tied and loose and (top >= 2 or any(cell["rows"] > 1 for cell in loose)):
        yield said("levels", table, header=loose[0]["text"])
    elif not tied and len(middle) >= 2:
        yield said("middle", table, header=middle[0]["text"])
    if (
        rows
        and len(rows) > 2
        and len(rows[0]) == 1
        and rows[0][0]["columns"] == width > 1
        and rows[0][0]["length"]
        and table["caption"] is None
    ):
        yield said("caption-cell", table, header=rows[0][0]["text"])
