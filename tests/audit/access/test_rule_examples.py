"""Every accessibility rule judges its own examples, opened in a real browser, as they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.judging import say_of_page, worst_outcome
from offer_audit.accessibility.rule_files import AccessExample, AccessRule, access_rules
from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import OpenPage
from tests.browser_session import served, start_browser

pytestmark = pytest.mark.browser

PAGE_RULES = [rule for rule in access_rules() if not rule.is_for_site]
CASES = [(rule, number) for rule in PAGE_RULES for number in range(len(rule.examples))]
FRAME = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Help with travel - Larkshire</title></head><body>\n{}\n</body></html>'

Judge = Callable[[AccessRule, str], str]


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    """Open an example as a page, gather what the rule needs, and give the worst outcome."""
    folder = tmp_path_factory.mktemp("examples")
    driver: Any = start_browser()
    numbers = count()
    with served(folder) as address:

        def outcome(rule: AccessRule, html: str) -> str:
            name = f"page-{next(numbers)}.html"  # a server that knows a name by its second gives the page before again
            (folder / name).write_text(as_page(html), encoding="utf-8")
            page = OpenPage(driver, f"{address}{name}")
            page.set_width(1280)
            page.load_again()
            facts, failures = gather_facts(page, rule.needs)
            assert failures == {}
            found = PageFacts(page.url, name, driver.title, facts)
            return worst_outcome(rule, say_of_page(rule, found))

        yield outcome
    driver.quit()


def as_page(html: str) -> str:
    """An example that is only part of a body, in a page that is right in all else."""
    return html if re.match(r"\s*<(!doctype|html)\b", html, re.IGNORECASE) else FRAME.format(html)


def example_of(rule: AccessRule, number: int) -> AccessExample:
    return rule.examples[number]


@pytest.mark.parametrize(("rule", "number"), CASES, ids=[f"{rule.id}-{number + 1}" for rule, number in CASES])
def test_each_example_is_judged_as_it_says(judge: Judge, rule: AccessRule, number: int) -> None:
    example = example_of(rule, number)
    assert judge(rule, example.html) == example.outcome, f"{rule.id}: {example.about}"


def test_every_rule_has_every_kind_of_example() -> None:
    short = {rule.id for rule in PAGE_RULES if not {"passed", "inapplicable"} <= {e.outcome for e in rule.examples}
             or not {"failed", "cantTell"} & {e.outcome for e in rule.examples}}  # fmt: skip
    assert short == set()


def test_fixtures_are_kept_in_the_rules(tmp_path: Path) -> None:
    """A rule's Markdown that the reader silently passed over would be an example that is never run."""
    from importlib import resources

    for rule in access_rules():
        text = (
            resources.files("offer_audit.accessibility").joinpath("rules", f"{rule.id}.md").read_text(encoding="utf-8")
        )
        assert text.count("```html\n") == len(rule.examples), rule.id
