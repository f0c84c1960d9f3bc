"""What the register's words and values mean here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from local_offer import standards
from local_offer.front_matter import read_yaml
from local_offer.gias import coordinates, tidy
from local_offer.gias.tables import establishment_types, find_type, kind_of, need_types_of, noun_of

NEEDS = ("communication-and-interaction", "autism", "cognition-and-learning", "sensory-and-physical", "hearing")
CONTENT = Path(__file__).parents[1] / "content"


def test_every_kind_is_a_kind_of_provider() -> None:
    kinds = {kind.id for kind in standards.provider_kinds() if kind.is_school}
    assert {entry.kind for entry in establishment_types()} <= kinds
    assert len(establishment_types()) == 46, "as many as eLookupEstablishmentType has in the register's own code"


def test_every_type_says_what_to_call_it_or_why_it_is_left_out() -> None:
    assert all(bool(entry.noun) != bool(entry.left_out) for entry in establishment_types())


def test_every_need_type_of_the_table_is_in_the_example_area() -> None:
    area = read_yaml((CONTENT / "area.yaml").read_text(encoding="utf-8"))[0]
    table = read_yaml((Path(standards.__file__).parent / "gias_types.yaml").read_text(encoding="utf-8"))[0]
    assert {need for needs in table["needs"].values() for need in needs} <= {need["id"] for need in area["need_types"]}


@pytest.mark.parametrize(
    ("type_name", "section_41", "kind"),
    [
        ("Community school", "Not applicable", "maintained-school"),
        ("Foundation special school", "", "maintained-special-school"),
        ("FREE SCHOOLS  special", "", "special-academy"),
        ("Academy alternative provision converter", "", "alternative-provision-academy"),
        ("Non-maintained special school", "Not applicable", "non-maintained-special-school"),
        ("Other independent special school", "Not approved", "independent-school"),
        ("Other independent special school", "Approved", "section-41"),
        ("Special post 16 institution", "Approved", "special-post-16"),
        ("Community special school", "Approved", "maintained-special-school"),
        ("Local authority nursery school", "", "early-years"),
        ("", "", "school"),
        ("", "Approved", "section-41"),
        ("A type of next year", "", "school"),
    ],
)
def test_type_becomes_kind(type_name: str, section_41: str, kind: str) -> None:
    assert kind_of(type_name, section_41) == kind


@pytest.mark.parametrize(
    "name", ["Higher education institutions", "Children’s centre", "Offshore schools", "Secure units"]
)
def test_what_families_cannot_choose_is_left_out(name: str) -> None:
    known = find_type(name)
    assert known is not None and known.left_out


def test_unknown_type_is_called_a_school_only_if_its_name_says_so() -> None:
    assert noun_of("", "Walton High") == "school"
    assert noun_of("", "The Open University") == "place of education"
    assert noun_of("Further education", "Walton High School") == "college"


@pytest.mark.parametrize(
    ("sen", "needs"),
    [
        (("ASD - Autistic Spectrum Disorder",), ("autism",)),
        (("SpLD - Specific Learning Difficulty", "SLD - Severe Learning Difficulty"), ("cognition-and-learning",)),
        (("VI - Visual Impairment", "HI - Hearing Impairment"), ("sensory-and-physical", "hearing")),
        (("OTH - Other Difficulty/Disability",), ("all",)),
        (("SEMH - Social, Emotional and Mental Health",), ("all",)),
        ((), ("all",)),
    ],
)
def test_kinds_of_need_become_need_types_that_the_area_has(sen: tuple[str, ...], needs: tuple[str, ...]) -> None:
    assert need_types_of(sen, NEEDS) == needs


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("", ""),
        ("01632 960001", "01632 960001"),
        ("1632960001", "01632 960001"),
        ("02079460001", "020 7946 0001"),
        ("2079460001", "020 7946 0001"),
        ("+44 (0)1144960001", "0114 496 0001"),
        ("0044 1214960001", "0121 496 0001"),
        ("0808 1570001", "0808 157 0001"),
        ("07700900001", "07700 900001"),
    ],
)
def test_telephone_numbers_are_tidied(typed: str, phone: str) -> None:
    assert tidy.phone(typed) == phone


@pytest.mark.parametrize("typed", ["12345", "ask the office", "01632 960001 ext 3", "016329600012345"])
def test_telephone_numbers_that_cannot_be_right_are_refused(typed: str) -> None:
    with pytest.raises(tidy.RefusedError):
        tidy.phone(typed)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("www.oxlip.example", "https://www.oxlip.example"),
        ("http://WWW.Oxlip.example/Home", "https://www.oxlip.example/Home"),
        ("https://oxlip.example/", "https://oxlip.example/"),
        ("http:/www.oxlip.example", "https://www.oxlip.example"),
        ("http://https://www.oxlip.example", "https://www.oxlip.example"),
        ("https//oxlip.example", "https://oxlip.example"),
    ],
)
def test_web_addresses_are_tidied(typed: str, address: str) -> None:
    assert tidy.website(typed) == address


@pytest.mark.parametrize(
    "typed", ["office@oxlip.example", "not yet", "www.a.example or www.b.example", "oxlip", "www,a.example"]
)
def test_web_addresses_that_cannot_be_right_are_refused(typed: str) -> None:
    with pytest.raises(tidy.RefusedError):
        tidy.website(typed)


def test_addresses_say_nothing_twice() -> None:
    assert tidy.address(["1 Mill Lane,", "", "Olney", "OLNEY", "Not applicable"]) == "1 Mill Lane, Olney"


def test_postcodes_are_of_real_areas() -> None:
    assert tidy.postcode("mk463aa", {"MK"}) == "MK46 3AA"
    for typed in ("ZZ1 1AA", "MK46", "nowhere"):
        with pytest.raises(tidy.RefusedError):
            tidy.postcode(typed, {"MK"})


def test_dates_are_read_and_1900_is_no_date() -> None:
    assert tidy.day("31-08-2026") == date(2026, 8, 31)
    assert tidy.day("01-01-1900") is None and tidy.day("") is None and tidy.day("soon") is None


def test_grid_references_become_degrees_as_pyproj_has_them() -> None:
    from pyproj import Transformer

    points = [(487620.0, 233771.0), (651409.903, 313177.27), (134000.0, 25000.0)]
    north, east = Transformer.from_crs(27700, 4326).transform(*points[0])
    assert coordinates.degrees(points)[0] == (f"{north:.5f}", f"{east:.5f}") == ("51.99548", "-0.72523")
    assert coordinates.degrees([]) == []
    assert not coordinates.is_on_grid((0, 0)) and not coordinates.is_on_grid((9_999_999, 1))


def test_nearest_is_by_the_nearest_two_schools() -> None:
    home = [(0.0, 0.0), (50_000.0, 0.0)]
    others = {"Far": [(0.0, 90_000.0)], "Near": [(60_000.0, 0.0), (0.0, 500_000.0)], "Nowhere": []}
    assert coordinates.nearest(home, others) == ["Near", "Far"]
