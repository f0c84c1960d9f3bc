"""Which page of expected provision serves each cell of need and level."""

from __future__ import annotations

from collections.abc import Iterable

from local_offer.area import Area

Cell = tuple[str, str]
"""A need and a level, as a page's folder and file name say them, or as the area has them."""


def pages_by_cell(places: Iterable[Cell], area: Area) -> dict[Cell, Cell]:
    """Each cell that has a page, and that page's place.

    A page named after an older id, or after a level that has bands, serves each cell it stands for that has no page of
    its own. Places with words that are not in the area serve nothing.
    """
    needs, levels = area.vocabulary("need_types"), area.vocabulary("levels")
    known = [place for place in places if place[0] in needs and place[1] in levels]
    cells: dict[Cell, Cell] = {
        (need, level): (need, level) for need, level in known if needs[need] == (need,) and levels[level] == (level,)
    }
    for place in known:
        for need in needs[place[0]]:
            for level in levels[place[1]]:
                cells.setdefault((need, level), place)
    return cells
