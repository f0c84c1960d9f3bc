"""A family's own list in a real browser: adding, seeing together, sharing by a link, and where the browser keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser_session import axe_violations, served, set_scripts, set_width

pytestmark = pytest.mark.browser

REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"


@pytest.fixture(scope="module")
def http(example_site: Path) -> Iterator[str]:
    with served(example_site) as found:
        yield found


@pytest.fixture(autouse=True)
def empty(browser: Any, http: str) -> None:
    set_width(browser, 320)
    browser.get(http + "index.html")
    browser.execute_script("localStorage.clear()")
    browser.get("about:blank")


@pytest.fixture
def refusing(browser: Any) -> Iterator[None]:
    """A browser that keeps nothing for pages."""
    made = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": REFUSE})
    yield
    browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": made["identifier"]})


def wait(browser: Any, condition: Any) -> Any:
    return WebDriverWait(browser, 15, poll_frequency=0.05).until(lambda _: condition())


def press(browser: Any, selector: str) -> None:
    wait(browser, lambda: browser.find_elements(By.CSS_SELECTOR, selector))
    browser.execute_script("document.querySelector(arguments[0]).click()", selector)


def listed(browser: Any) -> list[str]:
    return [link.text for link in browser.find_elements(By.CSS_SELECTOR, "#list-pages .entry__title a")]


def test_pages_are_added_seen_together_and_taken_out(browser: Any, http: str) -> None:
    browser.get(http + "provision/talking-time-drop-in.html")
    press(browser, "main .list-button")
    browser.get(http + "find.html?q=wheelchair")
    press(browser, "#find-results .list-button")
    assert browser.find_element(By.CSS_SELECTOR, ".site-header__list").text == "My list (2)"
    press(browser, ".site-header__list")
    wait(browser, lambda: len(listed(browser)) == 2)
    assert listed(browser) == ["Talking Time drop-in for under-fives", "Children's wheelchair and posture service"]
    text = browser.find_element(By.ID, "list-pages").text
    assert "Contact: " in text and "How to get it: Just come." in text
    assert axe_violations(browser) == [] and browser.get_cookies() == []
    press(browser, "#list-pages .list-button")
    wait(browser, lambda: listed(browser) == ["Children's wheelchair and posture service"])
    press(browser, "#list-empty")
    wait(browser, lambda: "Your list is empty" in browser.find_element(By.ID, "list-about").text)
    assert axe_violations(browser) == []


def test_a_shared_link_carries_the_list_and_changes_nobodys_own(browser: Any, http: str) -> None:
    browser.get(http + "provision/talking-time-drop-in.html")
    press(browser, "main .list-button")
    browser.get(http + "my-list.html")
    wait(browser, lambda: listed(browser))
    link = browser.find_element(By.ID, "list-address").get_attribute("value")
    browser.execute_script("localStorage.clear()")
    browser.get("about:blank")
    browser.get(link)
    wait(browser, lambda: listed(browser) == ["Talking Time drop-in for under-fives"])
    assert "Somebody shared this list with you" in browser.find_element(By.ID, "list-about").text
    assert browser.execute_script("return localStorage.length") == 0
    press(browser, "#list-keep")
    wait(browser, lambda: "#" not in browser.current_url)
    assert "talking-time" in browser.execute_script("return localStorage.getItem('local-offer-list')")


def test_where_nothing_is_kept_the_address_carries_the_list(browser: Any, http: str, refusing: None) -> None:
    browser.get(http + "find.html?q=wheelchair")
    press(browser, "#find-results .list-button")
    assert "#list=provision%2Fchildrens-wheelchair-service.html" in browser.current_url
    press(browser, "#find-results .found .entry:nth-child(2) .entry__title a")
    wait(browser, lambda: "provision/" in browser.current_url or "providers/" in browser.current_url)
    press(browser, "main .list-button")
    assert browser.current_url.count("list=") == 2
    press(browser, ".site-header__list")
    wait(browser, lambda: len(listed(browser)) == 2)


def test_a_list_from_a_stranger_cannot_lead_elsewhere(browser: Any, http: str) -> None:
    browser.get(
        http
        + "my-list.html#list=https://evil.example/x.html&list=javascript:alert(1)&list=../x.html&list=provision/gone.html"
    )
    wait(browser, lambda: "not on this site any more" in browser.find_element(By.ID, "list-about").text)
    assert listed(browser) == [] and "evil" not in browser.find_element(By.ID, "list-address").get_attribute("value")


def test_printing_shows_the_pages_and_no_buttons(browser: Any, http: str) -> None:
    browser.get(http + "my-list.html#list=provision/talking-time-drop-in.html")
    wait(browser, lambda: listed(browser))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not browser.find_element(By.ID, "list-tools").is_displayed()
        assert not browser.find_element(By.CSS_SELECTOR, "#list-pages .list-button").is_displayed()
        assert browser.find_element(By.CSS_SELECTOR, "#list-pages .entry").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_scripts_the_page_says_so(browser: Any, http: str) -> None:
    set_scripts(browser, False)
    try:
        browser.get(http + "my-list.html")
        assert "This page needs JavaScript" in browser.find_element(By.TAG_NAME, "main").text
    finally:
        set_scripts(browser, True)
