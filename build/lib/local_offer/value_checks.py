"""Reads single values as an editor typed them, or says plainly what is wrong: dates, ages, telephones, postcodes, colours."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from local_offer.problems import Wrong

OLDEST_AGE, HIGHEST_AGE = 0, 99

_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_EMAIL = re.compile(r"^[^@\s,;<>\"']+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")
_POSTCODE = re.compile(r"^([A-Z]{1,2})(\d{1,2}|\d[A-Z])\s*(\d[A-Z]{2})$")
_COLOUR = re.compile(r"^#[0-9A-Fa-f]{6}$")
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_SHORT_FREEPHONE = {"08001111"}  # Childline's number is a figure short of any other
_YES, _NO = {"yes", "true", "y", "on"}, {"no", "false", "n", "off"}


def one_text(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        raise Wrong("this should be one piece of text, not a list.", "Write one value after the colon.")
    return value


def several(value: Any) -> Any:
    """A single word where a list is wanted is a list of one."""
    if value is None:
        return []
    if isinstance(value, dict):
        raise Wrong(
            "this should be a list.", "Write it as [first, second], or one to a line with a hyphen before each."
        )
    return value if isinstance(value, list) else [value]


def blocks(value: Any) -> Any:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong(
            "this should be a list of blocks.", "Start each block with a hyphen and indent its fields under it."
        )
    return value


def read_date(value: Any) -> Any:
    """A date as year-month-day."""
    if isinstance(value, date) or value is None:
        return value
    text = str(value).strip()
    if not _DATE.match(text):
        raise Wrong(
            f"'{text}' is not a date in the form year-month-day.",
            "Write it like 2026-09-14: year, month, day, with hyphens.",
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(f"there is no such day as {text}.", "Check the month and the day.") from None


def read_age(value: Any) -> Any:
    if value is None or isinstance(value, (int, float)):
        return value
    try:
        age = float(one_text(value))
    except ValueError:
        raise Wrong(f"'{value}' is not an age in years.", "Write a number, such as 4 or 2.5.") from None
    if not OLDEST_AGE <= age <= HIGHEST_AGE:
        raise Wrong(f"{value} cannot be an age here.", f"Write a number of years from {OLDEST_AGE} to {HIGHEST_AGE}.")
    return int(age) if age == int(age) else age


def read_yes_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in _YES | _NO:
        raise Wrong(f"'{value}' is neither yes nor no.", "Write yes or no.")
    return word in _YES


def read_number(value: Any) -> Any:
    text = str(value).strip().lstrip("£").replace(",", "")
    if not text.isdecimal() or len(text) > 9:
        raise Wrong(f"'{value}' is not a whole number.", "Write it in figures, such as 12.")
    return int(text)


def check_months(value: int) -> int:
    if not 1 <= value <= 60:
        raise Wrong(f"a check cannot last {value} months.", "Write a number of months from 1 to 60, such as 12.")
    return value


def check_email(value: str) -> str:
    if not _EMAIL.match(value):
        raise Wrong(f"'{value}' is not an e-mail address.", "Write one address, such as help@council.example.")
    return value


def check_phone(value: str) -> str:
    """A United Kingdom number has 10 or 11 figures and starts with 0; short helplines have three to six."""
    digits = re.sub(r"\D", "", value.replace("+44", "0").replace("(0)", ""))
    has_other_signs = re.search(r"[^\d\s()+-]", value)
    is_whole = digits.startswith("0") and len(digits) in (10, 11) and digits[1:2] not in ("", "0", "4", "6")
    is_short = digits in _SHORT_FREEPHONE or (len(digits) in (3, 5, 6) and digits[0] == "1")
    if has_other_signs or not (is_whole or is_short):
        raise Wrong(
            f"'{value}' cannot be a telephone number.",
            "A UK number starts with 0 and has 10 or 11 figures. Put words such as 'ask for' in another field.",
        )
    return " ".join(value.split())


def check_postcode(value: str) -> str:
    match = _POSTCODE.match(value.upper())
    if not match or match[3][1:].strip("ABDEFGHJLNPQRSTUWXYZ"):
        raise Wrong(f"'{value}' cannot be a postcode.", "Check it letter by letter, for example LK1 2AA.")
    return f"{match[1]}{match[2]} {match[3]}"


def check_web_address(value: str) -> str:
    parts = urlsplit(value if "://" in value else f"https://{value}")
    if parts.scheme not in ("http", "https") or "." not in (parts.hostname or "") or re.search(r"\s", value):
        raise Wrong(
            f"'{value}' is not a web address.", "Copy it from the browser's address bar; it starts with https://."
        )
    return parts.geturl()


def is_slug(value: str) -> bool:
    return _SLUG.match(value) is not None


def check_slug(value: str) -> str:
    if not is_slug(value):
        raise Wrong(
            f"'{value}' cannot be part of a web address.",
            "Use small letters, figures and single hyphens: talking-time.",
        )
    return value


def contrast_with_white(colour: str) -> float:
    """WCAG 2.2's contrast ratio of a colour like ``#1d4f63`` with white."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def check_colour(value: str) -> str:
    if not _COLOUR.match(value):
        raise Wrong(f"'{value}' is not a colour.", 'Write six figures after a hash, in quotation marks: "#1d4f63".')
    ratio = contrast_with_white(value)
    if ratio < 4.5:
        raise Wrong(
            f"the colour {value} is too pale: white text on it would have a contrast of {ratio:.1f} to 1.",
            "Choose a darker shade: WCAG 2.2 AA asks for 4.5 to 1.",
        )
    return value.lower()
