"""Whether the comments a site publishes, with its responses, are from the last 12 months."""

from __future__ import annotations

from offer_audit.checks.published_comments import (
    A_YEAR,
    comment_pages,
    comment_texts,
    dates_in,
    is_published,
    published_comments,
)
from offer_audit.checks.published_information import make_result
from offer_audit.checks.sentences import sentence
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, RequirementResult
from offer_audit.rule_documents import Rule
from offer_audit.site import ReadSite


def check(rule: Rule, site: ReadSite) -> RequirementResult:
    """Published if a date beside the comments is recent; mentioned if comments are older; not found if there are none."""
    comments = published_comments(site)
    if not is_published(comments):
        return make_result(rule, NOT_FOUND, (), sentence("comments none"))
    texts = comment_texts(comment_pages(comments, site))
    this_month = (site.today.year, site.today.month)
    given = [made for text in texts for made in dates_in(text)]
    dates = sorted(
        min(made, site.today) for made in given if made <= site.today or (made.year, made.month) == this_month
    )
    if not dates:
        return make_result(rule, MENTIONED, comments.evidence, sentence("comments undated"))
    newest = f"{dates[-1].day} {dates[-1]:%B %Y}"
    if dates[-1] >= site.today - A_YEAR:
        return make_result(rule, PUBLISHED, comments.evidence, sentence("comments current", words=newest))
    return make_result(rule, MENTIONED, comments.evidence, sentence("comments old", words=newest))
