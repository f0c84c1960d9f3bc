"""Links with the same words that go to different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, plain_words, says_nothing


def check(page: PageFacts) -> Iterator[Said]:
    """Asked of links that nothing beside them tells apart."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for link in page.facts["links"]["items"]:
        name = plain_words(link["name"])
        if (
            link["href"]
            and link["isExposed"]
            and link["isSeen"]
            and len(name) > 1
            and not name.isdigit()
            and not says_nothing(link["name"], "link_says_nothing")
        ):
            groups[name].append(link)
    for links in groups.values():
        if len(links) < 2:
            continue
        targets = {_target(link["href"]) for link in links}
        contexts = {_context(link) for link in links}
        if len(targets) < 2 or (len(contexts) == len(links) and "" not in contexts):
            yield said("same-place", links[0])
            continue
        first = links[0]
        other = next(link for link in links if _target(link["href"]) != _target(first["href"]))
        yield said("different", other, name=first["name"], one=_short(first["href"]), two=_short(other["href"]))


def _target(address: str) -> str:
    """Where a link goes; two ways to write one address are one."""
    parts = urlsplit(address)
    path = parts.path.removesuffix("index.html").removesuffix("index.php").rstrip("/")
    return f"{parts.hostname or ''}{path}?{parts.query}#{parts.fragment}".casefold().removeprefix("www.")


def _short(address: str) -> str:
    parts = urlsplit(address)
    return (
        f"{parts.path}{'?' + parts.query if parts.query else ''}{'#' + parts.fragment if parts.fragment else ''}"
        or address
    )


def _context(link: Mapping[str, Any]) -> str:
    """What belongs to the link and tells it from another of the same words."""
    context = link["context"]
    for text in (
        context["item"],
        context["outer"],
        context["cell"],
        context["paragraph"],
        link["sentence"].replace("\u0001", " "),
    ):
        if len(content_stems(text)) >= 2:
            return str(text)
    return ""
