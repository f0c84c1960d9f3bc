"""Which blocks of a page are its prose: sentences in the main part, no menus, headings, labels or code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.structure_words import sentences

_AROUND = ("nav", "header", "footer")
_NOT_PROSE = (
    "a",
    "button",
    "label",
    "legend",
    "summary",
    "caption",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "[role=heading]",
    "dt",
    "address",
)


def is_heading(block: Mapping[str, Any]) -> bool:
    """Whether the block is marked up as a heading, or lies in one."""
    return (
        block["role"] == "heading"
        or re.fullmatch(r"h[1-6]", block["tag"]) is not None
        or re.fullmatch(r"h[1-6]", block["within"]) is not None
    )


def main_blocks(facts: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Blocks that are seen and heard, outside menus, header and footer."""
    return [
        block for block in facts["blocks"] if block["region"] not in _AROUND and block["isSeen"] and not block["hidden"]
    ]


def prose_sentences(facts: Mapping[str, Any]) -> Iterator[str]:
    """Sentences of the main part that end as sentences do."""
    for block in main_blocks(facts):
        if block["code"] or block["pre"] or block["within"] in _NOT_PROSE or is_heading(block) or block["linked"] > 0.8:
            continue
        for sentence in sentences(block["text"]):
            if len(sentence.split()) >= 4 and sentence[-1] in ".!?”\"'’)":
                yield sentence
