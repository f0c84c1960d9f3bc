"""A statement that names an older version of WCAG than the one that is monitored."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.statement_page import (
    say_of_statement,
    sentences,
    statements,
    text_of,
    words_pattern,
)
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said

MONITORED = "2.2"


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """One word on each statement that names WCAG."""
    for document in statements(site):
        versions = {
            first or second
            for first, second in words_pattern("version").findall(text_of(document).replace("\n", " . "))
        }
        if not versions:
            if words_pattern("mentions").search(text_of(document)):
                yield say_of_statement(document, "none")
        elif any(version >= MONITORED for version in versions):
            yield say_of_statement(document, "current")
        else:
            quoted = next((each for each in sentences(document) if words_pattern("version").search(each)), "")
            yield say_of_statement(document, "old", quoted, version=max(versions))
