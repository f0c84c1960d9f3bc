"""More than one need, in a real browser: several needs in one view, each item saying which need it answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser_session import axe_violations, served, set_width

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["http", "file"])
def address(example_site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "file":
        yield example_site.as_uri() + "/"
        return
    with served(example_site) as found:
        yield found


def press(browser: Any, selector: str) -> None:
    """Bring into view at once, then click as a person does."""
    found = browser.find_element(By.CSS_SELECTOR, selector)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found)
    found.click()


def show(browser: Any, address: str, *needs: str, level: str = "delegated") -> dict[str, str]:
    """Tick the needs and the level; gives each service shown with the line that says what it answers."""
    browser.get(address + "more-than-one-need.html")
    for name in needs:
        press(browser, f"label[for='need-{name}']")
    press(browser, f"label[for='level-{level}']")
    press(browser, "#combine button")
    WebDriverWait(browser, 10).until(lambda _: browser.find_elements(By.CSS_SELECTOR, "#combine-result .entry"))
    return {
        item.find_element(By.TAG_NAME, "a").text: item.text
        for item in browser.find_elements(By.CSS_SELECTOR, "#combine-result .entry")
    }


def test_two_needs_never_show_less_than_one(browser: Any, address: str) -> None:
    set_width(browser, 320)
    autism, hearing = show(browser, address, "autism"), show(browser, address, "hearing")
    both = show(browser, address, "autism", "hearing")
    assert set(both) == set(autism) | set(hearing)
    assert all("Answers: " in text for text in both.values())
    shared = [
        title
        for title in set(autism) & set(hearing)
        if "Answers: Autism" in autism[title] and "Answers: Hearing" in hearing[title]
    ]
    assert shared and all("Answers: Autism and Hearing" in both[title] for title in shared)


def test_the_view_says_what_is_expected_for_each_need(browser: Any, address: str) -> None:
    show(browser, address, "autism", "vision", level="band-a")
    text = browser.find_element(By.ID, "combine-result").text
    assert "Autism and Vision: Band A" in text and text.count("Autism: ") > 4 and text.count("Vision: ") > 4
    assert axe_violations(browser) == []
    assert browser.execute_script("return document.activeElement.id") == "combine-result"
    assert "for Autism and Vision, Band A" in browser.find_element(By.ID, "combine-status").text


def test_nothing_ticked_asks_for_a_need(browser: Any, address: str) -> None:
    browser.get(address + "more-than-one-need.html")
    press(browser, "#combine button")
    assert "Tick at least one need" in browser.find_element(By.ID, "combine-status").text


def test_the_choice_is_in_the_address_and_back_returns_to_it(browser: Any, address: str) -> None:
    if address.startswith("file"):
        pytest.skip("a page opened from a disk may not change its address")
    show(browser, address, "autism", "hearing")
    assert "need=autism&need=hearing&level=delegated" in browser.current_url
    shared = browser.current_url
    browser.get(address + "index.html")
    browser.get(shared)
    WebDriverWait(browser, 10).until(
        lambda _: "Autism and Hearing" in browser.find_element(By.ID, "combine-result").text
    )
    press(browser, "label[for='need-hearing']")
    press(browser, "#combine button")
    WebDriverWait(browser, 10).until(
        lambda _: "Autism: Delegated" in browser.find_element(By.ID, "combine-result").text
    )
    browser.back()
    WebDriverWait(browser, 10).until(
        lambda _: "Autism and Hearing" in browser.find_element(By.ID, "combine-result").text
    )


def test_a_need_whose_help_cannot_be_loaded_says_so(browser: Any, address: str) -> None:
    browser.get(address + "more-than-one-need.html?need=autism&level=universal")
    browser.execute_script(
        "document.getElementById('need-vision').value = 'missing'; document.getElementById('need-vision').checked = true"
    )
    press(browser, "#combine button")
    WebDriverWait(browser, 10).until(
        lambda _: "could not be loaded" in browser.find_element(By.ID, "combine-status").text
    )


def test_without_scripts_the_button_leads_to_each_need_in_turn(browser: Any, example_site: Path) -> None:
    set_width(browser, 320)
    browser.execute_cdp_cmd("Network.enable", {})
    browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/combine.js"]})
    try:
        with served(example_site) as address:
            browser.get(address + "more-than-one-need.html")
            press(browser, "#combine button")
            WebDriverWait(browser, 10).until(lambda _: browser.current_url.endswith("#each-need"))
    finally:
        browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
