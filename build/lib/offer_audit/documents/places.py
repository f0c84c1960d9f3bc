"""Which part of a page an element is in: the main part, the side, the footer, or its furniture (chrome).

Each rule looks at one element. A rule by name (class, id, aria-label) gives way when the element holds the page's
main heading or most of its prose, because wrappers are often named after what stands beside the content.
"""

from __future__ import annotations

import re

from offer_audit.documents.chrome import (
    CHROME_LABEL,
    CHROME_NAME,
    CHROME_SECTION,
    CONTENT_PART,
    FOOTER_NAME,
    HEADER_NAME,
    SIDE_NAME,
    find_names,
)
from offer_audit.documents.headings import find_level
from offer_audit.documents.tree import Element

HIDDEN_FURNITURE = re.compile(
    r"(^|-)(modal|dialog|pop-?up|lightbox|overlay|toast|tooltip|spinner|loading|loader|error|errors|validation|template|print)(-|$)"
)
PANEL_NAME = re.compile(r"accordion|panel|tab|collaps|content|answer|toggle|expand")
CHROME_ROLES = {"navigation", "search", "banner", "menu", "menubar", "tablist", "toolbar"}
NEVER = {
    "html",
    "body",
    "main",
    "article",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "td",
    "th",
    "summary",
    "details",
    "dd",
}
LABELLED_ROLES = {"region", "dialog", "alertdialog", "complementary"}
SIDE_CELLS = {"td", "th"}


def choose_place(element: Element, place: str, page: Element, labels: dict[str, str], *, in_article: bool) -> str:
    """The place of an element found in `place`, with hidden parts, blocks of news and an article's own footer told."""
    if place in {"chrome", "hidden-chrome"}:
        return place
    if element.tag == "footer" and in_article and place != "footer":
        return place
    new = find_place(element, place, page)
    if new in {"main", "side"} and is_hidden(element):
        is_opened = element.get("id") in labels or element.get("role") == "tabpanel"
        if not is_opened and not PANEL_NAME.search(" ".join(find_names(element))) and is_hidden_furniture(element):
            return "hidden-chrome"
    if new == "main" and element.tag in {"div", "section", "aside"}:
        heading = _find_first_heading(element)
        if heading and is_chrome_section(element, heading, page):
            return "chrome"
    return new


def find_place(element: Element, place: str, page: Element) -> str:
    """`main`, `side`, `footer` or `chrome` for an element found in a part of the page that is in `place`."""
    if place == "chrome" or element.tag in {"html", "body"}:
        return place
    if element.tag == "main" or element.get("role") == "main":
        return "main" if place != "footer" else place
    if element.tag == "nav" or element.get("role").lower() in CHROME_ROLES:
        return place if _is_mistaken(element, page) else "chrome"
    names = find_names(element) if element.tag not in NEVER else []
    if _is_footer(element, names) and not _holds_page(element, page):
        return "footer"
    if _is_named_chrome(element, names) and not _holds_page(element, page):
        return "chrome"
    if place == "main" and _is_side(element, names) and not _holds_page(element, page):
        return "side"
    return place


def is_hidden(element: Element) -> bool:
    """Whether the page starts with this element out of sight."""
    style = element.get("style").replace(" ", "").lower()
    return "hidden" in element.attributes or "display:none" in style or "visibility:hidden" in style


def is_hidden_furniture(element: Element) -> bool:
    """Whether a hidden part that nothing on the page opens is a dialog, a message or a template, or has no prose."""
    names = find_names(element)
    return element.prose < 12 or any(HIDDEN_FURNITURE.search(name) for name in names)


def is_chrome_section(element: Element, heading: str, page: Element) -> bool:
    """Whether a block of its own in the main part is headed as related links, news teasers, tags or the like."""
    return bool(CHROME_SECTION.match(heading.rstrip(": ").strip())) and not _holds_page(element, page)


def _is_named_chrome(element: Element, names: list[str]) -> bool:
    """Whether its tag, names or label say that it is furniture."""
    if element.tag == "header" or any(HEADER_NAME.match(name) for name in names):
        return not element.has_title
    if (
        any(name.endswith("-header") and not CONTENT_PART.match(name) for name in names)
        and element.linked > element.prose
    ):
        return True
    label = element.get("aria-label")
    if element.tag not in NEVER and element.get("role") in LABELLED_ROLES and CHROME_LABEL.search(label):
        return True
    return any(CHROME_NAME.match(name) for name in names) and not element.has_title


def _is_footer(element: Element, names: list[str]) -> bool:
    if element.get("role") == "contentinfo":
        return True
    if element.tag == "footer" or any(FOOTER_NAME.match(name) for name in names):
        return True
    return any(name.endswith("-footer") and not CONTENT_PART.match(name) for name in names)


def _is_side(element: Element, names: list[str]) -> bool:
    if element.tag == "aside" or element.get("role") == "complementary":
        return True
    if element.tag in SIDE_CELLS:
        names = find_names(element)
    return any(SIDE_NAME.match(name) for name in names)


def _is_mistaken(element: Element, page: Element) -> bool:
    """Whether what is marked as navigation is really the page: mostly prose, and much of it."""
    return element.prose > 400 and element.prose > element.linked * 3 and element.prose * 3 > page.prose


def _holds_page(element: Element, page: Element) -> bool:
    """Whether a name must be wrong, since the element holds the main part or most of the prose."""
    if element.has_main:
        return True
    return element.prose * 2 > page.prose and element.prose > 300 and element.prose > element.linked


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
