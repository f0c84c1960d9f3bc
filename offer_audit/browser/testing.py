"""Tests a collected site in a browser: chooses pages, visits them, keeps what was seen. From here the facts are on disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote, urlsplit

from offer_audit import __version__
from offer_audit.accessibility.page_outline import read_outline
from offer_audit.accessibility.sampling import Sample, choose_sample
from offer_audit.artifacts import Artifacts, Page
from offer_audit.browser.axe_engine import preload_source, script_version
from offer_audit.browser.axe_script import find_axe
from offer_audit.browser.grid import grid_starter
from offer_audit.browser.keeping import Keeper
from offer_audit.browser.probes import probes
from offer_audit.browser.programs import find_programs
from offer_audit.browser.sentences import NotTested
from offer_audit.browser.settings import BrowserSettings
from offer_audit.browser.site_server import ORIGIN, folder_served
from offer_audit.browser.starting import Starter, start_browser
from offer_audit.browser.visiting import Visit, Wanted, Way
from offer_audit.browser.workers import is_own_computer, local_workers, visit_pages
from offer_audit.kept_facts import collection_of, write_not_tested

POLITE_SECONDS = 1.0
"""Between two pages of a site of somebody else's."""

Progress = Callable[[int, int, float | None], None]


def test_site(artifacts: Artifacts, settings: BrowserSettings, progress: Progress, now: Callable[[], datetime]) -> None:
    """Test the sample of what was collected, or keep the reason why nothing could be tested."""
    collection = collection_of(artifacts.folder)
    try:
        _test(artifacts, settings, progress, now, collection)
    except NotTested as error:
        write_not_tested(artifacts.folder, error.name, **error.details)


test_site.__test__ = False  # type: ignore[attr-defined]  # its name is not for pytest


def _test(
    artifacts: Artifacts, settings: BrowserSettings, progress: Progress, now: Callable[[], datetime], collection: str
) -> None:
    pages = html_pages(artifacts)
    if not pages:
        raise NotTested("no-pages")
    script = find_axe(settings.axe.script)
    sample = sample_of(artifacts, pages, settings)
    with _reachable(artifacts, settings) as flags:
        wanted = [_wanted(artifacts, page, settings) for page in _chosen_pages(sample, pages)]
        keeper = Keeper(artifacts.folder, _plan(collection, settings, wanted))
        left = [page for page in wanted if page.url not in keeper.done]
        start, workers = _starter(settings, flags)
        way = Way(settings.axe, (), settings.seconds)

        def keep(visit: Visit) -> None:
            keeper.keep(visit)
            progress(len(keeper.done), len(wanted) - len(keeper.done), None)

        delay = 0.0 if all(is_own_computer(page.address) for page in wanted) else POLITE_SECONDS
        versions = visit_pages(left, start, way, keep, workers, delay) if left else {}
    engines = {
        "axe-core": script_version(script), "axe-selenium-python": version("axe-selenium-python"),
        "selenium": version("selenium"), "offer-audit": __version__, **versions,
    }  # fmt: skip
    keeper.finish({
        "collection": collection, "tested_at": now().isoformat(), "engines": engines, "sampling": list(sample.explained),
        "known": sample.known, "sample": [_row(chosen.page.url, chosen.page.path, chosen.page.title, chosen.why) for chosen in sample.chosen],
        "settings": {"pages": settings.pages, "all": settings.is_all, "seconds": settings.seconds,
                     "axe_rules": list(settings.axe.rules), "axe_tags": list(settings.axe.tags)},
    })  # fmt: skip


def _row(url: str, path: str, title: str, why: str) -> dict[str, str]:
    return {"url": url, "path": path, "title": title, "why": why}


def html_pages(artifacts: Artifacts) -> list[Page]:
    """The pages that a browser can open, the home page first."""
    pages = [page for page in artifacts.read_pages if page.kind == "html"]
    home = artifacts.page_at(artifacts.site) if artifacts.kind == "url" else None
    first = home.url if home else next((page.url for page in pages if page.url in ("index.html", "index.htm")), "")
    return sorted(pages, key=lambda page: (page.url != first, page.depth, page.url))


def sample_of(artifacts: Artifacts, pages: list[Page], settings: BrowserSettings) -> Sample:
    """The pages to test, chosen from what was collected."""
    outlines = [read_outline(page.url, page.path, artifacts.read_text(page)) for page in pages]
    name = artifacts.site if artifacts.kind == "url" else Path(artifacts.site).name
    return choose_sample(name, outlines, settings.pages, settings.is_all)


def _chosen_pages(sample: Sample, pages: list[Page]) -> list[Page]:
    by_url = {page.url: page for page in pages}
    return [by_url[chosen.page.url] for chosen in sample.chosen]


def _wanted(artifacts: Artifacts, page: Page, settings: BrowserSettings) -> Wanted:
    if artifacts.kind != "url":
        return Wanted(page.url, page.path, f"{ORIGIN}/{quote(page.path)}", (ORIGIN,))
    address = page.final_url or page.url
    hosts = {urlsplit(each).netloc for each in (artifacts.site, page.url, address)} | set(settings.hosts)
    return Wanted(
        page.url,
        page.path,
        address,
        tuple(sorted(f"{scheme}://{host}" for host in hosts for scheme in ("http", "https"))),
    )


def _plan(collection: str, settings: BrowserSettings, wanted: list[Wanted]) -> str:
    """A fingerprint of what is to be done: what a stopped test did is used again only for the same."""
    parts = [
        collection,
        [page.url for page in wanted],
        asdict(replace(settings, grid="", site="")),
        [probe.name for probe in probes()],
        __version__,
    ]
    return sha256(json.dumps(parts).encode()).hexdigest()


@contextmanager
def _reachable(artifacts: Artifacts, settings: BrowserSettings) -> Iterator[list[str]]:
    """Serve a folder while it is tested; a web site is reached as it is. Gives the browser's flags."""
    if artifacts.kind == "url":
        yield []
        return
    places = (
        [Path(settings.site)] if settings.site else [Path(artifacts.site), artifacts.folder.parent / artifacts.site]
    )
    root = next((place for place in places if place.is_dir()), None)
    if root is None:
        raise NotTested("no-folder", site=artifacts.site)
    with folder_served(root.resolve()) as flags:
        yield flags


def _starter(settings: BrowserSettings, flags: list[str]) -> tuple[Starter, int]:
    """What starts a browser, and how many work at a time."""
    preload = preload_source(settings.axe.script)
    if settings.grid:
        return grid_starter(settings.grid, flags, preload, settings.seconds)
    programs = find_programs(settings.browser, settings.driver)
    return lambda: start_browser(programs, flags, preload), local_workers()
