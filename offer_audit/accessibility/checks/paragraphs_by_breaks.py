"""Paragraphs that are parted by line breaks only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Two passages of a sentence each with two breaks between are asked about."""
    for block in main_blocks(page.facts["structure"]):
        if block["code"] or block["pre"] or block["within"] in ("address", "blockquote") or block["tag"] == "address":
            continue
        passages = [part for part in re.split(r"\n\s*\n|\f", block["text"]) if "\n\n" in block["text"].replace(" ", "")]
        long = [
            part
            for part in passages
            if len(part.split()) >= 8 or (len(part.split()) >= 5 and part.rstrip()[-1:] in ".!?")
        ]
        if len(long) >= 2:
            yield said("breaks", block, text=long[1])
        elif block["tag"] == "p":
            yield said("paragraph", block)
