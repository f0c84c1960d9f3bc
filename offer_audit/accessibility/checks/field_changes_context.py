"""Whether only filling in or choosing takes a person somewhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_KINDS = {"navigate": "leaves", "reload": "leaves", "submit": "sends", "window": "opens"}


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the page left, sent a form or opened a window for a change, without a word about it before."""
    for field in page.facts["keyboard_changes"]["fields"]:
        did = field.get("did")
        if did:
            yield Said(_message(field, did), place_of(field), {"name": name_of(field), "to": did["toSnippet"]})


def _message(field: dict[str, Any], did: dict[str, Any]) -> str:
    kinds = [_KINDS[each["kind"]] for each in did["log"] if each["kind"] in _KINDS]
    if kinds:
        return "told" if field["isTold"] else kinds[0]
    if did["isDropped"] and field["type"] not in ("checkbox", "radio"):
        return "drops"
    return "moves" if did["isMoved"] and not field["isTold"] and field["type"] not in ("checkbox", "radio") else "stays"
