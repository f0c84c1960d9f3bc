"""What is told only by the title attribute: seen by those with a mouse alone."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems


def check(page: PageFacts) -> Iterator[Said]:
    """Asked where the title says more than what stands there."""
    for each in page.facts["names"]["tooltips"]:
        more = content_stems(each["title"]) - content_stems(
            f"{each['text']} {each['name'] if each['name'] != each['title'] else ''}"
        )
        if len(more) >= (2 if not each["control"] else 4):
            yield said(
                "control" if each["control"] else "text", each, title=each["title"], text=each["text"] or "(no words)"
            )
        else:
            yield said("same", each)
