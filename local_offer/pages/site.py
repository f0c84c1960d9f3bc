"""What every family of pages needs: the offer, its matrix, links, entries in lists, and who stands behind a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from markupsafe import Markup

from local_offer import routes, standards
from local_offer.area import Term
from local_offer.content_checks.body import content_target
from local_offer.content_types import CheckedPage, ExpectedProvision, Guidance, Page, Provider, Provision
from local_offer.coverage import Covered, build_coverage
from local_offer.lapse import add_months
from local_offer.markdown_html import TermLinks
from local_offer.markdown_text import MarkdownText, Section
from local_offer.matrix import Matrix
from local_offer.offer import LocalOffer
from local_offer.site_page import Steward
from local_offer.wording import ages, day, title_of, url_of

HOME_CRUMB = ("Home", routes.HOME)


@dataclass(frozen=True)
class Entry:
    """A page as one item of a list. ``url`` is from the site's root; ``notices`` are (kind, text)."""

    kind: str
    title: str
    url: str
    summary: str
    provider: str = ""
    meta: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    """A headed part of a listing."""

    name: str
    id: str
    entries: tuple[Entry, ...]
    intro: str = ""


class Site:
    """One offer on one day, with what the pages share worked out once."""

    def __init__(self, offer: LocalOffer, today: date) -> None:
        self.offer, self.area, self.today = offer, offer.area, today
        self.matrix = Matrix(offer)
        self._entries: dict[str, Entry] = {}

    @cached_property
    def coverage(self) -> tuple[Covered, ...]:
        return build_coverage(self.offer, self.today)

    @cached_property
    def kind_names(self) -> dict[str, standards.ProviderKind]:
        return {kind.id: kind for kind in standards.provider_kinds()}

    @cached_property
    def linked(self) -> dict[str, str]:
        """The addresses of the pages every page links to."""
        names = self.area.pages.model_dump()
        return {name: url_of(self.offer.page[str(key).removesuffix(".md")]) for name, key in names.items()}

    # ---- links and text

    def linker(self, from_path: str, page_url: str) -> Callable[[str], str]:
        """Turns an address as an editor wrote it into one relative to the page it is shown on."""
        root = routes.root_of(page_url)

        def link(href: str) -> str:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or not parts.path:
                return href
            target = content_target(parts.path, from_path)
            page = self.offer.by_path.get(target)
            address = url_of(page) if page is not None else target
            return root + address + (f"#{parts.fragment}" if parts.fragment and "#" not in address else "")

        return link

    def html(
        self, text: MarkdownText | Section, page: Page, url: str, shift: int = 0, terms: TermLinks | None = None
    ) -> Markup:
        """Markdown of ``page`` as HTML for the page at ``url``; safe, since the content was checked."""
        return Markup(text.html(self.linker(page.path, url), shift, terms))

    def used_terms(self, terms: TermLinks) -> list[tuple[str, str, str]]:
        """(id, term, meaning) of each word that was linked, in order of the alphabet."""
        found = [self.offer.glossary.by_id[term] for term in terms.used]
        return [(term.id, term.term, term.meaning) for term in sorted(found, key=lambda term: term.term.lower())]

    # ---- lists

    def entry(self, page: Page) -> Entry:
        """The page as an item of a list."""
        if page.key not in self._entries:
            self._entries[page.key] = self._make_entry(page)
        return self._entries[page.key]

    def entries(self, pages: Iterable[Page]) -> tuple[Entry, ...]:
        return tuple(self.entry(page) for page in pages)

    def _make_entry(self, page: Page) -> Entry:
        entry = Entry(page.folder, title_of(page, self.offer), url_of(page), getattr(page, "summary", "") or "")
        if isinstance(page, Provision):
            sectors = tuple(self.area.sector[sector].name for sector in page.sectors)
            meta = (
                f"Ages: {ages(page.age_from, page.age_to)}",
                {"free": "Free", "some": "Some cost", "paid": "You pay"}[page.cost],
            )
            return replace(
                entry,
                provider=self.offer.provider[page.provider].title,
                meta=meta,
                tags=sectors,
                notices=self.notices(page),
            )
        if isinstance(page, Provider):
            span = ages(page.age_from, page.age_to)
            facts = [self.kind_names[page.kind].name, *([f"Ages: {span}"] if span else [])]
            return replace(entry, meta=tuple(facts), notices=self.notices(page))
        return entry

    def notices(self, page: Provision | Provider) -> tuple[tuple[str, str], ...]:
        """What a family must know before they read on: closed, outside the area."""
        found = []
        provider = self.offer.provider[page.provider] if isinstance(page, Provision) else page
        if provider.is_closed:
            when = f" on {day(provider.closed_on)}" if provider.closed_on else ""
            found.append(("closed", f"{provider.title} has closed{when}."))
        neighbour = self.offer.neighbour_of(page)
        if neighbour:
            place = self.area.neighbour[neighbour]
            found.append(("outside", f"In {place.name}. Can our children use it? {self.offer.our_children_may(page)}"))
        return tuple(found)

    def open_provisions(self) -> tuple[Provision, ...]:
        return self.offer.provisions

    # ---- who stands behind a page

    def steward(self, page: Page) -> Steward:
        """Who answers for a content page."""
        if isinstance(page, Provision):
            provider = self.offer.provider[page.provider]
            return self._steward(
                provider, page.contact_name, page.phone or "", page.email or "", page.checked_on, page.checked_by
            )
        if isinstance(page, Provider):
            if page.phone or page.email:
                name = page.contact_name or f"the office at {page.title}"
                return self._steward(
                    page, name, page.phone or "", page.email or "", page.checked_on, page.checked_by or ""
                )
            return replace(
                self.own_steward(),
                checked_on=page.checked_on,
                checked_by=page.checked_by or "",
                lapses_on=self._lapses_on(page.checked_on),
                responsible=page.title,
                responsible_url=url_of(page),
            )
        provider = self.offer.provider[getattr(page, "responsible", self.area.responsible)]
        checked_on = page.checked_on if isinstance(page, CheckedPage) else None
        checked_by = page.checked_by if isinstance(page, CheckedPage) else ""
        own_name = page.contact_name if isinstance(page, Guidance) else None
        contact_name = own_name or provider.contact_name
        if not (provider.phone or provider.email) or not contact_name:
            return replace(
                self.own_steward(), checked_on=checked_on, checked_by=checked_by, lapses_on=self._lapses_on(checked_on)
            )
        return self._steward(provider, contact_name, provider.phone or "", provider.email or "", checked_on, checked_by)

    def own_steward(self, newest: date | None = None) -> Steward:
        """Who answers for a page made from lists; ``newest`` is the date of the newest thing on it, if that is later."""
        contact, checked_on = self.area.contact, max(self.area.checked_on, newest or self.area.checked_on)
        provider = self.offer.provider[self.area.responsible]
        return self._steward(provider, contact.name, contact.phone, contact.email, checked_on, self.area.checked_by)

    def _steward(
        self, provider: Provider, name: str, phone: str, email: str, checked_on: date | None, checked_by: str
    ) -> Steward:
        return Steward(
            provider.title, url_of(provider), name, phone, email, checked_on, checked_by, self._lapses_on(checked_on)
        )

    def _lapses_on(self, checked_on: date | None) -> date | None:
        return add_months(checked_on, self.area.checks_last_months) if checked_on else None

    # ---- words of the area with their addresses

    def need_links(self, need_ids: Iterable[str]) -> list[tuple[str, str]]:
        return [(self.area.need[need].name, routes.need(need)) for need in need_ids]

    def level_links(self, level_ids: Iterable[str]) -> list[tuple[str, str]]:
        return [(self.area.level[level].name, routes.level(level)) for level in level_ids]

    def term_links(
        self, terms: dict[str, Term], ids: Iterable[str], route: Callable[[str], str]
    ) -> list[tuple[str, str]]:
        return [(terms[term].name, route(term)) for term in ids]


def expected_key(page: ExpectedProvision) -> tuple[str, str]:
    return page.need, page.level
