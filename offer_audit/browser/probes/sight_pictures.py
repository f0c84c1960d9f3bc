"""Pictures and background pictures, with how many letters each seems to hold."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.sight_scripts import lay_styles, lift_styles, picture_of, run_sight_later, shot
from offer_audit.browser.probes.words_in_pictures import LEAST_LETTERS, letters_in

ORDER = 30
IS_FOR_EACH_PAGE = False
UNWRITTEN = "* { color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important; transition: none !important; }"
"""Text of the page that lies over a picture is not in the picture."""
MOST_READ = 10
MOST_BACKGROUNDS = 6


def gather(page: OpenPage) -> dict[str, Any]:
    """The pictures; the first ten, those without alternative before the others, are looked at for letters."""
    facts: dict[str, Any] = run_sight_later(page, "sight_pictures.js")
    by_need = sorted(facts["pictures"], key=lambda picture: bool(picture["alt"] and len(picture["alt"].split()) < 3))
    read = by_need[:MOST_READ]
    read += [each for each in facts["backgrounds"][:MOST_BACKGROUNDS] if each["isEmpty"] and not each["which"]]
    if read:
        lay_styles(page, UNWRITTEN)
        try:
            for picture in read:
                _read(page, picture)
        finally:
            lift_styles(page)
    for number, background in enumerate(facts["backgrounds"]):
        if "picture" not in background and number < MOST_BACKGROUNDS:
            background["picture"] = picture_of(page, background["box"])
    return facts


def _read(page: OpenPage, picture: dict[str, Any]) -> None:
    box = picture["box"]
    if box["width"] < 40 or box["height"] < 12:
        return
    seen = shot(page, box["x"], box["y"], min(box["width"], 1300), min(box["height"], 1200))
    picture["letters"] = letters_in(seen)
    picture["isBlank"] = bool((seen.reshape(-1, 3).max(axis=0) - seen.reshape(-1, 3).min(axis=0)).max() < 30)
    if picture["letters"] >= LEAST_LETTERS:
        picture["picture"] = picture_of(page, box)
