"""How much of a text stands out from what is behind it, from a picture with the text and one without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from offer_audit.browser.probes.sight_scripts import Pixels

Numbers = NDArray[np.float64]
LEAST_PIXELS = 24
"""Fewer pixels than this differ where a text is covered, or not there."""


def measure(shots: Mapping[str, Pixels], text: Mapping[str, Any], left: float, top: float) -> dict[str, float] | None:
    """The share of the text's pixels under the asked contrast, of those far under it, and the ratios' spread.

    ``shots`` are of the page with its text transparent, black, white, and in its ``own`` colours where styles do not tell
    them. None where the text's colour makes no difference: it is covered.
    """
    ratios = [each for box in text["boxes"] if (each := _ratios(shots, box, text, left, top)) is not None]
    if not ratios:
        return None
    joined = np.concatenate(ratios)
    if joined.size < LEAST_PIXELS:
        return None
    need = text["need"]
    return {
        "under": round(float((joined < need * 0.97).mean()), 3),
        "far": round(float((joined < need * 0.75).mean()), 3),
        "low": round(float(np.percentile(joined, 5)), 2),
        "middle": round(float(np.median(joined)), 2),
        "high": round(float(np.percentile(joined, 95)), 2),
    }


def strongest(seen: Pixels, ground: Sequence[float]) -> float:
    """The contrast that the dozen most different pixels have with the ground: the cores of letters or of a drawing."""
    ratios = np.sort(_contrast(seen.reshape(-1, 3).astype(float), np.array(ground[:3], dtype=float)))
    return float(ratios[-12:].min()) if ratios.size >= 12 else 1.0


def _ratios(
    shots: Mapping[str, Pixels], box: Mapping[str, float], text: Mapping[str, Any], left: float, top: float
) -> Numbers | None:
    x, y = max(round(box["x"] - left), 0), max(round(box["y"] - top), 0)
    rows, columns = slice(y, y + round(box["height"])), slice(x, x + round(box["width"]))
    cut = {name: each[rows, columns].astype(float) for name, each in shots.items()}
    back = cut["transparent"]
    if back.size == 0:
        return None
    if {"clip", "filter", "stroke"} & set(text["why"]):
        return _of_own_colours(cut["own"], back)
    glyph = np.abs(cut["white"] - cut["black"]).max(axis=2) > 120
    wanted = _over(np.array(text["colour"]), back)
    return _contrast(wanted[glyph], back[glyph]) if glyph.any() else None


def _of_own_colours(front: Numbers, back: Numbers) -> Numbers | None:
    """From the pixels that differ most: the others are the soft edges of letters."""
    difference = np.abs(front - back).max(axis=2)
    if difference.max(initial=0) < 6:
        return None
    core = difference >= np.percentile(difference[difference > 5], 70)
    return _contrast(front[core], back[core])


def _over(colour: Numbers, back: Numbers) -> Numbers:
    return np.asarray(colour[:3] * colour[3] + back * (1 - colour[3]))


def _light(colours: Numbers) -> Numbers:
    parts = colours / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _contrast(front: Numbers, back: Numbers) -> Numbers:
    one, other = _light(front), _light(back)
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))
