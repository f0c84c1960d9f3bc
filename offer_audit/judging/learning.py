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
        """The known words' places and tf-idf weights, as a vector of length one."""
        known = [(self._place[word], damped(count)) for word, count in sorted(counts.items()) if word in self._place]
        if not known:
            return np.zeros(0, dtype=int), np.zeros(0)
        places = np.array([place for place, _ in known])
        weights = np.array([weight for _, weight in known]) * self._rarity[places]
        return places, weights / np.linalg.norm(weights)

    def log_shares(self, text: str) -> np.ndarray:
        """The logarithm of each label's probability, labels in alphabetical order."""
        places, weights = self._vector(features(text))
        scores = weights @ self._log_likelihood[places] if len(places) else np.zeros(len(self.labels))
        return scores - (scores.max() + math.log(np.exp(scores - scores.max()).sum()))

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
