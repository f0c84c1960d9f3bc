"""The Markdown body of a content file: its headings, links, raw HTML and prose, with line numbers, and its HTML.

One parser for every file. What is not allowed on a page is found here and told by ``content_checks``; ``html`` renders
only what was found good.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

ALLOWED_TAGS = frozenset(
    {
        "abbr",
        "b",
        "br",
        "details",
        "em",
        "i",
        "kbd",
        "mark",
        "p",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "u",
    }
)
ALLOWED_ATTRIBUTES = frozenset({"dir", "lang", "title", "translate"})
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WORD = re.compile(r"\w+")
_TELEPHONE = re.compile(r"(?<![\d#])0\d{2,4} \d{3,4} ?\d{3,4}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?<!\.)")
_SKIPPED_IN_PROSE = ("code_inline", "html_inline", "image")


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Every address must reach our own check, which names the bad ones; markdown-it would turn them into text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


_PARSER = _make_parser()


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


class TermLinks:
    """Marks the first use of each glossary term in a page, and remembers which were used."""

    def __init__(self, pattern: re.Pattern[str], ids: dict[str, str]) -> None:
        self._pattern, self._ids = pattern, ids
        self._first_words = _first_words(tuple(ids))
        self.used: dict[str, None] = {}

    def mark(self, text: str) -> str:
        """The text as HTML, with each term not yet seen on this page linked to its meaning further down."""
        parts, end = [], 0
        for match in self._matches(text):
            term = self._ids.get(match.group()) or self._ids.get(match.group().lower(), "")
            if not term or term in self.used:
                continue
            self.used[term] = None
            parts.append(escape(text[end : match.start()]))
            parts.append(f'<a class="term" href="#word-{term}">{escape(match.group())}</a>')
            end = match.end()
        parts.append(escape(text[end:]))
        return "".join(parts)

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        """The terms in ``text``. The pattern of all terms is slow, so it is tried only at words that can start one."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end or word.group().lower() not in self._first_words:
                continue
            if match := self._pattern.match(text, word.start()):
                end = match.end()
                yield match


@cache
def _first_words(forms: tuple[str, ...]) -> frozenset[str]:
    """The word that each form of a term starts with, in lower case."""
    return frozenset(word.group().lower() for form in forms if (word := _WORD.match(form)))


class MarkdownText:
    """A body. ``first_line`` is the line of the file that its first line is."""

    def __init__(self, source: str = "", first_line: int = 1) -> None:
        self.source = source
        self.first_line = first_line

    def __bool__(self) -> bool:
        return bool(self.source.strip())

    @cached_property
    def tokens(self) -> list[Token]:
        return _PARSER.parse(self.source)

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
        return _render(
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
        return _render(self.tokens, link, shift, terms, {}, self.whole.first_line)


def heading_id(text: str) -> str:
    """The id of a heading with these words: small letters, figures and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "").replace("’", "")).strip("-") or "section"


def has_forbidden_html(html: str) -> bool:
    """Whether a piece of HTML has anything but the allowed elements and attributes."""
    reader = _TagReader()
    reader.feed(_COMMENT.sub("", html))
    reader.close()
    return reader.is_forbidden


class _TagReader(HTMLParser):
    is_forbidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED_TAGS or any(name not in ALLOWED_ATTRIBUTES for name, _ in attrs):
            self.is_forbidden = True

    def handle_endtag(self, tag: str) -> None:
        self.is_forbidden = self.is_forbidden or tag not in ALLOWED_TAGS

    def handle_decl(self, decl: str) -> None:
        self.is_forbidden = True

    def handle_pi(self, data: str) -> None:
        self.is_forbidden = True

    def unknown_decl(self, data: str) -> None:
        self.is_forbidden = True


def _plain(children: Sequence[Token]) -> str:
    words = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif child.type not in _SKIPPED_IN_PROSE:
            words.append(child.content)
    return "".join(words)


def _with_ways_to_reach(html: str) -> str:
    """Telephone numbers and e-mail addresses as links, so that a tired parent can tap them."""
    html = _TELEPHONE.sub(
        lambda found: f'<a href="tel:{re.sub(r"[^0-9]", "", found.group())}">{found.group()}</a>', html
    )
    return _EMAIL.sub(lambda found: f'<a href="mailto:{found.group()}">{found.group()}</a>', html)


class _Renderer(RendererHTML):
    """markdown-it's own renderer, with our links, headings and glossary terms."""

    def text(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        terms: TermLinks | None = env["terms"]
        words = tokens[index].content
        if env["in_link"]:
            return escape(words)
        return _with_ways_to_reach(escape(words) if terms is None else terms.mark(words))

    def link_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        env["in_link"] = True
        return f'<a href="{escape(env["link"](str(tokens[index].attrGet("href") or "")))}">'

    def link_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        env["in_link"] = False
        return "</a>"

    def image(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        source = env["link"](str(tokens[index].attrGet("src") or ""))
        return f'<img src="{escape(source)}" alt="{escape(tokens[index].content)}" loading="lazy">'

    def heading_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        level = min(int(tokens[index].tag[1]) + env["shift"], 6)
        env["in_link"] = True  # a term in a heading is not linked
        line = (tokens[index].map or [0])[0] + env["first_line"]
        name = env["ids"].get(line)
        return f'<h{level} id="{name}">' if name else f"<h{level}>"

    def heading_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        env["in_link"] = False
        return f"</h{min(int(tokens[index].tag[1]) + env['shift'], 6)}>\n"

    def table_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>\n'

    def table_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "</table></div>\n"

    def html_block(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "" if has_forbidden_html(tokens[index].content) else _COMMENT.sub("", tokens[index].content)

    def html_inline(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return self.html_block(tokens, index, options, env)


_RENDERER = _Renderer()


def _render(
    tokens: Sequence[Token],
    link: Callable[[str], str],
    shift: int,
    terms: TermLinks | None,
    ids: dict[int, str],
    first_line: int,
) -> str:
    env = {"link": link, "shift": shift, "terms": terms, "ids": ids, "first_line": first_line, "in_link": False}
    return _RENDERER.render(tokens, _PARSER.options, env)
