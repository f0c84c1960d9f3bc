"""Text of a script that runs right to left, set as if it ran left to right; and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.languages import script_of
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_RIGHT_TO_LEFT = ("ARABIC", "HEBREW", "SYRIAC", "THAANA", "NKO")


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a passage runs the wrong way: full stops and numbers land in the wrong place."""
    for block in page.facts["structure"]["blocks"]:
        text = block["text"]
        script = script_of(text)
        if script in _RIGHT_TO_LEFT:
            if block["dir"] == "rtl":
                yield said("right", block)
            else:
                yield said("left-to-right" if len(text.split()) >= 3 else "short", block, text=text)
        elif script == "LATIN" and block["dir"] == "rtl" and len(text.split()) >= 4 and not block["code"]:
            yield said("right-to-left", block, text=text)
