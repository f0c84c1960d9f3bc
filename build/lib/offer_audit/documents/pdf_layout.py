"""A PDF's pages as passages: headings by size and weight, paragraphs over page ends; running heads and feet left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from offer_audit.documents.headings import is_heading_line
from offer_audit.documents.page_reader import PageReader, Piece
from offer_audit.documents.pdf_lines import BULLET, NUMBERED, Row, Segment, build_rows, join_lines, split_ends
from offer_audit.documents.pdf_tables import TableReader
from offer_audit.documents.wording import has_words
from offer_audit.passages import Passage

PAGE_NUMBER = re.compile(r"^(page )?\d{1,3}( (of|/) ?\d{1,3})?$", re.I)


def build_passages(pages: list[list[Segment]]) -> tuple[tuple[Passage, ...], tuple[tuple[str, ...], ...]]:
    """The passages of all the pages in order, and the trail of each heading."""
    pages = _without_running_lines(pages)
    sizes = Counter[float]()
    for segment in (segment for page in pages for segment in page):
        sizes[segment.size] += len(segment.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    levels = {
        size: 10 * rank for rank, size in enumerate(sorted((s for s in sizes if s > body * 1.1), reverse=True), 1)
    }
    reader = PageReader()
    tables = TableReader(reader)
    step = _find_step(pages)
    for rows in _join_pages([split_ends(build_rows(page, step)) for page in pages]):
        for row in rows:
            if len(row.cells) > 1:
                tables.read([(cell[0].x0, join_lines(cell), all(s.is_bold for s in cell)) for cell in row.cells])
            else:
                _read_block(row.cells[0], reader, body, levels)
    reader.close_unused()
    return tuple(reader.passages), tuple(reader.headings)


def _join_pages(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages' rows, with a paragraph that runs over the end of a page made whole."""
    for before, after in pairwise(pages):
        if not before or not after or len(before[-1].cells) > 1 or len(after[0].cells) > 1:
            continue
        end, start = before[-1].cells[0], after[0].cells[0]
        if end[-1].text.rstrip()[-1:] not in ".:?!" and start[0].text[:1].islower() and end[-1].size == start[0].size:
            after[0] = Row([end + start])
            before.pop()
    return pages


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
        for one, two in pairwise(page):
            if one.size == two.size and abs(one.x0 - two.x0) < 2 and 0.9 < (one.y - two.y) / max(one.size, 1) < 2.2:
                steps[round((one.y - two.y) / one.size, 1)] += 1
    usual = steps.most_common(1)[0][0] if steps else 1.3
    return min(2.1, usual * 1.18 + 0.05)


def _without_running_lines(pages: list[list[Segment]]) -> list[list[Segment]]:
    """The pages without page numbers, and without what stands at the same height at the edge of half of them."""
    places = Counter(_find_running_key(segment) for page in pages for segment in page)
    kept = []
    for page in pages:
        numbers = {round(s.y) for s in page if PAGE_NUMBER.match(s.text.strip()) and _is_edge(s, page, lines=1)}
        repeated = {
            segment
            for segment in page
            if len(pages) > 2
            and places[_find_running_key(segment)] * 2 > len(pages)
            and _is_edge(segment, page, lines=3)
        }
        kept.append([s for s in page if round(s.y) not in numbers and s not in repeated])
    return kept


def _find_running_key(segment: Segment) -> tuple[int, str]:
    return round(segment.y / 3), re.sub(r"\d+", "#", segment.text.strip())


def _is_edge(segment: Segment, page: list[Segment], lines: int) -> bool:
    """Whether it is among the lowest or the highest lines of the page."""
    heights = sorted({round(other.y) for other in page})
    return round(segment.y) in heights[:lines] or round(segment.y) in heights[-lines:]
