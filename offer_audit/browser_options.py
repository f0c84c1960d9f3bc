"""The command's words for testing in a browser, and the test itself. Selenium is loaded only when it is used."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from offer_audit.accessibility.rule_files import access_rules
from offer_audit.accessibility_audit import AXE
from offer_audit.artifacts import read_artifacts
from offer_audit.browser.settings import AxeChoice, BrowserSettings, BrowserSettingsError
from offer_audit.kept_facts import write_not_tested
from offer_audit.progress import ProgressLine
from offer_audit.settings import Settings


def add_browser_options(add: Callable[..., Any], whole_number: Callable[[str], int]) -> None:
    """How to test in a browser."""
    usual = BrowserSettings()
    add("--all", action="store_true", help="test every page in the browser, not a sample")
    for name, metavar, words in (
        ("--browser-pages", "N", f"test at most so many pages in the browser (default {usual.pages})"),
        ("--browser-time-limit", "SECONDS", f"how long one page may take in the browser (default {usual.seconds:g})"),
    ):
        add(name, type=whole_number, metavar=metavar, help=words)
    for name, metavar, words in (
        ("--grid", "URL", "use the browsers of the Selenium Grid at this address"),
        ("--axe-rules", "LIST", "run only these rules of axe, such as image-alt,label"),
        ("--axe-tags", "LIST", "run only axe's rules with these tags, such as wcag2aa,best-practice"),
    ):
        add(name, default="", metavar=metavar, help=words)


def test_in_browser(folder: Path, settings: Settings, asked: argparse.Namespace) -> None:
    """Open the sample in browsers and keep what they saw, or why they could not."""
    artifacts = read_artifacts(folder)
    try:
        from offer_audit.browser.testing import test_site
    except ImportError as error:
        write_not_tested(folder, "no-selenium", detail=error.name or error)
        return
    with ProgressLine(sys.stderr) as progress:
        test_site(artifacts, _browser_settings(asked, settings), progress.show_tested, lambda: datetime.now(UTC))


def require_axe_names(asked: argparse.Namespace, settings: Settings) -> None:
    """Refuse a rule or tag that axe does not have, as axe itself takes it for a clean page.

    Raises:
        BrowserSettingsError: one of them is not there.
    """
    rules, tags = _listed(asked.axe_rules), _listed(asked.axe_tags)
    if rules and tags:
        raise BrowserSettingsError("Give --axe-rules or --axe-tags, not both.")
    if rules or tags:
        from offer_audit.browser.axe_names import unknown_name

        wrong = unknown_name(AxeChoice(settings.axe_script, rules, tags), settings.browser, settings.driver)
        if wrong:
            raise BrowserSettingsError(wrong)


def access_names() -> set[str]:
    """What ``--only`` may name of the accessibility half."""
    return {AXE, *(rule.id for rule in access_rules())}


def _browser_settings(asked: argparse.Namespace, settings: Settings) -> BrowserSettings:
    usual = BrowserSettings()
    return BrowserSettings(
        axe=AxeChoice(settings.axe_script, _listed(asked.axe_rules), _listed(asked.axe_tags)),
        browser=settings.browser, driver=settings.driver, grid=asked.grid,
        pages=asked.browser_pages or settings.browser_pages or usual.pages,
        is_all=asked.all, seconds=asked.browser_time_limit or usual.seconds, hosts=settings.hosts,
        site=asked.site,
    )  # fmt: skip


def _listed(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
