"""Whether Tab goes through the page in the order in which it is read and seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_DELIBERATE = ("reverse", "order", "grid", "float", "position", "direction")


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the order is turned round beyond doubt; asks where a part is only shown elsewhere."""
    stops, facts = stops_of(page), page.facts["keyboard"]
    said = [*_numbered(stops, facts), *_moved(facts["moved"])]
    yield from said
    if len(stops) > 1 and not said:
        yield Said("in-order", place_of(stops[0]))


def _numbered(stops: list[dict[str, Any]], facts: dict[str, Any]) -> Iterator[Said]:
    """Positive tabindex: the stops that it takes out of their place in the document."""
    numbered = [stop for stop in stops if _is_positive(stop["tabindex"])]
    if not numbered:
        return
    ranks = [facts["ranks"][key] for key in facts["sequence"] if key < len(facts["ranks"])]
    ranks = [rank for rank in ranks if rank >= 0]
    back = sum(1 for before, after in pairwise(ranks) if after < before)
    first = numbered[0]
    words = {"name": name_of(first), "tabindex": first["tabindex"], "count": str(len(numbered))}
    yield Said("numbered-out-of-order" if back else "numbered", place_of(first), words)


def _is_positive(tabindex: str) -> bool:
    return tabindex.strip().lstrip("+").isdigit() and int(tabindex) > 0


def _moved(groups: list[dict[str, Any]]) -> Iterator[Said]:
    for group in groups:
        if group["reason"] not in _DELIBERATE and not (group["reason"] and group["hasFields"] >= 2):
            continue
        if group["isLayout"] and group["turned"] < 3:
            continue  # a column beside the main part, shown before it: each is read in its own order
        is_whole = group["turned"] == group["pairs"] and group["involved"] >= 3
        is_certain = is_whole or (group["hasFields"] >= 3 and group["turned"] >= 2)
        words = {"names": ", ".join(f"‘{name}’" for name in group["names"] if name), "how": group["reason"]}
        place = Place(group["selector"], group["snippet"], group.get("picture", ""))
        yield Said("turned" if is_certain else "moved", place, words)
