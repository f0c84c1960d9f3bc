"""What is needed to mend a misspelt word: every word of the pages, and real words that must not be taken for a mistake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from local_offer.search.packing import pack_number, pack_sorted
from local_offer.search.words import read_words, stem

COMMON = 300
"""How often a word must stand in the dictionary's source to be known: rarer ones are often misspelt themselves."""

BITS_FOR_WORD = 15
HASHES = 8
"""A Bloom filter of fifteen bits a word and eight hashes takes one unknown word in a thousand for a known one."""


def count_words(pages: Sequence[Mapping[str, Sequence[str]]], phrases: Iterable[str]) -> Counter[str]:
    """On how many pages each word stands, in the form in which it is written; words of the search words once."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(set(chain.from_iterable(page.values())))
    for phrase in phrases:
        for word in read_words(phrase):
            counts.setdefault(word, 1)
    return Counter({word: number for word, number in counts.items() if len(word) > 2 and word.isalpha()})


def pack_lexicon(counts: Mapping[str, int]) -> bytes:
    """Every word, front-coded, each with how common it is: the number of binary figures of its count."""
    words = sorted(counts, key=str.encode)
    return pack_number(len(words)) + pack_sorted(words, (bytes([counts[word].bit_length()]) for word in words))


@cache
def english_words() -> tuple[str, ...]:
    """Common English words."""
    from spellchecker import SpellChecker

    words = SpellChecker(language="en").word_frequency.dictionary
    return tuple(sorted(word for word, times in words.items() if times >= COMMON and word.isalpha() and len(word) > 2))


def real_words(counts: Mapping[str, int], extra: Iterable[str]) -> list[str]:
    """Real words that no page has and that are one letter from one that a page has, so that a search might mend them."""
    stems = {stem(word) for word in counts}
    near = set(chain.from_iterable(_shorter(word) for word in counts)) | set(counts)
    found = [
        word
        for word in english_words()
        if word not in counts and stem(word) not in stems and (word in near or not near.isdisjoint(_shorter(word)))
    ]
    return sorted({*found, *(word for text in extra for word in read_words(text) if word not in counts)})


def _shorter(word: str) -> set[str]:
    """The word without each of its letters in turn."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def pack_filter(words: Sequence[str]) -> bytes:
    """A Bloom filter: the number of bits, then the bits. ``theme/search/spelling.js`` reads it with the same hashes."""
    size = max(64, len(words) * BITS_FOR_WORD)
    bits = bytearray((size + 7) // 8)
    for word in words:
        for place in _places(word, size):
            bits[place >> 3] |= 1 << (place & 7)
    return pack_number(size) + bytes(bits)


def _places(word: str, size: int) -> list[int]:
    one, other = _fnv(word, 2166136261), _fnv(word, 84696351) | 1
    return [((one + turn * other) & 0xFFFFFFFF) % size for turn in range(HASHES)]


def _fnv(word: str, start: int) -> int:
    """FNV-1a of the word's letters, in 32 bits, from a start of one's own."""
    found = start
    for letter in word:
        found = ((found ^ ord(letter)) * 16777619) & 0xFFFFFFFF
    return found
