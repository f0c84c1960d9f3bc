"""Things that the keyboard can reach and that do something, but do not say what they are."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_PLAIN = ("", "presentation", "none", "generic", "group")


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the mark-up itself has the click; asked where only the pointer tells."""
    for each in page.facts["names"]["focusables"]:
        if each["role"] not in _PLAIN or each["inner"] or each["scrolls"]:
            yield said("says", each)
        elif each["click"]:
            yield said("click", each, text=each["text"] or "(no words)")
        elif each["pointer"]:
            yield said("pointer", each, text=each["text"] or "(no words)")
        else:
            yield said("says", each)
