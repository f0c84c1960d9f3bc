"""What every document can be filtered by, as one small table in columns, so that the find page can count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from local_offer.area import Area
from local_offer.search.documents import Facets, SearchDocument

COSTS = ("", "free", "some", "paid")
REFERRALS = (None, False, True)
OPEN_FROM, OPEN_TO = 0, 0xFFFF
"""Months that stand for no youngest or no oldest age."""


def pack_facets(documents: Sequence[SearchDocument], area: Area) -> bytes:
    """Columns, each a value for every document: needs, levels, sectors and aspects as bits, and flags.

    A wider need has all that its parts have, so a document for a part is counted under the wider need too.
    """
    sets = (
        (list(area.need), lambda facets: _with_parents(facets.needs, area)),
        (list(area.level), lambda facets: facets.levels),
        ([sector.id for sector in area.sectors], lambda facets: facets.sectors),
        ([aspect.id for aspect in area.aspects], lambda facets: facets.aspects),
    )
    columns = [_bits([pick(document.facets) for document in documents], known) for known, pick in sets]
    columns.append(bytes(_flags(document.facets) for document in documents))
    return b"".join(columns)


def pack_ages(documents: Sequence[SearchDocument]) -> bytes:
    """Two columns, youngest and oldest age in months, apart from the rest: a query that tells an age needs only these."""
    youngest = _months(document.facets.age_from for document in documents)
    return youngest + _months((document.facets.age_to for document in documents), OPEN_TO)


def _with_parents(needs: Iterable[str], area: Area) -> tuple[str, ...]:
    return (*needs, *(parent for need in needs if (parent := area.need[need].parent)))


def _bits(words: Sequence[Iterable[str]], known: Sequence[str]) -> bytes:
    """A bit for each known word, in whole bytes, lowest first."""
    place = {word: 1 << number for number, word in enumerate(known)}
    width = max(1, (len(known) + 7) // 8)
    return b"".join(sum(place[word] for word in set(found)).to_bytes(width, "little") for found in words)


def _months(ages: Iterable[float | None], open_end: int = OPEN_FROM) -> bytes:
    return b"".join((open_end if age is None else round(age * 12)).to_bytes(2, "little") for age in ages)


def _flags(facets: Facets) -> int:
    """Bits 0 and 1: cost; 2 and 3: not said, no referral, referral; 4: outside the area."""
    return COSTS.index(facets.cost) | REFERRALS.index(facets.needs_referral) << 2 | facets.is_outside << 4
