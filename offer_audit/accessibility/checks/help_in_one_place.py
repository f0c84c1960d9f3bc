"""Help that stands in another place on some pages of a site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import plain_words


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """The same help must stand in the same part of the page and in the same order as other help."""
    places: dict[str, list[tuple[PageFacts, Mapping[str, Any], str]]] = defaultdict(list)
    orders: list[tuple[PageFacts, Mapping[str, Any], tuple[str, ...]]] = []
    for page in site.pages:
        found = page.facts.get("site_parts", {}).get("help", [])
        once = {plain_words(each["text"]): each for each in reversed(found)}
        for text, each in once.items():
            places[text].append((page, each, each["region"]))
        if len(once) > 1:
            orders.append((page, found[0], tuple(dict.fromkeys(plain_words(each["text"]) for each in found))))
    for seen in places.values():
        usual = Counter(region for _, _, region in seen).most_common(1)[0]
        for page, each, region in seen:
            moved = region != usual[0] and (usual[1] >= 2 or len(seen) == 2)
            yield (
                page,
                said(
                    "moved" if moved else "same",
                    each,
                    text=each["text"],
                    here=region or "the page",
                    usual=usual[0] or "the page",
                ),
            )
    if orders:
        usual_order = Counter(order for _, _, order in orders).most_common(1)[0][0]
        for page, each, order in orders:
            here, there = (
                [text for text in order if text in usual_order],
                [text for text in usual_order if text in order],
            )
            yield (
                page,
                said("order" if here != there else "same", each, text=", ".join(here), usual=", ".join(there), here=""),
            )
