"""What a provider's page says of an establishment: the fields that come from the register, and its first text.

A page is made of facts alone. It never says what a school does for children with SEN: the register does not know.
"""

from __future__ import annotations

from datetime import date

from local_offer.area import Area, Neighbour
from local_offer.gias.establishment import FACT_NAMES, Establishment, Facts, text_of
from local_offer.gias.header_text import yaml_text
from local_offer.gias.tables import kind_of, need_types_of, noun_of

OLDEST = 25
"""Years: a Local Offer ends there, whatever age a college goes on to."""

FOLLOWING = ("title", "kind", "summary", "age_from", "age_to", "address", "postcode", "phone", "website")
"""The fields of a page that follow the register until an editor changes them, in the order a page has them."""

_HAS_INFORMATION_REPORT = frozenset({
    "maintained-school", "maintained-special-school", "academy", "special-academy", "alternative-provision-academy",
    "school",
})  # fmt: skip


def kind(facts: Facts) -> str:
    return kind_of(text_of(facts, "type"), text_of(facts, "section_41"))


def noun(facts: Facts) -> str:
    """What a sentence calls it: school, special school, college."""
    return noun_of(text_of(facts, "type"), text_of(facts, "name"))


def fields(facts: Facts, place: str) -> dict[str, str]:
    """The fields in ``FOLLOWING`` that the facts give."""
    same = {name: text_of(facts, name) for name in ("age_from", "address", "postcode", "phone", "website")}
    oldest = text_of(facts, "age_to")
    own = {
        "title": text_of(facts, "name"),
        "kind": kind(facts),
        "summary": summary(facts, place),
        "age_to": str(OLDEST) if is_grown_up(oldest) else oldest,
    }
    given = same | own
    return {name: given[name] for name in FOLLOWING if given[name]}


def is_grown_up(age: str) -> bool:
    """Whether an age is beyond what a Local Offer is about."""
    return age.isdigit() and int(age) > OLDEST


def summary(facts: Facts, place: str) -> str:
    """'A school in Olney for ages 4 to 11.'"""
    what = noun(facts)
    article = "An" if what[:1] in "aeio" else "A"
    where = f" in {place}" if place else ""
    return f"{article} {what}{where}{_ages(text_of(facts, 'age_from'), text_of(facts, 'age_to'))}."


def _ages(low: str, high: str) -> str:
    if is_grown_up(high):
        return f" for ages {low} and over" if low else ""
    if low and high:
        return f" for ages {low} to {high}" if low != high else f" for age {low}"
    if low:
        return f" for ages {low} and over"
    return f" for ages up to {high}" if high else ""


def build_page(establishment: Establishment, area: Area, neighbour: Neighbour | None, today: date) -> str:
    """The text of a new provider's file."""
    facts = establishment.facts
    values: dict[str, str | tuple[str, ...]] = {}
    for name, value in fields(facts, establishment.town).items():
        values[name] = value
        if name == "summary":
            values["need_types"] = need_types_of(facts.get("sen", ()), area.need)
    if neighbour:
        values["area"] = neighbour.id
        values["our_children"] = (
            f"Ask the SEND team first: this {noun(facts)} is in {neighbour.name}, outside {area.name}."
        )
    header = [f"{name}: {yaml_text(value)}" for name, value in values.items()]
    return "\n".join(["---", *header, *register_block(facts, today), "---", *_body(facts, today), ""])


def register_block(facts: Facts, today: date) -> list[str]:
    """The lines of the ``gias`` block."""
    lines = [f"  {name}: {yaml_text(facts[name])}" for name in FACT_NAMES if name in facts]
    return ["gias:", *lines, f"  imported_on: {today}"]


def _body(facts: Facts, today: date) -> list[str]:
    what = noun(facts)
    if kind(facts) in _HAS_INFORMATION_REPORT and what.endswith("school"):
        ask = f"Ask the {what} for its SEN information report, which says how it helps."
    else:
        ask = "Ask them how they help, and whether they have a SEN information report."
    return [
        "The facts on this page come from the national register, Get Information About Schools. "
        f"We first copied them on {today.day} {today:%B %Y}.",
        "",
        f"Nobody here has written about its special educational provision yet. {ask}",
    ]


def own_place(text: str, facts: Facts) -> str | None:
    """The place in a summary this import wrote from these facts; None if an editor wrote it."""
    places = ("", *text_of(facts, "address").split(", "), text_of(facts, "authority"))
    return next((place for place in places if text == summary(facts, place)), None)
