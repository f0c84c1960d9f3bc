"""Warnings that do not fail a build: checks that have lapsed, words that are hard to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from local_offer.content_folder import Reading
from local_offer.content_types import CheckedPage
from local_offer.drafts import Draft
from local_offer.lapse import add_months
from local_offer.plain_english import acronyms, is_empty_link_text, long_sentences, says_click
from local_offer.problems import Problem

PLACEHOLDER = "Fill this in"
"""What ``invoke new`` writes where an editor must."""

_PROSE_FIELDS = (
    "title",
    "summary",
    "how_to_get_it",
    "criteria",
    "who_decides",
    "who_pays",
    "cost_details",
    "where",
    "waiting_time",
    "our_children",
)


def advice(draft: Draft, reading: Reading, today: date) -> Iterator[Problem]:
    """Advice that does not fail a build."""
    for problem in (*_lapsed(draft, reading, today), *_hard_to_read(draft, reading)):
        yield problem.as_warning()


def _lapsed(draft: Draft, reading: Reading, today: date) -> Iterator[Problem]:
    if not issubclass(draft.content_type, CheckedPage) or draft.values.checked_on is None or reading.area is None:
        return
    months = reading.area.checks_last_months
    if add_months(draft.values.checked_on, months) < today:
        yield Problem(
            draft.path,
            draft.header.line_of(("checked_on",)),
            "checked_on",
            f"the last check was on {draft.values.checked_on}, over {months} months ago.",
            "Check the facts with the provider, then change checked_on. The page says publicly that its check has lapsed.",
        )


def _hard_to_read(draft: Draft, reading: Reading) -> Iterator[Problem]:
    texts = [(draft.header.line_of((name,)), name, text) for name, text in _told_fields(draft)]
    texts += [(prose.line, "body", prose.text) for prose in draft.values.body.prose]
    explained = reading.glossary.acronyms
    told: set[str] = set()
    for line, name, text in texts:
        if text.startswith(PLACEHOLDER):
            yield Problem(
                draft.path, line, name, f"'{PLACEHOLDER}' is still here.", "Write what belongs here, or take it out."
            )
        for sentence, words in long_sentences(text):
            yield Problem(
                draft.path,
                line,
                name,
                f"this sentence has {words} words: '{sentence[:50]}...'",
                "Split it: 25 words at the most.",
            )
        for acronym in acronyms(text):
            if acronym not in explained and acronym not in told:
                told.add(acronym)
                yield Problem(
                    draft.path,
                    line,
                    name,
                    f"'{acronym}' is not in the glossary.",
                    "Write it out, or explain it in content/glossary.yaml.",
                )
        if says_click(text):
            yield Problem(
                draft.path, line, name, "the text says 'click'.", "Say what the link is about: not everyone clicks."
            )
    for link in draft.values.body.links:
        if is_empty_link_text(link.text):
            yield Problem(
                draft.path,
                link.line,
                "body",
                f"the link '{link.text}' does not say where it goes.",
                "Use the name of the page it leads to.",
            )


def _told_fields(draft: Draft) -> Iterator[tuple[str, str]]:
    for name in _PROSE_FIELDS:
        text = getattr(draft.values, name, None)
        if isinstance(text, str):
            yield name, text
