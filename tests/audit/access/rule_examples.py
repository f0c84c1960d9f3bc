"""The examples of accessibility rules as test cases, and opening one in a real browser as the audit does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.judging import say_of_page, worst_outcome
from offer_audit.accessibility.rule_files import AccessRule, access_rules
from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes import probes
from tests.browser_session import served, start_browser

FRAME = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Help with travel - Larkshire</title></head><body>\n{}\n</body></html>'
_QUICK = {probe.name for probe in probes() if probe.is_for_each_page}

PAGE_RULES = [rule for rule in access_rules() if not rule.is_for_site]
LOOKING_RULES = [rule for rule in PAGE_RULES if _QUICK.issuperset(rule.needs)]
"""Rules that only look at a page: their examples take a moment."""

TRYING_RULES = [rule for rule in PAGE_RULES if rule not in LOOKING_RULES]
"""Rules that press, zoom or wait: their examples take a second or more each."""

Judge = Callable[[AccessRule, int], str]


def cases(rules: list[AccessRule]) -> Any:
    """A parameter set for each example. All but the first of each outcome are marked thorough, and of rules that press, zoom or
    wait all but the first that speaks: that they are silent, the clean pages show for all of them at once.
    """
    found = []
    for rule in rules:
        seen: set[str] = set()
        for number, example in enumerate(rule.examples):
            is_slow = rule in TRYING_RULES and example.outcome in ("passed", "inapplicable")
            marks = [pytest.mark.thorough] if is_slow or example.outcome in seen else []
            seen.add(example.outcome)
            found.append(pytest.param(rule, number, marks=marks, id=f"{rule.id}-{number + 1}"))
    return pytest.mark.parametrize(("rule", "number"), found)


@contextmanager
def judging(folder: Path) -> Iterator[Judge]:
    """Opens an example as a page, gathers what the rule needs, and gives the worst outcome."""
    driver: Any = start_browser()
    numbers = count()
    try:
        with served(folder) as address:

            def judge(rule: AccessRule, number: int) -> str:
                name = (
                    f"page-{next(numbers)}.html"  # a server that knows a name by its second gives the page before again
                )
                (folder / name).write_text(as_page(rule.examples[number].html), encoding="utf-8")
                page = OpenPage(driver, f"{address}{name}")
                page.set_width(1280)
                page.load_again()
                facts, failures = gather_facts(page, rule.needs)
                assert failures == {}
                found = PageFacts(page.url, name, driver.title, facts)
                return worst_outcome(rule, say_of_page(rule, found))

            yield judge
    finally:
        driver.quit()


def as_page(html: str) -> str:
    """An example that is only part of a body, in a page that is right in all else."""
    return html if re.match(r"\s*<(!doctype|html)\b", html, re.IGNORECASE) else FRAME.format(html)


def require_as_it_says(judge: Judge, rule: AccessRule, number: int) -> None:
    """Fail unless the example is judged as its heading says."""
    example = rule.examples[number]
    assert judge(rule, number) == example.outcome, f"{rule.id}: {example.about}"
