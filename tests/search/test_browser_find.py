"""The find page in a real browser: typing, choices, the address, Back, faults, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser_session import axe_violations, served, set_scripts, set_width

pytestmark = pytest.mark.browser

HOSTILE = [
    "x" * 10_000, "<img src=x onerror=alert(1)><script>alert(2)</script>", "the of and to is", "😀🧩👨‍👩‍👧", "مساعدة لطفلي في المدرسة",
    "+autism -school ~2 title:help ^3 * ? \\ / \" ' ` ()[]{}", "*", "-", "a", "'", "%", "&q=1#need=x", "constructor", "__proto__",
    "toString valueOf hasOwnProperty", "0", "\u0000\u202e", "l" * 399 + " " + "speech", "ﬁﬀ ｓｐｅｅｃｈ", "speech" + "\u0301" * 50,
]  # fmt: skip
"""What is typed by accident, pasted, or meant to break something."""


@pytest.fixture(scope="module", params=["http", "file"])
def address(example_site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "file":
        yield example_site.as_uri() + "/"
        return
    with served(example_site) as found:
        yield found


@pytest.fixture(scope="module")
def http(example_site: Path) -> Iterator[str]:
    with served(example_site) as found:
        yield found


@pytest.fixture(autouse=True)
def fresh(browser: Any) -> None:
    set_width(browser, 320)
    browser.get("about:blank")
    browser.get_log("browser")


def wait(browser: Any, condition: Any) -> Any:
    return WebDriverWait(browser, 15, poll_frequency=0.05).until(lambda _: condition())


def title(browser: Any) -> str:
    return str(browser.execute_script("return document.getElementById('find-title').textContent"))


def wait_for(browser: Any, words: str) -> None:
    wait(browser, lambda: words in title(browser))


def open_find(browser: Any, address: str, query: str = "", rest: str = "") -> None:
    browser.get("about:blank")
    browser.get(f"{address}find.html{f'?q={quote(query)}' if query else ''}{rest}")
    wait(browser, lambda: browser.execute_script("return !document.getElementById('find-filters').hidden"))
    if query or rest:
        wait(browser, lambda: title(browser))


def results(browser: Any) -> list[str]:
    script = "return [...document.querySelectorAll('#find-results .entry__title a')].map(link => link.textContent)"
    return list(browser.execute_script(script))


def tick(browser: Any, *ids: str) -> None:
    browser.execute_script("document.getElementById('find-filters').open = true")
    for each in ids:
        before = title(browser)
        browser.execute_script("document.getElementById(arguments[0]).click()", each)
        wait(browser, lambda before=before: title(browser) != before or browser.execute_script("return location.hash"))


def number(browser: Any) -> int:
    found = re.match(r"([\d,]+) result", title(browser))
    return int(found[1].replace(",", "")) if found else 0


# ---- finding


def test_a_sentence_finds_the_page_as_it_is_typed(browser: Any, address: str) -> None:
    open_find(browser, address)
    field = browser.find_element(By.ID, "find-words")
    field.send_keys("my son wont talk at nursery")
    wait_for(browser, "my son wont talk at nursery")
    assert "Talking Time drop-in for under-fives" in results(browser)[:5]
    assert browser.switch_to.active_element == field
    status = browser.find_element(By.ID, "find-status")
    assert status.get_attribute("role") == "status" and "results" in status.get_attribute("textContent")


def test_search_from_any_page_leads_to_the_find_page(browser: Any, address: str) -> None:
    browser.get(address + "provision/talking-time-drop-in.html")
    browser.execute_script("document.querySelector('.site-menu__details').open = true")
    browser.find_element(By.ID, "search-in-menu").send_keys("wheelchair", Keys.ENTER)
    wait(browser, lambda: "find.html?q=wheelchair" in browser.current_url)
    wait_for(browser, "wheelchair")
    assert results(browser)[0] == "Children's wheelchair and posture service"


def test_a_result_says_why_for_whom_how_and_when_checked(browser: Any, address: str) -> None:
    open_find(browser, address, "dyslexia")
    first = browser.find_element(By.CSS_SELECTOR, "#find-results .found .entry")
    text = first.text
    assert [mark.text for mark in first.find_elements(By.TAG_NAME, "mark")]
    assert "Service: Specialist Teaching Service" in text and "How to get it:" in text
    assert "For: Cognition and learning" in text and "Ages 5 to 19" in text and "Checked: " in text


def test_a_correction_is_said_and_the_typed_word_is_one_press_away(browser: Any, address: str) -> None:
    open_find(browser, address, "dislexia")
    about = browser.find_element(By.CSS_SELECTOR, "#find-about p")
    assert about.text == "Showing results for dyslexia. Search for “dislexia” instead."
    assert "You typed dislexia" in browser.find_element(By.ID, "find-status").get_attribute("textContent")
    about.find_element(By.TAG_NAME, "a").click()
    wait_for(browser, "Nothing found for “dislexia”")


def test_nothing_found_offers_near_words_ways_to_look_and_a_person(browser: Any, http: str) -> None:
    open_find(browser, http, "trombone quarkish")
    assert title(browser).startswith("Nothing found")
    text = browser.find_element(By.TAG_NAME, "main").text
    assert "Everything from A to Z" in text and "01632 960100" in text
    assert "q=trombone" in browser.current_url
    open_find(browser, http, "dislexia", "&exact=1")
    near = wait(browser, lambda: browser.find_elements(By.CSS_SELECTOR, "#find-results ul a"))
    assert "dyslexia" in [link.text for link in near]


def test_one_provider_does_not_fill_the_page(browser: Any, http: str) -> None:
    open_find(browser, http, "therapy nurse clinic health")
    theirs = [
        item for item in browser.find_elements(By.CSS_SELECTOR, "#find-results .found > .entry")
        if item.find_element(By.CSS_SELECTOR, ".entry__provider").text == "Service: Larkshire Community Health"
    ]  # fmt: skip
    assert 0 < len(theirs) <= 2
    assert "more from Larkshire Community Health" in theirs[-1].text


def test_what_every_school_should_do_comes_first_and_apart(browser: Any, http: str) -> None:
    open_find(browser, http, "autism")
    parts = browser.execute_script(
        "return [...document.querySelectorAll('#find-results h3')].map(one => one.textContent)"
    )
    assert parts[0] == "What every nursery, school and college should do"
    assert results(browser)[0].startswith("Autism: ")


def test_a_word_that_is_explained_is_told_at_once(browser: Any, http: str) -> None:
    open_find(browser, http, "EHCP")
    told = browser.find_element(By.CSS_SELECTOR, ".found-term")
    assert told.text.startswith("EHC plan: ") and told.find_element(By.TAG_NAME, "a").get_attribute("href").endswith("words-explained.html#word-ehc-plan")
    open_find(browser, http, "refused an EHCP")
    assert browser.find_elements(By.CSS_SELECTOR, ".found-term") == []


# ---- choices


def test_every_count_is_what_the_choice_leaves(browser: Any, http: str) -> None:
    open_find(browser, http, "talking", "#need=autism")
    browser.execute_script("document.getElementById('find-filters').open = true")
    boxes = [box for box in browser.find_elements(By.CSS_SELECTOR, "[data-group]") if not box.is_selected()]
    wait(browser, lambda: browser.find_element(By.CSS_SELECTOR, "[data-count]").text)
    said = {
        box.get_attribute("id"): int(browser.find_element(By.CSS_SELECTOR, f"[data-count='{box.get_attribute('id')}']").text.strip("()"))
        for box in boxes
    }  # fmt: skip
    assert any(said.values())
    for name, count in said.items():
        group, _, value = name.partition("-")
        rest = "#need=autism" if group != "need" else "#"
        open_find(browser, http, "talking", f"{rest}&{group}={value}")
        assert number(browser) == count, name


def test_any_of_one_group_and_all_groups(browser: Any, http: str) -> None:
    counts = {}
    for rest in ("#need=autism", "#need=hearing", "#need=autism&need=hearing", "#need=autism&need=hearing&cost=free"):
        open_find(browser, http, "", rest)
        counts[rest] = number(browser)
    one, other, either, free = counts.values()
    assert max(one, other) < either <= one + other and 0 < free < either
    assert "Tick several in one box to see any of them" in browser.find_element(By.ID, "find-filters").get_attribute(
        "textContent"
    )


def test_ages_overlap_and_may_be_part_of_a_year(browser: Any, http: str) -> None:
    open_find(browser, http, "talking", "#age=2.5")
    assert "Talking Time drop-in for under-fives" in results(browser)
    open_find(browser, http, "talking", "#age=14")
    assert number(browser) and "Talking Time drop-in for under-fives" not in results(browser)


def test_choices_that_leave_nothing_say_what_to_do(browser: Any, http: str) -> None:
    open_find(browser, http, "talking", "#phase=0-5&cost=paid&place=out")
    assert (
        title(browser).startswith("Nothing found")
        and "Take one out" in browser.find_element(By.ID, "find-results").text
    )
    browser.find_element(By.CSS_SELECTOR, ".found-choice").click()
    wait(browser, lambda: browser.current_url.count("=") == 3)
    assert browser.execute_script("return document.activeElement.id") == "find-title"


def test_the_state_is_in_the_address_and_what_is_chosen_is_never_sent(browser: Any, http: str) -> None:
    open_find(browser, http, "talking")
    tick(browser, "need-autism", "help-health")
    wait(browser, lambda: browser.current_url.endswith("find.html?q=talking#need=autism&help=health"))
    shared, found = browser.current_url, results(browser)
    browser.get("about:blank")
    browser.get(shared)
    wait(browser, lambda: results(browser) == found)
    assert browser.find_element(By.ID, "need-autism").is_selected()
    sent = browser.execute_script("return performance.getEntries().map(entry => entry.name).join(' ')")
    assert "help=health" not in sent.replace(shared, "") and browser.get_cookies() == []
    assert browser.execute_script("return Object.keys(localStorage).join() + Object.keys(sessionStorage).join()") == ""


def test_back_returns_to_the_same_place(browser: Any, http: str) -> None:
    open_find(browser, http, "school")
    before = results(browser)
    browser.execute_script(
        "[...document.querySelectorAll('#find-results button')].find(one => one.textContent === 'Show more results').click()"
    )
    wait(browser, lambda: len(results(browser)) > len(before))
    shown = results(browser)
    browser.execute_script("scrollTo(0, 2000)")
    link = browser.find_elements(By.CSS_SELECTOR, "#find-results .entry__title a")[-1]
    browser.execute_script("arguments[0].click()", link)
    wait(browser, lambda: "find.html" not in browser.current_url)
    browser.back()
    wait(browser, lambda: "find.html" in browser.current_url and results(browser) == shown)
    wait(browser, lambda: browser.execute_script("return scrollY") > 1000)
    tick(browser, "cost-free")
    wait(browser, lambda: "cost=free" in browser.current_url)
    browser.back()
    wait(
        browser,
        lambda: "cost=free" not in browser.current_url and not browser.find_element(By.ID, "cost-free").is_selected(),
    )


# ---- states that must be right for everybody


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("query", "rest"),
    [("", ""), ("dyslexia", ""), ("speach therapy", ""), ("zzzz", ""), ("autism", "#need=autism&phase=0-5"), ("talking", "#place=out&cost=paid")],
)  # fmt: skip
def test_every_state_is_clean_and_fits(browser: Any, http: str, width: int, query: str, rest: str) -> None:
    set_width(browser, width)
    open_find(browser, http, query, rest)
    browser.execute_script("document.getElementById('find-filters').open = true")
    wait(browser, lambda: browser.find_element(By.CSS_SELECTOR, "[data-count]").text)
    assert axe_violations(browser) == []
    assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")


def test_all_can_be_done_by_keyboard(browser: Any, http: str) -> None:
    open_find(browser, http)
    field = browser.find_element(By.ID, "find-words")
    field.send_keys("travel", Keys.ENTER)
    wait_for(browser, "travel")
    wait(browser, lambda: browser.execute_script("return document.activeElement.id") == "find-title")
    field.send_keys(Keys.TAB, Keys.TAB, Keys.ENTER)
    wait(browser, lambda: browser.execute_script("return document.getElementById('find-filters').open"))
    browser.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.execute_script("return document.activeElement.dataset.group") == "need"
    browser.switch_to.active_element.send_keys(Keys.SPACE)
    wait(browser, lambda: "need=" in browser.current_url)
    assert browser.execute_script("return document.activeElement.dataset.group") == "need"


@pytest.mark.parametrize("query", HOSTILE)
def test_whatever_is_typed_nothing_breaks(browser: Any, http: str, query: str) -> None:
    open_find(browser, http)
    browser.execute_script(
        "const field = document.getElementById('find-words'); field.removeAttribute('maxlength'); field.value = arguments[0];"
        "field.dispatchEvent(new Event('input', {bubbles: true}))", query,
    )  # fmt: skip
    wait(browser, lambda: title(browser) or not query.strip())
    assert "cannot be used" not in title(browser)
    assert (
        browser.execute_script(
            "return document.querySelectorAll('#find-results img, #find-title *, main script:not([type])').length"
        )
        == 0
    )
    assert [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_part_that_cannot_be_had_is_said_and_the_rest_works(browser: Any, example_site: Path) -> None:
    with served(example_site) as address:
        browser.execute_cdp_cmd("Network.enable", {})
        browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*.bin"]})
        try:
            browser.get(address + "find.html?q=speech")
            wait_for(browser, "The search cannot be used just now")
            assert "All" not in title(browser) and "Try again" in browser.find_element(By.ID, "find-results").text
            assert browser.find_element(By.LINK_TEXT, "Everything from A to Z").is_displayed()
            assert axe_violations(browser) == []
        finally:
            browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
        browser.find_element(By.XPATH, "//button[text()='Try again']").click()
        wait_for(browser, "results for “speech”")


def test_a_damaged_part_is_said(browser: Any, small_copy: Path) -> None:
    for part in small_copy.rglob("*.bin"):
        data = bytearray(part.read_bytes())
        data[len(data) // 2] ^= 0xFF
        data[7] ^= 0xFF
        part.write_bytes(bytes(data))
    with served(small_copy) as address:
        browser.get(address + "find.html?q=speech")
        wait_for(browser, "The search cannot be used just now")


@pytest.fixture
def small_copy(example_site: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copytree(example_site, tmp_path / "site"))


def test_an_old_phone_unpacks_with_a_script(browser: Any, http: str) -> None:
    hide = "delete window.DecompressionStream"
    made = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": hide})
    try:
        open_find(browser, http, "speech")
        assert number(browser)
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": made["identifier"]})


def test_without_scripts_the_form_leads_to_ways_that_work(browser: Any, http: str) -> None:
    set_scripts(browser, False)
    try:
        browser.get(http + "index.html")
        browser.find_element(By.ID, "search").send_keys("dyslexia", Keys.ENTER)
        WebDriverWait(browser, 15).until(lambda _: "find.html?q=dyslexia" in browser.current_url)
        assert not browser.find_element(By.ID, "find-filters").is_displayed()
        assert not browser.find_element(By.ID, "find-answer").is_displayed()
        links = browser.find_elements(By.CSS_SELECTOR, ".ways a")
        addresses = [link.get_attribute("href") for link in links]
        assert len(addresses) > 30 and all(link.is_displayed() for link in links)
    finally:
        set_scripts(browser, True)
    for url in addresses:
        page = Path(url.replace(http, ""))
        assert page.suffix == ".html"
