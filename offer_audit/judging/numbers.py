"""What can be said of a unit for a rule, as numbers with names: what it is about, what it tells, what speaks against it.

Each number is explained by its name; ``weights.yaml`` says how much each counts. Those that speak for publication can
only count for it, the others only against it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np

from offer_audit.judging.learning import Examples, Learned, log_shares
from offer_audit.judging.phrases import find_phrases
from offer_audit.judging.signals import count_particulars, find_signals, signal_phrases
from offer_audit.judging.units import Unit
from offer_audit.rule_documents import Rule, rules

FOR = (
    "topic", "likeness", "first", "among three", "phrase", "phrase in heading", "tells", "told", "like passed", "words", "particulars",
)  # fmt: skip
"""What speaks for publication."""

AGAINST = ("like failed", "like inapplicable", "elsewhere", "links", "page for care leavers", "page of news", "footer")
"""What speaks against it, besides the kinds of signals.yaml."""

FOLLOWING_CHECKS = ("comments_annual", "comments_anonymous")
"""Checks that look into what another rule found."""

RELATED_COUNTS = 0.5
_FARTHEST_TOPIC, _MOST_TOLD, _MOST_PARTICULARS, _MOST_OF_A_SIGNAL = -7.0, 3.0, 6, 3
_NEWS_WORDS = ("news", "noticeboard", "jobs", "vacanc", "latest")


def names() -> tuple[str, ...]:
    """The names of all numbers, in their order."""
    return (*FOR, *AGAINST, *signal_phrases())


@cache
def topic_rules() -> tuple[Rule, ...]:
    """The rules whose passages are looked for; the others look into what one of these found."""
    return tuple(rule for rule in rules() if rule.check not in FOLLOWING_CHECKS)


@cache
def every_example() -> tuple[Examples, dict[str, dict[str, list[int]]]]:
    """All examples as vectors, and which of them are whose: rule, outcome, columns."""
    columns: dict[str, dict[str, list[int]]] = {}
    texts = []
    for rule in topic_rules():
        for example in rule.examples:
            columns.setdefault(rule.id, {}).setdefault(example.outcome, []).append(len(texts))
            texts.append(example.text)
    return Examples(texts), columns


@cache
def learned_topics() -> Learned:
    """Which words speak for which rule, learned from the passed and failed examples of all rules."""
    pairs = [(text, rule.id) for rule in topic_rules() for text in rule.texts("passed", "failed")]
    return Learned([text for text, _ in pairs], [label for _, label in pairs])


@cache
def learned_telling() -> Learned:
    """Which words speak for a passage that tells something, against one that only mentions it."""
    pairs = [
        (example.text, example.outcome)
        for rule in rules()
        for example in rule.examples
        if example.outcome != "inapplicable"
    ]
    return Learned([text for text, _ in pairs], [label for _, label in pairs], fewest=2)


@cache
def related_shares() -> np.ndarray:
    """How much of a topic's share (row) counts for each topic (column): its own wholly, a related one's by half."""
    labels = learned_topics().labels
    counts = np.eye(len(labels))
    for rule in topic_rules():
        for other in rule.related:
            if other in labels:
                counts[labels.index(other), labels.index(rule.id)] += RELATED_COUNTS
    return counts


@lru_cache(maxsize=100_000)
def _topic_scores(text: str) -> np.ndarray:
    """How much the words speak for each topic; the same text on many pages is weighed once."""
    return learned_topics().scores(text)


@lru_cache(maxsize=100_000)
def _how_told(text: str) -> float:
    """How much more likely the words are in a passage that tells than in one that mentions."""
    shares = log_shares(learned_telling().scores(text))
    passed = learned_telling().labels.index("passed")
    return float(np.clip(shares[passed] - shares[1 - passed], -_MOST_TOLD, _MOST_TOLD))


@dataclass(frozen=True)
class ReadUnit:
    """A unit with all that does not depend on a rule, worked out once."""

    unit: Unit

    @cached_property
    def text(self) -> str:
        return self.unit.text

    @cached_property
    def likeness(self) -> np.ndarray:
        return _topic_scores(self.unit.in_context)

    @cached_property
    def topics(self) -> np.ndarray:
        return log_shares(self.likeness)

    @cached_property
    def shares(self) -> np.ndarray:
        """For each topic the logarithm of its share of what the words speak for, and of half of its related topics'."""
        found: np.ndarray = np.log(np.exp(self.topics) @ related_shares())
        return found

    @cached_property
    def alike(self) -> np.ndarray:
        return every_example()[0].alike(self.unit.in_context)

    @property
    def told(self) -> float:
        return _how_told(self.text)

    @cached_property
    def signals(self) -> dict[str, list[str]]:
        return find_signals(" . ".join([*self.unit.headings, self.text]))

    @cached_property
    def general(self) -> dict[str, float]:
        """The numbers that are the same for every rule."""
        unit, words = self.unit, max(1, self.unit.words)
        page = " ".join([unit.document.title, *unit.headings, unit.document.path]).lower()
        found = {
            "told": self.told,
            "words": math.log(words),
            "particulars": min(_MOST_PARTICULARS, count_particulars(self.text)) / (1 + words / 40),
            "links": unit.link_share,
            "page for care leavers": float("care leaver" in page or "leaving care" in page),
            "page of news": float(any(word in page for word in _NEWS_WORDS)),
            "footer": float(unit.passages[0].place == "footer"),
        }
        for kind in signal_phrases():
            found[kind] = min(_MOST_OF_A_SIGNAL, len(self.signals.get(kind, ()))) / (1 + words / 60)
        return found

    @cached_property
    def guesses(self) -> np.ndarray:
        """A first guess for each topic from the words alone, to leave most units aside at once."""
        found: np.ndarray = np.maximum(_FARTHEST_TOPIC, self.shares) + 0.4 * self.told - 2 * self.unit.link_share
        return found.round(6)

    def nearest_example(self, rule: Rule, outcome: str) -> int:
        """The number, in the rule's file, of the example with this outcome whose words are most like the unit's."""
        return int(self.alike[every_example()[1][rule.id][outcome]].argmax()) + 1

    def for_rule(self, rule: Rule) -> dict[str, float]:
        """Every number, by name, for one rule."""
        shares, place = self.topics, learned_topics().labels.index(rule.id)
        own = self.shares[place]
        columns = every_example()[1][rule.id]
        before = int((shares > own).sum())
        tells = sum(bool(find_phrases(self.text, phrases)) for _, phrases in rule.tells)
        return self.general | {
            "topic": max(_FARTHEST_TOPIC, float(own)),
            "likeness": float(self.likeness[place]),
            **{f"like {outcome}": float(self.alike[found].max()) for outcome, found in columns.items()},
            "first": float(before == 0),
            "among three": float(before < 3),
            "phrase": float(bool(find_phrases(self.text, rule.phrases))),
            "phrase in heading": float(bool(find_phrases(" ".join(self.unit.headings[-2:]), rule.phrases))),
            "tells": tells / max(1, len(rule.tells)),
            "elsewhere": float(bool(rule.elsewhere and find_phrases(self.text, rule.elsewhere))),
        }
