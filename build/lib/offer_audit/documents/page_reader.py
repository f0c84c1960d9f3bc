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


def find_share(linked: list[str], text: str) -> float:
    """How much of a text is the text of links, counted in letters and digits."""
    letters = sum(map(str.isalnum, text))
    return round(min(1.0, sum(map(str.isalnum, "".join(linked))) / letters), 2) if letters else 0.0


@dataclass(frozen=True)
class Piece:
    """A run of inline text."""

    text: str
    strength: int = 0  # 1 bold, 2 large as a title
    link: int = 0  # which link of the page it is in, 0 for none


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
    unused_heading: tuple[int, str] | None = None  # a makeshift heading with nothing under it yet

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
        strength = _find_strength(lines[0]) if lines else 0
        if strength:
            text = fold_joined([piece.text for piece in lines[0]])
            if is_heading_line(text):
                self.open_heading(TITLE_LEVEL if strength > 1 else BOLD_LEVEL, text.rstrip(": "))
                lines = lines[1:]
        texts = [fold_joined([piece.text for piece in line]) for line in lines]
        if len(texts) > 1 and sum(bool(FIELD_LINE.match(text)) for text in texts) * 10 >= len(texts) * 6:
            for line in lines:
                self.emit(line, "field")
        elif lines:
            is_field = len(texts) == 1 and len(texts[0]) < 120 and lines[0][0].strength and FIELD_LINE.match(texts[0])
            self.emit([piece for line in lines for piece in [*line, Piece(" ")]], "field" if is_field else "paragraph")

    def emit(self, pieces: list[Piece], kind: str) -> None:
        """Add a passage made of these pieces, if they hold a word; a row of bare links is a passage for each."""
        told = [piece for piece in pieces if has_words(piece.text)]
        numbers = list(dict.fromkeys(piece.link for piece in told))
        if len(numbers) > 2 and 0 not in numbers:
            for number in numbers:
                self.emit([piece for piece in told if piece.link == number], "list")
            return
        text = fold_joined([piece.text for piece in pieces])
        if not has_words(text):
            return
        self.add(text, kind, find_share([piece.text for piece in pieces if piece.link], text))

    def add(self, text: str, kind: str, share: float = 0.0) -> None:
        """Add a passage in the present place, under the present headings."""
        self.unused_heading = None
        place = self.find_final_place(text, share)
        self.passages.append(Passage(text, self.trail.texts(), kind, place, len(self.passages), share))
        self._flush_links(place)

    def open_heading(self, level: int, text: str, *, is_told: bool = True) -> None:
        """Start what stands under a heading; `is_told` is False for one whose text stands elsewhere, as a tab's."""
        after = self.trail.copy()
        after.push(level, text)
        if self.unused_heading not in after.entries[:-1]:
            self.close_unused()
        self.trail = after
        if self.place in {"main", "side"}:
            self.headings.append(after.texts())
        if level >= TITLE_LEVEL and is_told:
            self.unused_heading = (level, text)
        self._flush_links()

    def close_unused(self) -> None:
        """Give back as a passage a makeshift heading that nothing followed: it was a line of text."""
        if self.unused_heading is None:
            return
        unused, self.unused_heading = self.unused_heading, None
        kept, self.trail = self.trail, Trail(tuple(entry for entry in self.trail.entries if entry != unused))
        share = 1.0 if any(text == unused[1] for _, text in self.waiting_links) else 0.0
        self.add(unused[1], "paragraph", share)
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


def _find_strength(line: list[Piece]) -> int:
    """How much the whole of a line stands out as a heading does: 0 not at all, 1 bold or capitals, 2 large."""
    told = [piece for piece in line if has_words(piece.text)]
    if not told or all(piece.link for piece in told):
        return 0
    weakest = min(piece.strength for piece in told)
    text = fold_joined([piece.text for piece in line])
    is_capitals = text.isupper() and " " in text and len(text) > 6 and not any(piece.link for piece in told)
    return weakest or int(is_capitals)
