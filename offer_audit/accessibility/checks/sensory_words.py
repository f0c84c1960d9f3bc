"""Finds where a sentence tells readers to find something by its colour, or by its shape or place."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml


def found_by_colour(sentence: str) -> str:
    """The words that tell of a colour and of nothing else; empty if none."""
    if _pattern("other_cue").search(sentence):
        return ""
    return _first(_patterns("by_colour"), sentence)


def found_by_shape_or_place(sentence: str) -> str:
    """The words that tell of a shape, place or sound and of no name; empty if none."""
    if re.search(_words()["named"], sentence):
        return ""
    return _first(_patterns("by_shape_or_place"), sentence)


def _first(patterns: tuple[re.Pattern[str], ...], sentence: str) -> str:
    return next((match[0].strip() for pattern in patterns if (match := pattern.search(sentence))), "")


@cache
def _words() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("sensory_words.yaml").read_text(encoding="utf-8")
    words: dict[str, Any] = read_yaml(text)
    return words


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_words()[name], re.IGNORECASE)


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    lists = {key: words for key, words in _words().items() if key in ("colour", "thing", "verb", "shape")}
    filled = []
    for text in _words()[name]:
        for key, words in lists.items():
            text = text.replace("{" + key + "}", words)
        filled.append(re.compile(text, re.IGNORECASE))
    return tuple(filled)
