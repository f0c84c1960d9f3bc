"""A comment has its three parts, and nobody can be recognised in any of them."""

from __future__ import annotations

from collections.abc import Iterator

from local_offer.content_checks.body import repeated_headings
from local_offer.content_checks.known import mend
from local_offer.content_folder import Reading
from local_offer.content_types import Comment
from local_offer.drafts import Draft
from local_offer.problems import Problem
from local_offer.standards.privacy import identifying_words


def comment_problems(draft: Draft, reading: Reading) -> Iterator[Problem]:
    """A comment has its three parts, and nobody can be recognised in any of them."""
    sections = draft.values.body.sections
    for name in Comment.headings:
        section = sections.get(name.lower())
        if section is None or not section.text:
            yield Problem(
                draft.path,
                0,
                "body",
                f"the heading '{name}' is missing, or nothing stands under it.",
                f"Add '## {name}' and the words.",
            )
    yield from _unseen(draft)
    places = (reading.area.name if reading.area else "").split()
    allowed = frozenset({*(draft.values.not_names or ()), *places})
    pieces = [(prose.text, prose.line) for prose in draft.values.body.prose]
    pieces += [(heading.text, heading.line) for heading in draft.values.body.headings]
    pieces.append((draft.values.title or "", draft.header.line_of(("title",))))
    for text, line in pieces:
        for words, sort in identifying_words(text, allowed):
            mend = "Take it out: nobody may be recognised in a published comment."
            if sort == "a person's name":
                mend += f" If it is not a person, add 'not_names: [{words.split()[-1]}]'."
            yield Problem(draft.path, line, "body", f"'{words}' looks like {sort}.", mend)


def _unseen(draft: Draft) -> Iterator[Problem]:
    """Words that the page would not show: before the first heading, or under any other than the three."""
    body = draft.values.body
    if body.sections[""].text:
        line = next((prose.line for prose in body.prose), 0)
        yield Problem(
            draft.path,
            line,
            "body",
            "words stand before the first heading, so they would be left out.",
            f"Put them under '## {Comment.headings[0]}'.",
        )
    names = [name.lower() for name in Comment.headings]
    for heading in (heading for heading in body.headings if heading.level == 2):
        if heading.text.lower().strip() not in names:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"'{heading.text}' is not a part of a comment, so it would be left out.",
                mend(heading.text, Comment.headings),
            )
    yield from repeated_headings(draft, {name: name for name in names})
