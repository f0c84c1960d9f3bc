"""Markdown tokens as HTML: which hand-written HTML may stand, links, headings, glossary terms, numbers to tap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
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
_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TELEPHONE = re.compile(r"(?<![\d#])0\d{2,4} \d{3,4} ?\d{3,4}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?<!\.)")


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Every address must reach our own check, which names the bad ones; markdown-it would turn them into text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


PARSER = _make_parser()


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


def render(
    tokens: Sequence[Token],
    link: Callable[[str], str],
    shift: int,
    terms: TermLinks | None,
    ids: dict[int, str],
    first_line: int,
) -> str:
    env = {"link": link, "shift": shift, "terms": terms, "ids": ids, "first_line": first_line, "in_link": False}
    return _RENDERER.render(tokens, PARSER.options, env)
