"""A comparison of two audits as told to a person: for a terminal, and as one HTML file."""

from __future__ import annotations

from textwrap import wrap

from offer_audit.comparing import FIXED, NEW, NOT_FIXED, NOT_RETESTED, Comparison
from offer_audit.reports.page_templates import render
from offer_audit.reports.plain_text import clipped
from offer_audit.reports.wording import counted, day_words

STATE_WORDS = {NEW: "New", NOT_FIXED: "Not fixed", NOT_RETESTED: "Not retested", FIXED: "Fixed"}
STATE_MEANINGS = {
    NEW: "In the later audit, and not in the earlier one.",
    NOT_FIXED: "In both audits.",
    NOT_RETESTED: "In the earlier audit. The later one did not look at it, so nothing can be said of it.",
    FIXED: "In the earlier audit. The later one looked at it again and did not find it.",
}


def write_html(comparison: Comparison) -> bytes:
    """One HTML file that needs no network."""
    return render(
        "comparison.html",
        comparison=comparison,
        sentences=_sentences(comparison),
        states=[(state, words, STATE_MEANINGS[state]) for state, words in STATE_WORDS.items()],
    )


def write_text(comparison: Comparison, width: int = 80) -> str:
    """The comparison for a terminal this many characters wide."""
    width = max(40, min(width, 100))
    said = [f"The SEND Local Offer at {clipped(comparison.site)}", *_sentences(comparison), *comparison.notes]
    lines = [line for text in said for line in wrap(text, width, break_on_hyphens=False)]
    for state, words in STATE_WORDS.items():
        changes = comparison.of(state)
        lines += ["", f"{words}: {len(changes):,}"] if changes else []
        for change in changes:
            place = f" ({change.page})" if change.page else ""
            text = clipped(f"{change.title}{place}. {change.why}", 400)
            lines += wrap(text, width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def _sentences(comparison: Comparison) -> tuple[str, ...]:
    counts = {state: len(comparison.of(state)) for state in STATE_WORDS}
    days = f"the audit of {day_words(comparison.old_day)} with that of {day_words(comparison.new_day)}"
    if not comparison.changes:
        return (f"This compares {days}. Neither has a finding.",)
    told = ", ".join(
        f"{counts[state]:,} {STATE_WORDS[state].lower()}" for state in (FIXED, NOT_FIXED, NEW, NOT_RETESTED)
    )
    return (f"This compares {days}.", f"{counted(len(comparison.changes), 'finding')}: {told}.")
