"""Signs that a published comment could identify somebody: names, and ways to reach a person.

By law comments are published in a form that identifies nobody. This finds the common slips; a person must still read
each comment. First names are looked for only where English would not put a capital for another reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
PHONE = re.compile(r"(?<!\d)(?:\+44[\s-]?|0)\d(?:[\s()-]?\d){8,9}(?!\d)")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
HANDLE = re.compile(r"(?<![\w@.])@\w{3,}")
STREET = re.compile(
    r"\b\d{1,4}[a-z]?,? (?:[A-Z][a-z]+ ){1,2}(?:Road|Street|Lane|Avenue|Close|Drive|Way|Court|Gardens|Terrace|Place|Crescent)\b"
)
BIRTH_DATE = re.compile(r"\b(?:born|date of birth|dob)\b[^.]{0,12}\d", re.IGNORECASE)
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Nurse|Sister|Headteacher|Uncle|Aunt|Auntie)\.? (?-i:[A-Z][a-z'’-]+)"
)
RELATION = re.compile(
    r"\b(?i:my|our|her|his|their|a|the) (?:(?i:little|older|younger|youngest|eldest|twin|foster|autistic|disabled|deaf|\d+[- ]year[- ]old) )*"
    r"(?i:son|daughter|child|boy|girl|lad|brother|sister|grandson|granddaughter|nephew|niece|partner|husband|wife|friend|teacher|"
    r"key ?worker|social worker|mum|dad|mother|father|pupil|student),? ([A-Z][a-z'’-]+)"
)
CALLED = re.compile(
    r"\b(?:[Mm]y name(?:'s|’s| is)|[Ii]['’]m|[Ii] am|[Cc]alled|[Nn]amed|[Nn]ame is|[Ss]igned,?|[Ff]rom|[Rr]egards,?|[Tt]hanks,?) ([A-Z][a-z'’-]+)"
)
INITIALLED = re.compile(r"\b([A-Z][a-z]+ [A-Z]\.)(?= |$|\))")
ATTRIBUTED = re.compile(r"[\"”’'] ?[—–-] ?([A-Z][a-z'’-]+ [A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?)(?![a-z])")
_ROLES = frozenset(["Parent", "Carer", "Mother", "Father", "Mum", "Dad", "Young", "Student", "Pupil", "Teacher", "School", "Family", "Forum", "Youth", "Year", "The", "A", "An", "Our", "Local", "Head", "Early", "Primary", "Secondary", "College", "Parents", "Carers", "SEND", "Support"])
WORD = re.compile(r"[A-Z][a-z'’-]+")

_FINDERS = (
    (EMAIL, "an e-mail address"), (PHONE, "a telephone number"), (POSTCODE, "a postcode"), (HANDLE, "a social media name"),
    (STREET, "a street address"), (BIRTH_DATE, "a date of birth"),
)  # fmt: skip
_SURNAME = re.compile(r" [A-Z][a-z'’-]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[\"“‘(]\s*|\n)$")


@cache
def first_names() -> frozenset[str]:
    """Common first names in the United Kingdom, without those that are also everyday words or months."""
    text = resources.files(__package__).joinpath("first_names.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def identifying_words(text: str, not_names: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Each thing that could identify somebody, and what it looks like: ``("01632 960100", "a telephone number")``.

    Words in ``not_names`` are known not to be names: a person has checked them, or the area has a place called so.
    """
    for pattern, sort in _FINDERS:
        for match in pattern.finditer(text):
            yield match.group(), sort
    told: set[str] = set()
    for name in _names(text):
        last = name.split()[-1]
        if name not in told and not {name, last, last.removesuffix("'s").removesuffix("’s")} & not_names:
            told.update((name, last))
            yield name, "a person's name"


def _names(text: str) -> Iterator[str]:
    for match in TITLED.finditer(text):
        yield match.group()
    for pattern in (RELATION, CALLED):
        for match in pattern.finditer(text):
            if match[1].removesuffix("'s").removesuffix("’s") in first_names() or pattern is RELATION:
                yield match[1]
    for match in ATTRIBUTED.finditer(text):
        if not _ROLES.intersection(match[1].split()):
            yield match[1]
    for match in INITIALLED.finditer(text):
        if match[1].split()[0] in first_names():
            yield match[1]
    for match in WORD.finditer(text):
        name = match.group().removesuffix("'s").removesuffix("’s").strip("'’")
        is_word = (
            name in _ALSO_WORDS and _starts_sentence(text, match.start()) and not _SURNAME.match(text, match.end())
        )
        is_place = bool(_SAINT.search(text[: match.start()]))  # St Mary's
        if name in first_names() and not is_word and not is_place:
            yield name


# Names that may start a sentence as an ordinary word: as names they are told only in mid-sentence.
_ALSO_WORDS = frozenset(
    {"Jack", "Max", "Ray", "Art", "Bill", "Drew", "Jade", "Amber", "Ivy", "Daisy", "Poppy", "Ruby", "Pearl", "Robin"}
)


_SAINT = re.compile(r"\bS(?:t\.?|aint) $")


def _starts_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_START.search(text[:start]))
