"""The text of a new content file: every field its model has, with what each is for, and placeholders that are valid.

Made from the models alone, so that a new field is in new pages by itself. Pure: the area and the names of the pages
there are come in, the text of a file goes out.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from commands.field_words import FieldWords, about, field_words
from local_offer import standards
from local_offer.area import Area, Facts
from local_offer.content_checks import check_reading
from local_offer.content_checks.advice import PLACEHOLDER as FILL_IN
from local_offer.content_folder import Reading
from local_offer.content_types import ExpectedProvision, Page, RegisterFacts
from local_offer.drafts import read_draft
from local_offer.field_types import Choice, ContentRef, StandardRef, Term
from local_offer.problems import Problem

NOT_NEEDED = "Not needed at this level: say why, or write what is provided."
_BY_PROGRAM = (RegisterFacts,)
"""Blocks that a program writes, and a person does not."""

_WIDTH, _MOST_LISTED, _MOST_TRIES = 100, 20, 5
_PLAIN = re.compile(r"[A-Za-z][\w ,.;'’()?/+-]*")
_WORDS_WITH_A_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "~"})
_BY_SORT = {
    "an e-mail address": "fill-this-in@example.org",
    "a telephone number": "01632 960000",  # from the range that Ofcom keeps for invented numbers
    "a postcode": "SW1A 1AA",
    "a web address": "https://example.org/fill-this-in",
    "small letters, figures and hyphens": "fill-this-in",
    "a colour": "#1d4f63",
}
_PLAIN_BODY = f"""{FILL_IN}. Start with what a reader needs first.

## {FILL_IN}: a heading

{FILL_IN}. Write short sentences, with one idea to a paragraph.
"""


@dataclass(frozen=True)
class Surroundings:
    """What placeholders may name: the area's words, the pages there are by folder, and today."""

    area: Area
    pages: Mapping[str, tuple[str, ...]]
    today: date


@dataclass(frozen=True)
class StartingPage:
    """A new file's text, the problems it would have, and the fields it must have beyond those that are required."""

    text: str
    problems: tuple[Problem, ...]
    also_needed: tuple[Problem, ...] = field(default=())


def surroundings_of(reading: Reading, today: date) -> Surroundings:
    """The surroundings in a content folder whose area.yaml is good."""
    assert reading.area is not None
    pages: dict[str, list[str]] = {}
    for draft in reading.drafts:
        pages.setdefault(draft.content_type.folder, []).append(draft.id)
    return Surroundings(reading.area, {folder: tuple(sorted(ids)) for folder, ids in pages.items()}, today)


def make_page(
    content_type: type[Page], name: str, given: Mapping[str, str], reading: Reading, today: date
) -> StartingPage:
    """A starting page for the file ``name`` (``guidance/travel.md``).

    A check of the page says which fields it needs beyond the required ones, such as a way to be reached.
    """
    around = surroundings_of(reading, today)
    wanted: set[str] = set()
    also_needed: list[Problem] = []
    optional = {words.name for words in field_words(content_type) if not words.is_required}
    for _ in range(_MOST_TRIES):
        text = starting_text(content_type, given, around, wanted)
        problems = problems_of_text(text, content_type, name, reading, today)
        missing = [problem for problem in problems if problem.field in optional - wanted]
        if not missing:
            break
        also_needed += missing
        wanted |= {problem.field for problem in missing}
    return StartingPage(text, problems, tuple(also_needed))


def problems_of_text(
    text: str, content_type: type[Page], name: str, reading: Reading, today: date
) -> tuple[Problem, ...]:
    """The problems a file would have if it stood in the content folder."""
    draft = read_draft(reading.place(name), text.encode(), content_type)
    together = replace(reading, drafts=[*reading.drafts, draft], problems=[])
    return tuple(
        problem for problem in check_reading(together, today) if problem.path == draft.path and problem.is_error
    )


def starting_text(
    content_type: type[Page], given: Mapping[str, str], around: Surroundings, wanted: Collection[str] = ()
) -> str:
    """The whole file. Fields that are required, ``given`` or ``wanted`` have a value; the others are comments."""
    lines = [
        "---",
        *_comment(about(content_type)),
        *_comment("A line that starts with # is a note: nobody sees it. Take the # off a field to use it."),
    ]
    for words in field_words(content_type):
        is_live = words.is_required or words.name in {*given, *wanted}
        lines += _field_lines(words, given, around, is_live)
    return "\n".join([*lines, "---", starting_body(content_type, around.area)])


