"""On pages that use every element rightly no rule says anything: neither failed, nor cantTell, nor advice, nor axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.judging import missing_facts, say_of_page
from offer_audit.accessibility.outcomes import PASSED
from offer_audit.accessibility.rule_files import access_rules
from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import NARROW, WIDE, OpenPage
from tests.browser_session import axe_violations, served, set_width, start_browser
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

FIXTURES = ROOT / "tests" / "fixtures" / "access"
CLEAN = ("clean", "service", "dark", "directory", "blog", "bilingual", "patterns")
QUICK = ("clean", "patterns")
"""Every element, and patterns that are nearly wrong: the others are thorough tests."""

Open = Callable[[str], OpenPage]


@pytest.fixture(scope="module")
def open_page() -> Iterator[Open]:
    driver: Any = start_browser()
    with served(FIXTURES) as address:

        def opened(name: str) -> OpenPage:
            page = OpenPage(driver, f"{address}{name}.html")
            page.set_width(WIDE)
            page.load_again()
            return page

        yield opened
    driver.quit()


@pytest.mark.parametrize("name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.thorough) for name in CLEAN])
def test_no_rule_speaks_on_a_clean_page(open_page: Open, name: str) -> None:
    page = open_page(name)
    facts, failures = gather_facts(page)
    found = PageFacts(page.url, f"{name}.html", page.driver.title, facts)
    spoke = [
        f"{rule.id} ({rule.messages[said.message].outcome}): {said.message} {said.place.selector} {dict(said.words)}"
        for rule in access_rules()
        if not rule.is_for_site and not missing_facts(rule, found)
        for said in say_of_page(rule, found)
        if rule.messages[said.message].outcome != PASSED
    ]
    assert (spoke, failures) == ([], {})


@pytest.mark.parametrize("name", [*CLEAN, "clean-frame"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: Open, name: str, width: int) -> None:
    page = open_page(name)
    set_width(page.driver, width)
    assert axe_violations(page.driver) == []
    assert (
        page.driver.execute_script("const page = document.documentElement; return page.scrollWidth - page.clientWidth")
        == 0
    )
