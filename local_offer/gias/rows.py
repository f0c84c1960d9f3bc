"""Checks the rows of an extract one by one: each has a number of its own, a name, and no more values than columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from local_offer.gias import tidy
from local_offer.gias.extract import TOO_MANY_VALUES, CannotImport, Row

FIRST_ROW = 2
"""A spreadsheet's number of the first row below the column names."""


@dataclass(frozen=True, order=True)
class RowProblem:
    """What is wrong in a row, by the number a spreadsheet gives it."""

    row: int
    name: str
    wrong: str


def check_rows(rows: Sequence[Row]) -> tuple[dict[str, tuple[int, Row]], list[RowProblem]]:
    """The rows that can be used with their numbers, by URN, and what is wrong with the others.

    Raises:
        CannotImport: no row can be used.
    """
    good: dict[str, tuple[int, Row]] = {}
    problems: list[RowProblem] = []
    for number, row in enumerate(rows, start=FIRST_ROW):
        if not row:
            continue
        urn, wrong = _urn(row, good)
        if urn:
            good[urn] = number, row
        if wrong:
            problems.append(RowProblem(number, tidy.clean(row["EstablishmentName"]), wrong))
    if not good:
        raise CannotImport(
            "no row of the extract has a URN that can be used.", "Download the extract again; do not sort or edit it."
        )
    return good, problems


def _urn(row: Row, good: dict[str, tuple[int, Row]]) -> tuple[str, str]:
    """The row's number if the row can be used, and what is wrong with it, if anything is."""
    try:
        number = tidy.whole_number(row["URN"])
    except tidy.RefusedError:
        return "", f"the URN '{tidy.clean(row['URN'])}' is not a number, so the row was passed over."
    if not number:
        return "", "there is no URN, so the row was passed over."
    urn = str(number)
    if urn in good:
        return "", f"the URN {urn} stands in row {good[urn][0]} too, so this row was passed over."
    if not tidy.clean(row["EstablishmentName"]):
        return "", "there is no name, so the row was passed over."
    if TOO_MANY_VALUES in row:
        mend = "A value with a comma in it needs quotation marks round it."
        return "", f"the row has {row[TOO_MANY_VALUES]}, so it was passed over. {mend}"
    return urn, ""