def starting_body(content_type: type[Page], area: Area) -> str:
    """The body, with the headings that this type of page must have."""
    if issubclass(content_type, ExpectedProvision):
        return "\n\n".join(f"## {aspect.name}\n\n{NOT_NEEDED}" for aspect in area.aspects) + "\n"
    headings: tuple[str, ...] = getattr(content_type, "headings", ())
    if headings:
        return "\n\n".join(f"## {heading}\n\n{FILL_IN}: the {heading.lower()}." for heading in headings) + "\n"
    return _PLAIN_BODY


def _field_lines(words: FieldWords, given: Mapping[str, str], around: Surroundings, is_live: bool) -> Iterator[str]:
    if words.block in _BY_PROGRAM:
        return
    sort = "" if words.name in given else "(Change this) " if is_live else "(If needed) "
    yield ""
    yield from _comment(sort + _note(words, around))
    value = [f"{words.name}: {scalar(given[words.name])}"] if words.name in given else value_lines(words, around)
    yield from value if is_live else (f"# {line}" for line in value)


def _note(words: FieldWords, around: Surroundings) -> str:
    """What stands above a field: what it is, and what may be written."""
    text = words.description or words.name.replace("_", " ")
    parts = [text[0].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")]
    if options := _options(words, around):
        parts.append(options)
    return " ".join(parts)


def _options(words: FieldWords, around: Surroundings) -> str:
    term, standard = words.mark(Term), words.mark(StandardRef)
    if words.mark(Choice) is not None:
        return f"{words.takes[0].upper()}{words.takes[1:]}."
    if term is None and standard is None:
        return ""
    options = tuple(around.area.vocabulary(term.vocabulary)) if term else standard_ids(standard)
    if len(options) > _MOST_LISTED:
        return "The words are listed in docs/editors/fields.md."
    return (
        f"{'One or several' if words.is_several else 'One'} of: {', '.join(options)}."
        if options
        else "There are none yet."
    )


def standard_ids(standard: StandardRef) -> tuple[str, ...]:
    """The ids of one of the lists in ``local_offer.standards``."""
    return tuple(entry.id for entry in getattr(standards, standard.standard)())


def value_lines(words: FieldWords, around: Surroundings) -> list[str]:
    """A field with a placeholder that a check finds valid."""
    if words.block is not None:
        return _block_lines(words, words.block, around)
    value = scalar(placeholder(words, around))
    return [f"{words.name}: [{value}]" if words.is_several else f"{words.name}: {value}"]


def _block_lines(words: FieldWords, block: type[Facts], around: Surroundings) -> list[str]:
    inner = [
        line for part in field_words(block) for line in (*_comment(_note(part, around)), *value_lines(part, around))
    ]
    if not words.is_several:
        return [f"{words.name}:", *(f"  {line}" for line in inner)]
    first = next(number for number, line in enumerate(inner) if not line.startswith("#"))
    return [f"{words.name}:", *(f"  {'- ' if number == first else '  '}{line}" for number, line in enumerate(inner))]


def placeholder(words: FieldWords, around: Surroundings) -> str:
    """The first word that is allowed, a made-up address, or 'Fill this in'."""
    for sort, options in _OPTIONS.items():
        if (mark := words.mark(sort)) is not None:
            return next(iter(options(mark, around)), "")
    if words.leaf is date:
        return around.today.isoformat()
    if words.leaf is float:
        return _age(words.name, around.area)
    return _BY_SORT.get(words.sort) or {int: "1", bool: "no"}.get(words.leaf, FILL_IN)


def _age(name: str, area: Area) -> str:
    ages = [age for phase in area.age_phases for age in (phase.from_, phase.to)]
    return f"{max(ages) if name.endswith('_to') else min(ages):g}"


def _page_ids(mark: ContentRef, around: Surroundings) -> tuple[str, ...]:
    if mark.folder:
        return around.pages.get(mark.folder, ())
    return tuple(f"{folder}/{page}" for folder in sorted(around.pages) for page in around.pages[folder])


_OPTIONS: dict[type, Callable[..., Collection[str]]] = {
    Choice: lambda mark, around: mark.words,
    Term: lambda mark, around: around.area.vocabulary(mark.vocabulary),
    ContentRef: _page_ids,
    StandardRef: lambda mark, around: standard_ids(mark),
}


def scalar(text: str) -> str:
    """A text as YAML writes it: in quotation marks wherever it could be read as something else."""
    if re.fullmatch(r"[\w.-]+", text) and text.lower() not in _WORDS_WITH_A_MEANING:
        return text
    is_plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS_WITH_A_MEANING
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)]
