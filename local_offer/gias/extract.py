"""Reads the bytes of a GIAS extract into rows, or says in one sentence why they cannot be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from operator import itemgetter

from local_offer.problems import Wrong

Row = dict[str, str]
"""One establishment: what stands under each column this import uses, of the columns that the extract has."""

REQUIRED = ("URN", "EstablishmentName", "LA (name)", "EstablishmentStatus (name)")
SEN_COLUMNS = tuple(f"SEN{number} (name)" for number in range(1, 14))
OPTIONAL = (
    "TypeOfEstablishment (name)", "PhaseOfEducation (name)", "Gender (name)", "ReligiousCharacter (name)",
    "StatutoryLowAge", "StatutoryHighAge", "CloseDate", "Street", "Locality", "Address3", "Town", "County (name)",
    "Postcode", "SchoolWebsite", "TelephoneNum", "Section41Approved (name)", *SEN_COLUMNS,
    "TypeOfResourcedProvision (name)", "ResourcedProvisionCapacity", "SenUnitCapacity", "Trusts (name)",
    "Easting", "Northing",
)  # fmt: skip
TOO_MANY_VALUES = "values under no column"
"""Not a column of the register: marks a row that is longer than the first one."""

UNREADABLE = "\ufffd"
_DOWNLOAD = "Download the CSV again from get-information-schools.service.gov.uk: 'Establishment fields CSV'."
_OTHER_FILES = (
    (b"PK\x03\x04", "this is a zip or an Excel file, not a CSV.",
     "Unpack the zip and give the CSV in it; or open the workbook in Excel and save it as 'CSV UTF-8'."),
    (b"\xd0\xcf\x11\xe0", "this is an old Excel file, not a CSV.", "Open it in Excel and save it as 'CSV UTF-8'."),
    (b"%PDF", "this is a PDF, not a CSV.", _DOWNLOAD),
    (b"<", "this is a web page, not a CSV.", _DOWNLOAD),
)  # fmt: skip


class CannotImport(Wrong):
    """Nothing can be imported. As text: one plain sentence, and how to mend it."""

    def __str__(self) -> str:
        return f"{self.wrong[:1].upper()}{self.wrong[1:]} {self.mend}"


def read_extract(data: bytes) -> list[Row]:
    """Every row, in order, so that row 2 of the file, the first below the column names, is the first of the list.

    A blank line is an empty row, to keep the numbers right.

    Raises:
        CannotImport: this is not an extract.
    """
    text = _decode(data).lstrip("\r\n")
    delimiter = _delimiter(text)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        header = next(lines)
        columns = _columns(header)
        rows = _rows(lines, columns, len(header))
    except csv.Error as error:
        raise CannotImport(f"this is not a CSV that can be read ({error}).", _DOWNLOAD) from None
    if not any(rows):
        raise CannotImport("the extract has column names and no establishments.", _DOWNLOAD)
    return rows


def _decode(data: bytes) -> str:
    """UTF-8 if it is that, else Windows-1252, which the register writes."""
    start = data.lstrip()
    if not start:
        raise CannotImport("the extract is empty.", _DOWNLOAD)
    for signature, wrong, mend in _OTHER_FILES:
        if start.startswith(signature):
            raise CannotImport(wrong, mend)
    if b"\0" in data[:10_000]:
        raise CannotImport(
            "this is not a text file, or it is saved as UTF-16.", "Save it as 'CSV UTF-8', or download it again."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """A comma, unless a program in another country's style saved the file with semicolons or tabs."""
    first_line = text.split("\n", 1)[0]
    return max(",;\t", key=first_line.count)


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Where each column this import uses stands.

    Raises:
        CannotImport: a column that the import cannot do without is missing.
    """
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(" ".join(name.split()).casefold(), place)
    found = {name: places[name.casefold()] for name in (*REQUIRED, *OPTIONAL) if name.casefold() in places}
    missing = [name for name in REQUIRED if name not in found]
    if len(missing) == len(REQUIRED):
        raise CannotImport(
            "this is not a CSV from the register: its first line has none of the register's column names.", _DOWNLOAD
        )
    if missing:
        columns = "the column" if len(missing) == 1 else "these columns:"
        raise CannotImport(
            f"the extract does not have {columns} {', '.join(missing)}.",
            f"Leave the column names as the register writes them. {_DOWNLOAD}",
        )
    return found


def _rows(lines: object, columns: dict[str, int], width: int) -> list[Row]:
    names, pick = tuple(columns), itemgetter(*columns.values())
    rows: list[Row] = []
    for values in lines:  # type: ignore[attr-defined]
        if not any(map(str.strip, values)):
            rows.append({})
            continue
        if len(values) < width:  # a spreadsheet leaves out blanks at the end of a line
            values = values + [""] * (width - len(values))
        row = dict(zip(names, pick(values), strict=True))
        if len(values) > width and any(map(str.strip, values[width:])):
            row[TOO_MANY_VALUES] = f"{len(values)} values for {width} columns"
        rows.append(row)
    return rows
