"""Quotation mark-up used to indent, and long quotations that are only put between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said

_QUOTED = re.compile(r"^[“\"«][^”\"»]{120,}[”\"»]\s*([-–—].{0,60})?$", re.DOTALL)


def check(page: PageFacts) -> Iterator[Said]:
    """A quotation may not hold the page's own headings, menus and forms."""
    facts = page.facts["structure"]
    for each in facts["quotes"]:
        is_bare = (
            len(each["text"].split()) < 8
            and not re.search(r"[.!?…”’\"']$", each["text"].strip())
            and not each["before"].rstrip().endswith(":")
        )
        is_layout = (
            each["block"]
            or each["inside"]
            or is_bare
            or re.search(r"indent|margin|inset|padd", each["class"] or "", re.IGNORECASE)
        )
        yield said("indents" if is_layout and not each["cite"] else "quotes", each, text=each["text"])
    for block in main_blocks(facts):
        if (
            block["tag"] in ("p", "div", "span")
            and block["within"] not in ("blockquote", "q", "figcaption", "li", "td")
            and _QUOTED.match(block["text"])
        ):
            yield said("unmarked", block, text=block["text"])
