"""Parts of the page that are not told apart: two of a kind without names, menus that are none, text outside: advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_SINGLE = ("navigation", "complementary", "region", "search", "form")


def check(page: PageFacts) -> Iterator[Said]:
    """The first of each sort is told."""
    facts = page.facts["names"]
    kinds: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for each in facts["landmarks"]:
        kinds[each["role"]].append(each)
    for role, found in kinds.items():
        unnamed = [each for each in found if not each["name"]]
        names = [each["name"].casefold() for each in found if each["name"]]
        if role in _SINGLE and len(found) > 1 and len(unnamed) > 1:
            yield said("unnamed", unnamed[1], role=role, count=len(found))
        elif role in _SINGLE and len(set(names)) < len(names):
            yield said("same-name", found[-1], role=role, name=names[0])
        else:
            yield said("told", found[0])
