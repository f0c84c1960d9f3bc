"""Whether a page puts the focus into a field past what should be read before it."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

MUCH = 60
"""Characters of text before the field, headings and its own label left out."""


def check(page: PageFacts) -> Iterator[Said]:
    """Asks where there is text before the field that has the focus from the start."""
    for each in page.facts["keyboard_markup"]["autofocus"]:
        yield Said("skips" if each["before"] > MUCH else "first", place_of(each), {"name": name_of(each)})
