"""A site's search that does not say that nothing was found, or that nothing was asked, or says it to the eye alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

ALIKE = 40
"""Letters of text by which a page that lists nothing differs from the page alone."""


def check(page: PageFacts) -> Iterator[Said]:
    """One word on the answer to a word that nothing has, and one on the answer to an empty question."""
    search = page.facts["search_form"]
    if not search or search.get("error"):
        return
    for question in ("nonsense", "empty"):
        message = _message(question, search.get(question, {}), search)
        if message:
            words = {"said": search[question].get("nothing") or search[question].get("ask") or ""}
            yield Said(message, place_of(search), words)


def _message(question: str, answer: dict[str, Any], search: dict[str, Any]) -> str:
    how = answer.get("how", "none")
    said = answer.get("nothing") or answer.get("ask")
    if how == "browser":
        return "told"
    if how == "script":
        if not said:
            return f"script-{question}" if question == "nonsense" or not answer["hasChanged"] else ""
        is_told = answer["nothingLive"] or answer["askLive"] or answer["isFocusMoved"]
        return "told" if is_told else "not-announced"
    if how != "page":
        return ""
    bare = search["bare"]
    answers = answer["markup"] != bare["markup"] or answer["isKept"] or answer["isEchoed"]
    if said and not bare.get("nothing"):
        return "told"
    if not answers or said:
        return ""
    is_bare = abs(answer["text"] - bare["text"]) <= ALIKE
    return f"page-{question}" if question == "nonsense" or is_bare else ""
