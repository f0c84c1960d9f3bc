"""A comment has its three parts, and nobody can be recognised in any of them."""

from __future__ import annotations

from collections.abc import Iterator

from local_offer.content_folder import Reading
from local_offer.content_types import Comment
from local_offer.drafts import Draft
from local_offer.standards.privacy import identifying_words
from local_offer.problems import Problem


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
