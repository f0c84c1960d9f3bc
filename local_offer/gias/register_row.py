"""Reads a row of the register as an establishment, and says what in it cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from local_offer import standards
from local_offer.gias import coordinates, tidy
from local_offer.gias.establishment import Establishment, told
from local_offer.gias.extract import SEN_COLUMNS, UNREADABLE, Row
from local_offer.gias.tables import is_known_sen

ADDRESS_COLUMNS = ("Street", "Locality", "Address3", "Town", "County (name)")
COLUMNS: dict[str, tuple[str, ...]] = {
    "urn": ("URN",),
    "name": ("EstablishmentName",),
    "status": ("EstablishmentStatus (name)",),
    "authority": ("LA (name)",),
    "type": ("TypeOfEstablishment (name)",),
    "phase": ("PhaseOfEducation (name)",),
    "gender": ("Gender (name)",),
    "religious_character": ("ReligiousCharacter (name)",),
    "age_from": ("StatutoryLowAge",),
    "age_to": ("StatutoryHighAge",),
    "address": ADDRESS_COLUMNS,
    "postcode": ("Postcode",),
    "phone": ("TelephoneNum",),
    "website": ("SchoolWebsite",),
    "latitude": ("Easting", "Northing"),
    "longitude": ("Easting", "Northing"),
    "sen": SEN_COLUMNS,
    "section_41": ("Section41Approved (name)",),
    "resourced_provision": ("TypeOfResourcedProvision (name)",),
    "resourced_places": ("ResourcedProvisionCapacity",),
    "sen_unit_places": ("SenUnitCapacity",),
    "trust": ("Trusts (name)",),
}
"""Which columns of the register each fact comes from."""

_PLAIN_FACTS = (
    "name", "status", "authority", "type", "phase", "gender", "religious_character", "section_41",
    "resourced_provision", "trust",
)  # fmt: skip


def read_establishments(rows: Iterable[tuple[int, Row]], extra_postcode_areas: Iterable[str]) -> list[Establishment]:
    """The establishment of each numbered row; every coordinate is worked out in one go."""
    areas = standards.postcode_areas() | set(extra_postcode_areas)
    readings = [_Reading(number, row, areas) for number, row in rows]
    for reading in readings:
        reading.read()
    placed = [reading for reading in readings if reading.point]
    for reading, (latitude, longitude) in zip(
        placed, coordinates.degrees([reading.point for reading in placed]), strict=True
    ):
        reading.facts["latitude"], reading.facts["longitude"] = latitude, longitude
    return [reading.establishment for reading in readings]


def grid_point(row: Row) -> coordinates.Point:
    """Where a row says it is on the National Grid; nought, nought if it does not say.

    Raises:
        RefusedError: it says something that is no number.
    """
    try:
        return float(tidy.meaning(row.get("Easting", "")) or 0), float(tidy.meaning(row.get("Northing", "")) or 0)
    except ValueError:
        raise tidy.RefusedError from None


@dataclass
class _Reading:
    """A row on its way to being an establishment."""

    number: int
    row: Row
    postcode_areas: Iterable[str]
    facts: dict[str, Any] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    doubted: set[str] = field(default_factory=set)
    point: Any = None

    def read(self) -> None:
        """Read every fact; what cannot be right is left out and said."""
        self.facts["urn"] = str(tidy.whole_number(self.row["URN"]))
        for name in _PLAIN_FACTS:
            self.facts[name] = self._tidy(name, tidy.clean if name == "name" else tidy.meaning)
        self._read_ages()
        self.facts["address"] = tidy.address(self.row.get(column, "") for column in ADDRESS_COLUMNS)
        self.facts["postcode"] = self._tidy(
            "postcode", lambda text: tidy.postcode(text, self.postcode_areas), "postcode"
        )
        self.facts["phone"] = self._tidy("phone", tidy.phone, "telephone number")
        self.facts["website"] = self._tidy("website", tidy.website, "web address")
        self._read_sen()
        for name in ("resourced_places", "sen_unit_places"):
            self.facts[name] = str(self._tidy(name, tidy.whole_number, "number of places") or "")
        self._read_point()
        if any(UNREADABLE in value for value in self.row.values()):
            self._doubt(f"a letter in this row could not be read, and stands as {UNREADABLE} on the page.")

    def _tidy(self, name: str, tidied: Callable[[str], Any], what: str = "") -> Any:
        typed = self.row.get(COLUMNS[name][0], "")
        try:
            return tidied(typed)
        except tidy.RefusedError:
            self._doubt(f"the {what} '{tidy.clean(typed)}' cannot be right, so it was left out.", name)
            return None

    def _doubt(self, wrong: str, *names: str) -> None:
        self.doubts.append(wrong)
        self.doubted.update(names)

    def _read_ages(self) -> None:
        low, high = self._tidy("age_from", tidy.age, "youngest age"), self._tidy("age_to", tidy.age, "oldest age")
        if low is not None and high is not None and low > high:
            self._doubt(f"the ages run backwards, from {low} to {high}, so they were left out.", "age_from", "age_to")
            low = high = None
        if not high and not low:
            low = high = None
        self.facts["age_from"], self.facts["age_to"] = (None if age is None else str(age) for age in (low, high))

    def _read_sen(self) -> None:
        named = (tidy.meaning(self.row.get(column, "")) for column in SEN_COLUMNS)
        self.facts["sen"] = tuple(dict.fromkeys(name for name in named if name))
        for name in self.facts["sen"]:
            if not is_known_sen(name):
                self._doubt(f"this import does not know the kind of need '{name}', so need_types is without it.")

    def _read_point(self) -> None:
        try:
            point = grid_point(self.row)
        except tidy.RefusedError:
            point = (-1.0, -1.0)
        if coordinates.is_on_grid(point):
            self.point = point
        elif point != (0, 0):
            self._doubt(
                "its easting and northing are not a place in Great Britain, so they were left out.",
                "latitude",
                "longitude",
            )

    @property
    def establishment(self) -> Establishment:
        town = next(
            (
                place
                for column in ("Town", "Locality", "County (name)", "LA (name)")
                if (place := tidy.meaning(self.row.get(column, "")))
            ),
            "",
        )
        silent = {name for name, columns in COLUMNS.items() if not any(column in self.row for column in columns)}
        closed_on = tidy.day(self.row.get("CloseDate", ""))
        return Establishment(
            self.number, told(self.facts), town, closed_on, frozenset(silent | self.doubted), tuple(self.doubts)
        )
