"""A statement that says "fully compliant" while faults were found."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.statement_page import say_of_statement, sentences, statements, words_pattern
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import FAILED, AccessFinding, Said
from offer_audit.passages import Document

NAMED = 5


def check(site: TestedSite, found: tuple[AccessFinding, ...]) -> Iterator[tuple[PageFacts, Said]]:
    """One word on each statement that claims to comply in full."""
    faults = [finding for finding in found if finding.outcome == FAILED and not finding.is_advice and finding.criteria]
    titles = list(dict.fromkeys(finding.title for finding in faults))
    for document in statements(site):
        claim = claim_of(document)
        if not claim:
            continue
        own = next((each for each in sentences(document) if words_pattern("admits").search(each)), "")
        if own:
            yield say_of_statement(document, "admits", claim, admitted=own[:160])
            continue
        words = {"count": str(len(titles)), "faults": "; ".join(titles[:NAMED])}
        yield say_of_statement(document, "faults" if titles else "holds", claim, **words)


def claim_of(document: Document) -> str:
    """The sentence that says that the site complies in full, or an empty string."""
    for sentence in sentences(document):
        match = words_pattern("full").search(sentence)
        if match and not words_pattern("not_full").search(sentence[: match.end() + 40]):
            return sentence
    return ""
