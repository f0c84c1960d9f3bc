"""Passages that speak of colour, shape and place, and words that style sheets put in."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.sight_scripts import picture_of, run_sight

ORDER = 22
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """The passages and the generated words, with pictures of the first of these."""
    facts: dict[str, Any] = run_sight(page, "sight_words.js")
    for each in facts["generated"][:4]:
        each["picture"] = picture_of(page, each["box"])
    return facts
