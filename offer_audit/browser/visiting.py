"""One visit to one page: open it, see that it is the page, dismiss what covers it, run the probes, see that it is still there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag, urlsplit

from selenium.common.exceptions import NoSuchWindowException, WebDriverException

from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.loading import SECONDS, OpeningError, start_loading, wait_until_loaded
from offer_audit.browser.open_page import WIDE, OpenPage
from offer_audit.browser.sentences import Untestable, sentence
from offer_audit.browser.settings import PAGE_SECONDS, AxeChoice
from offer_audit.browser.starting import Browser, first_line
from offer_audit.browser.watching import MOST_MEGABYTES, Watch

PROBE_SECONDS = 30
"""How long one probe may take."""

BUSY_SECONDS = 6
"""How long a page that has come may keep its tab from answering at all."""

ANSWER_SECONDS = 20
"""How long a site may take to begin its answer."""

STEP_SECONDS = 2.0

_WHERE = """
const way = performance.getEntriesByType('navigation')[0] || {};
return {url: location.href, origin: location.origin, type: document.contentType, title: document.title,
        status: way.responseStatus || 0, began: performance.timeOrigin, length: document.documentElement ? document.documentElement.childElementCount : 0};
"""
_HTML = ("text/html", "application/xhtml+xml")
_CRASHED = ("tab crashed", "page crash", "session deleted as the browser has closed")


@dataclass(frozen=True)
class Wanted:
    """A page to visit: its address in the audit, where a browser finds it, its path, and the origins that it may be at."""

    url: str
    path: str
    address: str
    origins: tuple[str, ...]


@dataclass
class Visit:
    """What a visit gave. ``reason`` says why it gave nothing."""

    wanted: Wanted
    title: str = ""
    opened: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    like: str = ""
    reason: str = ""
    reason_id: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """How pages are visited. ``like`` gives, for a shape, the address of a page of that shape already tested in full."""

    axe: AxeChoice = field(default_factory=AxeChoice)
    probes: Collection[str] = ()
    seconds: float = PAGE_SECONDS
    like: Callable[[str], str] = lambda shape: ""
    pictured: set[str] = field(default_factory=set)


def visit_page(browser: Browser, watch: Watch, wanted: Wanted, way: Way) -> Visit:
    """Visit a page. What it does wrong costs only its own time, and is told as the reason why it was not tested."""
    visit = Visit(wanted)
    try:
        with watch.limited(way.seconds, "limit"):
            _visit(browser, watch, visit, way)
    except Untestable as untestable:
        visit.reason, visit.reason_id = untestable.reason, untestable.name
    except Exception as error:
        visit.reason, visit.reason_id = _reason(error, watch, way)
    if watch.why:
        name = watch.why
        visit.reason, visit.reason_id = _ended(name, way), name
    if visit.reason:
        visit.facts, visit.failures, visit.pictures = {}, {}, {}
    return visit


def _visit(browser: Browser, watch: Watch, visit: Visit, way: Way) -> None:
    driver, wanted = browser.driver, visit.wanted
    is_loaded = _open(driver, watch, wanted.address)
    where = driver.execute_script(_WHERE)
    _require_page(where, wanted)
    visit.title, visit.opened = str(where["title"])[:300], where["url"]
    visit.notes = () if is_loaded else (sentence("notes", "unfinished", seconds=SECONDS),)
    page = OpenPage(driver, where["url"], axe=way.axe, pictured=way.pictured, pictures=visit.pictures)
    page.set_width(WIDE)
    _gather(page, visit, way, lambda: watch.limited(min(PROBE_SECONDS, way.seconds), "stuck"))
    visit.notes += partly_tested(visit)
    now = driver.execute_script(_WHERE)
    _require_same(now, where)
    if "axe" in visit.failures and now["began"] != where["began"]:
        raise Untestable("restless")


def _open(driver: Any, watch: Watch, address: str) -> bool:
    """Open an address, and whether it finished loading. A page that keeps its tab busy meanwhile costs its browser."""
    try:
        with watch.limited(ANSWER_SECONDS, "slow"):
            start_loading(driver, address)
    except OpeningError as error:
        driver.execute_script("return 1")  # a tab that has crashed says so
        if "ERR_ABORTED" in str(error):
            raise Untestable("download") from error
        raise Untestable("network", detail=str(error).removeprefix("net::")) from error
    for _ in range(round(SECONDS / STEP_SECONDS)):
        with watch.limited(BUSY_SECONDS, "hung"):
            if wait_until_loaded(driver, STEP_SECONDS):
                return True
    return False


def _gather(page: OpenPage, visit: Visit, way: Way, limited: Callable[[], AbstractContextManager[None]]) -> None:
    """All probes; where a banner or dialog covers the page, axe first with it and then all without."""
    first, failures = gather_facts(page, ("shape",), limited=limited)
    visit.like = way.like(first.get("shape", {}).get("shape", ""))
    page.is_full = not visit.like
    covered: dict[str, Any] = {}
    if page.is_full:
        covered = _dismiss(page, way)
    rest, more = gather_facts(page, way.probes, page.is_full, limited)
    visit.facts, visit.failures = {**first, **covered, **rest}, {**failures, **more}
    crashed = next((words for words in visit.failures.values() if any(name in words.lower() for name in _CRASHED)), "")
    if crashed:
        raise Untestable("crashed")


def partly_tested(visit: Visit) -> tuple[str, ...]:
    """What the probes could not finish on this page, in sentences."""
    walk = visit.facts.get("keyboard", {})
    long = [sentence("notes", "long-walk", stops=len(walk["stops"]))] if walk.get("end") in ("long", "frame") else []
    broken = [sentence("notes", "failed-look", probe=name, detail=detail) for name, detail in visit.failures.items()]
    return (*long, *broken)


def _dismiss(page: OpenPage, way: Way) -> dict[str, Any]:
    """Press away what covers the page; what axe found before that."""
    is_wanted = not way.probes or "axe" in way.probes
    if not page.run("dismissing.js", False):
        return {}
    before, _ = gather_facts(page, ("axe",)) if is_wanted else ({}, {})
    pressed = page.run("dismissing.js", True)
    return {"covered": {"pressed": pressed, "axe": before.get("axe", {})}}


def _require_page(where: dict[str, Any], wanted: Wanted) -> None:
    """See that what was opened is the page that was wanted."""
    if where["url"].startswith("chrome-error:"):
        raise Untestable("network", detail="no answer")
    if where["origin"] not in wanted.origins:
        raise Untestable("away", host=urlsplit(where["url"]).netloc or where["url"][:60])
    if int(where["status"]) >= 400:
        raise Untestable("status", status=where["status"])
    if where["type"] not in _HTML:
        raise Untestable("type", type=where["type"])


def _require_same(now: dict[str, Any], first: dict[str, Any]) -> None:
    """See that the page is still there after all that was done."""
    if now["origin"] != first["origin"]:
        raise Untestable("away", host=urlsplit(now["url"]).netloc or now["url"][:60])
    if _place(now["url"]) != _place(first["url"]):
        raise Untestable("moved-on", target=now["url"][:200])


def _place(url: str) -> str:
    return urldefrag(url).url.partition("?")[0]


def _reason(error: Exception, watch: Watch, way: Way) -> tuple[str, str]:
    """An error of the browser, as a reason."""
    words = first_line(error)
    if watch.why:
        return _ended(watch.why, way), watch.why
    if any(name in words.lower() for name in _CRASHED):
        return sentence("untested", "crashed"), "crashed"
    if isinstance(error, NoSuchWindowException):
        return sentence("untested", "ended", detail="the page closed its own window"), "ended"
    if isinstance(error, WebDriverException):
        return sentence("untested", "failed", detail=f"the browser said '{words}'."), "failed"
    return sentence("untested", "ended", detail=type(error).__name__), "ended"


def _ended(name: str, way: Way) -> str:
    seconds = {
        "limit": f"{way.seconds:g}",
        "hung": str(BUSY_SECONDS),
        "stuck": str(PROBE_SECONDS),
        "slow": str(ANSWER_SECONDS),
    }.get(name, "")
    return sentence("untested", name, seconds=seconds, megabytes=f"{MOST_MEGABYTES:,}")
