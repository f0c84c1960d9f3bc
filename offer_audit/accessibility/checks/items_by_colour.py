"""Items of a list, cells or dots that differ in colour, and in nothing else that tells what the colour means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

CHROMA = 60
"""How far a colour is from grey, of 255, to be taken as a colour that may mean something."""
_STATES = re.compile(
    r"\b(open|closed|full|available|unavailable|free|booked|yes|no|pass|passed|failed?|on|off|high|medium|low|complete[d]?|incomplete|"
    r"error|warning|ok|active|inactive|late|delayed|busy|good|bad|urgent|new|draft|approved|rejected|pending|due|overdue|paid|unpaid|started|not|"
    r"required|optional|online|offline|cancelled|running|ready|done|waiting|limited|spaces?|places?)\b",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each group of items, then of each group of dots."""
    facts = page.facts["sight_colours"]
    for group in facts["groups"]:
        yield Said(
            "items" if _is_told_by_colour(group["members"]) else "told", place_of(group), _words(group["members"])
        )
    dots = defaultdict(list)
    for dot in facts["dots"]:
        dots[dot["group"], dot["tag"], dot["size"]].append(dot)
    for alike in dots.values():
        colours = {dot["colour"] for dot in alike if dot["chroma"] >= 40}
        if len(colours) > 1:
            message = "dots" if _dots_are_untold(alike) else "told"
            pictured = next((dot for dot in alike if dot.get("picture")), alike[0])
            yield Said(message, place_of(pictured), {"count": str(len(colours)), "text": short(alike[0]["label"])})


def _words(members: Sequence[Fact]) -> dict[str, str]:
    coloured = next((one for one in members if one["chroma"] >= CHROMA), members[0])
    return {"text": short(coloured["text"] or "empty")}


def _is_told_by_colour(members: Sequence[Fact]) -> bool:
    by_key = defaultdict(list)
    for one in members:
        by_key[one["colour"], one["back"], one["side"]].append(one)
    if _is_striped(members) or any(one["named"] or one["icon"] for one in members):
        return False
    coloured = [alike for alike in by_key.values() if alike[0]["chroma"] >= CHROMA]
    return any(_is_untold(alike, [one for one in members if one not in alike]) for alike in coloured)


def _is_untold(alike: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Nothing but colour sets these apart: not weight or line, and no word that all of them have and the others have not."""
    shapes = {one["shape"] for one in others}
    if all(one["shape"] not in shapes for one in alike):
        return False
    if len(alike) == 1:
        text = alike[0]["text"]
        return len(text.split()) >= 2 and not _STATES.search(text)
    if all(re.fullmatch(r"[-−–(]\s?£?[\d.,]+\)?%?", one["text"]) for one in alike):
        return False
    return not _common_words(alike, others)


def _common_words(alike: Iterable[Fact], others: Iterable[Fact], key: str = "text") -> set[str]:
    words = [set(re.findall(r"\w+|[^\w\s]", one[key].lower())) for one in alike]
    elsewhere = set().union(*(set(re.findall(r"\w+|[^\w\s]", one[key].lower())) for one in others))
    return set.intersection(*words) - elsewhere if words else set()


def _is_striped(members: Sequence[Fact]) -> bool:
    """Striped rows: two backgrounds take turns, and nothing else differs."""
    backs = [one["back"] for one in members]
    is_same = len({(one["colour"], one["side"]) for one in members}) == 1
    return is_same and len(set(backs)) == 2 and all(before != after for before, after in pairwise(backs))


def _dots_are_untold(dots: Sequence[Fact]) -> bool:
    if any(dot["named"] for dot in dots):
        return False
    by_colour = defaultdict(list)
    for dot in dots:
        by_colour[dot["colour"]].append(dot)
    if all(len(alike) == 1 for alike in by_colour.values()):
        labels = [dot["label"] for dot in dots]
        is_key = dots[0]["inChart"] or len(set(labels)) < len(labels)
        return not is_key and not all(_STATES.search(label) or not label for label in labels) and any(labels)
    return any(
        not _common_words(alike, [dot for dot in dots if dot not in alike], "label")
        for alike in by_colour.values()
        if len(alike) > 1
    )
