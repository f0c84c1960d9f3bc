"""A page that is turned, or asks to be turned, when the screen is."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of parts turned by a right angle, of requests to turn the device, and of scripts that lock it."""
    facts = page.facts["schemes"]["orientation"]
    found = [Said(_turned(each), place_of(each)) for each in facts["turned"]]
    for one, other in (("landscape", "portrait"), ("portrait", "landscape")):
        asks = {each["text"] for each in facts[other]["asks"]}
        for each in facts[one]["asks"]:
            if each["text"] not in asks:
                is_lost = facts[one]["words"] < facts[other]["words"] * 0.5
                found.append(Said("asks-only" if is_lost else "asks", place_of(each), {"text": short(each["text"])}))
    for lock in facts["portrait"]["locks"]:
        found.append(Said("lock", place_of({"selector": "html"}), {"script": lock}))
    yield from found
    if not found and facts["portrait"]["runs"]:
        yield Said("free", place_of({"selector": "body"}))


def _turned(each: dict[str, object]) -> str:
    """A page or a part with a sentence in it is locked; a small mark may turn, such as an arrow."""
    is_large = float(str(each["share"])) > 0.25 or int(str(each["words"])) >= 6 or each["selector"] in ("html", "body")
    return "turned" if is_large else "part"
