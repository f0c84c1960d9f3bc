"""Different words for one place, and two links side by side to one place: advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems


def check(page: PageFacts) -> Iterator[Said]:
    """Neighbours to one place, then links in the main part whose words share nothing and whose place is one."""
    items = page.facts["links"]["items"]
    beside = [
        (link, items[link["beside"]])
        for link in items
        if 0 <= link["beside"] < len(items) and link["isExposed"] and _is_real(link["href"])
    ]
    for link, other in beside:
        message = "picture-and-text" if link["hasImage"] != other["hasImage"] else "neighbours"
        yield said(message, link, name=link["name"] or "(no words)", other=other["name"] or "(no words)")
    if beside:
        return
    places: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for link in items:
        if (
            link["isExposed"]
            and link["name"]
            and link["region"] not in ("nav", "header", "footer")
            and _is_real(link["href"])
            and link["href"].split("#")[0] != page.url.split("#")[0]
        ):
            places[link["href"]].append(link)
    if len(places) < 2:
        return
    for links in places.values():
        stems = [content_stems(link["name"]) for link in links]
        if (
            2 <= len(links) <= 3
            and all(stems)
            and not frozenset.intersection(*stems)
            and not any(one & two for one in stems for two in stems if one is not two)
        ):
            yield said("two-names", links[1], name=links[0]["name"], other=links[1]["name"])
        else:
            yield said("one-name", links[0])


def _is_real(address: str) -> bool:
    """Whether the address leads to a page of its own, not a place held open for one."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and len(parts.path) > 1 and not parts.fragment
