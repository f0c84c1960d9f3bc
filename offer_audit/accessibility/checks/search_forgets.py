"""A search whose answer does not show what was asked."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on a search that answers with a page."""
    search = page.facts["search_form"]
    answer = search.get("nonsense", {}) if search else {}
    if (
        answer.get("how") != "page"
        or search["bare"].get("nothing")
        or not (answer["nothing"] or answer["isKept"] or answer["isEchoed"])
    ):
        return
    yield Said("kept" if answer["isKept"] or answer["isEchoed"] else "forgotten", place_of(search), {})
