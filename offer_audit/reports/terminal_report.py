"""The short summary that ends an audit in a terminal."""

from __future__ import annotations

from textwrap import wrap

from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, UNSURE, UNTESTED, Audit, RequirementResult
from offer_audit.reports.access_views import by_wcag
from offer_audit.reports.access_wording import access_sentences, places_words
from offer_audit.reports.plain_text import clipped
from offer_audit.reports.views import unread_by_reason
from offer_audit.reports.wording import (
    RESULT_WORDS,
    counted,
    day_words,
    incomplete_words,
    kinds_words,
    process_not_found,
    result_counts,
    result_words,
)

LONGEST_LIST = 12
_NARROWEST, _WIDEST = 40, 100
_COLOURS = {PUBLISHED: 32, MENTIONED: 33, NOT_FOUND: 31, UNSURE: 35, UNTESTED: 36}


def write(audit: Audit, width: int = 80, is_coloured: bool = False) -> str:
    """The summary, for a terminal this many characters wide; with colour codes only if asked."""
    width = max(_NARROWEST, min(width, _WIDEST))
    lines = [*_heading(audit, width), "", *_counts(audit, is_coloured)]
    for result in (UNSURE, MENTIONED, NOT_FOUND, UNTESTED):
        lines += _listed(audit, result, width, is_coloured)
    lines += [*_accessibility(audit, width, is_coloured), *_unread(audit, width), ""]
    lines += wrap(
        "This tells what is published, never whether services are enough. A person has to read the passages.", width
    )
    return "\n".join(lines) + "\n"


def _heading(audit: Audit, width: int) -> list[str]:
    read = f" ({kinds_words(audit)})" if audit.pages_read else ""
    pages = f"Read: {counted(len(audit.pages_read), 'page')}{read}. Not read: {len(audit.pages_unread):,}."
    told = f"As on {day_words(audit.today)}. {pages}"
    notes = [note for note in audit.notes if note != audit.accessibility.reason]  # that is told further down
    said = [f"The SEND Local Offer at {clipped(audit.site)}", told, incomplete_words(audit), *notes]
    return [line for text in said for line in wrap(clipped(text, 1000), width, break_on_hyphens=False)]


def _coloured(text: str, result: str, is_coloured: bool) -> str:
    return f"\x1b[1;{_COLOURS[result]}m{text}\x1b[0m" if is_coloured else text


def _counts(audit: Audit, is_coloured: bool) -> list[str]:
    lines, process = [], process_not_found(audit)
    for result, number in result_counts(audit).items():
        if number or result == PUBLISHED:
            lines.append(f"{number:>5,}  {_coloured(RESULT_WORDS[result].lower(), result, is_coloured)}")
        if result == NOT_FOUND and process:
            lines.append(f"{process:>9,} of them: no published evidence")
    return lines


def _listed(audit: Audit, result: str, width: int, is_coloured: bool) -> list[str]:
    found = [requirement for requirement in audit.requirements if requirement.result == result]
    if not found:
        return []
    lines = ["", _coloured(RESULT_WORDS[result], result, is_coloured)]
    for requirement in found[:LONGEST_LIST]:
        lines += _told(requirement, width)
    return lines + _rest(len(found), width)


def _told(requirement: RequirementResult, width: int) -> list[str]:
    shown = result_words(requirement)
    odd = f" ({shown.lower()})" if shown != RESULT_WORDS[requirement.result] else ""
    text = f"{requirement.name}{odd}: {requirement.reason}"
    return wrap(clipped(text, 300), width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)


def _accessibility(audit: Audit, width: int, is_coloured: bool) -> list[str]:
    """The accessibility half: in words, then what failed and what a person must look at, by criterion."""
    lines = [
        "",
        "Accessibility",
        *wrap(" ".join(access_sentences(audit.accessibility)), width, initial_indent="  ", subsequent_indent="  "),
    ]
    views = by_wcag(audit.accessibility)
    decisions = {
        finding.id: f"Judged by a person: {finding.decision}" for finding in audit.findings if finding.decision
    }
    for heading, result, found in (
        ("Failed", NOT_FOUND, [(view, each) for view in views for each in view.failed]),
        ("A person must look", UNSURE, [(view, each) for view in views for each in view.unsure]),
    ):
        lines += ["", _coloured(heading, result, is_coloured)] if found else []
        for view, finding in found[:LONGEST_LIST]:
            number = f"{view.criterion.number} " if view.criterion else ""
            text = clipped(f"{number}{finding.title}: {finding.says} ({places_words(finding)}.)", 300)
            text = f"{text} {clipped(decisions.get(finding.id, ''), 300)}"
            lines += wrap(text, width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)
        lines += _rest(len(found), width)
    return lines


def _unread(audit: Audit, width: int) -> list[str]:
    reasons = unread_by_reason(audit)
    lines = ["", "Pages not read"] if reasons else []
    for reason, pages in reasons[:LONGEST_LIST]:
        text = f"{counted(len(pages), 'page')}: {reason}"
        lines += wrap(
            clipped(text, 200), width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False
        )
    return lines + _rest(len(reasons), width)


def _rest(number: int, width: int) -> list[str]:
    return wrap(f"  and {number - LONGEST_LIST} more, in the report.", width) if number > LONGEST_LIST else []
