"""What choosing a sample needs of a page: what it is for, what is in it, and the look of its markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST_ELEMENTS = 6000
_PROSE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
        "script",
        "style",
        "link",
        "meta",
    ]
)
_FIELDS = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=search]):not([type=image]), select, textarea"


@dataclass(frozen=True)
class PageOutline:
    """``look`` are the distinct elements with their classes and their parents', without those that are only wording."""

    url: str
    path: str
    title: str
    heading: str
    look: frozenset[str]
    fields: int = 0
    has_search: bool = False
    pdfs: int = 0
    has_media: bool = False
    has_table: bool = False

    @property
    def named(self) -> str:
        """Title and first heading, in small letters."""
        return f"{self.title} {self.heading}".lower()


def read_outline(url: str, path: str, html: str) -> PageOutline:
    """The outline of a page; never fails, whatever the markup."""
    tree = LexborHTMLParser(html)
    root = tree.root
    if root is None:
        return PageOutline(url, path, "", "", frozenset())
    first = tree.css_first("title"), tree.css_first("h1")
    title, heading = (" ".join(node.text().split())[:200] if node else "" for node in first)
    return PageOutline(
        url, path, title, heading, _look(root),
        fields=len(tree.css(_FIELDS)),
        has_search=bool(tree.css("[role=search], input[type=search], search, form[action*=search]")),
        pdfs=sum(1 for link in tree.css("a[href]") if ".pdf" in (link.attributes.get("href") or "").lower()),
        has_media=bool(tree.css("video, audio, iframe, object, embed")),
        has_table=bool(tree.css("td")),
    )  # fmt: skip


def _look(root: LexborNode) -> frozenset[str]:
    found = set()
    for number, node in enumerate(root.traverse(include_text=False)):
        if number > MOST_ELEMENTS:
            break
        if node.tag in _PROSE or not node.tag or node.tag[0] in "-!":
            continue
        parent = node.parent
        found.add(f"{_name(parent) if parent else ''}>{_name(node)}")
    return frozenset(found)


def _name(node: LexborNode) -> str:
    classes = (node.attributes.get("class") or "").split() if node.tag else ()
    return f"{node.tag}.{'.'.join(sorted(classes[:6]))}"


def templates(pages: Iterable[PageOutline], like: float = 0.8) -> list[list[PageOutline]]:
    """Pages put together whose markup is alike: each joins the first group whose first page shares four parts in five."""
    groups: list[list[PageOutline]] = []
    for page in pages:
        best = max(groups, key=lambda group: _likeness(group[0], page), default=None)
        if best is not None and _likeness(best[0], page) >= like:
            best.append(page)
        else:
            groups.append([page])
    return groups


def _likeness(one: PageOutline, other: PageOutline) -> float:
    few, many = sorted((len(one.look), len(other.look)))
    if not many or few / many < 0.5:
        return 1.0 if few == many else 0.0
    return len(one.look & other.look) / len(one.look | other.look)
