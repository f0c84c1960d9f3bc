"""Abbreviations in capitals that the page uses and never explains: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import listed

_CAPITALS = re.compile(r"(?<![\w./@#-])(?:[A-Z]{2,4}(?:&[A-Z]{1,3})?|[A-Z]{5,9})(?=s?\b)(?![\w./@]*[/@_])(?!-?\d)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b")
_JOINING = frozenset({"and", "of", "the", "for", "in", "on", "to", "with", "a", "an"})
_MOST = 15


def check(page: PageFacts) -> Iterator[Said]:
    """Each abbreviation is told once, at its first place in a sentence."""
    facts = page.facts["structure"]
    blocks = main_blocks(facts)
    whole = " \n ".join(block["text"] for block in facts["blocks"])
    marked = {each["text"].rstrip("s") for each in facts["abbreviations"]}
    seen: set[str] = set()
    for block in blocks:
        if block["code"] or block["within"] == "[role=img]" or _shouts(block["text"]):
            continue
        for match in _CAPITALS.finditer(_POSTCODE.sub(" ", block["text"])):
            short = match[0]
            if short in seen or short in listed("known_abbreviations"):
                continue
            seen.add(short)
            if short not in marked and not is_explained(short, whole) and len(seen) <= _MOST:
                yield said("unexplained", block, short=short)
            else:
                yield said("explained", block)


def _shouts(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    return not words or sum(word.isupper() for word in words) > 0.5 * len(words)


def is_explained(short: str, text: str) -> bool:
    """Whether the letters stand in brackets after or before words, or words with those first letters stand anywhere."""
    escaped = re.escape(short)
    if re.search(
        rf"\w[\w,’' -]+\(\s*{escaped}s?\b|\b{escaped}s?\s*\(\s*[A-Za-z][\w,’'/ -]{{6,}}|\b{escaped}s?\s*(?:stands for|means|is short for|is the|[:=–—-]\s+[A-Z])",
        text,
    ):
        return True
    letters = [letter for letter in short.lower() if letter.isalpha()]
    words = re.findall(r"[^\W\d_]+", text)
    for at, word in enumerate(words):
        if (
            word[0].lower() == letters[0]
            and not word.isupper()
            and _spells(letters, words[at : at + 2 * len(letters) + 2])
        ):
            return True
    return False


def _spells(letters: list[str], words: list[str]) -> bool:
    """Whether the first letters of the words, small words left out where they must be, give the abbreviation."""
    at = 0
    for word in words:
        if at < len(letters) and word[0].lower() == letters[at] and not word.isupper():
            at += 1
        elif word.lower() not in _JOINING:
            return False
        if at == len(letters):
            return True
    return False
