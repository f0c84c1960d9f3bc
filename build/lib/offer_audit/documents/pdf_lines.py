"""Runs of text on a PDF's page put together as paragraphs, list items and rows of cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from offer_audit.documents.wording import fold_text, has_words

BULLET = re.compile(r"^\s*(?:[•●▪■◦○➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc*–—-]|o(?=\s))\s*")
NUMBERED = re.compile(r"^\s*(?:\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+\S")
KEPT_HYPHEN = re.compile(
    r"(?:^|[\s(])(self|co|well|multi|post|pre|non|part|full|long|short|high|low|one|two|three|year|in|on|up)$", re.I
)
SOFT_HYPHEN = "\u00ad"
SPLIT_WORD = re.compile(r"\w[-\u00ad]$")
MOST_CELL_LINES = 25


@dataclass(frozen=True)
class Segment:
    """A run of text on one line of a page."""

    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    text: str


@dataclass
class Row:
    """One or more blocks side by side; each is its lines. One block is a paragraph, several are a table's row."""

    cells: list[list[Segment]] = field(default_factory=list)

    def add(self, segment: Segment, step: float) -> bool:
        """Take a segment that belongs to this row; False when it starts something else."""
        if self._is_beside(segment):
            self.cells.append([segment])
            return True
        if self._is_next_line(segment, step):
            self.cells[-1].append(segment)
            return True
        return False

    def _is_beside(self, segment: Segment) -> bool:
        lines = self.cells[-1]
        top, bottom = max(line.y for line in lines), min(line.y for line in lines)
        if len(lines) > MOST_CELL_LINES or max(line.x1 for line in lines) > segment.x0 - 2:
            return False
        return bottom - 0.5 * segment.size < segment.y < top + 2.6 * segment.size

    def _is_next_line(self, segment: Segment, step: float) -> bool:
        lines = self.cells[-1]
        last = lines[-1]
        if not 0 < last.y - segment.y <= step * max(segment.size, last.size):
            return False
        if abs(segment.size - last.size) > 0.7 or segment.is_bold != last.is_bold:
            return False
        if BULLET.match(segment.text) or (NUMBERED.match(segment.text) and last.text.rstrip()[-1:] in ".;:,"):
            return False
        indent = segment.x0 - lines[0].x0
        hang = 3 * segment.size
        if BULLET.match(lines[0].text) or NUMBERED.match(lines[0].text):
            return -2 < indent < hang
        return -hang < indent < 2 if len(lines) == 1 else abs(segment.x0 - last.x0) < 2


def build_segments(page: list[list[Any]]) -> list[Segment]:
    """The worker's lists as segments."""
    return [Segment(*values) for values in page if has_words(values[5]) or BULLET.match(values[5])]


def join_lines(lines: list[Segment]) -> str:
    """The lines as running text; words that were split at a line's end are whole again."""
    text = ""
    for line in lines:
        added = line.text.strip(" \t")
        if SPLIT_WORD.search(text) and added[:1].isalnum():
            left = text.rstrip("-" + SOFT_HYPHEN)
            text = left + ("-" if KEPT_HYPHEN.search(left) or not added[:1].islower() else "") + added
        else:
            text = f"{text} {added}" if text else added
    return fold_text(text)


def build_rows(page: list[Segment], step: float) -> list[Row]:
    """A page's segments as rows, in the order of the file."""
    rows: list[Row] = []
    for segment in page:
        if rows and _is_bullet_alone(rows[-1]) and abs(rows[-1].cells[0][0].y - segment.y) < segment.size:
            mark = rows.pop().cells[0][0]
            segment = Segment(mark.x0, segment.x1, segment.y, segment.size, segment.is_bold, f"• {segment.text}")
        if not rows or _is_bullet_alone(rows[-1]) or not rows[-1].add(segment, step):
            rows.append(Row([[segment]]))
    return rows


def _is_bullet_alone(row: Row) -> bool:
    text = row.cells[0][0].text.strip()
    return len(row.cells) == 1 and len(row.cells[0]) == 1 and len(text) == 1 and bool(BULLET.match(text))


def split_ends(rows: list[Row]) -> list[Row]:
    """Paragraphs that follow each other without a gap, told apart where a short line ends a sentence."""
    found: list[Row] = []
    for row in rows:
        if len(row.cells) > 1:
            found += _split_before_table(row)
            continue
        block: list[Segment] = []
        widest = max(line.x1 for line in row.cells[0])
        for line in row.cells[0]:
            if block and _ends_short(block[-1], widest) and line.text[:1].isupper():
                found.append(Row([block]))
                block = []
            block.append(line)
        found.append(Row([block]))
    return found


def _split_before_table(row: Row) -> list[Row]:
    """A paragraph directly above a table's first cell is not part of it: its lines reach over the next column."""
    limit = row.cells[1][0].x0
    lines = row.cells[0]
    cut = max((n for n, line in enumerate(lines, 1) if line.x1 > limit), default=0)
    if not 0 < cut < len(lines):
        return [row]
    return [Row([lines[:cut]]), Row([lines[cut:], *row.cells[1:]])]


def _ends_short(line: Segment, widest: float) -> bool:
    return line.text.rstrip()[-1:] in ".:?!" and line.x1 < line.x0 + 0.75 * (widest - line.x0)
