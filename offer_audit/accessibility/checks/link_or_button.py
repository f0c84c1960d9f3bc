"""Links that do what a button does, buttons that go somewhere, and links that go nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_GOES = re.compile(
    r"(window\.|document\.|self\.|top\.)?location(\.href|\.assign|\.replace)?\s*(=|\()|window\.open\s*\(|history\.(back|go)"
)
_DOES = re.compile(
    r"^(submit|save|delete|remove|add|close|open|show|hide|toggle|expand|collapse|print|play|pause|stop|apply|cancel|clear|reset|search|menu|accept|dismiss)\b",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What the code says a thing is, against what it plainly does."""
    for item in page.facts["links"]["items"]:
        if not item["isExposed"] or not item["isSeen"]:
            continue
        message = (
            _of_link(item) if item["tag"] == "a" else _of_button(item) if item["tag"] in ("button", "input") else ""
        )
        if message:
            yield said(message, item, name=item["name"] or "(no words)")


def _of_link(item: Mapping[str, Any]) -> str:
    raw, click = item["raw"], item["onclick"]
    if item["role"] and item["role"] != "link":
        return ""
    if raw is None:
        return "no-address" if click and item["name"] else ""
    target = raw.strip().lower()
    if target.startswith("javascript:"):
        return "goes-by-script" if _GOES.search(target) and "history" not in target else "does"
    if target == "" and raw is not None:
        return "empty"
    if target in ("#", "#!", "#0", "#none", "#void") and (click or _DOES.match(item["name"])):
        return "goes-by-script" if _GOES.search(click) else "does"
    if item["isLost"] and not click:
        return "no-target"
    return "right"


def _of_button(item: Mapping[str, Any]) -> str:
    if _GOES.search(item["onclick"]) and "history" not in item["onclick"]:
        return "button-goes"
    return "right"
