"""Text that is cut off, covered or gone when the page has 320 CSS pixels, and is not at 1280."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.checks.space_losses import cut_texts, overlaps
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that is lost, and of texts that lie over each other."""
    narrow = page.facts["space"]["narrow"]
    said = [*_cut(narrow), *overlaps(narrow, 320)]
    said += [Said("gone", place_of(each, 320), {"text": short(each["text"])}) for each in narrow["lost"]]
    yield from said
    if not said and narrow["runs"]:
        yield Said("whole", place_of({"selector": "body"}, 320))


def _cut(narrow: dict[str, object]) -> Iterator[Said]:
    """A text that is wholly out of its box there is left out: a slide to be brought in, a part that is closed."""
    for text in cut_texts(narrow):
        if not text["allLost"]:
            message = "shortened" if text["isEllipsis"] else "cut"
            yield Said(message, place_of(text, 320), {"text": short(text["text"])})
