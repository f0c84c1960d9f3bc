"""A page's elements as plain objects, from the lexbor HTML5 parser: every malformed page gives a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from offer_audit.documents.wording import fold_text

DEEPEST = 150  # deeper elements are joined to this level, so that a walk cannot run out of stack
MOST_NESTED = 4000  # the parser's time grows with the square of unclosed blocks
DROPPED = frozenset({
    "script", "style", "template", "svg", "canvas", "object", "embed", "math", "head", "param", "source", "track",
    "datalist",
})  # fmt: skip
WRAPPERS = re.compile(r"<(/?)(div|section|span|font|center|blockquote|ul|ol)\b[^>]*>", re.I)
NO_SPACE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
})  # fmt: skip


@dataclass
class Element:
    """One element: its tag, its attributes, and its children in order (elements and text)."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    prose: int = 0  # characters of text that are not in links
    linked: int = 0  # characters of text in links
    has_main: bool = False  # whether it is or holds the element marked as the main part
    has_title: bool = False  # whether it is or holds a first-level heading that is more than a link home

    def get(self, name: str) -> str:
        """An attribute's value, or an empty string."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> list[Element]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in page order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.elements))

    def text(self) -> str:
        """All the text below, folded, with a space between blocks."""
        return fold_text("".join(self._pieces()))

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag in NO_SPACE:
                yield from child._pieces()
            else:
                yield " "
                yield from child._pieces()
                yield " "


def build_tree(text: str) -> tuple[Element, Element]:
    """The page's head and body."""
    parser = LexborHTMLParser(_without_deep_nesting(text))
    head = _convert(parser.head, keep_all=True) if parser.head is not None else Element("head")
    root = parser.root
    body = _convert(parser.body, keep_all=False) if parser.body is not None else Element("body")
    if root is not None:
        body.attributes.setdefault("lang", root.attributes.get("lang") or root.attributes.get("xml:lang") or "")
    _take_stock(body, in_link=False)
    return head, body


def _convert(top: Any, *, keep_all: bool) -> Element:
    """The parser's nodes as elements, without recursion."""
    result = _new_element(top)
    stack = [(top, result, 0)]
    while stack:
        node, element, depth = stack.pop()
        child = node.child
        waiting = []
        while child is not None:
            if child.is_text_node:
                element.children.append(child.text_content or "")
            elif child.is_element_node and (keep_all or child.tag not in DROPPED):
                new = _new_element(child)
                if depth >= DEEPEST:
                    new = element
                else:
                    element.children.append(new)
                waiting.append((child, new, depth + (depth < DEEPEST)))
            child = child.next
        stack.extend(reversed(waiting))
    return result


def _new_element(node: Any) -> Element:
    return Element(node.tag, {name: value or "" for name, value in node.attributes.items()})


def _take_stock(element: Element, *, in_link: bool) -> None:
    in_link = in_link or (element.tag == "a" and "href" in element.attributes)
    for child in element.children:
        if isinstance(child, str):
            size = len(fold_text(child))
            if in_link:
                element.linked += size
            else:
                element.prose += size
        else:
            _take_stock(child, in_link=in_link)
            element.prose += child.prose
            element.linked += child.linked
            element.has_main = element.has_main or child.has_main
            element.has_title = element.has_title or child.has_title
    element.has_main = element.has_main or element.tag == "main" or element.get("role") == "main"
    element.has_title = element.has_title or (element.tag == "h1" and element.prose > element.linked)


def _without_deep_nesting(text: str) -> str:
    """The page without its wrapping tags, when it opens thousands that it never closes."""
    open_now = deepest = 0
    for found in WRAPPERS.finditer(text):
        open_now = max(0, open_now + (-1 if found[1] else 1))
        deepest = max(deepest, open_now)
        if deepest > MOST_NESTED:
            return WRAPPERS.sub("<br><br>", text)
    return text
