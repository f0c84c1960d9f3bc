"""Fields whose state, needed or wrong, is shown by colour and by nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_TOLD = re.compile(
    r"error|required|invalid|\bmust\b|missing|mandatory|\*|wrong|incorrect|not valid|problem|optional|please|"
    r"\b(enter|select|choose|give|tell us|provide)\b.{3,}\b(your|the|a|an)\b.*\.?$|needed|cannot be|can't be|should be|too (long|short)",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of the fields of each form."""
    forms = defaultdict(list)
    for field in page.facts["sight_colours"]["fields"]:
        forms[field["form"]].append(field)
    for fields in forms.values():
        for field in fields:
            yield Said(_message(field, fields), _place(field), {"label": short(field["labelText"] or field["type"])})


def _place(field: Fact) -> Place:
    """The label, where it is the label that is red."""
    is_label = _is_red(field["label"], "label") and not _is_red(field["border"], "border") and field["labelAt"]
    return place_of({**field, "selector": field["labelAt"]} if is_label else field)


def _message(field: Fact, fields: Sequence[Fact]) -> str:
    said = field["near"] + " " + field["labelText"]
    if field["icon"] or _TOLD.search(said):
        return "told"
    reds = [name for name in ("border", "label", "back", "outline") if _is_red(field[name], name)]
    others = [one for one in fields if one is not field and one["type"] not in ("checkbox", "radio")]
    differs = [name for name in reds if others and any(one[name] != field[name] for one in others)]
    if field["invalid"] and reds:
        return "wrong"
    if differs and not any("optional" in one["near"].lower() for one in others):
        return "colour"
    return "told"


def _is_red(colour: str, name: str) -> bool:
    if not colour:
        return False
    red, green, blue = (int(part) for part in colour.split(","))
    if name == "back":
        return red > 230 and green < 225 and blue < 225 and red - green > 20
    return red > 150 and green < 100 and blue < 100
