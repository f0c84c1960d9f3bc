"""Sorts of faults that were found and that the statement does not tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.statement_claims_too_much import claim_of
from offer_audit.accessibility.checks.statement_page import say_of_statement, statement_words, statements, text_of
from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import FAILED, AccessFinding, Said

NAMED = 8
_FILE_RULES = ("pdf-", "word-")


def check(site: TestedSite, found: tuple[AccessFinding, ...]) -> Iterator[tuple[PageFacts, Said]]:
    """One word on each statement that does not claim to comply in full: the sorts of fault that it leaves out."""
    faults = [finding for finding in found if finding.outcome == FAILED and not finding.is_advice and finding.criteria]
    for document in statements(site):
        if claim_of(document) or not faults:
            continue
        text = text_of(document).lower()
        left_out = list(dict.fromkeys(_name(finding) for finding in faults if not _tells_of(text, finding)))
        words = {"count": str(len(left_out)), "faults": "; ".join(left_out[:NAMED])}
        yield say_of_statement(document, "left-out" if left_out else "told", **words)


def _name(finding: AccessFinding) -> str:
    number = finding.criteria[0]
    known = criteria().get(number)
    return f"{number} {known.name}" if known else number


def _tells_of(text: str, finding: AccessFinding) -> bool:
    """Whether the statement has the number, the name or the words of one of the fault's criteria."""
    if finding.rule.startswith(_FILE_RULES):
        return bool(re.search(r"\bpdfs?\b|\bdocuments?\b|\bword\b", text))
    return any(_tells_of_criterion(text, number) for number in finding.criteria)


def _tells_of_criterion(text: str, number: str) -> bool:
    known = criteria().get(number)
    if re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.]*\d)", text) or (known and known.name.lower() in text):
        return True
    words = statement_words()["listed"].get(number)
    return bool(words) and bool(re.search(rf"\b(?:{words})", text, re.IGNORECASE))
