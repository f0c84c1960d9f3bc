"""Text that looks like a heading and is not marked up as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import is_heading, main_blocks
from offer_audit.accessibility.structure_places import said

_LONGEST, _MOST_WORDS, _LEAST_AFTER, _FEWEST_IN_LEAD = 80, 12, 60, 5
_INSIDE = (
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "figcaption",
    "caption",
    "label",
    "legend",
    "button",
    "a",
    "summary",
    "blockquote",
    "address",
    "dialog",
    "[role=img]",
)


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where it is much larger than the text after it, or where bold lines head passages again and again."""
    facts = page.facts["structure"]
    blocks = main_blocks(facts)
    found = [
        (block, text, scale)
        for before, block, after in zip(_before_each(blocks), blocks, [*blocks[1:], None], strict=True)
        if not _is_opening(before, block)
        for text, scale in _looks(block, after, facts["bodySize"])
    ]
    bold_lines = sum(1 for _, _, scale in found if scale < 1.2)
    for block, text, scale in found:
        yield said(
            "larger" if scale >= 1.3 else "bold-lines" if bold_lines >= 2 or scale >= 1.2 else "bold",
            block,
            text=text,
            scale=f"{scale:.1f}",
        )
    if not found and any(each["level"] and not each["hidden"] for each in facts["headings"]):
        yield said("marked")


def _before_each(blocks: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any] | None]:
    """What stands before each block, buttons and links by themselves passed over."""
    before = None
    for block in blocks:
        yield before
        is_control = block["linked"] > 0.9 and not is_heading(block)
        before = before if is_control else block


def _is_opening(before: Mapping[str, Any] | None, block: Mapping[str, Any]) -> bool:
    """Whether it is a line of larger text right under a heading that opens a page or part: a lead, not a heading."""
    is_under = before is not None and is_heading(before)
    return is_under and not block["bold"] and _is_short(block["text"]) and len(block["text"].split()) >= _FEWEST_IN_LEAD


def _looks(block: Mapping[str, Any], after: Mapping[str, Any] | None, usual: float) -> Iterator[tuple[str, float]]:
    if (
        is_heading(block)
        or block["within"] in _INSIDE
        or block["code"]
        or block["pre"]
        or block["linked"] > 0.5
        or block["role"]
    ):
        return
    lines = [line for line in re.split(r"[\n\f]", block["text"]) if line.strip()]
    if (
        block["lead"]
        and len(lines) > 1
        and len(" ".join(lines[1:])) >= _LEAST_AFTER
        and _is_short(lines[0])
        and not block["bold"]
    ):
        yield lines[0], 1.0
    if after is None or len(lines) != 1 or not _is_short(lines[0]) or not _is_passage(after):
        return
    if lines[0].rstrip().endswith(":") and after["within"] == "li":
        return
    scale = block["size"] / max(after["size"] if after["tag"] != "a" else usual, 1)
    if block["under"] >= 0.95 * block["chars"] and len(lines[0].split()) >= 2:
        yield lines[0], max(scale, 1.0)
        return
    if scale >= 1.2 or (block["bold"] and not after["bold"] and scale >= 1):
        yield lines[0], scale


def _is_short(text: str) -> bool:
    words = text.split()
    ends = text.rstrip()[-1:]
    return (
        len(text) <= _LONGEST and 1 <= len(words) <= _MOST_WORDS and ends not in ".,;!" and sum(letter.isalpha() for letter in text) >= 4
        and not re.search(r"\d{5,}|@|£|\b(tel|phone|email)\b", text, re.IGNORECASE) and not re.match(r"^(by|date|published|updated|last updated|note|important|warning)\b", text, re.IGNORECASE)
    )  # fmt: skip


def _is_passage(block: Mapping[str, Any]) -> bool:
    """Whether the block is text that a heading may head."""
    if is_heading(block) or (block["linked"] > 0.9 and block["within"] != "li"):
        return False
    words = len(block["text"].split())
    return (
        (block["within"] == "li" and words >= 2)
        or len(block["text"]) >= _LEAST_AFTER
        or (words >= 4 and block["text"].rstrip()[-1:] in ".?!:")
    )
