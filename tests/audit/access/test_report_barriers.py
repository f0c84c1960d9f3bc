"""The barrier pages of the bench are what their lists say; how the bench counts what tools find."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bench.barrier_finding import missed, tables
from bench.barrier_pages import BULLETS, Barrier, barriers, write_barrier
from bench.barrier_tools import OURS, Told, best
from offer_audit.accessibility.criteria import criteria
from tests.conftest import ROOT

ALL = list(barriers())
KEYS = {"id", "wrong", "criterion", "at", "html", "body", "css", "js", "head", "title", "whole_title", "lang", "skip",
        "viewport", "h1", "files", "pages", "pdf", "statement"}  # fmt: skip


def test_there_are_enough_of_each_bullet_of_the_issue_each_once() -> None:
    assert len(ALL) >= 150 and set(BULLETS) == {each.bullet for each in ALL}
    assert [name for name, number in Counter(each.id for each in ALL).items() if number > 1] == []
    assert {key for each in ALL for key in each.page} <= KEYS


@pytest.mark.parametrize("barrier", ALL, ids=[each.id for each in ALL])
def test_a_barrier_is_on_its_page_with_the_files_it_uses(barrier: Barrier, tmp_path: Path) -> None:
    assert barrier.criterion == "advice" or barrier.criterion in criteria()
    assert barrier.wrong.endswith(".")
    page = write_barrier(barrier, tmp_path)
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    if not barrier.at.endswith(".html"):
        assert tree.css(barrier.at), "the place is not there"
    used = [node.attributes.get("src") or "" for node in tree.css("[src]")]
    assert [name for name in used if not (tmp_path / name).is_file()] == []


def test_the_lists_are_our_own_and_not_the_rules_examples() -> None:
    """A barrier that is a rule's own example would measure nothing."""
    rules = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "offer_audit/accessibility/rules").glob("*.md")
    )
    assert [each.id for each in ALL if len(each.page.get("html", "")) > 80 and each.page["html"].strip() in rules] == []


def test_the_surest_word_at_the_place_counts_and_what_is_said_elsewhere_does_not() -> None:
    said = [Told("a", "cantTell", "#x", True), Told("b", "failed", "#y", False), Told("c", "advice", "#x", True)]
    assert best(said) == "cantTell" and best(said[1:2]) == "" and best(said[2:]) == "advice"


def test_the_table_counts_by_bullet_and_tells_what_is_missed() -> None:
    chosen = [each for each in ALL if each.id in ("div-as-button", "click-here", "justified")]
    told = {"div-as-button": "failed", "click-here": "cantTell", "justified": ""}
    results = {name: {OURS: [Told("rule", outcome, "#x", bool(outcome))]} for name, outcome in told.items()}
    lines = tables(chosen, results, [OURS])
    assert "| keyboard | 1 | 1 | 0 | 0 |" in lines and "| all | 3 | 1 | 1 | 0 |" in lines
    assert any(line.startswith("words/justified: offer-audit: nothing") for line in missed(chosen, results, [OURS]))
