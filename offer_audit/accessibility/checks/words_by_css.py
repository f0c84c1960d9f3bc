"""Words that a style sheet puts into the page."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each generated text with words in it."""
    for each in page.facts["sight_words"]["generated"]:
        yield Said(_message(each), place_of(each), {"words": short(each["words"], 100)})


def _message(each: Fact) -> str:
    words = each["words"].lower().strip(" ():–-")
    if each["isQuote"] or each["hidden"] or each["hasAlternative"] or each["isSaid"] or words in each["name"].lower():
        return "repeated"
    is_sure = len(each["words"].split()) >= 2 or not each["own"]
    return "words" if is_sure else "word"
