"""The area's words explained: ``content/glossary.yaml``, and finding those words in a text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated

from pydantic import Field

from local_offer.area import Facts
from local_offer.field_types import Blocks, Text, Texts
from local_offer.markdown_html import TermLinks
from local_offer.markdown_text import heading_id


class GlossaryTerm(Facts):
    """One word or phrase, its other forms, and what it means."""

    term: Annotated[Text, Field(description="the word or phrase")]
    also: Annotated[
        Texts, Field(description="other forms of it, such as the plural or the letters it is known by")
    ] = ()
    meaning: Annotated[Text, Field(description="one or two plain sentences")]

    @property
    def id(self) -> str:
        return heading_id(self.term)

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.term, *self.also)


class Glossary(Facts):
    """Every term, and one pattern that finds them all."""

    terms: Annotated[tuple[GlossaryTerm, ...], Blocks] = ()

    @cached_property
    def by_id(self) -> dict[str, GlossaryTerm]:
        return {term.id: term for term in self.terms}

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Forms in capitals, which a page may use."""
        return frozenset(word for term in self.terms for form in term.forms for word in form.split() if word.isupper())

    @cached_property
    def _ids(self) -> dict[str, str]:
        """Each form to its term's id; an acronym only in capitals, any other form in any case."""
        ids = {}
        for term in self.terms:
            for form in term.forms:
                ids[form] = term.id
                if not form.isupper():
                    ids.setdefault(form.lower(), term.id)
        return ids

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted((form for term in self.terms for form in term.forms), key=len, reverse=True)
        options = [re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms]
        return re.compile(rf"\b(?:{'|'.join(options)})\b" if options else r"(?!)")

    def term_links(self) -> TermLinks:
        """A fresh marker for one page."""
        return TermLinks(self._pattern, self._ids)
