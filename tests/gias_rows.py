"""Rows of the register for the tests of the import, and plans made of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from local_offer.area import Area
from local_offer.front_matter import read_front_matter, read_yaml
from local_offer.gias.extract import Row
from local_offer.gias.plan import Plan
from local_offer.gias.planning import plan_import

TODAY = date(2026, 10, 19)
AREA = Area.model_validate(
    read_yaml((Path(__file__).parent / "fixtures" / "gias" / "area.yaml").read_text(encoding="utf-8"))[0]
)


def row(urn: int = 900001, name: str = "Oxlip School", **columns: str) -> Row:
    """An open school in Olney. Some columns have short names here: la, status, type, section_41, sen, resourced."""
    named = {
        "URN": str(urn),
        "EstablishmentName": name,
        "LA (name)": columns.pop("la", "Larkshire"),
        "EstablishmentStatus (name)": columns.pop("status", "Open"),
        "TypeOfEstablishment (name)": columns.pop("type", "Community school"),
        "Section41Approved (name)": columns.pop("section_41", ""),
        "SEN1 (name)": columns.pop("sen", ""),
        "TypeOfResourcedProvision (name)": columns.pop("resourced", ""),
    }
    usual = {
        "StatutoryLowAge": "4",
        "StatutoryHighAge": "11",
        "Street": "Mill Lane",
        "Town": "Olney",
        "Postcode": "LK1 1AA",
    }
    return named | usual | columns


def plan(*rows: Row, existing: dict[str, str] | None = None, neighbours: Any = (), area: Area = AREA) -> Plan:
    return plan_import(rows, existing or {}, "Larkshire", area, neighbours, TODAY)


def values(text: str) -> dict[str, Any]:
    return read_front_matter(text).values
