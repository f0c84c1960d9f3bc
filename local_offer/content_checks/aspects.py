"""Expected provision says something under each aspect, or why nothing is needed."""

from __future__ import annotations

from collections.abc import Iterator

from local_offer.area import Area
from local_offer.cells import pages_by_cell
from local_offer.content_checks.body import repeated_headings
from local_offer.content_checks.known import VOCABULARIES, mend
from local_offer.content_folder import Reading
from local_offer.content_types import ExpectedProvision
from local_offer.drafts import Draft
from local_offer.problems import Problem

NOT_NEEDED = "not needed at this level"
"""How an aspect that a level does not need begins, in small letters; the reason follows."""


def aspect_problems(draft: Draft, area: Area | None) -> Iterator[Problem]:
    """Expected provision says something under each aspect, or why nothing is needed."""
    if area is None:
        return
    for name, value in (("need_types", draft.values.need), ("levels", draft.values.level)):
        if value not in area.vocabulary(name):
            yield Problem(
                draft.path,
                0,
                "",
                f"{VOCABULARIES[name]} '{value}' is not in area.yaml.",
                mend(value, area.vocabulary(name)) + " The folder is the need type, the file name is the level.",
            )
    sections = draft.values.body.sections
    known = {word.lower(): aspect for aspect in area.aspects for word in (aspect.name, aspect.id)}
    told = {known[name].id for name in sections if name in known}
    for aspect in area.aspects:
        if aspect.id not in told:
            yield Problem(
                draft.path,
                0,
                "body",
                f"the heading for the aspect '{aspect.name}' is missing.",
                f"Add '## {aspect.name}' and what is provided, or 'Not needed at this level: ' and why.",
            )
    yield from repeated_headings(draft, {name: aspect.id for name, aspect in known.items()})
    for heading in draft.values.body.headings:
        if heading.level != 2:
            continue
        text = sections[heading.text.lower().strip()].text
        if heading.text.lower().strip() not in known:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"'{heading.text}' is not an aspect in area.yaml.",
                mend(heading.text, (aspect.name for aspect in area.aspects)),
            )
        elif not text:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"there is nothing under '{heading.text}'.",
                "Say what is provided, or 'Not needed at this level: ' and why.",
            )
        elif text.lower().startswith(NOT_NEEDED) and len(text) < len(NOT_NEEDED) + 12:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"'{heading.text}' does not say why it is not needed.",
                "Write 'Not needed at this level: ' and the reason.",
            )


def unserved_pages(reading: Reading) -> Iterator[Problem]:
    """A page for older ids or a whole level, where every cell it stands for has a page of its own."""
    if reading.area is None:
        return
    drafts = {
        (draft.values.need, draft.values.level): draft
        for draft in reading.drafts
        if draft.values is not None and issubclass(draft.content_type, ExpectedProvision)
    }
    needs, levels = reading.area.vocabulary("need_types"), reading.area.vocabulary("levels")
    serving = set(pages_by_cell(drafts, reading.area).values())
    for place, draft in drafts.items():
        if place[0] in needs and place[1] in levels and place not in serving:
            yield Problem(
                draft.path,
                0,
                "",
                "every need and level that this file stands for has another file, so it would be left out.",
                "Take this file out, or the others.",
            )
