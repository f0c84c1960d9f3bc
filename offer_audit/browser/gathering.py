"""Runs the probes on one open page and keeps what each gave, or why it gave nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from selenium.common.exceptions import WebDriverException

from offer_audit.browser.open_page import OpenPage, plain
from offer_audit.browser.probes import probes


def gather_facts(
    page: OpenPage,
    names: Collection[str] = (),
    is_full: bool = True,
    limited: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> tuple[dict[str, Any], dict[str, str]]:
    """The facts by probe, and by probe why it failed. ``names`` chooses probes; none chooses all.

    With ``is_full`` false only the probes that are for each page are run. Each runs within ``limited``.
    """
    facts: dict[str, Any] = {}
    failures: dict[str, str] = {}
    for probe in probes():
        if (names and probe.name not in names) or not (is_full or probe.is_for_each_page):
            continue
        try:
            with limited():
                facts[probe.name] = plain(probe.gather(page))
        except Exception as error:
            failures[probe.name] = f"{type(error).__name__}: {_first_line(error)}"
    return facts, failures


def _first_line(error: Exception) -> str:
    """The browser's own words without its stack."""
    words = error.msg if isinstance(error, WebDriverException) and error.msg else str(error)
    return words.strip().split("\n")[0][:300]
