"""How links, buttons and fields look when pointed at, focused and visited, and how selected text looks."""

from __future__ import annotations

from typing import Any

from selenium.common.exceptions import WebDriverException

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.pixel_contrast import strongest
from offer_audit.browser.probes.sight_scripts import lay_styles, lift_styles, picture_of, png_of, run_sight, shot

ORDER = 57
IS_FOR_EACH_PAGE = False

STILL = "*, *::before, *::after { transition: none !important; animation-play-state: paused !important; }"
STATES = {"hover": ["hover"], "focus": ["focus", "focus-visible", "focus-within"]}
MOST_PICTURES, MOST_VISITED = 4, 2
_HAS_VISITED = """return Array.from(document.styleSheets).some((sheet) => { try {
  return Array.from(sheet.cssRules).some((rule) => /:visited/.test(rule.selectorText || '') && rule.style.color); } catch (error) { return false; } });"""


def gather(page: OpenPage) -> dict[str, Any]:
    """The chosen elements with their colours as they are and in each state; colours of selected text."""
    lay_styles(page, STILL)
    try:
        elements: list[dict[str, Any]] = run_sight(page, "states.js", "choose")
        nodes = _nodes(page, [each["selector"] for each in elements]) if elements else []
        taken = 0
        for state, classes in STATES.items():
            _force(page, nodes, classes)
            for each, look in zip(elements, run_sight(page, "states.js", "read"), strict=True):
                each[state] = look
                if look and _is_pictured(each, state) and taken < MOST_PICTURES:
                    taken += 1
                    each.setdefault("pictures", {})[state] = picture_of(page, each["box"])
        _force(page, nodes, [])
        run_sight(page, "states.js", "forget")
        if page.driver.execute_script(_HAS_VISITED):
            _see_visited(page, elements, nodes)
        toggles: list[dict[str, Any]] = run_sight(page, "states_toggles.js")
    finally:
        lift_styles(page)
    for each in toggles[:3]:
        if not each["flipped"]["shape"]:
            each["picture"] = picture_of(page, each["box"], 40)
    return {"elements": elements, "toggles": toggles, "selection": run_sight(page, "selection.js")}


def _is_pictured(each: dict[str, Any], state: str) -> bool:
    look, base = each[state], each["base"]
    has_faint_outline = state == "focus" and look["outline"] and look["outline"]["outside"] < 3
    return bool((look["ratio"] < look["need"] <= base["ratio"]) or has_faint_outline)


def _nodes(page: OpenPage, selectors: list[str]) -> list[int]:
    page.cdp("DOM.enable")
    page.cdp("CSS.enable")
    root = page.cdp("DOM.getDocument", depth=0)["root"]["nodeId"]
    found = []
    for selector in selectors:
        try:
            found.append(page.cdp("DOM.querySelector", nodeId=root, selector=selector)["nodeId"])
        except WebDriverException:
            found.append(0)
    return found


def _force(page: OpenPage, nodes: list[int], classes: list[str]) -> None:
    for node in nodes:
        if node:
            page.cdp("CSS.forcePseudoState", nodeId=node, forcedPseudoClasses=classes)


def _see_visited(page: OpenPage, elements: list[dict[str, Any]], nodes: list[int]) -> None:
    """The contrast of visited links, from pixels: browsers tell scripts nothing of them."""
    links = [pair for pair in zip(elements, nodes, strict=True) if pair[0]["tag"] == "a" and pair[1]]
    for each, node in [pair for pair in links if pair[0]["base"]["hasText"] and not pair[0]["base"]["why"]][
        :MOST_VISITED
    ]:
        box = each["box"]
        place = (box["x"], box["y"], min(box["width"], 600), min(box["height"], 200))
        if strongest(shot(page, *place), each["base"]["behind"]) < each["base"]["need"]:
            continue  # the place is not as the styles say: something else is drawn there, or it has moved
        _force(page, [node], ["visited"])
        seen = shot(page, *place)
        _force(page, [node], [])
        ratio = strongest(seen, each["base"]["behind"])
        each["visited"] = {"ratio": round(ratio, 2), "need": each["base"]["need"], "why": ""}
        if ratio < each["base"]["need"]:
            each.setdefault("pictures", {})["visited"] = page.keep_picture(png_of(seen))
