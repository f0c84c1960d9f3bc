"""The walk over a page's elements, which tells a PageReader where lines, headings, lists and tables begin and end."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import (
    find_names,
    find_place,
    is_chrome_section,
    is_hidden,
    is_hidden_furniture,
)
from offer_audit.documents.headings import BLOCKS, TITLE_LEVEL, find_labels, find_level, has_block, is_strong
from offer_audit.documents.html_fields import find_field, is_long_value
from offer_audit.documents.html_tables import build_rows, is_layout
from offer_audit.documents.page_reader import GAP, PageReader, Piece
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import fold_text, has_words

SKIPPED = frozenset(["select", "option", "optgroup", "textarea", "input", "button", "audio", "video", "map", "area", "picture", "img", "progress", "meter", "datalist"])
CONTAINER_NAME = re.compile(r"(^|-)(card|panel|accordion|tile|well|box|item|hit|result|tab|collapse|record|teaser|modal)(-|$)")
SCOPES = frozenset(["section", "details", "li", "dd", "td", "th", "figure", "fieldset", "blockquote", "aside"])
NO_SCRIPT = re.compile(r"javascript|enable|browser|tracking|<img|iframe", re.I)


class PageWalk:
    """One page's walk: it knows the page as a whole, and hands what it meets to the reader."""

    def __init__(self, body: Element, reader: PageReader) -> None:
        self.page = body
        self.reader = reader
        self.labels = find_labels(body)
        self.is_strong = False
        self.is_link = False
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
        place = self._find_place(element)
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

    def _find_place(self, element: Element) -> str:
        place = self.reader.place
        if place in {"chrome", "hidden-chrome"}:
            return place
        if element.tag == "footer" and self.article_depth and place != "footer":
            return place
        new = find_place(element, place, self.page)
        if new in {"main", "side"} and is_hidden(element):
            names = " ".join(find_names(element))
            is_opened = element.get("id") in self.labels or element.get("role") == "tabpanel"
            is_panel = re.search(r"accordion|panel|tab|collaps|content|answer|toggle|expand", names)
            if not is_opened and not is_panel and is_hidden_furniture(element):
                return "hidden-chrome"
        if new == "main" and element.tag in {"div", "section", "aside"}:
            heading = _find_first_heading(element)
            if heading and is_chrome_section(element, heading, self.page):
                return "chrome"
        return new

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
                reader.open_heading(TITLE_LEVEL, label)
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
            self._read_table(element)
        elif tag == "dl":
            self._read_definitions(element)
        elif tag == "li":
            self._read_block(element, "list")
        elif tag in {"div", "tr", "p", "li", "section"} and find_field(element):
            self._read_field(element)
        elif tag in BLOCKS:
            self._read_block(element, reader.kind if tag in {"p", "div", "span", "strong"} else "paragraph")
        else:
            self._read_children(element)

    def _read_children(self, element: Element) -> None:
        before = self.is_strong
        self.is_strong = before or is_strong(element)
        for child in element.children:
            if isinstance(child, str):
                self.reader.pieces.append(Piece(child.replace("\n", " "), self.is_strong, self.is_link))
            else:
                self.read(child)
        self.is_strong = before

    def _read_block(self, element: Element, kind: str) -> None:
        reader = self.reader
        reader.flush()
        before, reader.kind = reader.kind, kind
        self._read_children(element)
        reader.flush()
        reader.kind = before

    def _read_heading(self, element: Element, level: int) -> None:
        self.reader.flush()
        self._collect_links(element)
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
        before = self.is_link
        self.is_link = before or (bool(href) and not has_inner_block)
        self._read_children(element)
        self.is_link = before
        if has_inner_block:
            self.reader.flush()

    def _collect_links(self, element: Element) -> None:
        for inner in element.walk():
            href = inner.get("href").strip() if inner.tag == "a" else ""
            if href and not href.lower().startswith("javascript:"):
                self.reader.waiting_links.append((href, inner.text()))

    def _read_table(self, table: Element) -> None:
        reader = self.reader
        reader.flush()
        kept = reader.trail.copy()
        for caption in table.elements:
            if caption.tag == "caption" and caption.text():
                reader.open_heading(TITLE_LEVEL, caption.text())
        for text, row, kind in build_rows(table):
            if kind == "heading":
                reader.open_heading(TITLE_LEVEL, text)
                self._collect_links(row)
            else:
                self._add_whole(text, kind, row)
        reader.close_unused()
        reader.trail = kept

    def _add_whole(self, text: str, kind: str, element: Element) -> None:
        """Add a row or pair as one passage, with the links in it."""
        self._collect_links(element)
        linked = sum(len(inner.text()) for inner in element.walk() if inner.tag == "a" and inner.get("href"))
        self.reader.emit([Piece(text)], kind) if not linked else self.reader.emit(
            [Piece(text[:linked], is_link=True), Piece(text[linked:])], kind
        )

    def _read_field(self, element: Element) -> None:
        found = find_field(element)
        assert found is not None
        self._read_pair(found[0], found[1], "field")

    def _read_pair(self, label: Element, values: list[Element], kind: str) -> None:
        reader = self.reader
        reader.flush()
        name = label.text().rstrip(": ")
        if is_long_value(values):
            kept = reader.trail.copy()
            reader.open_heading(TITLE_LEVEL, name)
            reader.trail.fix()
            for value in values:
                self._read_block(value, "paragraph")
            reader.close_unused()
            reader.trail = kept
        else:
            told = "; ".join(text for text in (value.text() for value in values) if text)
            self._add_whole(f"{name}: {told}" if told else name, kind, Element("div", {}, [label, *values]))

    def _read_definitions(self, element: Element) -> None:
        """The pairs of a definition list, which may be wrapped in divs."""
        self.reader.flush()
        names: list[Element] = []
        values: list[Element] = []
        for part in _find_parts(element):
            if part.tag == "dt":
                if values:
                    self._read_pair(Element("dt", {}, list(names)), values, "definition")
                    names, values = [], []
                names.append(part)
            elif part.tag == "dd":
                values.append(part)
        if names or values:
            self._read_pair(Element("dt", {}, list(names)), values, "definition")

    @staticmethod
    def _is_icon(element: Element) -> bool:
        """Whether it is a sign hidden from screen readers, or an icon drawn with a font's letters."""
        hidden = element.get("aria-hidden") == "true" and element.tag not in BLOCKS
        return (hidden and len(element.text()) < 3) or "material-icons" in element.get("class")


def _find_parts(element: Element) -> list[Element]:
    parts: list[Element] = []
    for child in element.elements:
        parts += [child] if child.tag in {"dt", "dd"} else _find_parts(child)
    return parts


def _find_first_heading(element: Element, depth: int = 0) -> str:
    """The heading that a block starts with, or an empty string."""
    if find_level(element):
        return element.text()
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                return ""
        elif child.prose or child.linked:
            return _find_first_heading(child, depth + 1) if depth < 4 else ""
    return ""


def _find_alt(element: Element) -> str:
    return next((fold_text(inner.get("alt")) for inner in element.walk() if inner.tag == "img" and inner.get("alt")), "")
