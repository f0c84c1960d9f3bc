"""Sentences that tell by colour, shape or place, and near misses that do not."""

from __future__ import annotations

import pytest

from offer_audit.accessibility.checks.sensory_words import found_by_colour, found_by_shape_or_place


@pytest.mark.parametrize(
    "sentence",
    [
        "Fields in red must be filled in.",
        "Required fields are shown in red.",
        "Days marked in green are free.",
        "Press the green button to go on.",
        "Red means that a club is full.",
        "green = open, red = closed",
        "The timetable is colour-coded.",
        "Errors are highlighted in orange.",
    ],
)
def test_told_by_colour(sentence: str) -> None:
    assert found_by_colour(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Apply for a Blue Badge.",
        "The Green Lane centre has a red door.",
        "Wear a white shirt and black shoes.",
        "Required fields are marked in red with an asterisk.",
        "The Red Cross lends wheelchairs.",
        "Green spaces near you",
        "Look for staff in purple T-shirts.",
        "The yellow bus takes children to school.",
        "White British families are most of those who asked.",
        "Read the Green Paper on special educational needs.",
    ],
)
def test_colours_that_are_no_signs(sentence: str) -> None:
    assert not found_by_colour(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Press the round button.",
        "Use the menu on the left.",
        "Click the icon in the top right corner.",
        "See the box on the right for prices.",
        "Select the arrow to go on.",
        "Choose from the list on the right-hand side of the page.",
    ],
)
def test_told_by_shape_or_place(sentence: str) -> None:
    assert found_by_shape_or_place(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You have the right to appeal.",
        "The entrance is on the left of the building.",
        "Press the Apply button on the right.",
        "Select ‘Continue’ button at the bottom of the page.",
        "Nobody is left out.",
        "Our largest centre is open on Saturdays.",
        "Use the form below.",
        "Turn left at the station and go to the right at the bridge.",
        "Small groups meet in a large hall.",
    ],
)
def test_places_and_shapes_that_are_no_signs(sentence: str) -> None:
    assert not found_by_shape_or_place(sentence)
