"""What an import would do with rows, and with the provider files there are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from local_offer.content_types import Provider
from local_offer.drafts import read_draft
from local_offer.gias.extract import CannotImport
from local_offer.gias.plan import Plan, Sort
from local_offer.gias.planning import plan_import
from local_offer.gias.report import tell_plan
from tests.gias_rows import AREA, TODAY, plan, row, values


def only(made: Plan) -> dict[str, Any]:
    assert len(made.files) == 1
    return values(next(iter(made.files.values())))


HAND = """---
title: Oxlip School
kind: maintained-school   # we know
summary: A village school with a kitchen garden.
postcode: lk11aa
phone: 01632 960777
checked_on: 2026-05-01
checked_by: SEND officer
---
## What we do

Words of ours.
"""


def test_new_school_becomes_a_valid_page_of_facts() -> None:
    made = plan(row(SchoolWebsite="www.oxlip.example", TelephoneNum="1632960001"))
    assert list(made.files) == ["providers/oxlip-school.md"]
    text = made.files["providers/oxlip-school.md"]
    assert read_draft("content/providers/oxlip-school.md", text.encode(), Provider).problems == []
    assert not made.row_problems and not made.file_problems and not made.neighbours
    assert text.startswith(
        "---\ntitle: Oxlip School\nkind: maintained-school\nsummary: A school in Olney for ages 4 to 11.\n"
        "need_types: [all]\nage_from: 4\nage_to: 11\naddress: Mill Lane, Olney\npostcode: LK1 1AA\n"
        "phone: 01632 960001\nwebsite: https://www.oxlip.example\ngias:\n  urn: 900001\n"
    )
    assert "checked_on" not in text and "/guidance/" not in text
    assert "on 19 October 2026" in text and "SEN information report" in text


def test_nothing_to_do_is_said() -> None:
    existing = plan(row()).files
    made = plan_import([row()], existing, "Larkshire", AREA, (), date(2027, 1, 1))
    assert made.is_empty and [change.sort for change in made.changes] == [Sort.UNCHANGED]
    assert tell_plan(made).endswith("Nothing has changed: 1 page says what the register says already.")


@pytest.mark.parametrize(
    ("columns", "summary", "ages"),
    [
        ({"StatutoryLowAge": "", "StatutoryHighAge": "7"}, "A school in Olney for ages up to 7.", (None, "7")),
        ({"StatutoryLowAge": "", "StatutoryHighAge": ""}, "A school in Olney.", (None, None)),
        ({"StatutoryLowAge": "0", "StatutoryHighAge": "5"}, "A school in Olney for ages 0 to 5.", ("0", "5")),
        ({"StatutoryLowAge": "16", "StatutoryHighAge": "99", "type": "Further education"},
         "A college in Olney for ages 16 and over.", ("16", "25")),
        ({"StatutoryLowAge": "12", "StatutoryHighAge": "11"}, "A school in Olney.", (None, None)),
        ({"StatutoryLowAge": "young", "StatutoryHighAge": "11"}, "A school in Olney for ages up to 11.", (None, "11")),
        ({"type": "Other independent school"}, "An independent school in Olney for ages 4 to 11.", ("4", "11")),
        ({"type": "", "name": "The Hub"}, "A place of education in Olney for ages 4 to 11.", ("4", "11")),
    ],
)  # fmt: skip
def test_summary_and_ages_say_what_the_register_says(
    columns: dict[str, str], summary: str, ages: tuple[str | None, str | None]
) -> None:
    page = only(plan(row(**columns)))
    assert page["summary"] == summary
    assert (page.get("age_from"), page.get("age_to")) == ages


def test_register_keeps_its_own_oldest_age() -> None:
    assert only(plan(row(StatutoryHighAge="99")))["gias"]["age_to"] == "99"


def test_kinds_of_need_section_41_and_resourced_places_are_facts() -> None:
    made = plan(
        row(type="Other independent special school", section_41="Approved", sen="ASD - Autistic Spectrum Disorder",
            resourced="Resourced provision and SEN unit", ResourcedProvisionCapacity="12", SenUnitCapacity="0")
    )  # fmt: skip
    page = only(made)
    assert page["kind"] == "section-41" and page["need_types"] == ["autism"]
    assert page["gias"]["sen"] == ["ASD - Autistic Spectrum Disorder"]
    assert page["gias"]["resourced_places"] == "12" and "sen_unit_places" not in page["gias"]


def test_values_that_cannot_be_right_are_left_out_and_told_by_row() -> None:
    made = plan(row(), row(900002, "Sedge School", TelephoneNum="12", SchoolWebsite="a@b.example", Postcode="ZZ1 1AA",
                           Easting="9", Northing="x"))  # fmt: skip
    page = values(made.files["providers/sedge-school.md"])
    assert not {"phone", "website", "postcode"} & set(page) and "latitude" not in page["gias"]
    assert [problem.row for problem in made.row_problems] == [3] * 4
    told = tell_plan(made)
    assert "Row 3, Sedge School: the telephone number '12' cannot be right, so it was left out." in told


def test_values_that_yaml_would_misread_are_quoted() -> None:
    made = plan(row(name='St Mary\'s: "the" #1 School', Street="No", Town="Yes & [no]"))
    text = next(iter(made.files.values()))
    assert values(text)["title"] == 'St Mary\'s: "the" #1 School' and values(text)["address"] == "No, Yes & [no]"
    assert read_draft("content/providers/x.md", text.encode(), Provider).problems == []


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"type": "Higher education institutions"}, "higher education"),
        ({"type": "Children's centre"}, "children's centre"),
        ({"status": "Closed"}, "it is closed"),
        ({"status": "Proposed to open"}, "'Proposed to open', which is not open"),
        ({"status": ""}, "does not say whether it is open"),
        ({"StatutoryLowAge": "30", "StatutoryHighAge": "99"}, "adults over 25"),
    ],
)
def test_what_is_not_for_families_is_left_out_with_the_reason(columns: dict[str, str], reason: str) -> None:
    made = plan(row(**columns))
    assert made.is_empty and reason in made.of(Sort.LEFT_OUT)[0].reason
    assert reason in tell_plan(made) and "Left out: 1" in tell_plan(made)


def test_unknown_types_come_in_as_school_and_the_report_says_so() -> None:
    made = plan(row(type=""), row(900002, "Sedge School", type="Space school"))
    assert {values(text)["kind"] for text in made.files.values()} == {"school"}
    told = tell_plan(made)
    assert "the extract does not say their type: providers/oxlip-school.md" in told
    assert "does not know the type 'Space school': providers/sedge-school.md" in told


def test_schools_of_one_name_get_their_town_and_then_their_number() -> None:
    made = plan(
        row(1, "St Mary's", Town="Olney"), row(2, "St Mary's", Town="Wrenfield"), row(3, "St Mary's", Town="Wrenfield")
    )
    assert sorted(made.files) == [
        "providers/st-marys-olney.md",
        "providers/st-marys-wrenfield-2.md",
        "providers/st-marys-wrenfield-3.md",
    ]


def test_no_other_file_is_written_over() -> None:
    other = HAND.replace("Oxlip School", "Another place")
    taken = {
        "providers/oxlip-school.md": other,
        "providers/x.md": other.replace("kind:", "slug: oxlip-school-olney\nkind:"),
    }
    made = plan(row(), existing=taken)
    assert list(made.files) == ["providers/oxlip-school-olney-900001.md"]


def test_school_is_known_by_its_number_whatever_its_file_is_called() -> None:
    existing = {"providers/our-own-name.md": plan(row()).files["providers/oxlip-school.md"]}
    made = plan(row(name="Oxlip Academy"), existing=existing)
    assert list(made.files) == ["providers/our-own-name.md"] and len(made.of(Sort.UPDATED)) == 1


def test_handwritten_page_is_adopted_by_name_and_postcode_and_keeps_every_word() -> None:
    made = plan(row(name="The Oxlip School"), existing={"providers/oxlip.md": HAND})
    text = made.files["providers/oxlip.md"]
    assert [change.sort for change in made.changes] == [Sort.ADOPTED]
    before, _, after = text.partition("gias:\n")
    assert before + after[after.index("---\n") :] == HAND
    assert values(text)["gias"]["urn"] == "900001"
    assert plan(row(name="The Oxlip School"), existing=made.files).is_empty


def test_adopted_page_of_a_school_outside_is_to_say_so() -> None:
    made = plan(row(la="Ouselshire"), row(2, "Sedge"), existing={"providers/oxlip.md": HAND}, neighbours=["Ouselshire"])
    assert len(made.of(Sort.ADOPTED)) == 1 and "it is in Ouselshire" in made.file_problems[0].wrong
    assert not plan(row(), existing={"providers/oxlip.md": HAND}).file_problems


def test_handwritten_page_with_an_empty_block_is_adopted() -> None:
    hand = HAND.replace("phone:", "gias:\nphone:")
    text = plan(row(), existing={"providers/oxlip.md": hand}).files["providers/oxlip.md"]
    assert values(text)["gias"]["urn"] == "900001" and values(text)["phone"] == "01632 960777"


def test_handwritten_page_elsewhere_is_not_adopted_but_told() -> None:
    made = plan(row(Postcode="LK1 1ZZ"), existing={"providers/oxlip-school.md": HAND})
    assert list(made.files) == ["providers/oxlip-school-olney.md"]
    assert "same name as providers/oxlip-school-olney.md" in made.file_problems[0].wrong


def test_handwritten_page_that_two_schools_could_be_is_left_alone() -> None:
    made = plan(row(1), row(2), existing={"providers/oxlip.md": HAND})
    assert made.is_empty and "URN 1, 2" in made.file_problems[0].wrong


def test_closed_school_is_not_joined_with_a_handwritten_page() -> None:
    made = plan(row(status="Closed"), existing={"providers/oxlip.md": HAND})
    assert made.is_empty and "write closed_on" in made.file_problems[0].wrong


def test_school_that_became_an_academy_is_pointed_out() -> None:
    existing = plan(row()).files
    made = plan(row(status="Closed"), row(900002, type="Academy converter"), existing=existing)
    assert len(made.of(Sort.CLOSED)) == len(made.of(Sort.ADDED)) == 1
    assert "URN 900002" in made.file_problems[0].wrong


def test_missing_school_is_left_alone_and_told() -> None:
    made = plan(row(900002, "Sedge School"), existing=plan(row()).files)
    assert list(made.files) == ["providers/sedge-school.md"]
    assert [change.name for change in made.of(Sort.MISSING)] == ["Oxlip School"]
    assert "Not in this extract, and left as they are: 1" in tell_plan(made)


@pytest.mark.parametrize("broken", ["---\ntitle: [Oxlip\ngias:\n  urn: 900001\n---\n", "title: Oxlip\nurn: '900001'\n"])
def test_broken_file_of_a_school_is_told_and_never_doubled(broken: str) -> None:
    made = plan(row(), existing={"providers/a.md": broken})
    assert made.is_empty and "cannot be read" in made.file_problems[0].wrong


def test_broken_file_of_the_schools_own_name_is_told_and_never_doubled() -> None:
    made = plan(row(), existing={"providers/oxlip-school.md": "no header"})
    assert made.is_empty and "URN 900001" in made.file_problems[0].wrong


def test_two_files_of_one_number_are_both_left_alone() -> None:
    text = plan(row()).files["providers/oxlip-school.md"]
    made = plan(row(name="Oxlip Academy"), existing={"providers/a.md": text, "providers/b.md": text})
    assert made.is_empty and "providers/b.md has the URN 900001 too" in made.file_problems[0].wrong


def test_school_of_an_authority_no_longer_named_is_still_kept_up_to_date() -> None:
    existing = plan(row(la="Ouselshire"), row(900002, "Sedge School"), neighbours=["Ouselshire"]).files
    made = plan(row(la="Ouselshire", StatutoryHighAge="12"), row(900002, "Sedge School"), existing=existing)
    assert list(made.files) == ["providers/oxlip-school.md"]


# Authorities


def test_neighbours_of_the_area_are_taken_and_no_others() -> None:
    rows = (row(), row(900002, "Vale School", la="Dunnock Vale"), row(900003, "Ousel School", la="Ouselshire"))
    made = plan(*rows, neighbours=None)
    assert sorted(made.files) == ["providers/oxlip-school.md", "providers/vale-school.md"] and made.neighbours == ()
    page = values(made.files["providers/vale-school.md"])
    assert page["area"] == "dunnock-vale"
    assert page["our_children"] == "Ask the SEND team first: this school is in Dunnock Vale, outside Larkshire."


def test_small_extract_of_unknown_neighbours_is_taken_whole() -> None:
    made = plan(row(), row(900003, "Ousel School", la="Ouselshire"), neighbours=None)
    assert len(made.files) == 2
    assert [(new.id, new.name, new.authority) for new in made.neighbours] == [
        ("ouselshire", "Ouselshire", "Ouselshire")
    ]
    assert values(made.files["providers/ousel-school.md"])["area"] == "ouselshire"


def test_neighbour_that_adds_no_school_is_not_added_to_the_area() -> None:
    assert plan(row(), row(900003, "Ousel", la="Ouselshire", status="Closed"), neighbours=None).neighbours == ()


def test_new_neighbour_never_takes_an_id_that_is_taken() -> None:
    made = plan(row(), row(900003, "Ousel", la="Dunnock-Vale East"), neighbours=["Dunnock-Vale East"])
    assert made.neighbours[0].id == "dunnock-vale-east"
    area = AREA.model_copy(update={"neighbours": (AREA.neighbours[0].model_copy(update={"id": "ouselshire"}),)})
    made = plan(row(), row(900003, "Ousel", la="Ouselshire Vale"), neighbours=["Ouselshire Vale"], area=area)
    assert made.neighbours[0].id == "ouselshire-vale"


def test_named_neighbours_may_be_written_as_people_write_them() -> None:
    rows = (row(), row(900003, "Ousel School", la="Ouselshire"))
    assert plan(*rows, neighbours=["ouselshire county council"]).outside == ("Ouselshire",)
    assert plan(*rows, neighbours=[]).outside == ()


def test_unknown_authorities_are_refused_with_the_nearest_name() -> None:
    rows = [row(), row(900003, "Ousel School", la="Ouselshire")]
    with pytest.raises(CannotImport, match=r"no authority called 'Larkshore'\. Did you mean 'Larkshire'\?"):
        plan_import(rows, {}, "Larkshore", AREA, None, TODAY)
    with pytest.raises(CannotImport, match="Did you mean 'Ouselshire'"):
        plan(*rows, neighbours=["Ouselshir"])


def test_whole_country_without_known_neighbours_names_the_nearest_five() -> None:
    rows = [row(Easting="500000", Northing="200000")]
    rows += [
        row(number, f"School {number}", la=f"Place {number:02}", Easting=str(500000 + number * 2000), Northing="200000")
        for number in range(1, 25)
    ]
    with pytest.raises(CannotImport) as caught:
        plan(*rows, neighbours=None)
    assert "24 other authorities" in caught.value.wrong
    assert (
        "Place 01, Place 02, Place 03, Place 04, Place 05. " in caught.value.mend
        and "--neighbours" in caught.value.mend
    )
    assert plan(*rows, neighbours=["Place 07"]).outside == ("Place 07",)
