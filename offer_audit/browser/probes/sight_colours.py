"""Things of one kind that differ in colour, with what else tells them apart."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.sight_scripts import picture_of, run_sight

ORDER = 24
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Groups, dots, fields and charts; the first of each with a picture."""
    facts: dict[str, Any] = run_sight(page, "sight_colours.js")
    shown = [*facts["groups"][:2], *facts["charts"][:2]]
    colours = {dot["colour"] for dot in facts["dots"] if dot["chroma"] >= 40}
    shown += facts["dots"][:1] if len(colours) > 1 else []
    shown += [field for field in facts["fields"] if field["invalid"]][:1]
    for each in shown:
        each["picture"] = picture_of(page, each["box"], 60 if each["box"]["width"] < 60 else 12)
    return facts
