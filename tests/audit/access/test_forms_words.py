"""The words that form checks look for: what they catch, and what is near and right."""

from __future__ import annotations

import pytest

from offer_audit.accessibility.checks.form_words import pattern, plain_label, purpose_of_label, purpose_of_name
from offer_audit.accessibility.checks.login_made_hard import _PARTS, _PUZZLE
from offer_audit.accessibility.checks.required_not_told import _BY_COLOUR
from offer_audit.accessibility.checks.time_limit_told import _LIMIT


@pytest.mark.parametrize(
    ("label", "purpose"),
    [
        ("Your email address *", "email"),
        ("E-mail:", "email"),
        ("Contact telephone number", "tel"),
        ("What is your date of birth?", "bday"),
        ("Full name", "name"),
        ("First name(s)", "given-name"),
        ("Surname (required)", "family-name"),
        ("Postcode", "postal-code"),
        ("Name of the school", ""),
        ("Email the team", ""),
        ("Address of the club", ""),
        ("Password", "current-password"),
        ("Town or village of the venue", ""),
        ("Card number", "cc-number"),
        ("Phone a friend", ""),
    ],
)
def test_what_a_label_asks_for(label: str, purpose: str) -> None:
    assert purpose_of_label(plain_label(label)) == purpose


@pytest.mark.parametrize(("name", "purpose"), [("user_email", "email"), ("fname", "given-name"), ("q", ""), ("", "")])
def test_what_a_name_tells(name: str, purpose: str) -> None:
    assert purpose_of_name(name) == purpose


@pytest.mark.parametrize(
    "label", ["Field 1", "Menu", "Enter text here", "Input", "Label:", "Text field", "...", "Click here", "undefined"]
)
def test_labels_that_say_nothing(label: str) -> None:
    assert pattern("says_nothing").match(plain_label(label))


@pytest.mark.parametrize(
    "label",
    [
        "Title",
        "Message",
        "Subject",
        "Home phone",
        "Search",
        "Notes",
        "Town",
        "Select a town",
        "Text of the letter",
        "Menu for Friday",
    ],
)
def test_labels_that_say_something(label: str) -> None:
    assert not pattern("says_nothing").match(plain_label(label))


@pytest.mark.parametrize(
    "text",
    [
        "Invalid value",
        "Error",
        "Error!",
        "Please correct this.",
        "Something went wrong",
        "This field is invalid",
        "An error has occurred",
    ],
)
def test_errors_that_say_nothing(text: str) -> None:
    assert pattern("error_says_nothing").fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enter a date in the past",
        "Invalid value for age. Age must be at least 1.",
        "Email is required",
        "Enter your full name",
    ],
)
def test_errors_that_say_something(text: str) -> None:
    assert pattern("error").search(text) and not pattern("error_says_nothing").fullmatch(text)


@pytest.mark.parametrize(
    "line",
    [
        "Your session will expire in 20 minutes",
        "You have 10 minutes to complete this form",
        "Time left: 04:59",
        "Complete the form within 15 minutes",
    ],
)
def test_lines_that_tell_of_a_limit(line: str) -> None:
    assert _LIMIT.search(line)


@pytest.mark.parametrize(
    "line",
    [
        "It takes about 10 minutes to complete",
        "The library is 5 minutes from the station",
        "We ring you back within 10 working days",
        "The offer ends on Friday",
        "Sessions last 45 minutes",
    ],
)
def test_lines_that_tell_of_none(line: str) -> None:
    assert not _LIMIT.search(line)


@pytest.mark.parametrize(
    "line", ["Fields in red are required", "Required fields are marked in bold", "Mandatory questions are shown in red"]
)
def test_lines_that_tell_by_colour(line: str) -> None:
    assert _BY_COLOUR.search(line)


@pytest.mark.parametrize(
    "line",
    [
        "Fields marked with * are required",
        "You must answer all questions",
        "A red bus is required in the picture of the town",
    ],
)
def test_lines_that_do_not(line: str) -> None:
    assert not _BY_COLOUR.search(line)


def test_parts_of_a_password_and_puzzles() -> None:
    assert _PARTS.search("Enter the 3rd and 5th characters of your password")
    assert not _PARTS.search("At least 8 characters, with 1 digit")
    assert _PUZZLE.search("What is 4 + 3?") and _PUZZLE.search("Type the letters you see")
    assert not _PUZZLE.search("What is your question?") and not _PUZZLE.search("Letters to the editor")
