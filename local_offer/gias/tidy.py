"""Makes the register's values tidy: text, telephone numbers, web addresses, postcodes, ages, dates. Each may refuse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from local_offer.field_types import Phone, Postcode, WebAddress
from local_offer.value_checks import HIGHEST_AGE

NOT_A_VALUE = frozenset(
    {"not applicable", "does not apply", "none", "unknown", "not recorded", "not collected", "null", "n/a", "-"}
)
FIRST_YEAR = 1950
"""The register writes 1900 where it does not know a year."""

_PHONE: TypeAdapter[str] = TypeAdapter(Phone)
_POSTCODE: TypeAdapter[str] = TypeAdapter(cast(Any, Postcode))
_WEB_ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)
_ODD = re.compile("[\u200b\u2060\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")
_SCHEMES = re.compile(r"^(?:https?\s*(?::/{0,2}|//)\s*)+", re.IGNORECASE)
_WHOLE = re.compile(r"^(\d+)(?:\.0+)?$")
_DAY_FORMS = ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d")


class RefusedError(ValueError):
    """This value cannot be right."""


def clean(text: str) -> str:
    """Text on one line, without signs that nobody can see."""
    return " ".join(_ODD.sub("", text).split())


def meaning(text: str) -> str:
    """The value of a column that the register fills with 'Not applicable' where there is none."""
    value = clean(text)
    return "" if value.casefold() in NOT_A_VALUE else value


def address(parts: Iterable[str]) -> str:
    """The parts that are there, in order, none said twice."""
    told: dict[str, str] = {}
    for part in map(meaning, parts):
        told.setdefault(part.strip(" ,").casefold(), part.strip(" ,"))
    return ", ".join(part for part in told.values() if part)


def postcode(text: str, areas: Iterable[str]) -> str:
    """A postcode of one of these areas ('MK', 'LU'), with its space.

    Raises:
        RefusedError: it cannot be a postcode.
    """
    value = meaning(text)
    if not value:
        return ""
    tidy = _checked(_POSTCODE, re.sub(r"[^A-Z0-9]", "", value.upper()))
    if re.split(r"\d", tidy)[0] not in areas:
        raise RefusedError
    return tidy


def phone(text: str) -> str:
    """A telephone number with spaces where people say them. In extracts that went through a spreadsheet the 0 is lost.

    Raises:
        RefusedError: it cannot be a telephone number.
    """
    value = meaning(text)
    if not value or not value.strip("0 "):
        return ""
    value = re.sub(r"^\s*(?:\+|00)44", "0", value.replace("(0)", "")).removesuffix(".0")
    if re.search(r"[^\d\s().+-]", value):
        raise RefusedError
    digits = re.sub(r"\D", "", value)
    digits = digits if digits.startswith("0") else f"0{digits}"
    return _checked(_PHONE, _spaced(f"0{digits.lstrip('0')}"))


def _spaced(digits: str) -> str:
    if digits.startswith("02"):
        sizes = (3, 4)
    elif digits[1:2] in ("3", "8", "9") or re.match(r"01(?:1|\d1)", digits):
        sizes = (4, 3)
    else:
        sizes = (5, 0)
    first, middle = sizes
    return " ".join(filter(None, (digits[:first], digits[first : first + middle], digits[first + middle :])))


def website(text: str) -> str:
    """A web address that starts with https://.

    Raises:
        RefusedError: it cannot be a web address.
    """
    value = _SCHEMES.sub("", meaning(text)).lstrip("/")
    if not value:
        return ""
    host, slash, rest = value.partition("/")
    if "@" in host or "," in host:
        raise RefusedError
    return _checked(_WEB_ADDRESS, f"https://{host.lower()}{slash}{rest}")


def whole_number(text: str) -> int | None:
    """A whole number; None if there is none.

    Raises:
        RefusedError: it is something else.
    """
    value = meaning(text)
    if not value:
        return None
    match = _WHOLE.match(value)
    if not match:
        raise RefusedError
    return int(match[1])


def age(text: str) -> int | None:
    """An age in years.

    Raises:
        RefusedError: nobody is of that age.
    """
    years = whole_number(text)
    if years is not None and years > HIGHEST_AGE:
        raise RefusedError
    return years


def day(text: str) -> date | None:
    """A date as the register writes it: 31-08-2026; None if it is blank or not known."""
    value = meaning(text).split(" ", 1)[0]
    for form in _DAY_FORMS:
        try:
            found = datetime.strptime(value, form).date()
        except ValueError:
            continue
        return found if found.year >= FIRST_YEAR else None
    return None


def _checked(kind: TypeAdapter[Any], value: str) -> str:
    try:
        return str(kind.validate_python(value))
    except ValidationError:
        raise RefusedError from None
