"""PDFs that do not say which language they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite

_LANGUAGE = re.compile(r"^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$", re.IGNORECASE)


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF."""
    for document, facts in pdfs(site):
        if not facts.language:
            yield say_of(document, "none")
        else:
            yield say_of(document, "said" if _LANGUAGE.match(facts.language) else "wrong", language=facts.language[:40])
