"""A second import follows the register, and keeps every byte that an editor wrote."""

from __future__ import annotations

from datetime import date
from difflib import ndiff

import pytest

from local_offer.content_types import Provider
from local_offer.drafts import read_draft
from local_offer.gias.extract import Row
from local_offer.gias.plan import Plan, Sort
from local_offer.gias.planning import plan_import
from local_offer.gias.report import tell_plan
from tests.gias_rows import AREA, plan, row, values

PATH = "providers/oxlip-school.md"
LATER = date(2026, 12, 1)
FIRST = row(TelephoneNum="01632 960001", SchoolWebsite="www.oxlip.example")
TEXT = plan(FIRST).files[PATH]


def again(changed: Row, text: str = TEXT) -> Plan:
    """A second import, on a later day."""
    return plan_import([changed], {PATH: text}, "Larkshire", AREA, (), LATER)


def changed_lines(before: str, after: str) -> list[str]:
    return [line.rstrip() for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_same_facts_on_a_later_day_change_nothing() -> None:
    assert again(FIRST).is_empty


@pytest.mark.parametrize("made", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_byte_order_mark_are_kept(made) -> None:  # type: ignore[no-untyped-def]
    text = made(TEXT)
    assert again(FIRST, text).is_empty
    new = again(FIRST | {"TelephoneNum": "01632 960002", "Gender (name)": "Mixed"}, text).files[PATH]
    assert new.count("\r\n") in (0, new.count("\n")) and ("\r\n" in new) == ("\r\n" in text)
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    assert values(new.removeprefix("\ufeff").replace("\r\n", "\n"))["phone"] == "01632 960002"


def test_fact_and_the_line_that_followed_it_change_and_nothing_else() -> None:
    made = again(FIRST | {"TelephoneNum": "01632 960002"})
    assert changed_lines(TEXT, made.files[PATH]) == [
        "- phone: 01632 960001",
        "+ phone: 01632 960002",
        "-   phone: 01632 960001",
        "+   phone: 01632 960002",
        "-   imported_on: 2026-10-19",
        "+   imported_on: 2026-12-01",
    ]
    change = made.of(Sort.UPDATED)[0]
    assert [(fact.name, fact.before, fact.after) for fact in change.facts] == [
        ("phone", "01632 960001", "01632 960002")
    ]
    assert "phone was '01632 960001' and is now '01632 960002'" in tell_plan(made)
    assert again(FIRST | {"TelephoneNum": "01632 960002"}, made.files[PATH]).is_empty


def test_every_field_that_follows_follows() -> None:
    made = again(row(name="Oxlip Academy", type="Academy converter", Town="Wrenfield", Postcode="LK2 2BB",
                     TelephoneNum="01632 960003", SchoolWebsite="https://academy.example/", StatutoryLowAge="3",
                     StatutoryHighAge="16"))  # fmt: skip
    page = values(made.files[PATH])
    assert page["title"] == "Oxlip Academy" and page["kind"] == "academy"
    assert page["summary"] == "A school in Wrenfield for ages 3 to 16."
    assert page["address"] == "Mill Lane, Wrenfield" and page["postcode"] == "LK2 2BB"
    assert (page["phone"], page["website"]) == ("01632 960003", "https://academy.example/")
    assert (page["age_from"], page["age_to"]) == ("3", "16")


def test_words_of_an_editor_are_kept_and_told() -> None:
    text = (
        TEXT.replace("title: Oxlip School", "title: Oxlip Village School  # as families say")
        .replace("summary: A school in Olney for ages 4 to 11.", "summary: >\n  Our village school,\n  with a garden.")
        .replace("kind: maintained-school", "kind: academy")
        .replace("phone: 01632 960001\nweb", "phone: 01632 960777\ncontact_name: Dawn\n# ask Dawn first\nweb")
        + "\n## Our words\n\nphone: 01632 960001\n"
    )
    made = again(
        row(name="Oxlip Primary", type="Free schools", TelephoneNum="01632 960003", StatutoryHighAge="12"), text
    )
    new = made.files[PATH]
    page = values(new)
    assert page["title"] == "Oxlip Village School" and page["kind"] == "academy" and page["phone"] == "01632 960777"
    assert "title: Oxlip Village School  # as families say\n" in new and "# ask Dawn first\n" in new
    assert "summary: >\n  Our village school,\n  with a garden.\n" in new
    assert page["age_to"] == "12" and new.endswith("\nphone: 01632 960001\n")
    assert set(made.of(Sort.UPDATED)[0].kept) == {"title", "kind", "summary", "phone"} - {"kind"}
    assert "kept on the page as an editor wrote it: title, summary, phone" in tell_plan(made)


def test_age_of_an_editor_is_never_made_to_run_backwards() -> None:
    made = again(
        FIRST | {"StatutoryLowAge": "14", "StatutoryHighAge": "16"}, TEXT.replace("age_to: 11\na", "age_to: 12\na")
    )
    page = values(made.files[PATH])
    assert (page["age_from"], page["age_to"], page["gias"]["age_from"]) == ("4", "12", "14")
    assert set(made.of(Sort.UPDATED)[0].kept) == {"age_from", "age_to"}


def test_fact_that_is_gone_goes_and_a_new_one_comes_in_its_place() -> None:
    changed = FIRST | {"TelephoneNum": "", "Gender (name)": "Mixed", "SEN1 (name)": "HI - Hearing Impairment"}
    new = again(changed).files[PATH]
    assert "phone" not in new
    assert (
        "  type: Community school\n  gender: Mixed\n  age_from: 4\n" in new
        and '  sen: ["HI - Hearing Impairment"]\n' in new
    )
    assert values(new)["need_types"] == ["all"], "an editor chooses the need types of a page that is there"
    assert read_draft("content/" + PATH, new.encode(), Provider).problems == []
    back = again(FIRST | {"Gender (name)": ""}, new).files[PATH]
    assert back.replace("2026-12-01", "2026-10-19") == TEXT


def test_columns_that_a_shorter_extract_lacks_change_nothing() -> None:
    short = {name: FIRST[name] for name in ("URN", "EstablishmentName", "LA (name)", "EstablishmentStatus (name)")}
    assert again(short).is_empty
    new = again(short | {"EstablishmentName": "Oxlip Academy"}).files[PATH]
    assert len(changed_lines(TEXT, new)) == 6 and values(new)["phone"] == "01632 960001"


def test_value_that_cannot_be_right_does_not_take_the_old_one_away() -> None:
    made = again(FIRST | {"TelephoneNum": "0163"})
    assert made.is_empty and "'0163' cannot be right" in made.row_problems[0].wrong


def test_closed_school_says_so_with_its_day() -> None:
    made = again(FIRST | {"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"})
    new = made.files[PATH]
    assert values(new)["gias"]["status"] == "Closed" and values(new)["closed_on"] == "2026-08-31"
    assert [change.sort for change in made.changes] == [Sort.CLOSED] and "Closed since the last import: 1" in tell_plan(
        made
    )
    draft = read_draft("content/" + PATH, new.encode(), Provider)
    assert draft.problems == [] and draft.values.is_closed
    assert again(FIRST | {"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}, new).is_empty


def test_closing_day_of_an_editor_is_kept_and_one_to_come_is_not_written() -> None:
    closed = FIRST | {"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}
    own = TEXT.replace("gias:\n", "closed_on: 2026-07-22\ngias:\n")
    assert values(again(closed, own).files[PATH])["closed_on"] == "2026-07-22"
    assert "closed_on" not in again(closed | {"CloseDate": "31-08-2030"}).files[PATH]


def test_school_that_opens_again_is_open() -> None:
    closed = again(FIRST | {"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}).files[PATH]
    made = again(FIRST, closed)
    assert [change.sort for change in made.changes] == [Sort.REOPENED]
    assert made.files[PATH].replace("2026-12-01", "2026-10-19") == TEXT
    assert "Opened again: 1" in tell_plan(made)


def test_school_proposed_to_close_is_open_and_updated() -> None:
    made = again(FIRST | {"EstablishmentStatus (name)": "Open, but proposed to close"})
    assert [change.sort for change in made.changes] == [Sort.UPDATED]
    assert read_draft("content/" + PATH, made.files[PATH].encode(), Provider).values.is_closed is False


def test_status_that_is_neither_open_nor_closed_is_told_and_changes_nothing() -> None:
    made = again(FIRST | {"EstablishmentStatus (name)": "Created in error"})
    assert made.is_empty and "'Created in error'" in made.file_problems[0].wrong


def test_block_in_braces_is_written_line_by_line() -> None:
    start = TEXT.index("gias:")
    text = (
        TEXT[:start] + "gias: {urn: 900001, name: Oxlip School,\n  status: Open, imported_on: 2026-01-01}\n---\nWords\n"
    )
    new = again(FIRST, text).files[PATH]
    assert new.startswith(TEXT[:start] + "gias:\n  urn: 900001\n") and new.endswith("---\nWords\n")


def test_file_written_so_that_a_change_would_be_misread_is_left_alone_and_told() -> None:
    text = TEXT.replace("  phone: 01632 960001", "  ? phone\n  : 01632 960001")
    made = again(FIRST | {"TelephoneNum": "01632 960002"}, text)
    assert made.is_empty and "cannot change safely" in made.file_problems[0].wrong


def test_header_as_word_processors_write_it_is_changed_with_care() -> None:
    text = TEXT.replace("title: Oxlip School", "title: “Oxlip School”").replace("  phone: 0", "  phone:\t0")
    page = values(again(FIRST | {"TelephoneNum": "01632 960002"}, text).files[PATH])
    assert page["gias"]["phone"] == page["phone"] == "01632 960002" and page["title"] == "Oxlip School"
