"""Phrases as people write them in rules: ``direct payment* .. plan``. A star is any ending; two dots are up to five words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_GAP = r"(?:\W+\w+){0,5}?\W+"


@lru_cache(maxsize=4096)
def _source(phrase: str) -> str:
    parts = [part.strip() for part in phrase.lower().replace("’", "'").split("..")]
    return _GAP.join(r"\s+".join(_word(word) for word in part.split()) for part in parts if part)


def _word(word: str) -> str:
    return re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")


@lru_cache(maxsize=4096)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for several phrases; matches whole words."""
    sources = [_source(phrase) for phrase in phrases]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sources)})(?!\w)" if sources else r"(?!)")


def find_phrases(text: str, phrases: Iterable[str]) -> list[str]:
    """The words in a text that one of the phrases matches, in order, each once."""
    found = pattern(tuple(phrases)).findall(text.lower().replace("’", "'"))
    return list(dict.fromkeys(found))
