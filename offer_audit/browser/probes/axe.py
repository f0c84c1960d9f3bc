"""What axe finds at both widths, with a picture of the first place of each of its rules."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.axe_engine import AxeError, CurrentAxe, selector_text, trimming
from offer_audit.browser.open_page import WIDE, OpenPage
from offer_audit.browser.probes.sight_scripts import captured

ORDER = 10
IS_FOR_EACH_PAGE = True

MOST_PICTURES = 6
FRAME_WAIT = 4000
"""Milliseconds that a frame has to answer."""

LIKE_OTHERS = ("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable")
"""What only styles and boxes decide, so a page of the same shape as one tested in full has the same."""


def gather(page: OpenPage) -> dict[str, Any]:
    """axe's result by width. A page of a shape already tested is asked only what its words may change, and at one width."""
    engine = CurrentAxe(page.driver, page.axe.script)
    missed = engine.inject()
    widths = page.axe.widths if page.is_full else (WIDE,)
    found = {}
    for width in widths:
        if page.width != width:
            page.set_width(width)
        found[str(width)] = run_axe(engine, page)
    if page.width != WIDE:
        page.set_width(WIDE)
    if page.axe.has_pictures:
        take_pictures(page, found[str(WIDE)])
    return {"version": found[str(WIDE)].pop("version"), "frames_missed": missed,
            "widths": {width: {key: value for key, value in result.items() if key != "version"} for width, result in found.items()}}  # fmt: skip


def run_axe(engine: CurrentAxe, page: OpenPage) -> dict[str, Any]:
    """One run on the page as it stands."""
    options = {"resultTypes": ["violations", "incomplete"], "frameWaitTime": FRAME_WAIT, **page.axe.options}
    if not page.is_full and "runOnly" not in options:
        options["rules"] = {**options["rules"], **{name: {"enabled": False} for name in LIKE_OTHERS}}
    try:
        result: dict[str, Any] = engine.run(options=options, trim=trimming())
    except AxeError:  # a frame that has not come in makes axe fail for the whole page
        result = engine.run(options={**options, "iframes": False}, trim=trimming())
    return result


def take_pictures(page: OpenPage, result: dict[str, Any]) -> None:
    """A picture of the first place of each rule, where no page before had the like, and its name in the result."""
    for rule in [*result["violations"], *result["incomplete"]]:
        node = rule["nodes"][0]
        like = f"{rule['id']} {selector_text(node['target'])}"
        if len(page.pictures) >= MOST_PICTURES or like in page.pictured or len(node["target"]) > 1:
            continue
        box = page.run("place_box.js", node["target"][0])
        if box:
            page.pictured.add(like)
            node["picture"] = page.keep_picture(captured(page, **box))
