"""What an audit says of each requirement: its result, the passages that show it, and why. Plain data for every report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from offer_audit.accessibility.outcomes import Accessibility

PUBLISHED, MENTIONED, NOT_FOUND, UNSURE, UNTESTED = "published", "mentioned", "not-found", "unsure", "untested"

OUTCOME_OF = {PUBLISHED: "passed", MENTIONED: "failed", NOT_FOUND: "failed", UNSURE: "cantTell", UNTESTED: "untested"}
"""W3C's outcome for each result."""


@dataclass(frozen=True)
class Evidence:
    """A quotation, where it stands, and in one sentence why it counts or does not.

    ``url`` is the page's; ``link`` scrolls to the words (a text fragment). ``path`` is relative to the site's folder.
    """

    url: str
    path: str
    title: str
    heading: str
    quote: str
    link: str
    counts: bool
    why: str


@dataclass(frozen=True)
class RequirementResult:
    """What was found for one requirement. ``evidence`` is up to three passages, best first; ``reason`` one sentence."""

    id: str
    name: str
    cites: str
    force: str
    kind: str
    result: str
    reason: str
    ask: str
    evidence: tuple[Evidence, ...] = ()
    inspection: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:
        return OUTCOME_OF[self.result]


@dataclass(frozen=True)
class PageRead:
    """A page, PDF or Word file that was read, or the reason why it was not. ``reason`` is empty when it was read."""

    url: str
    path: str
    title: str
    kind: str
    reason: str = ""


@dataclass(frozen=True)
class Finding:
    """A failed or cantTell outcome as told to a person. ``id`` is the same in a later audit of the same site."""

    id: str
    requirement: str
    outcome: str
    title: str
    text: str
    page: str
    decision: str = ""  # what a person judged: accepted or rejected, by whom, why, until when


@dataclass(frozen=True)
class Audit:
    """Everything a report tells. Sorted; made from artifacts and a day alone, so the same input gives the same bytes."""

    site: str
    today: date
    tool: tuple[tuple[str, str], ...]
    collected_at: str
    is_complete: bool
    pages: tuple[PageRead, ...]
    requirements: tuple[RequirementResult, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = field(default=())
    accessibility: Accessibility = field(default=Accessibility())

    @property
    def pages_read(self) -> tuple[PageRead, ...]:
        return tuple(page for page in self.pages if not page.reason)

    @property
    def pages_unread(self) -> tuple[PageRead, ...]:
        return tuple(page for page in self.pages if page.reason)
