"""One page of the site before it is HTML: its address, its template, what the template shows, who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from local_offer import routes


@dataclass(frozen=True)
class Steward:
    """Who answers for a page, when its facts were last checked, and whom to ask. ``checked_on`` is None if nobody has yet."""

    responsible: str
    responsible_url: str
    contact_name: str
    phone: str
    email: str
    checked_on: date | None
    checked_by: str
    lapses_on: date | None

    def is_lapsed(self, today: date) -> bool:
        return self.lapses_on is not None and self.lapses_on < today


@dataclass(frozen=True)
class SitePage:
    """A page to be written. ``shows`` holds what its template names beyond the area and the page itself."""

    url: str
    title: str
    template: str
    description: str = ""
    crumbs: tuple[tuple[str, str], ...] = ()
    steward: Steward | None = None
    shows: dict[str, Any] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """The way from this page to the site's root, such as ``../``."""
        return routes.root_of(self.url)
