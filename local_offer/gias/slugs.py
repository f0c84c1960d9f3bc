"""Names of files for new providers: from the school's name, and never one that is taken."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from local_offer.gias.establishment import Establishment

LONGEST = 80
"""Signs; Windows allows 260 for the whole path."""

_NOT_DECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "&": " and ", "'": "", "’": "", ".": ""}
)


def slug_of(text: str) -> str:
    """'St Mary's & St Giles' CofE School' as st-marys-and-st-giles-cofe-school."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_NOT_DECOMPOSED))
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    slug = "-".join(words)
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


def choose_slugs(establishments: Sequence[Establishment], taken: Iterable[str]) -> dict[str, str]:
    """A slug for each establishment, by URN. Where several have one name, each gets its town, and then its URN."""
    chosen: dict[str, str] = {}
    used = {slug.casefold() for slug in taken}
    waiting = list(establishments)
    for form in (_name, _name_and_town, _name_town_and_urn):
        wanted = {establishment.urn: form(establishment) for establishment in waiting}
        times = Counter(wanted.values())
        chosen |= {urn: slug for urn, slug in wanted.items() if slug and times[slug] == 1 and slug not in used}
        used |= set(chosen.values())
        waiting = [establishment for establishment in waiting if establishment.urn not in chosen]
    return chosen | {establishment.urn: f"school-{establishment.urn}" for establishment in waiting}


def _name(establishment: Establishment) -> str:
    return slug_of(establishment.name)


def _name_and_town(establishment: Establishment) -> str:
    name, town = slug_of(establishment.name), slug_of(establishment.town)
    return f"{name}-{town}" if name and town and not f"-{name}".endswith(f"-{town}") else ""


def _name_town_and_urn(establishment: Establishment) -> str:
    return "-".join(filter(None, (_name_and_town(establishment) or _name(establishment), establishment.urn)))
