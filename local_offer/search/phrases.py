"""The search words as rows that the browser finds beside the terms: a phrase, and the words, pages or ages it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from local_offer.glossary import Glossary
from local_offer.search.words import STOP_WORDS, read_terms, read_words, stem
from local_offer.search_words import SearchWords

SAME, MEANS = 1, 2
"""How a phrase stands for others: they mean the same, or it leads to them."""

Rows = dict[str, list[list[Any]]]


def build_phrases(words: SearchWords, glossary: Glossary, numbers: Mapping[str, int]) -> Rows:
    """Rows by key: the phrase's first word that is not a stop word, stemmed.

    A row is: the phrase's stems, stop words too, with spaces; the place of the key among them; whether it is the same or means;
    the words it stands for; numbers of pages that come first; youngest and oldest age in months, if it tells an age.

    Args:
        words: what the editors wrote.
        glossary: each term and its other forms mean the same.
        numbers: the number of each document by its page's key.
    """
    rows: Rows = defaultdict(list)
    for group in [*words.same, *(term.forms for term in glossary.terms)]:
        for phrase, targets in _each_with_others(group):
            _add(rows, phrase, SAME, targets)
    for meaning in words.means:
        pages = [numbers[key] for name in meaning.pages if (key := name.removesuffix(".md")) in numbers]
        for phrase in meaning.say:
            _add(rows, phrase, MEANS, _targets(meaning.find), pages)
    for age in words.ages:
        for phrase in age.say:
            _add(rows, phrase, MEANS, [], (), [round(age.from_ * 12), round(age.to * 12)])
    return dict(rows)


def _each_with_others(group: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each phrase of a group with what the others are; two that stem alike are one."""
    forms = {_stems(phrase): phrase for phrase in group}
    for stems, phrase in forms.items():
        yield phrase, _targets(other for form, other in forms.items() if form != stems)


def _targets(phrases: Iterable[str]) -> list[str]:
    """The words that a person can be shown; one of those that have the same terms, none that has none."""
    found = {terms: " ".join(read_words(phrase)) for phrase in phrases if (terms := " ".join(read_terms(phrase)))}
    return list(found.values())


def _stems(phrase: str) -> str:
    return " ".join(stem(word) for word in read_words(phrase))


def _add(
    rows: Rows, phrase: str, how: int, targets: list[str], pages: Iterable[int] = (), months: Iterable[int] = ()
) -> None:
    words = read_words(phrase)
    if not words:
        return
    key = next((place for place, word in enumerate(words) if word not in STOP_WORDS), 0)
    rows[stem(words[key])].append([_stems(phrase), key, how, targets, list(pages), list(months)])
