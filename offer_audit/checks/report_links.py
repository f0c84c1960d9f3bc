"""Whether the entries of schools link to their SEN information reports: counts links to different reports."""

from __future__ import annotations

import re

from offer_audit.checks import published_information
from offer_audit.checks.published_information import make_result
from offer_audit.checks.sentences import sentence
from offer_audit.outcomes import PUBLISHED, Evidence, RequirementResult
from offer_audit.passages import Document, Link
from offer_audit.rule_documents import Rule
from offer_audit.site import ReadSite

REPORT = re.compile(
    r"\b(?:sen|send|special educational needs)\b.{0,25}\binformation report\b|\binformation report\b|\bsen(?:d)? report\b|\bsen-info",
    re.IGNORECASE,
)
FEWEST_REPORTS = 2
"""One link may be an example; two different ones show that entries carry their own."""


def check(rule: Rule, site: ReadSite) -> RequirementResult:
    """Published if different reports are linked; else what the passages say of it."""
    linked = [(document, link) for document in site.documents for link in document.links if _is_report(link)]
    if len({link.href for _, link in linked}) >= FEWEST_REPORTS:
        evidence = tuple(_tell(document, link) for document, link in linked[:3])
        return make_result(
            rule, PUBLISHED, evidence, sentence("reports linked", words=str(len({link.href for _, link in linked})))
        )
    return published_information.check(rule, site)


def _is_report(link: Link) -> bool:
    return link.place == "main" and bool(REPORT.search(f"{link.text} {link.href}"))


def _tell(document: Document, link: Link) -> Evidence:
    heading = link.headings[-1] if link.headings else document.title
    return Evidence(
        document.url,
        document.path,
        document.title,
        heading,
        f"{link.text} ({link.href})",
        document.url,
        True,
        sentence("report linked"),
    )
