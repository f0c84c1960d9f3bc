"""An outline of the focus that hardly differs from the page around it, where nothing else shows the focus."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST = 3.0


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each kind of link, button or field that shows its focus by an outline of its own."""
    for each in page.facts["states"]["elements"]:
        look, base = each.get("focus"), each["base"]
        if not look or not look["outline"] or look["outline"]["style"] == "auto" or look["outline"]["why"]:
            continue
        place = place_of({**each, "picture": each.get("pictures", {}).get("focus", "")})
        yield Said("faint" if _is_faint(look, base) else "clear", place, _words(each))


def _is_faint(look: Fact, base: Fact) -> bool:
    """Faint against the page; an outline drawn on the element itself is measured against that too."""
    outline = look["outline"]
    contrast = outline["outside"] if outline["offset"] >= 0 else outline["inside"]
    return bool(contrast < LEAST and look["rest"] == base["rest"])


def _words(each: Fact) -> dict[str, str]:
    return {"text": short(each["text"] or each["tag"]), "ratio": f"{each['focus']['outline']['outside']:.1f}"}
