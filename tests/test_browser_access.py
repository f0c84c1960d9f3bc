"""The built site in a real browser: axe, narrow screens, zoom, text spacing, keyboard, forced colours, print, no script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser_session import axe_violations, served, set_media, set_scripts, set_width

pytestmark = pytest.mark.browser

# One page for each template; what differs within a template (a gap, a notice, a base) has a page of its own.
PAGES = [
    "index.html", "needs/index.html", "needs/autism.html", "needs/hearing.html", "needs/autism/universal.html", "needs/vision/band-c.html",
    "levels/index.html", "levels/universal.html", "levels/band-b.html", "levels/high-needs.html", "matrix/index.html", "matrix/autism.html",
    "more-than-one-need.html", "ages/index.html", "ages/0-5.html", "help/index.html", "help/health.html", "help/aspect/transport.html",
    "outside-the-area.html", "provision/index.html", "provision/talking-time-drop-in.html", "provision/hospital-lessons.html",
    "providers/index.html", "providers/oxlip-primary.html", "providers/larkshire-send-team.html", "providers/dunnock-vale-sensory-school.html",
    "schools.html", "guidance/index.html", "guidance/who-pays.html", "guidance/accessibility-statement.html", "questions/index.html",
    "questions/criteria.html", "a-to-z.html", "words-explained.html", "comments/index.html", "comments/2026.html", "reviews/index.html",
    "coverage.html", "changes.html", "site-map.html", "404.html",
]  # fmt: skip
FEW = [
    "index.html",
    "needs/autism.html",
    "matrix/index.html",
    "matrix/autism.html",
    "provision/talking-time-drop-in.html",
    "more-than-one-need.html",
    "comments/2026.html",
]
SET_ALL = "document.querySelectorAll('details').forEach(d => { d.open = arguments[0] })"
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"

WATCH_TABS = """
    window.tabStops = [];
    let presses = 0;
    document.addEventListener('keydown', () => {
        if (!presses++) return;  // before the first press nothing has the focus
        const e = document.activeElement;
        if (!e || e === document.body) { window.tabStops.push(null); return; }
        const isNew = !e.dataset.reached; e.dataset.reached = '1';
        const s = getComputedStyle(e), box = e.getBoundingClientRect();
        const label = e.nextElementSibling && e.matches('input[type=checkbox], input[type=radio]') ? getComputedStyle(e.nextElementSibling, '::before') : null;
        const after = getComputedStyle(e, '::after'), tile = e.closest('.tile') ? getComputedStyle(e.closest('.tile')) : s;
        const shown = [s, after, tile].some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none') || (label && (label.boxShadow !== 'none' || label.outlineStyle !== 'none'));
        window.tabStops.push({isNew, html: e.outerHTML.slice(0, 100), shown: Boolean(shown), height: box.height, isSeen: box.bottom > 0 && box.top < innerHeight});
    }, true);
"""
"""Writes down at each press of Tab what had the focus, before it goes on."""


@pytest.fixture(scope="module")
def address(example_site: Path) -> Iterator[str]:
    with served(example_site) as found:
        yield found


@pytest.fixture(autouse=True)
def _as_it_was(browser: Any) -> Iterator[None]:
    set_width(browser, 1280)
    set_media(browser, prefers_reduced_motion="reduce")  # so that a page is where it scrolls to at once
    yield
    set_scripts(browser, True)
    set_media(browser)


def test_there_is_a_page_for_each_template(example_site: Path) -> None:
    review = next((example_site / "reviews").glob("*2026*.html")).relative_to(example_site).as_posix()
    assert all((example_site / page).is_file() for page in (*PAGES, review))


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_at_either_width(browser: Any, address: str, page: str) -> None:
    """With everything opened, and on a few pages closed as well: a page that is closed shows less of the same."""
    browser.get(address + page)
    found = {}
    for width in (320, 1280):
        set_width(browser, width)
        for is_open in (False, True) if page in FEW else (True,):
            browser.execute_script(SET_ALL, is_open)
            found[width, is_open] = axe_violations(browser)
    assert {state: violations for state, violations in found.items() if violations} == {}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_needs_scrolling_sideways(browser: Any, address: str, page: str) -> None:
    """320 CSS pixels is also a window of 1280 at 400% zoom (WCAG 2.2, 1.4.10)."""
    set_width(browser, 320)
    browser.get(address + page)
    browser.execute_script(OPEN_ALL)
    wide = browser.execute_script("""
        const inScroller = e => e.closest('.table-scroll');
        return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321 && !inScroller(e)
            && getComputedStyle(e).position !== 'absolute').slice(0, 3).map(e => e.outerHTML.slice(0, 120))""")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 320, wide
    assert wide == []


@pytest.mark.parametrize("page", FEW)
@pytest.mark.parametrize("width", [320, 1280])
def test_text_spacing_loses_no_text(browser: Any, address: str, page: str, width: int) -> None:
    """WCAG 2.2, 1.4.12."""
    set_width(browser, width)
    browser.get(address + page)
    browser.execute_script(OPEN_ALL)
    browser.execute_script("""
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [sheet];""")
    cut = browser.execute_script("""
        return [...document.body.querySelectorAll('*')].filter(e => {
            const style = getComputedStyle(e);
            const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
            return clips && e.clientHeight > 2 && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
        }).map(e => e.outerHTML.slice(0, 120))""")
    assert cut == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("page", FEW)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Any, address: str, page: str, width: int
) -> None:
    set_width(browser, width)
    browser.get(address + page)
    wanted = browser.execute_script("""
        return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(e => e.checkVisibility({visibilityProperty: true}) || e.className.includes('skip-link')).length""")
    browser.execute_script(WATCH_TABS)
    for _ in range(wanted + 6):
        browser.execute_cdp_cmd(
            "Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        )
    stops = browser.execute_script("return window.tabStops")
    end = next((place for place, stop in enumerate(stops) if not stop or not stop["isNew"]), len(stops))
    reached = [stop["html"] for stop in stops[:end]]
    unseen = [stop["html"] for stop in stops[:end] if not (stop["shown"] and stop["isSeen"] and stop["height"] > 0)]
    radios = browser.execute_script("return Math.max(0, document.querySelectorAll('input[type=radio]').length - 1)")
    assert unseen == []
    assert len(reached) >= wanted - radios, (len(reached), wanted, reached[-1])


def test_the_skip_link_goes_to_the_main_content(browser: Any, address: str) -> None:
    browser.get(address + "guidance/who-pays.html")
    browser.switch_to.active_element.send_keys(Keys.TAB)
    assert "Skip to main content" in browser.switch_to.active_element.text
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert browser.execute_script("return document.activeElement.id") == "main"


@pytest.mark.parametrize("page", FEW)
def test_targets_are_large_enough(browser: Any, address: str, page: str) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, except links within a line of text."""
    set_width(browser, 320)
    browser.get(address + page)
    small = browser.execute_script("""
        return [...document.querySelectorAll('button, input:not([type=hidden]), summary, .tiles a, nav a')].filter(e => e.checkVisibility()).filter(e => {
            const box = e.getBoundingClientRect();
            const inline = getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim() !== e.textContent.trim();
            return !inline && (box.width < 24 || box.height < 18);
        }).map(e => e.outerHTML.slice(0, 100))""")
    assert small == []


