"""A page that does its worst costs only its own time, and is told as untested with the reason."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import pytest

from offer_audit.browser import visiting
from offer_audit.browser.axe_engine import preload_source
from offer_audit.browser.programs import find_programs
from offer_audit.browser.starting import start_browser
from offer_audit.browser.visiting import Visit, Wanted, Way
from offer_audit.browser.workers import visit_pages
from tests.audit.access.hostile_site import hostile_site

pytestmark = [pytest.mark.browser, pytest.mark.thorough]

UNTESTED = {
    "busy": {"hung"},
    "busy-when-loaded": {"hung"},
    "busy-later": {"hung", "limit"},
    "memory": {"memory", "hung"},
    "leaves": {"away"},
    "leaves-later": {"away"},
    "huge": {"limit", "hung"},
    "crash": {"crashed"},
    "download": {"download"},
    "text": {"type"},
    "gone": {"status"},
    "sent-away": {"away"},
    "mute": {"slow"},
    "refused": {"network"},
}
TESTED = ("alerts", "asks-for-ever", "asks-when-left", "closes", "opens-windows", "pushes", "never-loaded",
          "frame-never-loaded", "strict", "good", "good-again")  # fmt: skip
SECONDS = 15.0


@dataclass(frozen=True)
class Told:
    visit: Visit
    seconds: float


@pytest.fixture(scope="module")
def told() -> dict[str, Told]:
    """Every page visited in one go, by one browser after the other, each between good ones."""
    found: dict[str, Told] = {}
    last = [time.monotonic()]

    def keep(visit: Visit) -> None:
        now = time.monotonic()
        found[visit.wanted.url] = Told(visit, now - last[0])
        last[0] = now

    programs, preload = find_programs(), preload_source()
    answer = visiting.ANSWER_SECONDS
    visiting.ANSWER_SECONDS = 3
    try:
        with hostile_site() as origin:
            addresses = {name: f"{origin}/{name}" for name in (*UNTESTED, "reloads", *TESTED)}
            addresses |= {"crash": "chrome://crash", "refused": "http://127.0.0.1:1/"}
            wanted = [Wanted(name, name, address, (origin,)) for name, address in addresses.items()]
            visit_pages(
                wanted, lambda: start_browser(programs, (), preload), Way(probes=("axe",), seconds=SECONDS), keep, 1
            )
    finally:
        visiting.ANSWER_SECONDS = answer
    return found


@pytest.mark.parametrize("name", UNTESTED)
def test_it_is_untested_with_the_reason(told: dict[str, Told], name: str) -> None:
    visit = told[name].visit
    assert visit.reason_id in UNTESTED[name], visit
    assert visit.reason.startswith("It ") and visit.reason.endswith(".") and visit.facts == {}


@pytest.mark.parametrize("name", TESTED)
def test_it_is_tested_all_the_same(told: dict[str, Told], name: str) -> None:
    visit = told[name].visit
    assert visit.reason == "" and visit.failures == {} and visit.facts["axe"]["widths"]["1280"]["passes"]


@pytest.mark.parametrize("name", [*UNTESTED, *TESTED])
def test_it_costs_only_its_own_limit(told: dict[str, Told], name: str) -> None:
    assert told[name].seconds < SECONDS + 8


def test_a_page_that_reloads_for_ever_is_tested_between_or_told(told: dict[str, Told]) -> None:
    assert told["reloads"].visit.reason_id in ("", "restless", "failed")


def test_a_page_that_never_loads_is_tested_as_it_stands_and_says_so(told: dict[str, Told]) -> None:
    assert "never finished loading" in told["never-loaded"].visit.notes[0]


def test_a_strict_policy_stops_nothing(told: dict[str, Told]) -> None:
    facts: Any = told["strict"].visit.facts["axe"]["widths"]["1280"]
    assert {"image-alt"} <= {rule["id"] for rule in facts["violations"]}


def test_no_browser_is_left(told: dict[str, Told]) -> None:
    import psutil

    left = [
        process.name()
        for process in psutil.Process().children(recursive=True)
        if process.status() != psutil.STATUS_ZOMBIE
    ]
    assert left == []
