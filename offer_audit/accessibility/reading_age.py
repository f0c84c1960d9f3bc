"""How hard a text is to read: sentence length, and the reading age of Flesch and Kincaid. Advice, never a failure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VOWELS = re.compile(r"[aeiouy]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")

FEWEST_WORDS = 100
"""Fewer words tell nothing of how hard a page is."""


@dataclass(frozen=True)
class ReadingEase:
    """What is measured over sentences of prose."""

    words: int
    sentences: int
    age: float
    long_sentences: int
    longest: str


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    small = re.sub(r"[^a-z]", "", word.lower())
    if len(small) <= 3:
        return 1
    trimmed = re.sub(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$", "", small) if not small.endswith("le") else small
    trimmed = re.sub(r"^y", "", trimmed)
    return max(1, len(_VOWELS.findall(trimmed)) or 1)


def reading_ease(prose: list[str], longest_good: int = 25) -> ReadingEase | None:
    """The reading age of the sentences, in years; none where there are too few words to tell."""
    counted = [(sentence, _WORD.findall(sentence)) for sentence in prose]
    counted = [(sentence, words) for sentence, words in counted if len(words) >= 3]
    total = sum(len(words) for _, words in counted)
    if total < FEWEST_WORDS:
        return None
    beats = sum(syllables(word) for _, words in counted for word in words)
    grade = 0.39 * total / len(counted) + 11.8 * beats / total - 15.59
    long = [(len(words), sentence) for sentence, words in counted if len(words) > longest_good]
    return ReadingEase(total, len(counted), round(grade + 5, 1), len(long), max(long)[1] if long else "")
