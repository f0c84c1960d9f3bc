"""When a check of facts lapses."""

from __future__ import annotations

from datetime import date


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of the month where there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + years, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has a 28th day")
