"""Checks that need more than one file, each a generator of problems over one reading.

``check_reading`` runs them all, so that an editor sees every problem at once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.area import Area
from local_offer.content_checks.advice import advice
from local_offer.content_checks.area_words import area_problems, glossary_problems
from local_offer.content_checks.aspects import aspect_problems, unserved_pages
from local_offer.content_checks.body import body_problems
from local_offer.content_checks.comments import comment_problems
from local_offer.content_checks.known import Known
from local_offer.content_checks.search_words import search_word_problems
from local_offer.content_checks.words import word_problems
from local_offer.content_folder import Reading, problems_of
from local_offer.content_types import Comment, ExpectedProvision
from local_offer.drafts import Draft
from local_offer.problems import Problem
from local_offer.value_checks import is_slug


def check_reading(reading: Reading, today: date) -> tuple[Problem, ...]:
    """Every problem and warning in the content, sorted by file and line."""
    found = [*problems_of(reading), *area_problems(reading), *glossary_problems(reading), *_duplicates(reading.drafts)]
    found += [*unserved_pages(reading), *_file_names(reading.drafts)]
    known = Known(reading)
    for draft in reading.drafts:
        if draft.values is None:
            continue
        found += word_problems(draft.path, draft.content_type, draft.values, draft.header, known, today)
        found += body_problems(draft, known)
        if issubclass(draft.content_type, ExpectedProvision):
            found += aspect_problems(draft, reading.area)
        if issubclass(draft.content_type, Comment):
            found += comment_problems(draft, reading)
        found += advice(draft, reading, today)
    found += search_word_problems(reading, known, today)
    if reading.area:
        found += word_problems(reading.place("area.yaml"), Area, reading.area, reading.area_header, known, today)
    return tuple(sorted(set(found)))


def _duplicates(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """Two files that would be the same page, also where only capitals differ."""
    places: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        places[draft.content_type.folder, draft.id.lower()].append(draft)
    for (_, slug), sharing in places.items():
        for draft in sharing[1:] if len(sharing) > 1 else ():
            yield Problem(
                draft.path,
                draft.header.line_of(("slug",)),
                "slug",
                f"{sharing[0].path} has the web address '{slug}' too.",
                "Rename one of the two files, or give one a slug of its own.",
            )


def _file_names(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """A file's name that cannot be a web address, where the file has no slug of its own."""
    for draft in drafts:
        if issubclass(draft.content_type, ExpectedProvision) or (is_slug(draft.id) and draft.id != "index"):
            continue
        better = re.sub(r"[^a-z0-9]+", "-", draft.id.lower()).strip("-").replace("index", "") or "my-page"
        yield Problem(
            draft.path,
            0,
            "",
            f"the file's name becomes the page's web address, which cannot be '{draft.id}'.",
            f"Use small letters, figures and hyphens: rename the file to {better}.md.",
        )
