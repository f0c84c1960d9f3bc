"""Phrases typed in capitals: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said

_RUN = re.compile(r"(?:[A-Z][A-Z’']{1,}[ ,;:!-]+){3,}[A-Z][A-Z’']+|(?:[A-Z’']+ ){2,}[A-Z’']{4,}")


def check(page: PageFacts) -> Iterator[Said]:
    """At least three words of capitals in a row, most of them longer than an abbreviation."""
    for block in main_blocks(page.facts["structure"]):
        if block["code"] or block["pre"] or len(block["text"]) < 3:
            continue
        run = next(
            (
                match[0]
                for match in _RUN.finditer(block["text"])
                if sum(len(word) >= 4 for word in re.findall(r"[A-Z]+", match[0])) >= 2
            ),
            "",
        )
        yield said("capitals" if run else "sentence", block, text=run)
