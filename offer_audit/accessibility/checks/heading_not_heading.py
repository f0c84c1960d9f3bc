"""Heading mark-up on what is no heading: whole paragraphs, contact lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import sentences

_CONTACT = re.compile(r"^[\d\s()+-]{9,}$|^\S+@\S+$|^(tel|telephone|phone|email|fax)\b.{0,6}[\d\S]*[\d@]", re.IGNORECASE)


def check(page: PageFacts) -> Iterator[Said]:
    """Several sentences in one heading are certain; one long sentence is asked about."""
    for each in page.facts["structure"]["headings"]:
        text = each["text"]
        if each["hidden"] or not each["level"] or not text:
            continue
        count = len([part for part in sentences(text) if len(part.split()) >= 4])
        ends = text.rstrip().endswith((".", "…")) and not text.rstrip().endswith("...")
        if len(text) >= 180 and count >= 2 and ends:
            yield said("paragraph", each, text=text, count=count)
        elif (len(text) >= 90 and ends and len(text.split()) >= 15) or _CONTACT.match(text):
            yield said("sentence", each, text=text)
        else:
            yield said("heading", each)
