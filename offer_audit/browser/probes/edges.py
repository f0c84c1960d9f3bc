"""How well the edges of fields, boxes to tick and icons stand out."""

from __future__ import annotations

from typing import Any

import numpy as np

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.pixel_contrast import strongest
from offer_audit.browser.probes.sight_scripts import Pixels, picture_of, run_sight, shot

ORDER = 32
IS_FOR_EACH_PAGE = False
MOST_PICTURES = 4


def gather(page: OpenPage) -> dict[str, Any]:
    """Fields with the contrast of what draws them; icons with the strongest contrast in them, by pixels."""
    facts: dict[str, Any] = run_sight(page, "edges.js")
    for icon in facts["icons"]:
        inset = icon["pad"] + 1
        box = icon["box"]
        seen = shot(page, box["x"] + inset, box["y"] + inset, box["width"] - 2 * inset, box["height"] - 2 * inset)
        icon["strongest"] = round(strongest(seen, _ground(seen)), 2)
    faint = [icon for icon in facts["icons"] if icon["strongest"] < 3]
    faint += [field for field in facts["fields"] if max(field["border"], field["fill"]) < 3]
    for each in [*faint, *facts["small"]][:MOST_PICTURES]:
        each["picture"] = picture_of(page, each["box"])
    return facts


def _ground(seen: Pixels) -> list[float]:
    """The commonest colour."""
    colours, counts = np.unique(seen.reshape(-1, 3), axis=0, return_counts=True)
    return [float(part) for part in colours[counts.argmax()]]
