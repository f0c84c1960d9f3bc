"""Menus that pages of a site share, with the same links in another order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_FEWEST = 3


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """Most pages' order counts; a page with other links between is right."""
    menus: dict[str, list[tuple[PageFacts, Mapping[str, Any], tuple[str, ...]]]] = defaultdict(list)
    for page in site.pages:
        for key, menu in _menus(page).items():
            texts = tuple(dict.fromkeys(link["text"].casefold() for link in menu["links"] if link["text"]))
            menus[key].append((page, menu, texts))
    for found in menus.values():
        if len(found) < 2:
            continue
        usual = Counter(texts for _, _, texts in found).most_common(1)[0][0]
        for page, menu, texts in found:
            here = [text for text in texts if text in usual]
            there = [text for text in usual if text in texts]
            if len(here) < _FEWEST:
                continue
            yield (
                page,
                said("other" if here != there else "same", menu, here=", ".join(here[:6]), usual=", ".join(there[:6])),
            )


def _menus(page: PageFacts) -> dict[str, Mapping[str, Any]]:
    """The page's menus by what makes them the same on another page; breadcrumbs and page numbers are none."""
    kept: dict[str, Mapping[str, Any]] = {}
    for menu in page.facts.get("site_parts", {}).get("menus", []):
        key = f"{menu['kind']} {menu['name'].casefold()}"
        if len(menu["links"]) >= _FEWEST and not menu["crumbs"] and not menu["pages"] and not menu["within"]:
            kept.setdefault(key, menu)
    return kept
