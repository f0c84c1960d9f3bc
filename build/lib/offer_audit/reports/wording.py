"""The words that reports share: of each result, of the law's force, of counts and days, and the summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from local_offer.standards import INSTRUMENTS
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, UNSURE, UNTESTED, Audit, RequirementResult

RESULTS = (PUBLISHED, MENTIONED, NOT_FOUND, UNSURE, UNTESTED)

RESULT_WORDS = {
    PUBLISHED: "Published",
    MENTIONED: "Mentioned only",
    NOT_FOUND: "Not found",
    UNSURE: "Unsure",
    UNTESTED: "Not tested",
}
RESULT_MEANINGS = {
    PUBLISHED: "A page tells the substance of it, in the words quoted.",
    MENTIONED: "It is named, recited or linked, but what a family needs to know is not told.",
    NOT_FOUND: "Nothing that tells it was found on the pages read.",
    UNSURE: "There are passages that may tell it. A person has to read them and decide.",
    UNTESTED: "It could not be looked for. The reason is given.",
}
NO_EVIDENCE = "No published evidence"

FORCE_WORDS = {"law": "Law", "guidance": "Guidance", "advisory": "Advisory"}
FORCE_MEANINGS = {
    "law": "What Acts and Regulations say must be published, or must be done and can be shown on a site.",
    "guidance": "What the SEND Code of Practice 2015 says should be published.",
    "advisory": "Good practice. It binds nobody.",
}

CAN_TELL = (
    "This tells what is published on the pages that were read, and in what words.",
    "It cannot tell whether services exist, whether they are enough, or whether what a page says is true.",
    "A passage marked as published still needs a person to read it: it was chosen by a program, from its words.",
    "Something marked as not found may be on a page that was not read, or in words that the program does not know.",
    "A site cannot prove that something was done. So for a duty to do something, such as to consult, "
    "absence is told as “no published evidence”.",
)  # fmt: skip

_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
_KINDS = {"html": ("web page", ""), "pdf": ("PDF", ""), "docx": ("Word document", "")}


def result_words(requirement: RequirementResult) -> str:
    """The result as told to a person."""
    if requirement.kind == "process" and requirement.result == NOT_FOUND:
        return NO_EVIDENCE
    return RESULT_WORDS[requirement.result]


def counted(number: int, one: str, many: str = "") -> str:
    """``1 page``, ``2,001 pages``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day_words(day: date) -> str:
    """``23 November 2026``, whatever the computer's language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: str) -> str:
    """An ISO date and time as words; what is not one stays as it is."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    zone = " UTC" if when.utcoffset() is not None and not when.utcoffset() else ""
    return f"{day_words(when.date())} at {when:%H:%M}{zone}"


def joined(parts: Iterable[str]) -> str:
    """``a, b and c``."""
    words = list(parts)
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def kinds_words(audit: Audit) -> str:
    """``208 web pages, 5 PDFs and 1 Word document``: what was read."""
    counts = Counter(page.kind for page in audit.pages_read)
    order = [*_KINDS, *sorted(set(counts) - set(_KINDS))]
    return joined(counted(counts[kind], *_KINDS.get(kind, ("other document",))) for kind in order if counts[kind])


def result_counts(audit: Audit) -> dict[str, int]:
    """How many requirements have each result, in the order of RESULTS."""
    counts = Counter(requirement.result for requirement in audit.requirements)
    return {result: counts[result] for result in RESULTS}


def process_not_found(audit: Audit) -> int:
    """How many duties to do something have no published evidence."""
    return sum(result_words(requirement) == NO_EVIDENCE for requirement in audit.requirements)


def summary_sentences(audit: Audit) -> tuple[str, ...]:
    """What was found, in words and counts."""
    counts, process = result_counts(audit), process_not_found(audit)
    looked_for = counted(len(audit.requirements), "requirement was", "requirements were")
    said = [
        f"{looked_for} looked for." if audit.requirements else "No requirement was looked for.",
        f"{_that(counts[PUBLISHED], 'is', 'are')} published.",
    ]
    if counts[MENTIONED]:
        said.append(f"{_that(counts[MENTIONED], 'is', 'are')} mentioned only: named, recited or linked, but not told.")
    if counts[NOT_FOUND]:
        said.append(f"{_that(counts[NOT_FOUND], 'was', 'were')} not found.")
    if process:
        of_those = "It is" if counts[NOT_FOUND] == 1 else f"Of those, {_that(process, 'is', 'are')}"
        said.append(f"{of_those} about something the council must do, where it reads “no published evidence”.")
    if counts[UNSURE]:
        said.append(f"{_that(counts[UNSURE], 'is', 'are')} unsure: a person has to read the passages and decide.")
    if counts[UNTESTED]:
        said.append(f"{_that(counts[UNTESTED], 'was', 'were')} not tested.")
    return tuple(said)


def _that(number: int, one: str, many: str) -> str:
    """``None is``, ``1 is``, ``2 are``."""
    return f"{number:,} {one if number == 1 else many}" if number else f"None {one}"


def incomplete_words(audit: Audit) -> str:
    """A warning where the audit is not complete; nothing where it is."""
    if audit.is_complete:
        return ""
    return "This audit is not complete: pages that should be read were not. What was not found may be on them."


def short_names(audit: Audit) -> dict[str, str]:
    """The short names of the law that the citations use, and what each stands for."""
    cited = " ; ".join(requirement.cites for requirement in audit.requirements)
    for full in INSTRUMENTS.values():
        cited = cited.replace(full, "")
    return {short: full for short, full in INSTRUMENTS.items() if re.search(rf"\b{short}\b", cited)}
