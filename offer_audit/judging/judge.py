"""Judges a site for one rule: which units speak most for publication, and whether they say enough.

``score`` is a weighted sum of the numbers in ``numbers.py``; the weights stand in ``weights.yaml``, fitted on sites whose
truth is known, and can be read. It is never shown as a mark: it only decides between published, mentioned and not found.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from local_offer.standards.yaml_text import read_yaml
from offer_audit.judging.numbers import ReadUnit, learned_topics
from offer_audit.judging.phrases import find_phrases
from offer_audit.judging.units import units
from offer_audit.passages import Document
from offer_audit.rule_documents import Rule

MOST_LIKELY, MOST_CANDIDATES = 60, 10
WEIGHTS_FILE = Path(__file__).with_name("weights.yaml")


@dataclass(frozen=True)
class Weights:
    """How much each number counts. ``choosing`` picks candidates; ``deciding`` judges them; ``mentioning`` tells a mention
    from nothing. ``published``, ``unsure`` and ``mentioned`` are the lines between the results."""

    choosing: dict[str, float]
    deciding: dict[str, float]
    constant: float
    mentioning: dict[str, float]
    mention_constant: float
    published: float
    unsure: float


@cache
def weights() -> Weights:
    return Weights(**read_yaml(WEIGHTS_FILE.read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Judged:
    """A unit as judged for one rule."""

    read: ReadUnit
    numbers: dict[str, float]
    score: float


def weigh(numbers: dict[str, float], by: dict[str, float]) -> float:
    """The weighted sum, rounded so that it is the same on every computer."""
    return round(sum(numbers[name] * weight for name, weight in sorted(by.items())), 6)


def read_units(documents: Iterable[Document]) -> tuple[ReadUnit, ...]:
    """Every unit of a site, read once for all rules."""
    return tuple(ReadUnit(unit) for document in documents for unit in units(document))


def choose(rule: Rule, read: Sequence[ReadUnit], by: dict[str, float]) -> list[tuple[ReadUnit, dict[str, float]]]:
    """The units most likely to publish it, best first: many by their words alone, then a few by every number."""
    topic = learned_topics().labels.index(rule.id)
    guesses = np.array([unit.guesses[topic] for unit in read])
    likely = np.argsort(-guesses, kind="stable")[:MOST_LIKELY].tolist()
    found = (
        (weigh(numbers, by), -place, read[place], numbers)
        for place in likely
        for numbers in (read[place].for_rule(rule),)
    )
    best = heapq.nlargest(MOST_CANDIDATES, found, key=lambda item: item[:2])
    return [(unit, numbers) for _, _, unit, numbers in best]


def judge_units(rule: Rule, read: Sequence[ReadUnit]) -> list[Judged]:
    """The candidates with their scores, best first."""
    decided = weights()
    judged = [
        Judged(unit, numbers, round(weigh(numbers, decided.deciding) + decided.constant, 6))
        for unit, numbers in choose(rule, read, decided.choosing)
    ]
    return sorted(judged, key=lambda found: -found.score)


def mention_numbers(rule: Rule, documents: Sequence[Document], judged: Sequence[Judged]) -> dict[str, float]:
    """What tells a mention from nothing: the subject's words anywhere, in links and menus too, and the nearest unit."""
    everywhere = {(passage.place, passage.text) for document in documents for passage in document.passages}
    named = {place for place, text in everywhere if find_phrases(text, rule.phrases)}
    best: dict[str, Any] = judged[0].numbers if judged else {}
    return {
        "named": float(bool(named)),
        "named in a passage": float("main" in named or "footer" in named),
        "topic": max((found.numbers["topic"] for found in judged), default=-7.0),
        "first": max((found.numbers["first"] for found in judged), default=0.0),
        "tells": float(best.get("tells", 0.0)),
    }
