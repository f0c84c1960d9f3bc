"""Pages spread over a real Selenium Grid, one of whose nodes is killed in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest

from offer_audit.browser.axe_engine import preload_source
from offer_audit.browser.grid import grid_starter, slots_of
from offer_audit.browser.sentences import NotTested
from offer_audit.browser.site_server import ORIGIN, folder_served
from offer_audit.browser.visiting import Visit, Wanted, Way
from offer_audit.browser.watching import end_processes
from offer_audit.browser.workers import visit_pages
from tests.audit.access.grid_servers import missing, running_grid

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
PAGES = 14


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_node_that_dies_loses_no_page_and_counts_none_twice(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(PAGES):
        items = f"<li>{number}</li>" * (number + 1)
        text = f"<!DOCTYPE html><html lang=en><title>Page {number}</title><main><h1>Help</h1><img src=x><ul>{items}</ul></main>"
        (site / f"{number}.html").write_text(text, encoding="utf-8")
    kept: list[Visit] = []
    with running_grid(tmp_path, 2) as grid, folder_served(site) as flags:
        start, workers = grid_starter(grid.address, flags, preload_source(), 60)
        assert workers == slots_of(grid.address) == 2

        def keep(visit: Visit) -> None:
            kept.append(visit)
            if len(kept) == 4:
                end_processes([grid.nodes[0]])

        wanted = [Wanted(f"{number}.html", "", f"{ORIGIN}/{number}.html", (ORIGIN,)) for number in range(PAGES)]
        versions = visit_pages(wanted, start, Way(probes=("axe",)), keep, workers)
    assert sorted(visit.wanted.url for visit in kept) == sorted(page.url for page in wanted)
    assert [visit.reason for visit in kept if visit.reason] == []
    assert all("image-alt" in str(visit.facts["axe"]["widths"]["1280"]["violations"]) for visit in kept)
    assert versions["browser"].startswith("chrome") and versions["grid"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/wd/hub", "ftp://grid.example/", "grid"])
def test_no_grid_is_told(address: str) -> None:
    with pytest.raises(NotTested) as told:
        grid_starter(address, [], "", 60)
    assert address in told.value.tell("DIR") and told.value.tell("DIR").startswith("Accessibility was not tested")
