"""Directory records: a label and its value side by side in divs, spans, rows or definition lists."""

from __future__ import annotations

import re

from offer_audit.documents.chrome import find_names
from offer_audit.documents.tree import Element

LABEL_NAME = re.compile(r"^(.*-)?(label|term|key|field-?name|property-?name|caption|fieldtitle|field-title|lbl)$")
VALUE_NAME = re.compile(
    r"^(.*-)?(value|values|val|items?|data|field-?content|field-?data|field-?text|property-?value|detail|description|answer|text)$"
)
LONGEST_LABEL = 80


def find_field(element: Element) -> tuple[Element, list[Element]] | None:
    """The label and the values, when an element is a pair of them and nothing else."""
    inner = [child for child in element.elements if child.prose or child.linked]
    if len(inner) < 2 or any(isinstance(child, str) and child.strip(" :\n\t\r") for child in element.children):
        return None
    label, values = inner[0], inner[1:]
    if not 0 < len(label.text()) <= LONGEST_LABEL or len(values) > 12:
        return None
    if not any(LABEL_NAME.match(name) for name in find_names(label)):
        return None
    if len(values) > 1 and not all(_is_value(value) for value in values):
        return None
    if not _is_value(values[0]) and not (len(values) == 1 and not values[0].tag.startswith("h")):
        return None
    return label, values


def is_long_value(values: list[Element]) -> bool:
    """Whether a value is a text of several blocks, so that its label is rather a heading."""
    blocks = 0
    for value in values:
        for inner in value.walk():
            if inner.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "table", "dl"}:
                return True
            blocks += inner.tag in {"p", "ul", "ol", "blockquote", "li"}
    return blocks > 1 and sum(value.prose + value.linked for value in values) > 120


def tell_value(value: Element) -> str:
    """A value's text; several items in it are set apart by semicolons."""
    items = value.elements
    if len(items) == 1 and items[0].tag in {"ul", "ol", "div"}:
        return tell_value(items[0])
    if len(items) > 1 and all(item.tag == "li" or (item.tag == "div" and _is_value(item)) for item in items):
        return "; ".join(text for text in (item.text() for item in items) if text)
    return value.text()


def _is_value(element: Element) -> bool:
    return any(VALUE_NAME.match(name) for name in find_names(element))
