"""Headings: real ones, and the bold lines, titles, tabs and accordion buttons that do the work of one."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import find_names
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import fold_text, has_words

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
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul option optgroup select textarea noscript""".split()
)
SENTENCE_END = re.compile(r"[.;,]$")


class Trail:
    """The headings that the present line stands under, outermost first."""

    def __init__(self, start: tuple[tuple[int, str], ...] = ()) -> None:
        self.entries = start

    def push(self, level: int, text: str) -> None:
        """Open a heading: those of its level and below end."""
        kept = tuple(entry for entry in self.entries if entry[0] < level)
        self.entries = (*kept, (level, text))

    @property
    def last_level(self) -> int:
        """The level of the nearest heading, 0 when there is none."""
        return self.entries[-1][0] if self.entries else 0

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


def find_bold_heading(element: Element) -> str:
    """The text of a paragraph or div that is nothing but one short bold line, or an empty string."""
    if element.tag not in {"p", "div", "span", "strong", "b", "font", "td"} or has_block(element):
        return ""
    text = element.text()
    if not 2 < len(text) <= 100 or SENTENCE_END.search(text) or not has_words(text):
        return ""
    bold = "".join(_bold_pieces(element, inside=False))
    if fold_text(bold).rstrip(": ") != text.rstrip(": "):
        return ""
    return text.rstrip(": ") if element.linked * 2 < len(text) else ""


def find_labels(page: Element) -> dict[str, str]:
    """For each panel that a button, tab or link opens: its id and the text of what opens it."""
    texts = {element.get("id"): element for element in page.walk() if element.get("id")}
    labels: dict[str, str] = {}
    for element in page.walk():
        toggle = element.get("data-toggle") or element.get("data-bs-toggle")
        target = element.get("aria-controls") if element.get("aria-expanded") or element.get("role") == "tab" else ""
        if toggle in {"tab", "pill", "collapse", "modal", "list"}:
            target = element.get("data-target") or element.get("data-bs-target") or element.get("href") or target
        if target and has_words(element.text()[:LONGEST]):
            labels.setdefault(target.lstrip("#"), element.text()[:LONGEST])
    for element in page.walk():
        named_by = element.get("aria-labelledby")
        if named_by in texts and element.get("id") and element.get("role") in {"tabpanel", "region"}:
            labels.setdefault(element.get("id"), texts[named_by].text()[:LONGEST])
    return {panel: text for panel, text in labels.items() if panel in texts}


def has_block(element: Element) -> bool:
    """Whether any element below is a block."""
    return any(inner.tag in BLOCKS for inner in element.walk() if inner is not element)


def _is_title(element: Element) -> bool:
    if element.tag not in {"div", "p", "span", "button", "a", "strong", "b", "summary", "dt", "label", "li"}:
        return False
    names = find_names(element)
    named = any(TITLE_NAME.match(name) and not NOT_TITLE_NAME.match(name) for name in names)
    opens = element.tag == "button" and bool(element.get("aria-expanded")) or element.tag == "summary"
    if not named and not opens:
        return False
    if any(inner.tag in LEVELS for inner in element.walk()) or any(inner.tag in {"p", "ul"} for inner in element.elements):
        return False
    text = element.text()
    return 0 < len(text) <= LONGEST and (opens or "?" in text or not SENTENCE_END.search(text))


def _bold_pieces(element: Element, *, inside: bool) -> list[str]:
    inside = inside or element.tag in {"b", "strong"} or _is_bold_style(element)
    pieces: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            pieces += [child] if inside else []
        else:
            pieces += [" " if child.tag == "br" else "", *_bold_pieces(child, inside=inside)]
    return pieces


def _is_bold_style(element: Element) -> bool:
    style = element.get("style").replace(" ", "").lower()
    return any(f"font-weight:{weight}" in style for weight in ("bold", "600", "700", "800", "900"))
