"""Learns from labelled examples which words speak for which label (multinomial naive Bayes on tf-idf).

Closed formulas and no chance: the same rules give the same weights on every computer. An added example changes them at
once. Each judgement can be explained by the words that weighed most.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from offer_audit.judging.words import damped, features

SMOOTHING = 0.2
"""How little an unseen word speaks against a label."""


def log_shares(scores: np.ndarray) -> np.ndarray:
    """The logarithm of each label's probability."""
    shares: np.ndarray = scores - (scores.max() + math.log(np.exp(scores - scores.max()).sum()))
    return shares


class Examples:
    """Examples as vectors, to see which of them a text is most like. Words of a single example say nothing here."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [features(text) for text in texts]
        documents = Counter(word for counts in counted for word in counts)
        self._place = {
            word: place for place, word in enumerate(sorted(word for word, number in documents.items() if number > 1))
        }
        self._rarity = np.array([math.log((1 + len(texts)) / (1 + documents[word])) + 1 for word in self._place])
        self._table = np.zeros((len(self._place), len(texts)), dtype=np.float32)
        for column, counts in enumerate(counted):
            places, weights = vector(counts, self._place, self._rarity)
            self._table[places, column] = weights

    def alike(self, text: str) -> np.ndarray:
        """How like each example is to the text, from 0 to 1."""
        places, weights = vector(features(text), self._place, self._rarity)
        found: np.ndarray = (
            weights.astype(np.float32) @ self._table[places] if len(places) else np.zeros(self._table.shape[1])
        )
        return found


def vector(counts: Counter[str], place: dict[str, int], rarity: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The known words' places and tf-idf weights, as a vector of length one."""
    known = sorted((place[word], damped(count)) for word, count in counts.items() if word in place)
    if not known:
        return np.zeros(0, dtype=int), np.zeros(0)
    places = np.array([found for found, _ in known])
    weights = np.array([weight for _, weight in known]) * rarity[places]
    return places, weights / np.linalg.norm(weights)


class Learned:
    """The log-likelihood of each word under each label."""

    def __init__(self, texts: Sequence[str], labels: Sequence[str], fewest: int = 1) -> None:
        counted = [features(text) for text in texts]
        documents = Counter(word for counts in counted for word in counts)
        vocabulary = sorted(word for word, number in documents.items() if number >= fewest)
        self.labels = tuple(sorted(set(labels)))
        self._place = {word: place for place, word in enumerate(vocabulary)}
        self._rarity = np.array([math.log((1 + len(texts)) / (1 + documents[word])) + 1 for word in vocabulary])
        totals = np.zeros((len(self.labels), len(vocabulary)))
        order = {label: place for place, label in enumerate(self.labels)}
        for counts, label in zip(counted, labels, strict=True):
            places, weights = self._vector(counts)
            totals[order[label], places] += weights
        smoothed = totals + SMOOTHING
        self._log_likelihood = np.log(smoothed / smoothed.sum(axis=1, keepdims=True)).T

    def _vector(self, counts: Counter[str]) -> tuple[np.ndarray, np.ndarray]:
        return vector(counts, self._place, self._rarity)

    def scores(self, text: str) -> np.ndarray:
        """How much the words speak for each label, labels in alphabetical order, the average label being nought."""
        places, weights = self._vector(features(text))
        scores = weights @ self._log_likelihood[places] if len(places) else np.zeros(len(self.labels))
        centred: np.ndarray = scores - scores.mean()
        return centred

    def telling_words(self, text: str, label: str, most: int = 5) -> list[str]:
        """The words of a text that spoke most for a label against the others, strongest first."""
        counts = features(text)
        places, weights = self._vector(counts)
        if not len(places):
            return []
        column = self.labels.index(label)
        others = np.delete(self._log_likelihood[places], column, axis=1).mean(axis=1)
        gains = weights * (self._log_likelihood[places, column] - others)
        words = [word for word, _ in sorted(counts.items()) if word in self._place]
        return [words[place] for place in np.argsort(-gains, kind="stable")[:most] if gains[place] > 0]
