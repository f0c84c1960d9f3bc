"""Checks: procedures that rules name. Each judges one rule on one site, and touches no network, browser, file or clock."""

from __future__ import annotations

from collections.abc import Callable

from offer_audit.checks import comments_annual, comments_anonymous, published_information, report_links
from offer_audit.outcomes import RequirementResult
from offer_audit.rule_documents import Rule
from offer_audit.site import ReadSite

Check = Callable[[Rule, ReadSite], RequirementResult]

CHECKS: dict[str, Check] = {
    "published_information": published_information.check,
    "comments_annual": comments_annual.check,
    "report_links": report_links.check,
    "comments_anonymous": comments_anonymous.check,
}
"""Each check by the name that rules use."""
