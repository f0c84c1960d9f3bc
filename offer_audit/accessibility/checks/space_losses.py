"""What is lost in a state of the page that the probe ``space`` measured, against the page as it usually is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def cut_texts(state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Texts that are cut off in this state only, and that no scrolling brings back."""
    return [text for text in state["cut"] if text.get("isNew") and not text["isScroller"]]


def overlaps(state: Mapping[str, Any], width: int = 0) -> Iterator[Said]:
    """``overlap`` for texts that run into each other in this state only, ``covered`` where one hides the other.

    At a width that is named, also what is partly hidden by something placed over it at every width.
    """
    for each in state["over"]:
        if each.get("isNew") or (width and each.get("isPartial")):
            message = "covered" if each["isOpaque"] else "overlap"
            yield Said(message, place_of(each, width), {"text": short(each["text"]), "other": short(each["otherText"])})


def losses(page: PageFacts, state_name: str) -> Iterator[Said]:
    """What is said in one state of the page of each text that is cut off or shortened, and of texts that lie over each other."""
    state = page.facts["space"][state_name]
    said = [
        Said("shortened" if text["isEllipsis"] else "cut", place_of(text), {"text": short(text["text"])})
        for text in cut_texts(state)
    ]
    said += overlaps(state)
    yield from said
    if not said and state["runs"]:
        yield Said("whole", place_of({"selector": "body"}))
