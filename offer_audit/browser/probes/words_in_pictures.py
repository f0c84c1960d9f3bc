"""Whether a picture looks as if it held lines of letters: plain ground, and rows of many small shapes of one height."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from offer_audit.browser.probes.sight_scripts import Pixels

Mask = NDArray[np.bool_]
LEAST_LETTERS = 8
LEAST_GROUND = 0.45
"""The share of the picture that is of one colour: photographs have less."""


def letters_in(picture: Pixels) -> int:
    """About how many letters the picture seems to hold; 0 where it does not look like writing."""
    if picture.shape[0] < 10 or picture.shape[1] < 30:
        return 0
    ink = _ink(picture)
    if ink is None:
        return 0
    return sum(_letters(ink[top:bottom]) for top, bottom in _runs(ink.any(axis=1)) if 6 <= bottom - top <= 110)


def _ink(picture: Pixels) -> Mask | None:
    """Where the picture differs from its ground; none where it has no plain ground."""
    coarse = (picture >> 4).astype(np.int32)
    codes = coarse[..., 0] * 256 + coarse[..., 1] * 16 + coarse[..., 2]
    values, counts = np.unique(codes, return_counts=True)
    commonest = int(values[counts.argmax()])
    ground = picture[codes == commonest].mean(axis=0)
    near = np.abs(picture.astype(float) - ground).max(axis=2)
    if float((near < 40).mean()) < LEAST_GROUND:
        return None
    return np.asarray(near > 70)


def _runs(row: Mask) -> list[tuple[int, int]]:
    """The stretches of a row that are true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
    return [(int(edges[i]), int(edges[i + 1])) for i in range(0, len(edges), 2)]


def _letters(line: Mask) -> int:
    """The shapes in one line, if they are like letters: many, narrow, of broken strokes and unequal widths."""
    height = line.shape[0]
    shapes = [(left, right) for left, right in _runs(line.any(axis=0)) if right - left >= 1]
    narrow = [(left, right) for left, right in shapes if right - left <= height * 2.2]
    if len(narrow) < 5 or len(narrow) < len(shapes) * 0.6:
        return 0
    span = line[:, narrow[0][0] : narrow[-1][1]]
    coverage = float(span.mean())
    fills = [float(line[:, left:right].mean()) for left, right in narrow]
    widths = {right - left for left, right in narrow}
    solid = sum(1 for fill in fills if fill > 0.9) / len(fills)
    gaps = [after[0] - before[1] for before, after in pairwise(narrow)]
    is_close = sum(1 for gap in gaps if gap <= height * 0.6) >= len(gaps) * 0.6
    if not 0.05 <= coverage <= 0.65 or solid > 0.5 or len(widths) < 3 or not is_close:
        return 0
    return len(narrow)
