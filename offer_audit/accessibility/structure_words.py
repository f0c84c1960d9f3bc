"""Words as the checks on words and structure compare them, and the lists of those that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

import snowballstemmer

from local_offer.standards.yaml_text import read_yaml

_STEMMER = snowballstemmer.stemmer("english")
_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|[\n\f]+")


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lists of ``structure_words.yaml``."""
    text = resources.files(__package__).joinpath("structure_words.yaml").read_text(encoding="utf-8")
    return frozenset(str(word) for word in read_yaml(text)[name])


def plain_words(text: str) -> str:
    """The text in small letters, with one space for all that is neither letter nor digit."""
    return _NOT_WORD.sub(" ", text.replace("’", "'").replace("'", "")).strip().casefold().replace("_", " ")


def says_nothing(text: str, name: str) -> bool:
    """Whether the whole text is in that list, or is nothing but signs."""
    return plain_words(text) in listed(name)


@lru_cache(maxsize=20000)
def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that say something of a subject."""
    return frozenset(
        _stem(word) for word in plain_words(text).split() if word not in listed("small_words") and len(word) > 1
    )


@lru_cache(maxsize=20000)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


def sentences(text: str) -> list[str]:
    """The text's sentences, also where a line break ends one."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def cut(text: str, most: int = 80) -> str:
    """The start of a text, for a sentence that quotes it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def first_repeated(texts: Iterable[str]) -> dict[str, int]:
    """How often each text stands there, for those that do more than once."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    return {text: count for text, count in counts.items() if count > 1}
