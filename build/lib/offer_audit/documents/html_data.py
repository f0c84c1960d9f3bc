"""What a page tells in pairs: data tables, definition lists, and the labels and values of a directory's record."""

from __future__ import annotations

import re
from collections.abc import Callable

from offer_audit.documents.chrome import find_names
from offer_audit.documents.headings import TITLE_LEVEL
from offer_audit.documents.html_fields import is_long_value, tell_value
from offer_audit.documents.html_tables import build_rows
from offer_audit.documents.page_reader import PageReader, find_share
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import has_words

CONTACT_LINK = re.compile(r"\s*(mailto|tel|sms):", re.I)


def is_page_link(href: str) -> bool:
    """Whether a link leads elsewhere, rather than being a telephone number or an email address to use."""
    return bool(href) and not CONTACT_LINK.match(href)


class DataReader:
    """Reads tables and pairs into the page's reader; a long value is handed back to the walk as ordinary blocks."""

    def __init__(self, reader: PageReader, read_block: Callable[[Element, str], None]) -> None:
        self.reader = reader
        self.read_block = read_block

    def collect_links(self, element: Element) -> None:
        """Note the links of an element whose text is told as a whole."""
        for inner in element.walk():
            href = inner.get("href").strip() if inner.tag == "a" else ""
            if href and not href.lower().startswith("javascript:"):
                self.reader.waiting_links.append((href, inner.text()))

    def read_table(self, table: Element) -> None:
        """Read a data table: a passage for each row."""
        reader = self.reader
        reader.flush()
        kept = reader.trail.copy()
        for caption in table.elements:
            if caption.tag == "caption" and caption.text():
                reader.open_heading(TITLE_LEVEL, caption.text())
        for text, row, kind in build_rows(table):
            if kind == "heading":
                reader.open_heading(TITLE_LEVEL, text)
                self.collect_links(row)
            else:
                self._add_whole(text, kind, row)
        reader.close_unused()
        reader.trail = kept

    def _add_whole(self, text: str, kind: str, element: Element) -> None:
        """Add a row or pair as one passage, with the links in it."""
        self.collect_links(element)
        linked = [inner.text() for inner in element.walk() if inner.tag == "a" and is_page_link(inner.get("href"))]
        if has_words(text):
            self.reader.add(text, kind, find_share(linked, text))

    def read_pair(self, label: Element, values: list[Element], kind: str) -> None:
        """Read a label and its values as one passage, or as a heading and its text when the value is long."""
        reader = self.reader
        reader.flush()
        name = label.text().rstrip(": ")
        values = [value for value in values if not any(part.endswith("actions") for part in find_names(value))]
        if is_long_value(values):
            kept = reader.trail.copy()
            reader.open_heading(TITLE_LEVEL, name)
            reader.trail.fix()
            for value in values:
                self.read_block(value, "paragraph")
            reader.close_unused()
            reader.trail = kept
        else:
            told = "; ".join(text for text in (tell_value(value) for value in values) if text)
            self._add_whole(
                ": ".join(part for part in (name, told) if part), kind, Element("div", {}, [label, *values])
            )

    def read_definitions(self, element: Element) -> None:
        """The pairs of a definition list, which may be wrapped in divs."""
        self.reader.flush()
        names: list[Element] = []
        values: list[Element] = []
        for part in _find_parts(element):
            if part.tag == "dt":
                if values:
                    self.read_pair(Element("dt", {}, list(names)), values, "definition")
                    names, values = [], []
                names.append(part)
            elif part.tag == "dd":
                values.append(part)
        if names or values:
            self.read_pair(Element("dt", {}, list(names)), values, "definition")


def _find_parts(element: Element) -> list[Element]:
    parts: list[Element] = []
    for child in element.elements:
        parts += [child] if child.tag in {"dt", "dd"} else _find_parts(child)
    return parts
