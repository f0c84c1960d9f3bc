"""What opens a closed part of a page: the text of the button, tab or link is the heading of the panel it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.documents.chrome import find_names
from offer_audit.documents.headings import LONGEST
from offer_audit.documents.tree import Element
from offer_audit.documents.wording import has_words

EMPTY_LABEL = re.compile(
    r"^(menu|toggle.*|(show|hide|open|close|expand|collapse)( all.*| menu| this.*)?|more|\+|-)$", re.I
)
TAB_LIST = re.compile(r"^(.*-)?tabs?(-?(list|nav|links|menu|bar|headers?|titles?))?$")


def find_labels(page: Element) -> dict[str, str]:
    """For each panel that a button, tab or link opens: its id and the text of what opens it."""
    panels = {element.get("id"): element for element in page.walk() if element.get("id")}
    labels: dict[str, str] = {}
    for opener, target in _find_openers(page):
        text = opener.text()[:LONGEST]
        if target in panels and has_words(text) and not EMPTY_LABEL.match(text):
            labels.setdefault(target, text)
    for panel, element in panels.items():
        named_by = element.get("aria-labelledby")
        if named_by in panels and element.get("role") in {"tabpanel", "region"}:
            labels.setdefault(panel, panels[named_by].text()[:LONGEST])
    return labels


def _find_openers(page: Element) -> Iterator[tuple[Element, str]]:
    """Each element that opens another, with the id of what it opens."""
    for element in page.walk():
        target = element.get("aria-controls") if element.get("aria-expanded") or element.get("role") == "tab" else ""
        toggle = element.get("data-toggle") or element.get("data-bs-toggle")
        if toggle in {"tab", "pill", "collapse", "modal", "list"}:
            target = element.get("data-target") or element.get("data-bs-target") or element.get("href") or target
        if target:
            yield element, target.lstrip("#")
        if element.tag in {"ul", "ol", "div"} and any(TAB_LIST.match(name) for name in find_names(element)):
            for inner in (item for part in element.elements for item in [part, *part.elements]):
                if inner.tag == "a" and inner.get("href").startswith("#"):
                    yield inner, inner.get("href")[1:]
