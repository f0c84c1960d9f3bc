"""Words cut into letters by spaces or breaks: a screen reader spells them out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_APART = re.compile(r"(?<![\w’'&])(?:[^\W\d_][ \u00a0\u2009\u200a]+){3,}[^\W\d_](?![\w’'&])")
_DOWN = re.compile(r"(?:^|\n)(?:[^\W\d_]\n){3,}[^\W\d_](?:\n|$)")


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where the letters make a word: not an alphabet, nor a row of one letter."""
    for block in page.facts["structure"]["blocks"]:
        text = block["text"]
        if block["hidden"] or block["code"] or not block["isSeen"]:
            continue
        run = next(
            (match[0].strip() for pattern in (_APART, _DOWN) for match in pattern.finditer(text) if _is_word(match[0])),
            "",
        )
        if run:
            yield said("apart", block, text=" ".join(run.split()))
        elif len(text) > 20:
            yield said("whole", block)


def _is_word(run: str) -> bool:
    letters = "".join(run.split()).lower()
    steps = [ord(after) - ord(before) for before, after in itertools.pairwise(letters)]
    return (
        len(set(letters)) > 2
        and steps.count(1) < len(steps) * 0.6
        and re.search(r"[aeiouyáéíóúàèäöü]", letters) is not None
    )
