"""The state of reading a page: the line being gathered, the headings it stands under, and what was found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from offer_audit.documents.chrome import is_chrome_heading
from offer_audit.documents.headings import BOLD_LEVEL, TITLE_LEVEL, Trail, is_heading_line
from offer_audit.documents.wording import fold_joined, has_words
from offer_audit.passages import Link, Passage

FIELD_LINE = re.compile(r"^[A-Z][^:.?!]{1,40}:\s+\S")
FURNITURE_LINE = re.compile(r"©|\bcopyright\b|powered by|all rights reserved|you are here|skip to", re.I)
GAP = "\n"


@dataclass(frozen=True)
class Piece:
    """A run of inline text."""

    text: str
    is_strong: bool = False
    is_link: bool = False


@dataclass
class PageReader:
    """Gathers pieces into passages; the walk over the elements calls it."""

    trail: Trail = field(default_factory=Trail)
    place: str = "main"  # main | side | footer | chrome | hidden-chrome
    kind: str = "paragraph"
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: list[tuple[str, ...]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    waiting_links: list[tuple[str, str]] = field(default_factory=list)
    unused_heading: tuple[int, str] | None = None  # a makeshift heading with nothing under it yet, and its count

    def flush(self) -> None:
        """End the line: what was gathered becomes a passage, or a heading if it is one bold line."""
        pieces, self.pieces = self.pieces, []
        if self.kind == "paragraph":
            for block in _split_blocks(pieces):
                self._flush_block(block)
        elif pieces:
            self.emit(pieces, self.kind)
        self._flush_links()

    def _flush_block(self, pieces: list[Piece]) -> None:
        lines = _split_lines(pieces)
        if lines and _is_strong_line(lines[0]):
            text = fold_joined([piece.text for piece in lines[0]])
            if is_heading_line(text):
                self.open_heading(BOLD_LEVEL, text.rstrip(": "))
                lines = lines[1:]
        texts = [fold_joined([piece.text for piece in line]) for line in lines]
        if len(texts) > 1 and sum(bool(FIELD_LINE.match(text)) for text in texts) * 10 >= len(texts) * 6:
            for line in lines:
                self.emit(line, "field")
        elif lines:
            is_field = len(texts) == 1 and len(texts[0]) < 120 and lines[0][0].is_strong and FIELD_LINE.match(texts[0])
            self.emit([piece for line in lines for piece in [*line, Piece(" ")]], "field" if is_field else "paragraph")

    def emit(self, pieces: list[Piece], kind: str) -> None:
        """Add a passage made of these pieces, if they hold a word."""
        text = fold_joined([piece.text for piece in pieces])
        if not has_words(text):
            return
        linked = sum(_count_letters(piece.text) for piece in pieces if piece.is_link)
        share = round(min(1.0, linked / _count_letters(text)), 2)
        self.unused_heading = None
        self.add(text, kind, share)

    def add(self, text: str, kind: str, share: float = 0.0) -> None:
        """Add a passage in the present place, under the present headings."""
        place = self.find_final_place(text, share)
        self.passages.append(Passage(text, self.trail.texts(), kind, place, len(self.passages), share))
        self._flush_links(place)

    def open_heading(self, level: int, text: str) -> None:
        """Start what stands under a heading. A makeshift one that had nothing under it was a line of text."""
        self.close_unused()
        before = self.trail.copy()
        self.trail.push(level, text)
        if self.place in {"main", "side"}:
            self.headings.append(self.trail.texts())
        if level >= TITLE_LEVEL:
            self.unused_heading = (len(before.entries), text)
        self._flush_links()

    def close_unused(self) -> None:
        """Give back as a passage a makeshift heading that nothing followed."""
        if self.unused_heading is not None:
            _, text = self.unused_heading
            self.unused_heading = None
            kept, self.trail = self.trail, Trail(tuple(e for e in self.trail.entries if e[1] != text), self.trail.floor)
            share = 1.0 if any(link_text == text for _, link_text in self.waiting_links) else 0.0
            self.add(text, "paragraph", share)
            self.trail = kept

    def find_final_place(self, text: str, share: float) -> str:
        """The place of a passage: side columns and footers are judged passage by passage."""
        if self.place == "side":
            if share > 0.6 or any(is_chrome_heading(heading) for _, heading in self.trail.entries):
                return "chrome"
            return "main"
        if self.place == "footer":
            return "chrome" if share > 0.5 or FURNITURE_LINE.search(text) or len(text) < 12 else "footer"
        return self.place

    def _flush_links(self, place: str = "") -> None:
        waiting, self.waiting_links = self.waiting_links, []
        for href, text in waiting:
            where = place or self.find_final_place(text, 1.0)
            self.links.append(Link(href, text, where, self.trail.texts()))


def _count_letters(text: str) -> int:
    return sum(1 for char in text if char.isalnum())


def _split_lines(pieces: list[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == GAP:
            lines.append([])
        elif piece.text.strip() or lines[-1]:
            lines[-1].append(piece)
    return [line for line in lines if any(piece.text.strip() for piece in line)]


def _split_blocks(pieces: list[Piece]) -> list[list[Piece]]:
    """Two line breaks with nothing between them start a new paragraph."""
    blocks: list[list[Piece]] = [[]]
    gaps = 0
    for piece in pieces:
        gaps = gaps + 1 if piece.text == GAP else gaps if not piece.text.strip("\u00a0 \n\t\r") else 0
        if gaps == 2:
            blocks.append([])
        else:
            blocks[-1].append(piece)
    return [block for block in blocks if block]


def _is_strong_line(line: list[Piece]) -> bool:
    told = [piece for piece in line if has_words(piece.text)]
    if told and all(piece.is_strong for piece in told):
        return not all(piece.is_link for piece in told)
    text = fold_joined([piece.text for piece in line])
    return text.isupper() and " " in text and len(text) > 6 and not any(piece.is_link for piece in told)
