"""The walk over a page's elements, which tells a PageReader where lines, headings, lists and tables begin and end."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import find_names
from offer_audit.documents.headings import BLOCKS, TITLE_LEVEL, find_level, find_strength, has_block
from offer_audit.documents.html_data import DataReader, is_page_link
from offer_audit.documents.html_fields import find_field
from offer_audit.documents.html_tables import is_layout
from offer_audit.documents.labels import find_labels
from offer_audit.documents.page_reader import GAP, PageReader, Piece
from offer_audit.documents.places import choose_place
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import fold_text, has_words

SKIPPED = frozenset({
    "select", "option", "optgroup", "textarea", "input", "button", "audio", "video", "map", "area", "picture", "img",
    "progress", "meter", "datalist",
})  # fmt: skip
CONTAINER_NAME = re.compile(
    r"(^|-)(card|panel|accordion|tile|well|box|item|hit|result|tab|collapse|record|teaser|modal)(-|$)"
)
SCOPES = frozenset({
    "section", "details", "li", "dd", "td", "th", "figure", "fieldset", "blockquote", "aside",
})  # fmt: skip
READ_ALOUD = re.compile(r"visually-?hidden|sr-only|screen-?reader|offscreen|element-invisible", re.I)
LONGEST_LINK = 200  # a longer one was never closed
NO_SCRIPT = re.compile(r"javascript|enable|browser|tracking|<img|iframe", re.I)


class PageWalk:
    """One page's walk: it knows the page as a whole, and hands what it meets to the reader."""

    def __init__(self, body: Element, reader: PageReader) -> None:
        self.page = body
        self.reader = reader
        self.data = DataReader(reader, self._read_block)
        self.labels = find_labels(body)
        self.strength = 0
        self.link = 0  # the link we are in
        self.link_count = 0
        self.article_depth = 0

    def read(self, element: Element) -> None:
        """Read an element: its place first, then what kind of thing it is."""
        reader = self.reader
        if element.tag in SKIPPED and not find_level(element):
            return
        if element.tag == "noscript" and (element.prose < 60 or NO_SCRIPT.search(element.text())):
            return
        if self._is_icon(element):
            return
        self.article_depth += element.tag == "article"
        place = choose_place(element, reader.place, self.page, self.labels, in_article=self.article_depth > 0)
        if place != reader.place:
            reader.flush()
            kept, kept_place, reader.place = reader.trail.copy(), reader.place, place
            self._read_scoped(element)
            reader.flush()
            reader.close_unused()
            reader.trail, reader.place = kept, kept_place
        else:
            self._read_scoped(element)
        self.article_depth -= element.tag == "article"

    def _read_scoped(self, element: Element) -> None:
        """Read an element whose headings end with it, as those of a card, a panel or a list item do."""
        reader = self.reader
        label = self.labels.get(element.get("id"), "") if element.get("id") else ""
        is_scope = bool(label) or element.tag in SCOPES
        if not is_scope and element.tag == "div":
            is_scope = any(CONTAINER_NAME.search(name) for name in find_names(element)) and not find_level(element)
        if not is_scope:
            self._read_as(element)
            return
        kept, count = reader.trail.copy(), len(reader.passages) + len(reader.links)
        if label:
            reader.flush()
            texts = reader.trail.texts()
            if not texts or texts[-1].casefold() != label.casefold():
                reader.open_heading(TITLE_LEVEL, label, is_told=False)
            reader.trail.fix()
        self._read_as(element)
        if len(reader.passages) + len(reader.links) > count or reader.pieces:
            if element.tag != "td" or element.prose:
                reader.flush()
            reader.close_unused()
            reader.trail = kept

    def _read_as(self, element: Element) -> None:
        reader, tag = self.reader, element.tag
        level = find_level(element)
        if level and has_words(element.text()):
            self._read_heading(element, level)
        elif tag == "br":
            reader.pieces.append(Piece(GAP))
        elif tag == "a":
            self._read_link(element)
        elif tag == "iframe":
            if element.get("src"):
                reader.waiting_links.append((element.get("src"), fold_text(element.get("title"))))
        elif tag == "table" and not is_layout(element):
            self.data.read_table(element)
        elif tag == "dl":
            self.data.read_definitions(element)
        elif tag == "li":
            self._read_block(element, "list")
        elif tag in {"div", "tr", "p", "section"} and (pair := find_field(element)):
            self.data.read_pair(*pair, "field")
        elif tag in BLOCKS:
            self._read_block(element, reader.kind if tag in {"p", "div", "span", "strong"} else "paragraph")
        elif READ_ALOUD.search(element.get("class")):
            reader.pieces.append(Piece(" "))
            self._read_children(element)
            reader.pieces.append(Piece(" "))
        else:
            self._read_children(element)

    def _read_children(self, element: Element) -> None:
        before = self.strength
        self.strength = max(before, find_strength(element))
        for child in element.children:
            if isinstance(child, str):
                self.reader.pieces.append(Piece(child.replace("\n", " "), self.strength, self.link))
            else:
                self.read(child)
        self.strength = before

    def _read_block(self, element: Element, kind: str) -> None:
        reader = self.reader
        reader.flush()
        before, reader.kind = reader.kind, kind
        self._read_children(element)
        reader.flush()
        reader.kind = before

    def _read_heading(self, element: Element, level: int) -> None:
        self.reader.flush()
        self.data.collect_links(element)
        self.reader.open_heading(level, fold_text(element.text()))
        if element.tag == "summary":
            self.reader.trail.fix()

    def _read_link(self, element: Element) -> None:
        href, text = element.get("href").strip(), element.text()
        has_inner_block = has_block(element)
        if has_inner_block:
            self.reader.flush()
        if href and not href.lower().startswith("javascript:"):
            named = text or fold_text(element.get("aria-label") or element.get("title")) or _find_alt(element)
            self.reader.waiting_links.append((href, named))
        before = self.link
        if is_page_link(href) and not has_inner_block and not before and len(text) <= LONGEST_LINK:
            self.link_count += 1
            self.link = self.link_count
        self._read_children(element)
        self.link = before
        if has_inner_block:
            self.reader.flush()

    @staticmethod
    def _is_icon(element: Element) -> bool:
        """Whether it is a sign hidden from screen readers, or an icon drawn with a font's letters."""
        hidden = element.get("aria-hidden") == "true" and element.tag not in BLOCKS
        return (hidden and len(element.text()) < 3) or "material-icons" in element.get("class")


def _find_alt(element: Element) -> str:
    return next(
        (fold_text(inner.get("alt")) for inner in element.walk() if inner.tag == "img" and inner.get("alt")), ""
    )
