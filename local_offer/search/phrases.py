"""The search words as rows that the browser finds beside the terms: a phrase, and the words, pages or ages it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from local_offer.glossary import Glossary
from local_offer.search.words import STOP_WORDS, read_terms, read_words, stem
from local_offer.search_words import SearchWords

SAME, MEANS = 1, 2
"""How a phrase stands for others: they mean the same, or it leads to them."""

Rows = dict[str, list[list[Any]]]


def build_phrases(words: SearchWords, glossary: Glossary, numbers: Mapping[str, int], little: Collection[str]) -> Rows:
    """Rows by key: the stem of the phrase's first word that is no stop word and says something, so that it is asked for.
    A phrase of nothing but small words, such as "said no", has the key "".

    A row is: the phrase's stems, stop words too, with spaces; the place of the key among them; whether it is the same or means;
    the words it stands for; numbers of pages that come first; youngest and oldest age in months, if it tells an age; of a word of
    the glossary the term, its meaning and its id.

    Args:
        words: what the editors wrote.
        glossary: each term and its other forms mean the same.
        numbers: the number of each document by its page's key.
        little: stems of words that say little.
    """
    rows: Rows = defaultdict(list)
    for phrase, *rest in _rows(words, glossary, numbers):
        said = read_words(phrase)
        telling = [place for place, word in enumerate(said) if word not in STOP_WORDS and stem(word) not in little]
        if said:
            place = telling[0] if telling else 0
            rows[stem(said[place]) if telling else ""].append([_stems(phrase), place, *rest])
    return dict(rows)


def _rows(words: SearchWords, glossary: Glossary, numbers: Mapping[str, int]) -> Iterator[tuple[Any, ...]]:
    told = {_stems(form): [term.term, term.meaning, term.id] for term in glossary.terms for form in term.forms}
    for group in [*words.same, *(term.forms for term in glossary.terms)]:
        meaning = next((told[stems] for phrase in group if (stems := _stems(phrase)) in told), None)
        for phrase, targets in _each_with_others(group):
            yield phrase, SAME, targets, [], [], *([meaning] if meaning else [])
    for line in words.means:
        pages = [numbers[key] for name in line.pages if (key := name.removesuffix(".md")) in numbers]
        for phrase in line.say:
            yield phrase, MEANS, _targets(line.find), pages, []
    for age in words.ages:
        for phrase in age.say:
            yield phrase, MEANS, [], [], [round(age.from_ * 12), round(age.to * 12)]


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
