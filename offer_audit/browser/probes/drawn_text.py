"""Counts lines of letters in a picture's pixels: dark and light marks of many widths in rows, on a plain ground."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_WIDEST = 700
_LOWEST, _HIGHEST = 6, 90
_FEWEST_MARKS = 6


def lines_of_text(png: bytes) -> int:
    """How many lines of text the picture seems to hold; 0 for photographs, patterns and drawings."""
    image = Image.open(io.BytesIO(png)).convert("L")
    if image.width > _WIDEST:
        image = image.resize((_WIDEST, max(1, image.height * _WIDEST // image.width)))
    pixels = np.asarray(image, dtype=np.int16)
    counts = np.bincount(pixels.ravel() // 8, minlength=32)
    ground = int(counts.argmax()) * 8 + 4
    if counts.max() < 0.45 * pixels.size:
        return 0
    ink = np.abs(pixels - ground) > 60
    return sum(_is_line(ink[top:bottom]) for top, bottom in _bands(ink))


def _bands(ink: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Rows with ink, parted by rows without."""
    rows = np.concatenate(([False], ink.any(axis=1), [False]))
    edges = np.flatnonzero(np.diff(rows.astype(np.int8)))
    return [
        (int(top), int(bottom))
        for top, bottom in zip(edges[::2], edges[1::2], strict=True)
        if _LOWEST <= bottom - top <= _HIGHEST
    ]


def _is_line(band: NDArray[np.bool_]) -> bool:
    """Many marks of different widths, none much wider than the line is high, and not all as high as the line."""
    columns = np.concatenate(([False], band.any(axis=0), [False]))
    edges = np.flatnonzero(np.diff(columns.astype(np.int8)))
    widths = (edges[1::2] - edges[::2]).astype(float)
    if len(widths) < _FEWEST_MARKS:
        return False
    gaps = (edges[2::2] - edges[1:-1:2]).astype(float)
    share = band[:, columns[1:-1]].mean()
    return bool(
        np.median(widths) <= 1.3 * band.shape[0] and widths.std() / widths.mean() > 0.2 and gaps.std() > 0.5 and np.median(gaps) <= band.shape[0]
        and 0.12 < share < 0.75
    )  # fmt: skip
