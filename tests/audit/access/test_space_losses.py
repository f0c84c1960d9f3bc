"""What the checks of zoom and space say of measured facts."""

from __future__ import annotations

from typing import Any

from offer_audit.accessibility.checks import (
    covers_small_screen,
    lost_at_320,
    page_scrolls_sideways,
    text_does_not_grow,
    zoomed_text_cut,
)
from offer_audit.accessibility.facts import PageFacts


def state(**more: Any) -> dict[str, Any]:
    base = {"cut": [], "over": [], "wide": [], "widest": [], "lost": [], "fixed": [], "stiff": []}
    return {**base, "runs": 3, "width": 320, "scrollWidth": 320, **more}


def page(**states: Any) -> PageFacts:
    return PageFacts("https://example.test/", "index.html", facts={"space": states})


def cut(**more: Any) -> dict[str, Any]:
    base = {"selector": "p", "snippet": "<p>", "text": "Short breaks", "isNew": True, "isScroller": False, "isEllipsis": False, "allLost": False}  # fmt: skip
    return {**base, **more}


def messages(found: Any) -> list[str]:
    return [said.message for said in found]


def test_a_text_that_is_out_of_its_box_altogether_is_a_slide() -> None:
    assert messages(lost_at_320.check(page(narrow=state(cut=[cut(allLost=True)])))) == ["whole"]
    assert messages(lost_at_320.check(page(narrow=state(cut=[cut()])))) == ["cut"]
    assert messages(lost_at_320.check(page(narrow=state(cut=[cut(isEllipsis=True)])))) == ["shortened"]


def test_what_is_cut_on_wide_screens_too_is_asked_at_200_percent() -> None:
    assert messages(zoomed_text_cut.check(page(zoomed=state(cut=[cut(isNew=False)])))) == ["always"]
    assert messages(zoomed_text_cut.check(page(zoomed=state(cut=[cut(isScroller=True)])))) == ["whole"]


def test_a_few_pixels_over_the_edge_are_not_worth_a_word() -> None:
    near = {"selector": "p", "snippet": "<p>", "text": "Short breaks", "over": 5}
    assert messages(page_scrolls_sideways.check(page(narrow=state(wide=[near])))) == ["fits"]
    assert messages(page_scrolls_sideways.check(page(narrow=state(wide=[{**near, "over": 40}])))) == ["text"]


def test_a_wide_picture_or_table_may_scroll_both_ways() -> None:
    box = {"selector": "img", "snippet": "<img>", "over": 300, "hasText": False, "isTwoWays": True, "isField": False, "isWidened": False}  # fmt: skip
    assert messages(page_scrolls_sideways.check(page(narrow=state(scrollWidth=620, widest=[box])))) == ["fits"]


def test_parts_that_stay_are_added_up() -> None:
    part = {"selector": "header", "snippet": "<header>", "share": 0.3}
    assert messages(covers_small_screen.check(page(covered=state(fixed=[part])))) == ["little"]
    assert messages(covers_small_screen.check(page(covered=state(fixed=[part, part])))) == ["half"]
    assert messages(covers_small_screen.check(page(covered=state(fixed=[part] * 3)))) == ["most"]


def test_text_in_parts_of_the_window_never_grows() -> None:
    stiff = {"selector": "h1", "snippet": "<h1>", "text": "Help", "one": 64, "half": 32, "quarter": 16, "grows": 1.0}
    assert messages(text_does_not_grow.check(page(narrow=state(stiff=[stiff])))) == ["never"]
    assert messages(text_does_not_grow.check(page(narrow=state()))) == ["grows"]
