"""Headings: real ones, and the bold lines, titles, tabs and accordion buttons that do the work of one."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import find_names
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import has_words

LONGEST = 140
TITLE_NAME = re.compile(
    r"^((.*-)?(title|heading|headline|question|accordion-(header|button|trigger|toggle|control|label)|tab-title|toggle)"
    r"|(card|panel|box|accordion|tile|section|block|faq|collapse|collapsible|question|toggle)-?(header|title|heading|name)"
    r"|h[1-6]|collapsible|accordion-item-title|faq-q)$"
)
NOT_TITLE_NAME = re.compile(r"^(site-title|page-link-title|sub-?title|tool-?tip-title|has-title|no-title|job-title)$")
LEVELS = {"h1": 10, "h2": 20, "h3": 30, "h4": 40, "h5": 50, "h6": 60}
TITLE_LEVEL = 65
BOLD_LEVEL = 70
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "iframe", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "option", "optgroup", "select", "textarea",
    "noscript",
})  # fmt: skip
SENTENCE_END = re.compile(r"[.;,]$")
CONTACT = re.compile(r"@|\b0[\d ]{9,12}\b|https?://|www\.")
FONT_SIZE = re.compile(r"font-size:([0-9]+(?:\.[0-9]+)?)(px|pt|r?em)")


class Trail:
    """The headings that the present line stands under, outermost first."""

    def __init__(self, entries: tuple[tuple[int, str], ...] = (), floor: int = 0) -> None:
        self.entries = entries
        self.floor = floor  # so many outermost entries stay, whatever level comes: the panel we are in

    def push(self, level: int, text: str) -> None:
        """Open a heading: those of its level and below end, except those of the panel it is in."""
        fixed = self.entries[: self.floor]
        kept = tuple(entry for entry in self.entries[self.floor :] if entry[0] < level)
        self.entries = (*fixed, *kept, (level, text))

    def fix(self) -> None:
        """Keep the present headings for whatever comes, until the panel ends."""
        self.floor = len(self.entries)

    def copy(self) -> Trail:
        """The same headings, to go back to."""
        return Trail(self.entries, self.floor)

    def texts(self) -> tuple[str, ...]:
        """The headings, nearest last, without one that repeats the one above it."""
        found: list[str] = []
        for _, text in self.entries:
            if not found or found[-1].casefold() != text.casefold():
                found.append(text)
        return tuple(found)


def find_level(element: Element) -> int:
    """The level of a real heading, or of an element whose class says it is one; 0 when it is neither."""
    if element.tag in LEVELS:
        return LEVELS[element.tag]
    if element.get("role") == "heading":
        level = element.get("aria-level")
        return int(level) * 10 if level in set("123456") else 20
    if element.tag in {"legend", "caption"} and 0 < len(element.text()) <= LONGEST:
        return TITLE_LEVEL
    if element.get("itemprop") == "name" and element.tag in {"div", "span", "p"} and "?" in element.text():
        return TITLE_LEVEL
    return TITLE_LEVEL if _is_title(element) else 0


def is_heading_line(text: str) -> bool:
    """Whether a line that stands out (bold, large, capitals) is short and plain enough to be a heading."""
    if not 2 < len(text) <= 100 or SENTENCE_END.search(text) or not has_words(text):
        return False
    return not CONTACT.search(text)


def find_strength(element: Element) -> int:
    """How much an element makes its text stand out: 0 not at all, 1 as bold, 2 as the large type of a title."""
    style = element.get("style").replace(" ", "").lower()
    size = FONT_SIZE.search(style)
    is_large = size is not None and float(size[1]) >= (20 if size[2] == "px" else 16 if size[2] == "pt" else 1.3)
    if is_large or (element.tag == "font" and element.get("size") in {"4", "5", "6", "7", "+1", "+2", "+3"}):
        return 2
    if element.tag in {"b", "strong", "big"}:
        return 1
    return int(any(f"font-weight:{weight}" in style for weight in ("bold", "600", "700", "800", "900")))


def has_block(element: Element) -> bool:
    """Whether any element below is a block."""
    return any(inner.tag in BLOCKS for inner in element.walk() if inner is not element)


def _is_title(element: Element) -> bool:
    if element.tag not in {"div", "p", "span", "button", "a", "strong", "b", "summary", "dt", "label", "li"}:
        return False
    names = find_names(element)
    named = any(TITLE_NAME.match(name) and not NOT_TITLE_NAME.match(name) for name in names)
    opens = (element.tag == "button" and bool(element.get("aria-expanded"))) or element.tag == "summary"
    if not named and not opens:
        return False
    if any(inner.tag in LEVELS for inner in element.walk()) or any(
        inner.tag in {"p", "ul"} for inner in element.elements
    ):
        return False
    text = element.text()
    return 0 < len(text) <= LONGEST and (opens or "?" in text or not SENTENCE_END.search(text))
