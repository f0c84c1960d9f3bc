"""What the keyboard's checks share: a stop of the walk as a place on the page, and its name in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place


def place_of(seen: Mapping[str, Any], picture: str = "", width: int = 0) -> Place:
    """Where something that a probe told of is."""
    return Place(seen["selector"], seen.get("snippet", ""), picture, width)


def name_of(seen: Mapping[str, Any]) -> str:
    """What to call it: its name in quotation marks, or what it is."""
    name = seen.get("name", "")
    return f"‘{name}’" if name else f"the {seen.get('role') or seen.get('tag') or 'part'} without a name"


def stops_of(page: PageFacts) -> list[dict[str, Any]]:
    """Where Tab stopped."""
    stops: list[dict[str, Any]] = page.facts["keyboard"]["stops"]
    return stops


def measured(page: PageFacts) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Each stop with its pixels, its own or those of a stop that looks the same."""
    stops = stops_of(page)
    for stop in stops:
        like = stops[stop["like"]] if "like" in stop else stop
        yield stop, like.get("pixels")
