"""What a check says of one place, and what is told of a rule: W3C's outcomes, with where, why and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PASSED, FAILED, CANNOT_TELL, INAPPLICABLE, UNTESTED = "passed", "failed", "cantTell", "inapplicable", "untested"
"""W3C's outcomes, spelt as EARL spells them."""

ADVICE = "advice"
"""What stands in the place of an outcome for good practice that no criterion asks: neither failed nor a question."""


@dataclass(frozen=True)
class Place:
    """Where on a page: a CSS selector (``>>>`` goes into a frame or shadow root), the markup, a picture, the width.

    ``width`` is 320 or 1280 where it matters, else 0. ``picture`` names a file of the audit's pictures, or is empty.
    """

    selector: str
    snippet: str = ""
    picture: str = ""
    width: int = 0


@dataclass(frozen=True)
class Said:
    """A check's word on one place: the name of one of the rule's messages, and the words that fill it in.

    The message in the rule's file decides the outcome (failed, cantTell or passed) and the sentences.
    """

    message: str
    place: Place
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlaceOnPage:
    """A place with its page, for a finding that many pages share. ``says`` is the sentence with this place's own words."""

    url: str
    path: str
    place: Place
    says: str = ""


@dataclass(frozen=True)
class AccessFinding:
    """One fault or question, told once however many places have it.

    ``id`` is the same in a later audit. ``engine`` is ``axe`` or ``ours``. ``criteria`` are WCAG 2.2 numbers; an advice
    finding has none to fail and never counts as failed.
    """

    id: str
    rule: str
    engine: str
    outcome: str
    is_advice: bool
    criteria: tuple[str, ...]
    title: str
    says: str
    who: str
    do: str
    ask: str
    places: tuple[PlaceOnPage, ...]


@dataclass(frozen=True)
class RuleOutcome:
    """What came of one rule over all pages: its worst outcome, and on how many pages each outcome stood."""

    rule: str
    engine: str
    title: str
    criteria: tuple[str, ...]
    is_advice: bool
    outcome: str
    pages: Mapping[str, int]
    reason: str = ""


@dataclass(frozen=True)
class SampledPage:
    """A page of the sample and why it was chosen, in words. ``like`` is the address of the page of the same shape that
    was tested in full, empty for one tested in full itself; ``reason`` says why it could not be tested, empty if it was;
    ``in_part`` says in sentences what of it was not tested.
    """

    url: str
    path: str
    title: str
    why: str
    like: str = ""
    reason: str = ""
    in_part: tuple[str, ...] = ()


NOT_TESTED = "Accessibility was not tested in a browser. It stays untested, not passed."


@dataclass(frozen=True)
class Accessibility:
    """The accessibility half of an audit, judged from kept facts alone.

    ``reason`` is why nothing was tested, in sentences, empty when it was. ``engines`` are names and versions (browser,
    driver, axe-core, axe-selenium-python, ...). ``sampling`` tells in sentences how the pages were chosen; ``known`` is how
    many pages there were to choose from. Pictures named by places are in ``browser/pictures`` of the audit's folder.
    """

    is_tested: bool = False
    reason: str = NOT_TESTED
    engines: tuple[tuple[str, str], ...] = ()
    sampling: tuple[str, ...] = ()
    known: int = 0
    sample: tuple[SampledPage, ...] = ()
    findings: tuple[AccessFinding, ...] = ()
    rules: tuple[RuleOutcome, ...] = ()

    @property
    def untested(self) -> tuple[SampledPage, ...]:
        """The pages that were chosen and could not be tested."""
        return tuple(page for page in self.sample if page.reason)

    @property
    def tested_in_part(self) -> tuple[SampledPage, ...]:
        """The pages of which something could not be tested."""
        return tuple(page for page in self.sample if page.in_part and not page.reason)
