"""Which authorities of an extract are ours, and which are the neighbours whose schools our children may go to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from local_offer.area import Area, Neighbour
from local_offer.gias import coordinates, tidy
from local_offer.gias.establishment import State, state_of
from local_offer.gias.extract import CannotImport, Row
from local_offer.gias.register_row import grid_point
from local_offer.gias.slugs import slug_of
from local_offer.problems import did_you_mean

SMALL_EXTRACT = 20
"""Authorities: a file with more of them is of the whole country, and nobody wants all of that."""

_HOW_MANY_NEAR = 5
_NOT_THE_NAME = frozenset({
    "the", "of", "and", "council", "borough", "city", "county", "metropolitan", "royal", "london", "district",
    "unitary", "authority",
})  # fmt: skip


def name_key(name: str) -> str:
    """The same for 'Bedford', 'bedford' and 'Bedford Borough Council'."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return " ".join(word for word in words if word not in _NOT_THE_NAME) or " ".join(words)


def authority_of(row: Row) -> str:
    return tidy.meaning(row.get("LA (name)", ""))


def find_authority(name: str, known: Sequence[str]) -> str:
    """The authority as the extract writes it.

    Raises:
        CannotImport: the extract has no authority of this name.
    """
    wanted = name_key(name)
    for candidate in known:
        if name_key(candidate) == wanted:
            return candidate
    mend = did_you_mean(name, known)
    raise CannotImport(f"the extract has no authority called '{name}'.", mend[:1].upper() + mend[1:])


def choose_outside(names: Sequence[str] | None, home: str, rows: Sequence[Row], area: Area) -> tuple[str, ...]:
    """The authorities outside the area to import from, as the extract writes them, in order of name.

    Raises:
        CannotImport: one of ``names`` is not in the extract; or none are named and there are too many to take all.
    """
    known = tuple(dict.fromkeys(name for row in rows if (name := authority_of(row))))
    if names is not None:
        return tuple(sorted({find_authority(name, known) for name in names} - {home}))
    others = tuple(sorted(set(known) - {home}))
    chosen = tuple(name for name in others if find_neighbour(name, area.neighbours))
    if chosen or not others:
        return chosen
    if len(known) <= SMALL_EXTRACT:
        return others
    near = _nearest(rows, home)[:_HOW_MANY_NEAR]
    told = f"The nearest to {home} are {', '.join(near)}. " if near else ""
    raise CannotImport(
        f"the extract has {len(others)} other authorities, and none of them is under 'neighbours' in area.yaml.",
        f"{told}Name the ones you want with --neighbours, or list them under neighbours in area.yaml.",
    )


def find_neighbour(authority: str, neighbours: Iterable[Neighbour]) -> Neighbour | None:
    """The area's own entry for an authority of the extract."""
    wanted = name_key(authority)
    for neighbour in neighbours:
        if wanted in (name_key(neighbour.name), name_key(neighbour.authority), name_key(neighbour.id)):
            return neighbour
    return None


def new_neighbours(authorities: Iterable[str], area: Area) -> tuple[Neighbour, ...]:
    """Entries for the authorities that area.yaml does not have. The extract says nothing of them but the name."""
    added: list[Neighbour] = []
    for authority in authorities:
        if find_neighbour(authority, (*area.neighbours, *added)):
            continue
        taken = {neighbour.id for neighbour in (*area.neighbours, *added)} | {"all"}
        added.append(Neighbour(id=_free_id(authority, taken), name=authority, authority=authority))
    return tuple(added)


def _free_id(authority: str, taken: set[str]) -> str:
    wanted = slug_of(authority) or "neighbour"
    candidates = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(candidate for candidate in candidates if candidate not in taken)


def _nearest(rows: Sequence[Row], home: str) -> list[str]:
    points: dict[str, list[coordinates.Point]] = defaultdict(list)
    for row in rows:
        if not row or state_of(row["EstablishmentStatus (name)"].strip()) is not State.OPEN:
            continue
        try:
            point = grid_point(row)
        except tidy.RefusedError:
            continue
        if coordinates.is_on_grid(point):
            points[authority_of(row)].append(point)
    return coordinates.nearest(points.pop(home, []), {name: points[name] for name in points if name})
