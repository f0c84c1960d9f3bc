"""Alternatives that say again what the caption or the words beside the picture say."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import plain_words


def check(page: PageFacts) -> Iterator[Said]:
    """Only where the words are the very same, and more than one."""
    for image in page.facts["images"]["items"]:
        alt = plain_words(image["alt"] or image["label"] or "")
        if not alt or not image["isExposed"] or image["tag"] == "area":
            continue
        caption = plain_words(
            image["caption"].replace(image["alt"] or "\0", "", 1)
            if image["caption"].count(image["alt"] or "\0") > 1
            else image["caption"]
        )
        beside = [plain_words(text) for text in [*image["around"], image["controlText"]]]
        if caption and (alt == caption or (len(alt.split()) >= 4 and (alt in caption or caption in alt))):
            yield said("caption", image, alt=image["name"])
        elif any(
            alt == text or (len(alt.split()) >= 3 and text.startswith(f"{alt} ") and len(text) < 1.3 * len(alt))
            for text in beside
            if text
        ):
            yield said("beside", image, alt=image["name"])
        else:
            yield said("own", image)
