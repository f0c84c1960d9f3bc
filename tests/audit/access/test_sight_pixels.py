"""What sight measures from pixels: contrast, letters in pictures, frames and flashes."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from offer_audit.browser.probes.animated_pictures import frames_of
from offer_audit.browser.probes.pixel_contrast import measure, strongest
from offer_audit.browser.probes.words_in_pictures import letters_in

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def plain(colour: tuple[int, int, int], width: int = 60, height: int = 20) -> np.ndarray:
    return np.full((height, width, 3), colour, dtype=np.uint8)


def shots_of(ground: np.ndarray) -> dict[str, np.ndarray]:
    """A page whose text is a bar across the middle, without text, in black and in white."""
    black, white = ground.copy(), ground.copy()
    black[8:12], white[8:12] = 0, 255
    return {"transparent": ground, "black": black, "white": white}


def text(colour: tuple[int, int, int]) -> dict[str, object]:
    return {
        "boxes": [{"x": 0, "y": 0, "width": 60, "height": 20}],
        "why": ["picture"],
        "colour": [*colour, 1.0],
        "need": 4.5,
    }


def test_text_in_the_colour_of_its_ground_is_wholly_under() -> None:
    found = measure(shots_of(plain(WHITE)), text(WHITE), 0, 0)
    assert found is not None
    assert (found["under"], found["low"]) == (1.0, 1.0)


def test_text_over_two_grounds_is_partly_under() -> None:
    ground = plain(BLACK)
    ground[:, 30:] = 255
    found = measure(shots_of(ground), text(WHITE), 0, 0)
    assert found is not None
    assert found["under"] == pytest.approx(0.5)
    assert found["high"] == pytest.approx(21.0)


def test_covered_text_is_not_measured() -> None:
    ground = plain(WHITE)
    assert measure({"transparent": ground, "black": ground, "white": ground}, text(BLACK), 0, 0) is None


def test_the_strongest_pixels_are_more_than_a_speck() -> None:
    seen = plain(WHITE)
    seen[0, :3] = 0
    assert strongest(seen, WHITE) == 1.0
    seen[1, :20] = 0
    assert strongest(seen, WHITE) == pytest.approx(21.0)


def test_letters_are_found_in_writing_and_not_in_shapes() -> None:
    writing = Image.new("RGB", (320, 60), "white")
    ImageDraw.Draw(writing).text((10, 20), "Ask us for a short break in May", fill="black")
    assert letters_in(np.asarray(writing)) >= 8
    shapes = Image.new("RGB", (320, 60), "white")
    for number in range(10):
        ImageDraw.Draw(shapes).rectangle((10 + number * 30, 10, 28 + number * 30, 50), fill="navy")
    assert letters_in(np.asarray(shapes)) == 0
    noise = np.random.default_rng(1).integers(0, 255, (60, 320, 3), dtype=np.uint8)
    assert letters_in(noise) == 0


def gif(colours: list[str], wait: int, loop: int | None) -> bytes:
    frames = [Image.new("RGB", (8, 8), colour) for colour in colours]
    kept = io.BytesIO()
    more = {} if loop is None else {"loop": loop}
    frames[0].save(kept, "GIF", save_all=True, append_images=frames[1:], duration=wait, **more)
    return kept.getvalue()


def test_frames_and_flashes() -> None:
    quick = frames_of(gif(["black", "white"], 100, 0))
    assert quick is not None
    assert quick["endless"]
    assert quick["flashes"] > 3
    slow = frames_of(gif(["black", "white"], 600, None))
    assert slow is not None
    assert (slow["endless"], slow["flashes"]) == (False, 0)
    assert slow["total"] == pytest.approx(1.2)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", gif(["red"], 100, None)])
def test_still_and_broken_pictures_have_no_frames(data: bytes) -> None:
    assert frames_of(data) is None
