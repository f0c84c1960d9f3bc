"""PDFs that have no title, or a file's name for one, or do not show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite

_FILE_NAME = re.compile(
    r"^(microsoft (word|powerpoint|excel|publisher) ?-|untitled|document ?\d*$|presentation ?\d*$|layout 1|title$|slide ?\d*$|print$|scan\w*$|new\b)"
    r"|\.(docx?|pdf|indd|pptx?|xlsx?|pub|qxd|rtf|odt|tmp)$|^\S*_\S*$|^\S+(-\S+){2,}$|^\W*\d[\d\W]*$",
    re.IGNORECASE,
)  # fmt: skip


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF."""
    for document, facts in pdfs(site):
        if not facts.title:
            yield say_of(document, "none")
        elif _FILE_NAME.search(facts.title):
            yield say_of(document, "file-name", title=facts.title[:100])
        else:
            yield say_of(document, "shown" if facts.shows_title else "not-shown", title=facts.title[:100])
