"""Headings that do not say what follows: words of a template, or the same heading again beside itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import plain_words, says_nothing


def check(page: PageFacts) -> Iterator[Said]:
    """Two headings of one level under one heading with the same words are asked about."""
    seen: dict[tuple[tuple[str, ...], int, str], Mapping[str, Any]] = {}
    above: list[tuple[int, str]] = []
    for each in page.facts["structure"]["headings"]:
        level, text = each["level"], plain_words(each["text"])
        if each["hidden"] or not level or not each["text"]:
            continue
        above = [(upper, words) for upper, words in above if upper < level]
        key = (tuple(words for _, words in above), level, text)
        above.append((level, text))
        if not text or says_nothing(each["text"], "heading_says_nothing"):
            yield said("nothing", each, text=each["text"])
        elif key in seen:
            yield said("again", each, text=each["text"])
        else:
            yield said("says", each)
        seen[key] = each
