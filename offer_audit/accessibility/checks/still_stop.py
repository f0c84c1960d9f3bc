"""Whether the keyboard stops at things that do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks of every part with tabindex that is no control, does not scroll and listens to nothing."""
    facts = page.facts["keyboard_markup"]
    busy = {each["selector"] for each in page.facts["pointer_only"]["found"]}
    still = [each for each in facts["still"] if each["selector"] not in busy]
    for each in still:
        yield Said("stops", place_of(each), {"text": each["text"] or each["snippet"], "tag": each["tag"]})
    if facts["tabindexes"] and not still:
        yield Said("used", Place("body"))
