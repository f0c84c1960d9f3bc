"""Pelican plugin: writes every page of the Local Offer.

It replaces Pelican's own article and page generators (which ``pelicanconf.py`` turns off) by one that reads the content
folder through ``local_offer``, so that a page can only be published whole or fail the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from local_offer import routes
from local_offer.offer import read_offer
from local_offer.pages import Site, build_pages
from local_offer.site_page import SitePage
from local_offer.wording import ages, day, listed, telephone_link

FILTERS = {"day": day, "tel": telephone_link, "ages": ages, "listed": listed}


class OfferGenerator(Generator):
    """Reads and checks the content, then writes each page with its template."""

    def generate_context(self) -> None:
        """Read all content.

        Raises:
            ContentError: with every problem; Pelican then stops and writes nothing.
        """
        self.site, self.pages = self._handed_over() or self._read()
        self.settings["OFFER_AREA"] = self.site.area
        self.env.filters.update(FILTERS)
        self.env.globals.update(
            area=self.site.area, site=self.site, linked=self.site.linked, routes=routes, today=self.site.today
        )
        self.env.auto_reload = False  # else every import in every page asks the disk whether the template changed
        self._remember_entries()
        self._templates: dict[str, Any] = {}

    def generate_output(self, writer: Any) -> None:
        """Write every page."""
        output = Path(self.output_path)
        for page in self.pages:
            path = output / page.url
            path.parent.mkdir(parents=True, exist_ok=True)
            if page.template == "bytes":
                path.write_bytes(page.shows["data"])
            else:
                path.write_text(self._render(page), encoding="utf-8", newline="\n")

    def _handed_over(self) -> tuple[Site, Iterable[SitePage]] | None:
        """What ``invoke build`` has read and checked already; nothing where Pelican was started by itself."""
        site = self.settings.get("OFFER_SITE")
        return (site, self.settings["OFFER_PAGES"]) if site else None

    def _read(self) -> tuple[Site, Iterable[SitePage]]:
        today = self.settings.get("OFFER_TODAY") or date.today()
        offer, _ = read_offer(Path(self.settings["PATH"]), today)
        site = Site(offer, today)
        return site, build_pages(site)

    def _render(self, page: SitePage) -> str:
        """The page as text: HTML, the feed, or a script of data."""
        if page.template == "script":
            return str(page.shows["text"])
        if page.template not in self._templates:
            self._templates[page.template] = self._template(page.template)
        root = self._absolute_root() if page.url == routes.NOT_FOUND else page.root
        return str(
            self._templates[page.template].render(page=page, root=root, siteurl=self.settings["SITEURL"], **page.shows)
        )

    def _remember_entries(self) -> None:
        """Render an entry once for all the lists that show it: in a large area one service stands in dozens."""
        component: Any = self.env.get_template("components/entry/template.html").module
        component.entry = _remembered(component.entry)

    def _template(self, name: str) -> Any:
        return self.env.get_template(f"{name}.xml" if name == "changes_feed" else f"{name}.html")

    def _absolute_root(self) -> str:
        """The page for a wrong address is shown at any address, so its links start from the site's own."""
        return f"{self.settings['SITEURL'].rstrip('/')}/"


def _remembered(macro: Callable[..., str]) -> Callable[..., str]:
    """The macro, rendered once for the same arguments; each time for those that cannot be looked up, such as lists."""
    known = lru_cache(maxsize=None, typed=True)(macro)

    def render(*arguments: Any, **named: Any) -> str:
        try:
            return known(*arguments, **named)
        except TypeError:
            return macro(*arguments, **named)

    return render


def _add_generator(pelican: Any) -> type[Generator]:
    return OfferGenerator


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(_add_generator)
