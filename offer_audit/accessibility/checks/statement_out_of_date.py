"""A statement that was last written, tested or reviewed more than a year ago, or does not say when."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.statement_page import latest_date, say_of_statement, statements
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said

YEAR = 366


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """One word on each statement."""
    for document in statements(site):
        latest = latest_date(document, site.today)
        if latest is None:
            yield say_of_statement(document, "undated")
        else:
            day = f"{latest.day} {latest:%B %Y}"
            yield say_of_statement(document, "old" if (site.today - latest).days > YEAR else "fresh", day, day=day)
