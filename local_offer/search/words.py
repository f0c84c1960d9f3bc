"""A text as the words that the index holds: lunr's own pipeline, on words that are cleaned in the same way as in the browser.

``theme/search/words.js`` does the same for what a person types. A test compares both over every word of the built site.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS as STOP_WORDS

_QUOTES = str.maketrans(dict.fromkeys("’‘ʼ´", "'"))
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[^\W_]+")


class _Marks(dict[int, int | None]):
    """For ``str.translate``: accents and other marks are taken out, all else stays."""

    def __missing__(self, point: int) -> int | None:
        self[point] = None if unicodedata.category(chr(point)).startswith("M") else point
        return self[point]


_MARKS = _Marks()


class _LunrStemmer(PorterStemmer):
    """lunr.py's stemmer with step 1c as lunr.js has it: y becomes i only after a consonant that is not the first letter.

    Else play, holiday, money and journey would be put in the index under words that the browser never asks for.
    """

    b: str
    k: int

    def step1c(self) -> None:
        if self.ends("y") and self.k >= 2 and self.b[self.k - 1] not in "aeiou":
            self.b = f"{self.b[: self.k]}i{self.b[self.k + 1 :]}"


_stemmer = _LunrStemmer()


def read_words(text: str) -> list[str]:
    """The words of a text in order: small letters, without accents, apostrophes and possessive s."""
    plain = text.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_QUOTES)).translate(_MARKS)
    return _WORD.findall(_POSSESSIVE.sub("", plain).replace("'", "") if "'" in plain else plain)


@cache
def stem(word: str) -> str:
    """The word as lunr.js stems it: talking and talked are talk."""
    return str(_stemmer.stem(word))


@cache
def term(word: str) -> str:
    """What the index holds for a word; empty for one that lunr leaves out, such as *the*."""
    return "" if word in STOP_WORDS else stem(word)


def read_terms(text: str) -> list[str]:
    """The terms of a text in order, without those that lunr leaves out."""
    return [found for word in read_words(text) if (found := term(word))]
