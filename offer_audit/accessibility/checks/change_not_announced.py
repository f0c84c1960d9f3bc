"""Messages that come up when a button is pressed or a filter is filled in, and that a screen reader is not told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_STATUS = re.compile(
    r"\b(added|saved|removed|deleted|sent|copied|updated|loading|loaded|found|results?|matches|matching|thanks?|thank you|success(ful(ly)?)?|complete[d]?|errors?"
    r"|selected|showing|nothing|failed|applied|cleared|subscribed|received|in your (basket|list|bag)|nobody|none|no \w+ (found|match\w*))\b|\b\d+ (of|items?|services?|pages?|clubs?|events?|schools?)\b|^no \w+",
    re.IGNORECASE,
)  # fmt: skip
LONGEST = 160


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each press or filter that changed the words of the page elsewhere."""
    facts = page.facts["forms_behaviour"]
    for press in facts["presses"]:
        if press["isGone"] or press["kind"] == "aria-expanded" or press["role"] == "tab" or press["hasPopup"]:
            continue
        yield from _say(press, press["name"][:60] or press["selector"], "message")
    for entry in facts["filters"]:
        if not entry["controls"] and entry["expanded"] is None:
            yield from _say(entry, "a field of this page", "filter")


def _say(source: dict[str, Any], name: str, message: str) -> Iterator[Said]:
    changed = source["changed"]
    fresh = [each for each in changed["fresh"] if not each["isInSource"]]
    status = [
        each for each in fresh if _STATUS.search(each["text"]) and len(each["text"]) <= LONGEST and each["selector"]
    ]
    is_told = any(each["isLive"] for each in fresh) or changed["hasLive"]
    is_reached = changed["focusMoved"] or any(each["isFocused"] or each["isControlled"] for each in fresh)
    if status and not is_told and not is_reached:
        words = {"name": name, "text": status[0]["text"][:120]}
        yield Said(message, Place(status[0]["selector"], status[0]["snippet"]), words)
    elif message == "filter" and changed["gone"] and not fresh and not is_told and not is_reached:
        yield Said("silent", place_of(source), {"name": name, "text": ""})
    elif fresh:
        yield Said("told", place_of(source), {"name": name, "text": ""})
