"""Whether the keyboard's focus can get out again wherever it gets in."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where neither Tab nor Shift and Tab nor Escape takes the focus away, and nothing tells another way."""
    stops, trap = stops_of(page), page.facts["keyboard"]["trap"]
    if not stops:
        return
    if not trap:
        yield Said("free", place_of(stops[0]))
        return
    caught = stops[trap["stops"][0]]
    inside = [stops[number] for number in trap["stops"]]
    if all(stop["dialog"] for stop in inside) and any(stop["tag"] == "button" for stop in inside):
        yield Said("free", place_of(caught))  # a dialog keeps the focus until its own button closes it
        return
    words = {"name": name_of(caught), "help": trap["help"][0] if trap["help"] else ""}
    advised = trap.get("advised") or []
    if not trap["ways"] and any(each["works"] for each in advised):
        yield Said("free", place_of(caught))
    elif not trap["ways"]:
        yield Said("told" if trap["help"] and not advised else "caught", place_of(caught), words)
    elif trap["others"] and trap["ways"] == ["Shift+Tab"]:
        yield Said("onward", place_of(caught), words)
    else:
        yield Said("free", place_of(caught))
