"""Whether a picture's bytes hold more than one frame, how long it plays, and how often it flashes."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image, ImageSequence, UnidentifiedImageError

MOST_FRAMES = 120
MOST_BYTES = 20_000_000


def frames_of(data: bytes) -> dict[str, Any] | None:
    """Frames, seconds of one round, whether it repeats for ever, seconds in all, flashes in the worst second; none if still."""
    if not data or len(data) > MOST_BYTES:
        return None
    try:
        with Image.open(io.BytesIO(data)) as image:
            count = getattr(image, "n_frames", 1)
            if count < 2:
                return None
            loops = image.info.get("loop", 1 if image.format == "GIF" else 0)
            waits, lights = _frames(image)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if max(_differences(lights), default=0.0) == 0.0:
        return None
    once = sum(waits) / 1000 * count / len(waits)
    is_endless = loops == 0
    return {
        "frames": count,
        "seconds": round(once, 2),
        "endless": is_endless,
        "total": -1 if is_endless else round(once * max(loops, 1), 2),
        "flashes": _flashes(waits, [float(light.mean()) for light in lights], is_endless),
    }


def _frames(image: Image.Image) -> tuple[list[int], list[np.ndarray[Any, Any]]]:
    waits, lights = [], []
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if number >= MOST_FRAMES:
            break
        wait = int(frame.info.get("duration", 100) or 100)
        waits.append(wait if wait > 10 else 100)  # browsers show a wait of 10 ms or less as 100
        small = frame.convert("RGBA").resize((24, 24))
        white = Image.new("RGBA", small.size, "white")
        lights.append(np.asarray(Image.alpha_composite(white, small).convert("L"), dtype=float) / 255)
    return waits, lights


def _differences(lights: list[np.ndarray[Any, Any]]) -> list[float]:
    return [float(np.abs(after - before).max()) for before, after in pairwise(lights)]


def _flashes(waits: list[int], means: list[float], is_endless: bool) -> int:
    """Pairs of opposing changes in the light of the whole picture, of a tenth or more, in the worst second."""
    times, levels, now = [], [], 0.0
    for _ in range(max(2, int(2500 / max(sum(waits), 1)) + 1) if is_endless else 1):
        for wait, mean in zip(waits, means, strict=True):
            times.append(now)
            levels.append(mean)
            now += wait
    turns, last, direction = [], levels[0], 0
    for at, level in zip(times, levels, strict=True):
        if abs(level - last) >= 0.1:
            step = 1 if level > last else -1
            if step != direction:
                turns.append(at)
            direction, last = step, level
    return max((sum(1 for turn in turns if start <= turn < start + 1000) // 2 for start in turns), default=0)
