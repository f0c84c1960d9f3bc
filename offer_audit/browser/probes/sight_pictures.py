"""Pictures and background pictures, with how many letters each seems to hold."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.sight_scripts import picture_of, run_sight, shot
from offer_audit.browser.probes.words_in_pictures import LEAST_LETTERS, letters_in

ORDER = 30
IS_FOR_EACH_PAGE = False
MOST_READ = 10
MOST_BACKGROUNDS = 6


def gather(page: OpenPage) -> dict[str, Any]:
    """The pictures; the first ten, those without alternative before the others, are looked at for letters."""
    facts: dict[str, Any] = run_sight(page, "sight_pictures.js")
    by_need = sorted(facts["pictures"], key=lambda picture: bool(picture["alt"] and len(picture["alt"].split()) < 3))
    for picture in by_need[:MOST_READ]:
        _read(page, picture)
    for number, background in enumerate(facts["backgrounds"]):
        if not background["which"] and background["isEmpty"] and number < MOST_BACKGROUNDS:
            _read(page, background)
        if "picture" not in background and number < MOST_BACKGROUNDS:
            background["picture"] = picture_of(page, background["box"])
    return facts


def _read(page: OpenPage, picture: dict[str, Any]) -> None:
    box = picture["box"]
    if box["width"] < 40 or box["height"] < 12:
        return
    picture["letters"] = letters_in(shot(page, box["x"], box["y"], min(box["width"], 1300), min(box["height"], 1200)))
    if picture["letters"] >= LEAST_LETTERS:
        picture["picture"] = picture_of(page, box)
