"""The words of ``words.yaml``, ready to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

from local_offer.standards.yaml_text import read_yaml

_HIGHEST = 30.0


@cache
def word_lists() -> dict[str, Any]:
    """The whole of ``words.yaml``."""
    text = files("offer_audit.collect").joinpath("words.yaml").read_text(encoding="utf-8")
    return dict(read_yaml(text))


@cache
def word_set(name: str) -> frozenset[str]:
    """One list of plain words."""
    return frozenset(word_lists()[name])


@dataclass(frozen=True)
class _Words:
    weights: dict[str, float]
    pattern: re.Pattern[str]

    def found(self, text: str) -> set[str]:
        return {match.group().lower() for match in self.pattern.finditer(text)}


@cache
def _scales() -> tuple[_Words, ...]:
    """The words that match exactly, and those that match in any letters."""
    scales = []
    for is_exact in (True, False):
        weights: dict[str, float] = {}
        entries = [*word_lists()["relevance"], *word_lists()["against"]]
        for entry in entries:
            if bool(entry.get("exact")) == is_exact:
                weights.update(dict.fromkeys(entry["words"], float(entry["weight"])))
        longest_first = sorted(weights, key=len, reverse=True)
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", 0 if is_exact else re.IGNORECASE)
        scales.append(_Words({word.lower(): weight for word, weight in weights.items()}, pattern))
    return tuple(scales)


def relevance(text: str) -> float:
    """How strongly a text speaks of SEND; below nought when it speaks of something else."""
    total = sum(scale.weights[word] for scale in _scales() for word in scale.found(text[:2000]))
    return max(-_HIGHEST, min(_HIGHEST, total))


def address_words(url: str) -> str:
    """The words in an address. ``send`` and ``sen`` stand in capitals: in an address they are never the verb."""
    parts = urlsplit(url)
    words = re.sub(r"[^A-Za-z0-9,]+", " ", unquote(f"{parts.path} {parts.query}"))
    return re.sub(r"\b(?:send|sen|ehcps?|ehc)\b", lambda match: match.group().upper(), words, flags=re.IGNORECASE)


def link_relevance(url: str, text: str, heading: str) -> float:
    """How strongly a link speaks of SEND, by its text, the heading above it and its address."""
    return relevance(text) + relevance(address_words(url)) + relevance(heading) / 2
