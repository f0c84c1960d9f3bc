"""A document cut into pieces that can each tell one thing: the passages under a heading, up to about a hundred words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from offer_audit.passages import Document, Passage

MOST_WORDS, MOST_WORDS_WIDE = 100, 180
FEWEST_ALONE = 12
READ_PLACES = ("main", "footer")


@dataclass(frozen=True)
class Unit:
    """Neighbouring passages under one heading. ``link_share`` is how much of the text is the text of links."""

    document: Document
    passages: tuple[Passage, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(passage.text for passage in self.passages)

    @property
    def headings(self) -> tuple[str, ...]:
        return self.passages[0].headings

    @property
    def heading(self) -> str:
        return self.headings[-1] if self.headings else self.document.title

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def link_share(self) -> float:
        words = [len(passage.text.split()) for passage in self.passages]
        linked = sum(passage.link_share * count for passage, count in zip(self.passages, words, strict=True))
        return linked / max(1, sum(words))

    @property
    def in_context(self) -> str:
        """The text after its two nearest headings."""
        return " . ".join([*self.headings[-2:], self.text])


def units(document: Document) -> Iterator[Unit]:
    """Every unit of a document: from each passage on, and each longer passage alone."""
    passages = [passage for passage in document.passages if passage.place in READ_PLACES]
    for start, first in enumerate(passages):
        end, words = start, 0
        while end < len(passages) and words < MOST_WORDS and _go_together(first, passages[end]):
            words += len(passages[end].text.split())
            end += 1
        yield Unit(document, tuple(passages[start:end]))
        if end > start + 1 and len(first.text.split()) >= FEWEST_ALONE:
            yield Unit(document, (first,))
    yield from _wide_units(document, passages)


def _wide_units(document: Document, passages: list[Passage]) -> Iterator[Unit]:
    """What stands in small pieces under several lower headings, such as one card for each school, taken together."""
    start = 0
    while start < len(passages):
        parent, end, words = passages[start].headings[:-1], start, 0
        while end < len(passages) and words < MOST_WORDS_WIDE and passages[end].headings[: len(parent)] == parent:
            words += len(passages[end].text.split())
            end += 1
        if len({passage.headings for passage in passages[start:end]}) > 1:
            yield Unit(document, tuple(passages[start:end]))
        start = max(start + 1, (start + end) // 2)


def _go_together(first: Passage, other: Passage) -> bool:
    return first.headings == other.headings and first.place == other.place
