"""Columns and tables made with spaces or tabs."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where three lines or more each have wide gaps within."""
    facts = page.facts["structure"]
    run = 0
    for block in facts["blocks"]:
        if (
            block["hidden"]
            or not block["isSeen"]
            or block["within"] in ("td", "th", "[role=img]")
            or block["tag"] in ("td", "th", "code", "textarea")
        ):
            continue
        lines = [line for line in block["text"].split("\n") if line.strip()]
        gaps = block["gaps"] + block["tabs"]
        words = sum(part.isalnum() for part in block["text"].split())
        is_code = block["code"] and (block["tag"] != "pre" or any(sign in block["text"] for sign in "{};=<>$#()"))
        if len(lines) >= 3 and gaps >= len(lines) and words >= 2 * len(lines) and not is_code:
            yield said("lines", block, text=" / ".join(lines[:3]))
        elif not is_code and gaps >= 1 and len(lines) <= 2 and words >= 2:
            run += 1
            if run == 2 or (gaps >= 2 and words >= 4):
                yield said("gaps", block, text=block["text"])
        elif len(block["text"]) > 10:
            yield said("plain", block)
