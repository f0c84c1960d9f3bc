"""The bytes of an extract become rows, or one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from local_offer.gias.extract import TOO_MANY_VALUES, CannotImport, read_extract
from local_offer.gias.rows import check_rows

FIXTURE = Path(__file__).parent / "fixtures" / "gias" / "extract.csv"
HEADER = "URN,EstablishmentName,LA (name),EstablishmentStatus (name)"
ROW = "900001,Oxlip School,Larkshire,Open"


def test_extract_of_the_register_is_read_without_a_word() -> None:
    rows = read_extract(f"{HEADER}\r\n{ROW}\r\n".encode())
    assert rows == [
        {
            "URN": "900001",
            "EstablishmentName": "Oxlip School",
            "LA (name)": "Larkshire",
            "EstablishmentStatus (name)": "Open",
        }
    ]
    good, problems = check_rows(rows)
    assert list(good) == ["900001"] and problems == []


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_every_encoding_of_an_extract_is_read(encoding: str) -> None:
    rows = read_extract(f"{HEADER}\n900001,St Mary’s Café,Larkshire,Open\n".encode(encoding))
    assert rows[0]["EstablishmentName"] == "St Mary’s Café"


def test_columns_may_stand_in_any_order_and_capitals_with_others_between() -> None:
    rows = read_extract(
        b"Other,la (NAME),urn,EstablishmentStatus (name) , EstablishmentName\nx,Larkshire,1,Open,Oxlip\n"
    )
    assert rows[0]["LA (name)"] == "Larkshire" and rows[0]["EstablishmentName"] == "Oxlip"
    assert "Other" not in rows[0] and "Town" not in rows[0]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_read(delimiter: str) -> None:
    assert read_extract(f"{HEADER}\n{ROW}\n".replace(",", delimiter).encode())[0]["URN"] == "900001"


def test_names_of_people_are_never_read() -> None:
    assert not any("A Person" in row.values() for row in read_extract(FIXTURE.read_bytes()))


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"PK\x03\x04rest", "a zip or an Excel file"),
        (b"\xd0\xcf\x11\xe0rest", "an old Excel file"),
        (b"%PDF-1.7", "a PDF"),
        (b"<!doctype html>", "a web page"),
        (b"\xff\xfeU\0R\0N\0", "not a text file"),
        (b"Dear all,\nplease find attached", "not a CSV from the register"),
        (b"URN,EstablishmentName\n1,Oxlip\n", "these columns: LA (name), EstablishmentStatus (name)"),
        (HEADER.replace("URN", "Number").encode() + b"\n", "does not have the column URN."),
        (HEADER.encode() + b"\n", "no establishments"),
    ],
)
def test_other_files_are_refused_in_one_sentence_with_a_mend(data: bytes, wrong: str) -> None:
    with pytest.raises(CannotImport) as caught:
        read_extract(data)
    assert wrong in caught.value.wrong
    assert caught.value.mend.endswith((".", "'.")) and str(caught.value).endswith(caught.value.mend)
    assert str(caught.value)[0].isupper()


def test_rows_that_cannot_be_used_are_named_and_the_rest_goes_on() -> None:
    lines = [
        HEADER,
        ROW,
        "",
        "abc,No Number,Larkshire,Open",
        "900001,Twice,Larkshire,Open",
        ",None,Larkshire,Open",
        "900002,,Larkshire,Open",
        "900003,Comma, School,Larkshire,Open",
        "900004.0,Spreadsheet School,Larkshire,Open",
    ]
    good, problems = check_rows(read_extract("\n".join(lines).encode()))
    assert list(good) == ["900001", "900004"]
    assert [(problem.row, problem.name) for problem in problems] == [
        (4, "No Number"),
        (5, "Twice"),
        (6, "None"),
        (7, ""),
        (8, "Comma"),
    ]
    assert "'abc' is not a number" in problems[0].wrong
    assert "row 2 too" in problems[1].wrong


def test_blanks_left_out_at_the_end_of_a_row_are_blanks() -> None:
    row = read_extract(f"{HEADER},Town,Postcode\n{ROW}\n".encode())[0]
    assert row["Town"] == row["Postcode"] == "" and TOO_MANY_VALUES not in row


def test_file_without_one_usable_row_is_refused() -> None:
    with pytest.raises(CannotImport, match="URN"):
        check_rows(read_extract(f"{HEADER}\nx,Oxlip,Larkshire,Open\n".encode()))


def test_extract_of_the_whole_country_is_read_fast() -> None:
    columns = HEADER + "".join(f",Column {number}" for number in range(130))
    data = "\n".join([columns, *(f"{100000 + number},School,Larkshire,Open{',x' * 130}" for number in range(50_000))])
    assert len(read_extract(data.encode())) == 50_000
