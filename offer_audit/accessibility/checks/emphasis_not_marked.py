"""Words made bold by style alone within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Only words that stand within other words are emphasis."""
    for each in page.facts["structure"]["struck"]:
        yield said("struck", each, text=each["text"])
    for each in page.facts["structure"]["emphasised"]:
        around, text = each["around"], each["text"]
        rest = around.replace(text, "", 1)
        if (
            len(re.findall(r"[^\W\d_]{2,}", rest)) >= 4
            and len(re.findall(r"[^\W\d_]{2,}", text)) >= 1
            and len(text) < 0.7 * len(around)
        ):
            yield said("bold", each, text=text, around=around)
        else:
            yield said("none", each)
