"""Buttons whose only name is a sign or the letter x."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_SIGN = re.compile(r"^([xX×]|[^\w\s]{1,3}|[\ue000-\uf8ff])$")


def check(page: PageFacts) -> Iterator[Said]:
    """A screen reader says "x" or nothing."""
    for item in page.facts["links"]["items"]:
        if (
            not item["isExposed"]
            or not item["isSeen"]
            or not item["name"]
            or not (item["tag"] in ("button", "input", "summary") or item["role"] == "button")
        ):
            continue
        yield said("sign" if _SIGN.match(item["name"].strip()) else "word", item, name=item["name"])
