"""Pictures with words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST_LETTERS = 8
_NEEDED = re.compile(
    r"logo|crest|brand|badge|award|signature|screen-?shot|chart|graph|diagram|\bmap|floor-?plan|coat of arms|avatar|captcha|accredit|kitemark|equation|formula",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each picture that was looked at."""
    for picture in page.facts["sight_pictures"]["pictures"]:
        if "letters" in picture:
            words = {"alt": short(picture["name"] or picture["alt"] or "")}
            yield Said(_message(picture), place_of(picture), words)


def _message(picture: Fact) -> str:
    """Pictures of logos, charts and screens need their words; a caption or description may tell them."""
    told = " ".join([picture["alt"] or "", picture["file"], picture["around"], picture["role"]])
    is_nameless = picture["kind"] == "canvas" and not picture["name"] and not picture["fallback"]
    if is_nameless and not picture["isBlank"] and not picture["role"]:
        return "canvas"
    if picture["letters"] < LEAST_LETTERS:
        return "none"
    if picture["alt"] is not None and not picture["name"].strip() and not picture["described"]:
        return "none" if picture["caption"] or picture["linkText"] else "empty"
    return "none" if _NEEDED.search(told) or not picture["name"] else "words"
