"""Tables: rows as "header: value" where a table holds data, and cells as ordinary blocks where it only lays out."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import find_names
from offer_audit.documents.tree import Element

LONG_CELL = 700
HEADER_WORDS = re.compile(
    r"^((what )?(you|people|families|parents|young people) (said|told us|asked)|(what )?we (did|have done|are doing|will do)"
    r"|what (was said|we did|we are doing)|(our|the)? ?(response|reply|answer|action)s?( taken)?|comments?|feedback|questions?"
    r"|area|service|team|school|setting|provider|organisation|name|contact( details)?|role|ages?|age (range|group)"
    r"|band|level|tier|amount|funding|cost|price|when|where|who|what|how|day|date|time|venue|location|type|need|description)$",
    re.I,
)
Grid = list[list[Element]]


def is_layout(table: Element) -> bool:
    """Whether a table only places things on the page."""
    if table.get("role") in {"presentation", "none"} or any("layout" in name.split("-") for name in find_names(table)):
        return True
    if find_rows_of_labels(table):
        return False
    cells = [cell for row in find_rows(table) for cell in row]
    if any(inner.tag in {"table", "h1", "h2", "form", "nav", "main"} for cell in cells for inner in cell.walk()):
        return True
    if any(cell.tag == "th" for cell in cells):
        return False
    rows = find_rows(table)
    if len(rows) <= 1 or max(len(row) for row in rows) == 1:
        return True
    return any(cell.prose > LONG_CELL for cell in cells)


def find_rows(table: Element) -> Grid:
    """The cells of each row, of this table and not of one inside it."""
    rows: Grid = []
    for part in table.elements:
        if part.tag == "tr":
            rows.append([cell for cell in part.elements if cell.tag in {"td", "th"}])
        elif part.tag in {"thead", "tbody", "tfoot"}:
            rows += find_rows(part)
    return [row for row in rows if row]


def find_rows_of_labels(table: Element) -> bool:
    """Whether every row is a label and its value, as in a directory's record."""
    rows = find_rows(table)
    marked = [row for row in rows if any("label" in name for name in find_names(row[0]))]
    return bool(marked) and len(marked) * 2 > len(rows)


def build_rows(table: Element) -> list[tuple[str, Element, str]]:
    """For each row its text, the element that holds its links, and its kind (`table`, `field` or `heading`)."""
    rows = find_rows(table)
    width = max((sum(_span(cell) for cell in row) for row in rows), default=0)
    headers, body = _split_headers(rows, width)
    is_fields = find_rows_of_labels(table)
    carried: dict[int, tuple[int, str]] = {}
    found: list[tuple[str, Element, str]] = []
    for row in body:
        holder = Element("tr", {}, list(row))
        if len(row) == 1 and width > 1 and not carried and len(row[0].text()) <= 100:
            found.append((row[0].text(), holder, "heading"))
            continue
        values = _place_values(row, carried, width)
        if headers and all(cell.tag == "th" for cell in row) and len(row) > 1:
            headers = values  # a second set of headers further down
            continue
        text = _tell_row(values, headers, row)
        if text:
            found.append((text, holder, "field" if is_fields else "table"))
    return found


def _split_headers(rows: Grid, width: int) -> tuple[list[str], Grid]:
    """The column headers, if the first row is one, and the other rows."""
    if len(rows) < 2 or width < 2 or len(rows[0]) < 2:
        return [], rows
    first = rows[0]
    if all(cell.tag == "th" for cell in first) or (_is_bold_row(first) and not _is_bold_row(rows[1])):
        return _place_values(first, {}, width), rows[1:]
    if not first[0].text() and all(cell.tag == "th" for cell in first[1:]):
        return _place_values(first, {}, width), rows[1:]
    if all(HEADER_WORDS.match(cell.text()) for cell in first):
        return _place_values(first, {}, width), rows[1:]
    return [], rows


def _place_values(row: list[Element], carried: dict[int, tuple[int, str]], width: int) -> list[str]:
    """A row's values by column; cells that span rows are carried to the next ones."""
    values: list[str] = []
    waiting = list(row)
    while len(values) < width and (waiting or len(values) in carried):
        column = len(values)
        if column in carried:
            left, text = carried.pop(column)
            if left > 1:
                carried[column] = (left - 1, text)
            values.append(text)
            continue
        cell = waiting.pop(0)
        text = _tell_cell(cell)
        for offset in range(_span(cell)):
            if _number(cell.get("rowspan")) > 1:
                carried[column + offset] = (_number(cell.get("rowspan")) - 1, text if offset == 0 else "")
            values.append(text if offset == 0 else "")
    return values


def _tell_row(values: list[str], headers: list[str], row: list[Element]) -> str:
    if headers:
        pairs = zip(headers, values, strict=False)
        told = [f"{head}: {value}" if head and head != value else value for head, value in pairs if value]
        return "; ".join(told)
    told = [value for value in values if value]
    if len(told) == 2 and len(values) >= 2 and len(told[0]) <= 120:
        return f"{told[0].rstrip(': ')}: {told[1]}"
    if row[0].tag == "th" and len(told) > 1:
        return f"{told[0].rstrip(': ')}: {'; '.join(told[1:])}"
    return "; ".join(told)


def _tell_cell(cell: Element) -> str:
    """A cell's text; the items of a list in it with commas between."""
    items = [inner.text() for inner in cell.walk() if inner.tag == "li"]
    if len(items) > 1 and sum(map(len, items)) > 0.9 * len(cell.text()):
        return ", ".join(item.rstrip(",") for item in items)
    return cell.text()


def _is_bold_row(row: list[Element]) -> bool:
    told = [cell for cell in row if cell.text()]
    return bool(told) and all(
        cell.tag == "th" or any(inner.tag in {"b", "strong"} and inner.text() == cell.text() for inner in cell.walk())
        for cell in told
    )


def _span(cell: Element) -> int:
    return min(_number(cell.get("colspan")), 50)


def _number(text: str) -> int:
    return int(text) if text.isdigit() and 0 < int(text[:4]) <= 1000 else 1
