"""Audio without a transcript, films without captions or words for what is only seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

FEW_WORDS = 12
"""A page with no more words than this, and no link, cannot hold a transcript."""
_ALTERNATIVE = re.compile(
    r"transcript|caption|subtitle|text version|(audio|described) (description|version)|sign language|\bbsl\b|what is said|in words|text alternative|alternative to",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each audio and film that a reader can start, or that starts."""
    facts = page.facts["motion"]
    has_no_room = facts["words"] <= FEW_WORDS and not facts["links"]
    for each in facts["media"]:
        is_used = each["seen"] or (each["autoplay"] and not each["muted"])
        if is_used and not each["hidden"] and not _is_background(each):
            yield Said(_message(each, bool(facts["tells"]), has_no_room), place_of(each))


def _is_background(each: Fact) -> bool:
    return bool(each["kind"] == "video" and each["autoplay"] and each["muted"] and not each["controls"])


def _message(each: Fact, tells: bool, has_no_room: bool) -> str:
    kinds = {track["kind"] for track in each["tracks"] if track["src"]}
    if tells or kinds or _ALTERNATIVE.search(each["near"] + " " + each["described"]):
        return "told"
    if each["kind"] == "audio":
        return "no-transcript" if has_no_room and each["duration"] else "transcript"
    if each["sounds"] is False:
        return "silent" if len(each["near"]) < 400 else "told"
    return "no-captions" if has_no_room and each["sounds"] and each["duration"] else "captions"
