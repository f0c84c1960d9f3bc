"""The report's accessibility part in a real browser: axe, a narrow window, the keyboard, paper, no script, no request."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from offer_audit.reports import html_report
from tests.audit.access.sample_access import access_audit, hostile_access_audit
from tests.browser_session import axe_violations, set_media, set_width
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

PNG = (ROOT / "tests" / "fixtures" / "access" / "minibus.png").read_bytes()
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reports")
    (root / "tested.html").write_bytes(html_report.write(access_audit(), lambda name: PNG))
    (root / "links.html").write_bytes(html_report.write(access_audit()))
    (root / "hostile.html").write_bytes(html_report.write(hostile_access_audit()))
    return root


@pytest.fixture(autouse=True)
def _as_it_was(browser: Any) -> Iterator[None]:
    set_width(browser, 1280)
    set_media(browser, prefers_reduced_motion="reduce")
    yield
    set_media(browser)


@pytest.mark.parametrize("name", ["tested", "links", "hostile"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(browser: Any, folder: Path, name: str, width: int) -> None:
    browser.get((folder / f"{name}.html").as_uri())
    set_width(browser, width)
    browser.execute_script(OPEN_ALL)
    assert axe_violations(browser) == []
    over = "const page = document.documentElement; return page.scrollWidth - page.clientWidth"
    assert browser.execute_script(over) <= 0


def test_the_picture_shows_from_within_the_file_and_nothing_is_asked_for(browser: Any, folder: Path) -> None:
    browser.get_log("browser")
    browser.get((folder / "tested.html").as_uri())
    shown = "return Array.from(document.images, each => each.complete && each.naturalWidth)"
    assert browser.execute_script(shown) == [600]
    assert (
        browser.execute_script(
            "return performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length"
        )
        == 0
    )
    assert browser.get_log("browser") == []


def test_headings_are_in_order_and_every_id_is_one(browser: Any, folder: Path) -> None:
    browser.get((folder / "tested.html").as_uri())
    levels = browser.execute_script(
        "return Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6'), h => Number(h.tagName[1]))"
    )
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    ids = browser.execute_script("return Array.from(document.querySelectorAll('[id]'), each => each.id)")
    assert len(ids) == len(set(ids))
    targets = browser.execute_script(
        "return Array.from(document.querySelectorAll('a[href^=\"#\"]'), a => a.getAttribute('href').slice(1))"
    )
    assert set(targets) <= set(ids)


def test_the_keyboard_reaches_a_finding_from_the_contents(browser: Any, folder: Path) -> None:
    browser.get((folder / "tested.html").as_uri())
    link = browser.find_element("css selector", '#contents a[href="#access-criteria"]')
    link.send_keys(Keys.ENTER)
    assert browser.execute_script("return location.hash") == "#access-criteria"
    summary = browser.find_element("css selector", "#access-criteria summary")
    summary.send_keys(Keys.ENTER)
    assert browser.execute_script("return arguments[0].parentElement.open", summary)


def test_on_paper_every_place_is_there(browser: Any, folder: Path) -> None:
    browser.get((folder / "tested.html").as_uri())
    set_media(browser, "print")
    hidden = """return Array.from(document.querySelectorAll('#accessibility .barrier .places code'))
        .filter(each => !each.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })).length"""
    assert browser.execute_script(hidden) == 0
