"""Words, references and dates: what the marks on a field's type say its value must be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from local_offer.content_checks.known import STANDARDS, VOCABULARIES, Known, mend
from local_offer.field_marks import marked_values
from local_offer.field_types import Choice, ContentRef, InPostcodeArea, InThePast, StandardRef, Term
from local_offer.problems import Problem, Wrong


def word_problems(path: str, model: type[Any], facts: Any, header: Any, known: Known, today: date) -> Iterator[Problem]:
    """Words, references and dates that the marks on the fields say must be known or past."""
    for loc, value, mark in marked_values(model, facts):
        wrong = _wrong_value(value, mark, known, today)
        if wrong is not None:
            name = str(next(part for part in reversed(loc) if isinstance(part, str)))
            yield Problem(path, header.line_of(loc), name, wrong.wrong, wrong.mend)


def _wrong_value(value: Any, mark: Any, known: Known, today: date) -> Wrong | None:
    if isinstance(mark, Term) and known.area is not None:
        words = known.vocabularies[mark.vocabulary]
        return (
            None
            if value in words
            else Wrong(f"{VOCABULARIES[mark.vocabulary]} '{value}' is not in area.yaml.", mend(value, words))
        )
    if isinstance(mark, StandardRef):
        words = known.standards[mark.standard]
        return (
            None
            if value in words
            else Wrong(f"there is no {STANDARDS[mark.standard]} called '{value}'.", mend(value, words))
        )
    if isinstance(mark, ContentRef):
        words = known.ids[mark.folder] if mark.folder else known.paths
        name = str(value).removesuffix(".md")
        where = f"content/{mark.folder}" if mark.folder else "the content folder"
        return None if name in words else Wrong(f"'{value}' is not a file in {where}.", mend(name, words))
    if isinstance(mark, Choice):
        return (
            None
            if value in mark.words
            else Wrong(f"'{value}' is not one of the words allowed here.", mend(value, mark.words))
        )
    if isinstance(mark, InThePast) and value > today:
        return Wrong(f"{value} is in the future.", f"Today is {today}. Write the day it happened.")
    if isinstance(mark, InPostcodeArea) and known.area is not None:
        letters = value[: 1 if value[1].isdigit() else 2]
        if letters not in known.postcode_areas:
            return Wrong(
                f"no postcode starts with {letters}: '{value}'.",
                "Check the first letters. An invented area lists its own in area.yaml.",
            )
    return None
