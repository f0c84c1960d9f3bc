"""What became of an accessibility finding: fixed only where its rule was run again in full on the pages that had it."""

from __future__ import annotations

from offer_audit.accessibility.outcomes import UNTESTED
from offer_audit.reports.json_reading import EarlierAccess

NEW, NOT_FIXED, NOT_RETESTED, FIXED = "new", "not-fixed", "not-retested", "fixed"


def access_gone(key: str, old: EarlierAccess, new: EarlierAccess, read: frozenset[str]) -> tuple[str, str]:
    """What the absence of a finding means. ``read`` are the pages and documents that the later audit read.

    A finding on a page that no browser opened, such as a PDF, came from reading alone, so reading it again is enough.
    """
    rule, pages = old.findings[key]
    if not new.is_tested:
        return NOT_RETESTED, "Accessibility was not tested this time."
    if new.rules.get(rule, UNTESTED) == UNTESTED:
        return NOT_RETESTED, "Its rule was not run this time."
    opened = old.tested | old.partly
    left = [page for page in pages if page and page not in new.tested and (page in opened or page not in read)]
    if not left:
        return FIXED, "Its pages were tested again and it is no longer there."
    if len(left) < len([page for page in pages if page]):
        return NOT_RETESTED, f"It is gone from the pages that were tested again. {len(left)} of its pages were not."
    return NOT_RETESTED, _why_left(left[0], new)


def _why_left(page: str, new: EarlierAccess) -> str:
    if page in new.untested:
        return f"Its page could not be tested this time: {new.untested[page]}"
    if page in new.partly:
        return "Its page was tested only in part this time, as another of the same shape was tested in full."
    return "Its page was not in the sample this time."


def access_still(key: str, old: EarlierAccess, new: EarlierAccess) -> str:
    """That it is in both audits, and in how many places then and now."""
    before, after = old.places.get(key, 0), new.places.get(key, 0)
    told = "It is in both audits."
    return told if before == after else f"{told} It was in {before:,} {_places(before)} and is in {after:,} now."


def _places(number: int) -> str:
    return "place" if number == 1 else "places"


def access_newly(key: str, old: EarlierAccess, new: EarlierAccess) -> str:
    """Why a finding is new, as far as the earlier audit tells."""
    rule, pages = new.findings[key]
    if not old.is_tested:
        return "Accessibility was not tested in the earlier audit."
    if old.rules.get(rule, UNTESTED) == UNTESTED:
        return "Its rule was not run in the earlier audit."
    if pages and not any(page in old.tested or page in old.partly for page in pages):
        return "Its page was not tested in the earlier audit."
    return "The earlier audit did not find it."
