"""A text as the words it is judged by: stems, with numbers, money, times, days and ways to reach people as kinds."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from functools import lru_cache

import snowballstemmer

_KINDS = (
    ("0123456789", re.compile(r"£\s?\d[\d,.]*"), " xmoney "),
    ("@", re.compile(r"\S+@\S+"), " xemail "),
    ("0123456789", re.compile(r"\b0\d[\d ]{8,12}\d\b"), " xphone "),
    ("0123456789", re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b"), " xtime "),
    ("0123456789", re.compile(r"\b20[012]\d\b"), " xyear "),
    ("0123456789", re.compile(r"\b\d+\b"), " xnum "),
    (None, re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"), " xday "),
    (None, re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b"), " xnum "),
)
"""What is particular: one of these letters must be there (a quick look that spares most texts), its form, its kind."""

_WORD = re.compile(r"[a-z]+")
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word in small letters."""
    return str(_STEMMER.stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of a text in order; what is particular (a number, a telephone number) as its kind."""
    text = text.lower().replace("’", "'")
    letters = set(text)
    for needed, pattern, kind in _KINDS:
        if needed is None or not letters.isdisjoint(needed):
            text = pattern.sub(kind, text)
    return [stem(word) for word in _WORD.findall(text)]


def features(text: str) -> Counter[str]:
    """Single stems and pairs of neighbours, with how often each stands."""
    words = stems(text)
    counts = Counter(words)
    counts.update(f"{first} {second}" for first, second in itertools.pairwise(words))
    return counts


def damped(count: int) -> float:
    """A word said ten times does not count ten times."""
    return 1.0 + math.log(count)
