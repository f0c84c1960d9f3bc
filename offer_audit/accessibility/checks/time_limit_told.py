"""Pages that tell of a time limit, or whose own script ends them after a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_TIME = r"(minutes?|seconds?|mins?|secs?)\b"
_LIMIT = re.compile(
    rf"(expires?|expiring|time[sd]? ?out|log(ged)? (you )?out|sign(ed)? (you )?out|be (cleared|lost|deleted|reset|closed)).{{0,60}}\b{_TIME}"
    rf"|\b{_TIME}.{{0,50}}(expires?|time[sd]? ?out|logged out|signed out|remaining|\bleft\b|be (cleared|lost|deleted|reset|closed))"
    rf"|you (only )?(have|must|will have|get) .{{0,30}}\b{_TIME}.{{0,30}}(to (complete|finish|answer|fill|submit|book|pay|do)|before|remaining)"
    rf"|(complete|completed|finish|finished|submit|submitted|answer|pay|book)\b.{{0,40}}(within|in under|in less than) .{{0,15}}\b{_TIME}"
    rf"|time (left|remaining)",
    re.IGNORECASE,
)  # fmt: skip
_MORE = re.compile(
    r"more time|extend|longer|stay (signed|logged) in|turn (it |this )?off|no time limit|as long as|save (and|your)",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """A word on the first line that tells of a limit, and on each such script."""
    facts = form_facts(page)
    lines = facts["lines"]
    limit = next((line for line in lines if _LIMIT.search(line)), None)
    if limit is not None:
        has_more = any(_MORE.search(line) for line in lines) or any(
            _MORE.search(button["text"]) for button in facts["buttons"]
        )
        yield Said("more" if has_more else "limit", Place("body", limit[:200]), {"line": limit[:160], "seconds": ""})
    for timer in facts["timers"]:
        yield Said("script", place_of(timer), {"seconds": str(timer["seconds"]), "line": ""})
