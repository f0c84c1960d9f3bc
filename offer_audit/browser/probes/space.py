"""What happens to the page with little room: zoomed to 200% and 400%, with wider spacing of text, with larger text only."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import WIDE, OpenPage
from offer_audit.browser.probes.sight_scripts import lay_styles, lift_styles, picture_of, run_sight, run_sight_later

ORDER = 60
IS_FOR_EACH_PAGE = False

SPACING = """
*, *::before, *::after { transition: none !important; }
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
[data-offer-close] { margin-bottom: 2em !important; }
"""
_MARK = """for (const el of document.querySelectorAll('p')) {
  const style = getComputedStyle(el);
  if (parseFloat(style.marginBottom) < 2 * parseFloat(style.fontSize)) el.setAttribute('data-offer-close', '');
}"""
_UNMARK = "for (const el of document.querySelectorAll('[data-offer-close]')) el.removeAttribute('data-offer-close')"
MOST_PICTURES = 4


def gather(page: OpenPage) -> dict[str, Any]:
    """The page's measures as it is, and in each of the states; the page is put back as it was."""
    width = page.width
    page.set_width(WIDE)
    page.cdp("Emulation.setScrollbarsHidden", hidden=True)
    usual = run_sight(page, "space.js", ["cut", "over", "keep", "sizes", "keys"])
    facts = {"usual": usual}
    try:
        facts["spaced"] = _spaced(page, usual)
        facts["enlarged"] = _enlarged(page)
        facts["zoomed"] = _at(page, 640, 512, ["cut", "sizes"], usual)
        facts["narrow"] = _at(page, 320, 256, ["wide", "cut", "over", "lost", "fixed", "sizes"], usual)
        facts["covered"] = _scrolled(page)
    finally:
        page.cdp("Emulation.setScrollbarsHidden", hidden=False)
        page.set_width(width)
    return facts


def _spaced(page: OpenPage, usual: dict[str, Any]) -> dict[str, Any]:
    page.driver.execute_script(_MARK)
    lay_styles(page, SPACING)
    try:
        return _pictured(page, run_sight(page, "space.js", ["cut", "over"]), usual)
    finally:
        lift_styles(page)
        page.driver.execute_script(_UNMARK)


def _enlarged(page: OpenPage) -> dict[str, Any]:
    """On a middling window: on a wide one the larger text still has room."""
    page.set_width(900)
    run_sight_later(page, "settled.js")
    before = run_sight(page, "space.js", ["cut", "over"])
    run_sight(page, "space_enlarge.js", 2)
    try:
        return _pictured(page, run_sight(page, "space.js", ["cut", "over"]), before)
    finally:
        run_sight(page, "space_enlarge.js", 0)


def _at(page: OpenPage, width: int, height: int, wanted: list[str], usual: dict[str, Any]) -> dict[str, Any]:
    page.set_width(width, height)
    run_sight_later(page, "settled.js")
    return _pictured(page, run_sight(page, "space.js", wanted), usual)


def _scrolled(page: OpenPage) -> dict[str, Any]:
    """What stays over a small screen when the page is scrolled down; sticky parts show only then."""
    page.driver.execute_script(
        "scrollTo({top: Math.min(600, document.documentElement.scrollHeight / 2), behavior: 'instant'})"
    )
    run_sight_later(page, "settled.js")
    covered: dict[str, Any] = run_sight(page, "space.js", ["fixed"])
    top = page.driver.execute_script("return scrollY")
    if sum(part["share"] for part in covered["fixed"]) >= 0.4:
        covered["fixed"][0]["picture"] = picture_of(page, {"x": 0, "y": top, "width": 320, "height": 256}, 0)
    page.driver.execute_script("scrollTo({top: 0, behavior: 'instant'})")
    return covered


def _pictured(page: OpenPage, state: dict[str, Any], usual: dict[str, Any]) -> dict[str, Any]:
    """The state's measures, with what is new in it marked, and pictures of the first of those."""
    for kind in ("cut", "over"):
        known = {each["key"] for each in usual[kind]}
        new = [each for each in state.get(kind, ()) if each["key"] not in known]
        for each in new:
            each["isNew"] = True
        told = new or [each for each in state.get(kind, ()) if each.get("isPartial")]
        for number, each in enumerate(told):
            if number < MOST_PICTURES:
                each["picture"] = picture_of(page, each["box"])
    for each in state.get("wide", ())[:MOST_PICTURES] or state.get("widest", ())[:1]:
        each["picture"] = picture_of(page, each["box"])
    return state
