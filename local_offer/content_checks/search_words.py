"""Checks of search-words.yaml: pages that are not there, words that lead to no page, a word said to say little and to mean much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.content_checks.known import Known
from local_offer.content_checks.words import word_problems
from local_offer.content_folder import SEARCH_WORDS_FILE, Reading
from local_offer.problems import Problem
from local_offer.search.words import STOP_WORDS, read_words, stem
from local_offer.search_words import SearchWords


def search_word_problems(reading: Reading, known: Known, today: date) -> Iterator[Problem]:
    """Everything that is wrong in the file, and advice on lines that do nothing."""
    words, header, path = reading.search_words, reading.search_words_header, reading.place(SEARCH_WORDS_FILE)
    yield from word_problems(path, SearchWords, words, header, known, today)
    for index, age in enumerate(words.ages):
        if age.from_ > age.to:
            line = header.line_of(("ages", index))
            wrong = f"the ages run backwards: from {age.from_:g} to {age.to:g}."
            yield Problem(path, line, f"ages {index + 1}", wrong, "Put the younger age in from and the older in to.")
    for index, meaning in enumerate(words.means):
        if not (meaning.find or meaning.pages):
            yield Problem(
                path, header.line_of(("means", index)), f"means {index + 1}", "this line leads nowhere.",
                "Give the words to look for in `find`, or pages in `pages`.",
            )  # fmt: skip
    if words.means:
        yield from _leading_nowhere(reading, path)


def _leading_nowhere(reading: Reading, path: str) -> Iterator[Problem]:
    """Advice: phrases of `find` with a word that no page has, so that they find nothing."""
    there = _stems_of(reading)
    for index, meaning in enumerate(reading.search_words.means):
        for phrase in meaning.find:
            missing = [word for word in read_words(phrase) if word not in STOP_WORDS and stem(word) not in there]
            if missing:
                line = reading.search_words_header.line_of(("means", index, "find"))
                yield Problem(
                    path, line, f"means {index + 1}, find", f"'{phrase}' leads nowhere: no page says '{missing[0]}'.",
                    "Use words that the right page says, or write the page that is missing.",
                ).as_warning()  # fmt: skip


def _stems_of(reading: Reading) -> set[str]:
    """Every word of the headers and texts, as the search stems it."""
    pieces: set[str] = set()
    for draft in reading.drafts:
        pieces.update(piece for value in draft.header.values.values() for piece in _pieces(value))
        pieces.update(draft.header.body.split())
    if reading.area:
        names = [f"{need.name} {need.plain}" for need in reading.area.need_types]
        names += [f"{level.name} {level.plain}" for level in reading.area.all_levels]
        pieces.update(piece for name in names for piece in name.split())
    return {stem(word) for piece in pieces for word in read_words(piece)}


def _pieces(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, dict):
        return [piece for part in value.values() for piece in _pieces(part)]
    return [piece for part in value for piece in _pieces(part)] if isinstance(value, list | tuple) else ()
