"""Whether a published comment seems to identify somebody."""

from __future__ import annotations

import re

from local_offer.standards.privacy import identifying_words
from offer_audit.checks.published_comments import comment_pages, comment_texts, is_published, published_comments
from offer_audit.checks.published_information import make_result
from offer_audit.checks.sentences import sentence
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, RequirementResult
from offer_audit.rule_documents import Rule
from offer_audit.site import ReadSite

_STAFF = re.compile(
    r"\b[A-Z][a-z]+(?: [A-Z][\w-]+)?,? (?:who is |is )?(?:the |our |your |a )?(?:[\w' -]{0,40}?)"
    r"(?:officer|worker|manager|adviser|advisor|co-?ordinator|lead|director|nurse|therapist|librarian|teacher|editor|team)\b"
)
"""Somebody who is named for their work, such as the person to ring, is not somebody who commented."""

_OF_SERVICES = {"an e-mail address", "a telephone number", "a postcode"}
"""A response may give a service's own; only a person's name or a home is told of with certainty."""


def check(rule: Rule, site: ReadSite) -> RequirementResult:
    """Published if comments are there and none names anybody; mentioned if one does; not found if there are none."""
    comments = published_comments(site)
    if not is_published(comments):
        return make_result(rule, NOT_FOUND, (), sentence("comments none"))
    texts = comment_texts(comment_pages(comments, site))
    named = [
        words for text in texts for words, sort in identifying_words(_STAFF.sub(" ", text)) if sort not in _OF_SERVICES
    ]
    if named:
        return make_result(
            rule,
            MENTIONED,
            comments.evidence,
            sentence("comments identify", words=", ".join(f"'{words}'" for words in named[:3])),
        )
    return make_result(rule, PUBLISHED, comments.evidence, sentence("comments anonymous"))
