"""Lines of a PDF put together again: paragraphs, list items, table rows, headings; running heads and feet left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from offer_audit.documents.pdf_tables import TableReader
from offer_audit.documents.wording import fold_text, has_words
from offer_audit.documents.headings import is_heading_line
from offer_audit.documents.page_reader import PageReader, Piece
from offer_audit.passages import Passage

BULLET = re.compile(r"^\s*(?:[•●▪■◦○➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc*–—-]|o(?=\s))\s*")
NUMBERED = re.compile(r"^\s*(?:\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+\S")
PAGE_NUMBER = re.compile(r"^(page )?\d{1,3}( (of|/) ?\d{1,3})?$", re.I)
KEPT_HYPHEN = re.compile(r"(?:^|[\s(])(self|co|well|multi|post|pre|non|part|full|long|short|high|low|one|two|three|year|in|on|up)$", re.I)
SOFT_HYPHEN = "\u00ad"
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


def build_passages(pages: list[list[Segment]]) -> tuple[tuple[Passage, ...], tuple[tuple[str, ...], ...]]:
    """The passages of all the pages in order, and the trail of each heading."""
    pages = _without_running_lines(pages)
    sizes = Counter[float]()
    for segment in (segment for page in pages for segment in page):
        sizes[segment.size] += len(segment.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    levels = {size: 10 * rank for rank, size in enumerate(sorted((s for s in sizes if s > body * 1.1), reverse=True), 1)}
    reader = PageReader()
    tables = TableReader(reader)
    step = _find_step(pages)
    for rows in _join_pages([_split_ends(_build_rows(page, step)) for page in pages]):
        for row in rows:
            if len(row.cells) > 1:
                tables.read([(cell[0].x0, join_lines(cell), all(s.is_bold for s in cell)) for cell in row.cells])
            else:
                _read_block(row.cells[0], reader, body, levels)
    reader.close_unused()
    return tuple(reader.passages), tuple(reader.headings)


def join_lines(lines: list[Segment]) -> str:
    """The lines as running text; words that were split at a line's end are whole again."""
    text = ""
    for line in lines:
        added = line.text.strip(" \t")
        if text.endswith(SOFT_HYPHEN) or (text.endswith("-") and added[:1].islower()):
            left = text.rstrip("-" + SOFT_HYPHEN)
            text = left + ("-" if KEPT_HYPHEN.search(left) or not added[:1].islower() else "") + added
        else:
            text = f"{text} {added}" if text else added
    return fold_text(text)


def _build_rows(page: list[Segment], step: float) -> list[Row]:
    rows: list[Row] = []
    for segment in page:
        if rows and _is_bullet_alone(rows[-1]) and abs(rows[-1].cells[0][0].y - segment.y) < segment.size:
            mark = rows.pop().cells[0][0]
            segment = Segment(mark.x0, segment.x1, segment.y, segment.size, segment.is_bold, f"• {segment.text}")
        if not rows or _is_bullet_alone(rows[-1]) or not rows[-1].add(segment, step):
            rows.append(Row([[segment]]))
    return rows


def _join_pages(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages' rows, with a paragraph that runs over the end of a page made whole."""
    for before, after in zip(pages, pages[1:], strict=False):
        if not before or not after or len(before[-1].cells) > 1 or len(after[0].cells) > 1:
            continue
        end, start = before[-1].cells[0], after[0].cells[0]
        if end[-1].text.rstrip()[-1:] not in ".:?!" and start[0].text[:1].islower() and end[-1].size == start[0].size:
            after[0] = Row([end + start])
            before.pop()
    return pages


def _is_bullet_alone(row: Row) -> bool:
    text = row.cells[0][0].text.strip()
    return len(row.cells) == 1 and len(row.cells[0]) == 1 and len(text) == 1 and bool(BULLET.match(text))


def _split_ends(rows: list[Row]) -> list[Row]:
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


def _read_block(lines: list[Segment], reader: PageReader, body: float, levels: dict[float, int]) -> None:
    text = join_lines(lines)
    if not has_words(text):
        return
    level = levels.get(lines[0].size, 60 if lines[0].is_bold else 65 if text.isupper() and " " in text else 0)
    if level and len(lines) <= 3 and not BULLET.match(text) and (is_heading_line(text) or _is_title(text, level)):
        reader.open_heading(level, text)
    elif BULLET.match(text) and not text.startswith(("-£", "–£")):
        reader.emit([Piece(BULLET.sub("", text, count=1))], "list")
    else:
        reader.emit([Piece(text)], "list" if NUMBERED.match(text) else "paragraph")


def _is_title(text: str, level: int) -> bool:
    return level <= 20 and len(text) <= 160 and not text.endswith(".")


def _find_step(pages: list[list[Segment]]) -> float:
    """The largest distance between two lines of one paragraph, in sizes of type."""
    steps = Counter[float]()
    for page in pages:
        for one, two in zip(page, page[1:], strict=False):
            if one.size == two.size and abs(one.x0 - two.x0) < 2 and 0.9 < (one.y - two.y) / max(one.size, 1) < 2.2:
                steps[round((one.y - two.y) / one.size, 1)] += 1
    usual = steps.most_common(1)[0][0] if steps else 1.3
    return min(2.1, usual * 1.18 + 0.05)


def _without_running_lines(pages: list[list[Segment]]) -> list[list[Segment]]:
    """The pages without page numbers and what stands at the same height on half of them."""
    places = Counter((round(s.y / 3), re.sub(r"\d+", "#", s.text.strip())) for page in pages for s in page)
    kept = []
    for page in pages:
        numbers = {round(s.y) for s in page if PAGE_NUMBER.match(s.text.strip()) and _is_edge(s, page)}
        kept.append([
            s for s in page
            if round(s.y) not in numbers
            and not (len(pages) > 2 and places[round(s.y / 3), re.sub(r"\d+", "#", s.text.strip())] * 2 > len(pages))
        ])
    return kept


def _is_edge(segment: Segment, page: list[Segment]) -> bool:
    """Whether nothing else on the page stands lower, or nothing higher."""
    heights = [other.y for other in page]
    return segment.y <= min(heights) + 2 or segment.y >= max(heights) - 2
