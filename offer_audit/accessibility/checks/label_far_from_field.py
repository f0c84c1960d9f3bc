"""Labels that stand so far from their fields that a person who sees a small part of the page loses one or the other."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import fields_of, is_typed_in, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

ACROSS, ALONG = 330, 200


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field with a label element that can be seen."""
    for field in fields_of(page):
        sides = [label["side"] for label in field["labels"] if label["isVisible"] and label["text"]]
        if not sides:
            continue
        label = next(label for label in field["labels"] if label["isVisible"] and label["text"])
        side = min(sides, key=lambda each: each["gap"])
        is_far = side["across"] > ACROSS or side["along"] > ALONG
        words = {"label": label["text"][:80], "pixels": str(side["gap"])}
        is_after = is_typed_in(field) and side["side"] in ("right", "below") and side["gap"] > 0 and not is_far
        yield Said("far" if is_far else "after" if is_after else "near", place_of(field), words)
