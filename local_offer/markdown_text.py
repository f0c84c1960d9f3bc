"""The Markdown body of a content file: its headings, links, raw HTML and prose, with line numbers, and its HTML.

One parser for every file. What is not allowed on a page is found here and told by ``content_checks``; ``html`` renders
only what was found good.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from local_offer.markdown_html import PARSER, TermLinks, has_forbidden_html, render

_SKIPPED_IN_PROSE = ("code_inline", "html_inline", "image")


@dataclass(frozen=True)
class Link:
    """A link or image. ``text`` is what a reader sees, or an image's description."""

    href: str
    text: str
    line: int
    is_image: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading: its level (2 for ``##``), its words, its id on the page, its line."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True)
class Prose:
    """A paragraph, list item or table cell as plain text."""

    text: str
    line: int


@dataclass(frozen=True)
class RawHtml:
    """A piece of HTML written by hand."""

    html: str
    line: int


class MarkdownText:
    """A body. ``first_line`` is the line of the file that its first line is."""

    def __init__(self, source: str = "", first_line: int = 1) -> None:
        self.source = source
        self.first_line = first_line

    def __bool__(self) -> bool:
        return bool(self.source.strip())

    @cached_property
    def tokens(self) -> list[Token]:
        return PARSER.parse(self.source)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        found: list[Heading] = []
        taken: dict[str, int] = {}
        for opening, inline in zip(self.tokens, self.tokens[1:], strict=False):
            if opening.type == "heading_open":
                text = _plain(inline.children or [])
                name = heading_id(text)
                taken[name] = taken.get(name, 0) + 1
                unique = name if taken[name] == 1 else f"{name}-{taken[name]}"
                found.append(Heading(int(opening.tag[1]), text, unique, self._line(opening)))
        return tuple(found)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(self._find_links())

    @cached_property
    def raw_html(self) -> tuple[RawHtml, ...]:
        """HTML that is not on the short list of what is allowed, piece by piece."""
        found = []
        for token in self.tokens:
            if token.type == "html_block" and has_forbidden_html(token.content):
                found.append(RawHtml(token.content.strip(), self._line(token)))
            for child, line in self._children(token):
                if child.type == "html_inline" and has_forbidden_html(child.content):
                    found.append(RawHtml(child.content, line))
        return tuple(found)

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        found = []
        for previous, token in zip([None, *self.tokens], self.tokens, strict=False):
            if token.type == "inline" and not (previous and previous.type == "heading_open"):
                found.append(Prose(_plain(token.children or []), self._line(token)))
        return tuple(found)

    @property
    def text(self) -> str:
        """The whole body as plain text, a paragraph to a line."""
        return "\n".join(prose.text for prose in self.prose)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The parts under each ``##`` heading, by the heading's words in lower case; what stands before is ``""``."""
        sections: dict[str, Section] = {}
        name, start = "", 0
        for index, token in enumerate(self.tokens):
            if token.type == "heading_open" and token.tag == "h2":
                sections.setdefault(name, Section(self, start, index))
                name, start = _plain(self.tokens[index + 1].children or []).lower().strip(), index + 3
        sections.setdefault(name, Section(self, start, len(self.tokens)))
        return sections

    def html(self, link: Callable[[str], str], shift: int = 0, terms: TermLinks | None = None) -> str:
        """The body as HTML. ``link`` turns an address as written into one for the page; ``shift`` lowers headings."""
        return render(
            self.tokens, link, shift, terms, {heading.line: heading.id for heading in self.headings}, self.first_line
        )

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self.first_line

    def _children(self, token: Token) -> Iterator[tuple[Token, int]]:
        line = self._line(token)
        for child in token.children or []:
            yield child, line
            line += child.type in ("softbreak", "hardbreak")

    def _find_links(self) -> Iterator[Link]:
        for token in self.tokens:
            href, line = "", 0
            words: list[str] = []
            for child, child_line in self._children(token):
                if child.type == "link_open":
                    href, words, line = str(child.attrGet("href") or ""), [], child_line
                elif child.type == "link_close":
                    yield Link(href, "".join(words), line)
                    href = ""
                elif child.type == "image":
                    yield Link(str(child.attrGet("src") or ""), child.content, child_line, is_image=True)
                    words.append(child.content)
                else:
                    words.append(child.content)


@dataclass(frozen=True)
class Section:
    """The part of a body under one ``##`` heading."""

    whole: MarkdownText
    start: int
    end: int

    @property
    def tokens(self) -> Sequence[Token]:
        return self.whole.tokens[self.start : self.end]

    @property
    def text(self) -> str:
        return "\n".join(_plain(token.children or []) for token in self.tokens if token.type == "inline").strip()

    @property
    def first_paragraph(self) -> str:
        """Its first paragraph or list item, as plain text."""
        return self.text.split("\n", 1)[0]

    def html(self, link: Callable[[str], str], shift: int = 0, terms: TermLinks | None = None) -> str:
        """The section as HTML, without its own heading."""
        return render(self.tokens, link, shift, terms, {}, self.whole.first_line)


def heading_id(text: str) -> str:
    """The id of a heading with these words: small letters, figures and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "").replace("’", "")).strip("-") or "section"


def _plain(children: Sequence[Token]) -> str:
    words = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif child.type not in _SKIPPED_IN_PROSE:
            words.append(child.content)
    return "".join(words)