@pytest.mark.parametrize("page", FEW)
def test_forced_colours_keep_edges_and_focus(browser: Any, address: str, page: str) -> None:
    set_media(browser, forced_colors="active")
    browser.get(address + page)
    assert browser.execute_script("return matchMedia('(forced-colors: active)').matches")
    bare = browser.execute_script("""
        const all = [...document.querySelectorAll('button, input[type=search], input[type=text], .tile, .matrix-table td')].filter(e => e.checkVisibility());
        return all.filter(e => { const s = getComputedStyle(e); return ['Top', 'Left', 'Bottom', 'Right'].every(side => parseFloat(s['border' + side + 'Width']) === 0); })
            .map(e => e.outerHTML.slice(0, 100))""")
    assert bare == []
    for _ in range(3):
        browser.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.execute_script("return getComputedStyle(document.activeElement).outlineStyle") != "none"


@pytest.mark.parametrize("page", FEW)
def test_print_shows_the_content_and_not_the_furniture(browser: Any, address: str, page: str) -> None:
    browser.get(address + page)
    set_media(browser, "print")
    state = browser.execute_script("""
        const seen = selector => [...document.querySelectorAll(selector)].some(e => e.checkVisibility());
        return {menu: seen('.site-menu'), heading: seen('main h1'), who: document.body.textContent.includes('Who to ask')}""")
    assert state == {"menu": False, "heading": True, "who": True}


def test_print_opens_what_is_closed_on_screen(browser: Any, address: str) -> None:
    browser.get(address + "needs/autism.html")
    set_media(browser, "print")
    hidden = browser.execute_script(
        "return [...document.querySelectorAll('details.aspect p')].filter(e => e.getBoundingClientRect().height === 0).length"
    )
    assert hidden == 0


def test_without_script_a_parent_gets_from_home_to_a_service(browser: Any, address: str) -> None:
    set_scripts(browser, False)
    browser.get(address + "index.html")
    for words in ("Autism", "Universal", "All in youth club"):
        links = [
            link
            for link in browser.find_elements(By.CSS_SELECTOR, "main a")
            if words.lower() in link.text.lower() and link.is_displayed()
        ]
        if words == "All in youth club" and not links:
            links = browser.find_elements(By.CSS_SELECTOR, "main .entries a")
        browser.get(links[0].get_attribute("href"))
    assert browser.find_element(By.TAG_NAME, "h1").text
    assert "How to get it" in browser.find_element(By.TAG_NAME, "main").text


def test_without_script_the_search_box_leads_to_a_page_that_helps(browser: Any, address: str) -> None:
    set_scripts(browser, False)
    browser.get(address + "index.html")
    box = browser.find_element(By.CSS_SELECTOR, "main input[name=q]")
    box.send_keys("speech", Keys.ENTER)
    WebDriverWait(browser, 10).until(lambda _: "find.html?q=speech" in browser.current_url)
    assert "Other ways to look" in browser.find_element(By.TAG_NAME, "main").text


def test_without_script_more_than_one_need_leads_to_each_need(browser: Any, address: str) -> None:
    set_scripts(browser, False)
    browser.get(address + "more-than-one-need.html")
    assert not browser.find_element(By.ID, "combine").is_displayed()
    assert "Autism" in browser.find_element(By.ID, "combine-links").text


@pytest.mark.parametrize("page", FEW)
def test_the_console_is_silent(browser: Any, address: str, page: str) -> None:
    browser.get_log("browser")
    browser.get(address + page)
    assert [entry["message"] for entry in browser.get_log("browser")] == []
