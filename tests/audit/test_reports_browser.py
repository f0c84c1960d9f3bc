"""The HTML report and the comparison in a real browser: axe, narrow screens, keyboard, paper, and no request at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from offer_audit.comparing import compare
from offer_audit.reports import html_report
from offer_audit.reports.comparison_report import write_html
from offer_audit.reports.json_report import build_report
from tests.audit.sample_audit import empty_audit, hostile_audit, sample_audit
from tests.browser_session import axe_violations, set_media, set_width

pytestmark = pytest.mark.browser

NAMES = ("sample", "empty", "hostile", "comparison")
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"
TARGETS = """const done = arguments[0];
    axe.run(document, {runOnly: {type: 'rule', values: ['target-size']}, rules: {'target-size': {enabled: true}}})
       .then(r => done(r.violations.flatMap(v => v.nodes.map(n => n.target))))"""


def comparison() -> bytes:
    audit = sample_audit()
    old = replace(audit, today=date(2025, 11, 3), findings=audit.findings[2:])
    new = replace(audit, findings=audit.findings[:-2])
    return write_html(compare(build_report(old), build_report(new)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages to look at."""
    root = tmp_path_factory.mktemp("reports")
    made = {"sample": sample_audit, "empty": empty_audit, "hostile": hostile_audit}
    for name, make in made.items():
        (root / f"{name}.html").write_bytes(html_report.write(make()))
    (root / "comparison.html").write_bytes(comparison())
    return root


@pytest.fixture(autouse=True)
def _as_it_was(browser: Any) -> Iterator[None]:
    set_width(browser, 1280)
    set_media(browser, prefers_reduced_motion="reduce")
    yield
    set_media(browser)


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_at_either_width_open_or_closed(browser: Any, folder: Path, name: str) -> None:
    browser.get((folder / f"{name}.html").as_uri())
    found = {}
    for width in (320, 1280):
        set_width(browser, width)
        browser.execute_script(OPEN_ALL.replace("true", "false"))
        found[width, "closed"] = axe_violations(browser)
        browser.execute_script(OPEN_ALL)
        found[width, "open"] = axe_violations(browser)
        found[width, "targets"] = browser.execute_async_script(TARGETS)
    assert {state: violations for state, violations in found.items() if violations} == {}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_needs_scrolling_sideways(browser: Any, folder: Path, name: str) -> None:
    """320 CSS pixels is also a window of 1280 at 400% zoom (WCAG 2.2, 1.4.10)."""
    set_width(browser, 320)
    browser.get((folder / f"{name}.html").as_uri())
    browser.execute_script(OPEN_ALL)
    assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    wide = """return [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).length"""
    assert browser.execute_script(wide) == 0


@pytest.mark.parametrize("name", NAMES)
def test_it_asks_for_nothing_and_logs_nothing(browser: Any, folder: Path, name: str) -> None:
    browser.get_log("browser")
    browser.get((folder / f"{name}.html").as_uri())
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.get_log("browser") == []


def test_the_first_tab_skips_to_the_report(browser: Any, folder: Path) -> None:
    browser.get((folder / "sample.html").as_uri())
    browser.switch_to.active_element.send_keys(Keys.TAB)
    skip = browser.switch_to.active_element
    assert skip.text == "Skip to the report" and skip.location["x"] >= 0
    skip.send_keys(Keys.ENTER)
    assert browser.execute_script("return document.activeElement.id") == "main"


def test_text_spacing_does_not_cut_words_off(browser: Any, folder: Path) -> None:
    """WCAG 2.2, 1.4.12."""
    set_width(browser, 320)
    browser.get((folder / "sample.html").as_uri())
    browser.execute_script("""const spaced = new CSSStyleSheet(); document.adoptedStyleSheets = [spaced];
        spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
                                word-spacing: .16em !important }`)""")
    assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_the_views_are_open_and_nothing_sticks(browser: Any, folder: Path) -> None:
    browser.get((folder / "sample.html").as_uri())
    set_media(browser, "print")
    assert browser.execute_script("return getComputedStyle(document.querySelector('.contents')).position") == "static"
    assert (
        browser.execute_script("return document.querySelector('.view details .names').getBoundingClientRect().height")
        > 0
    )


def test_colours_that_the_reader_forces_keep_the_tags_apart(browser: Any, folder: Path) -> None:
    browser.get((folder / "sample.html").as_uri())
    set_media(browser, forced_colors="active")
    assert browser.execute_script("return getComputedStyle(document.querySelector('.result')).borderTopWidth") == "1px"
