"""Every requirement has one rule, and every rule judges its own examples as they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from importlib import resources

import pytest

from local_offer import standards
from offer_audit.checks import CHECKS
from offer_audit.checks.published_comments import A_YEAR, dates_in
from offer_audit.judging.judge import judge_units, read_units, weights
from offer_audit.judging.numbers import FOLLOWING_CHECKS, topic_rules
from offer_audit.passages import Document, Passage
from offer_audit.rule_documents import Rule, RuleError, read_rule, rules

EXAMPLE = re.compile(
    r"^#### (Passed|Failed|Inapplicable) example (\d+)[ \t]*\n(.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL
)
HEADING = re.compile(r"\*\*(.+?)\*\*[ \t]*\n")
NUMBERS = {"Passed": 15, "Failed": 10, "Inapplicable": 5}
NAMES = [rule.id for rule in rules()]
JUDGED_ON = date(2026, 11, 23)
by_name = {rule.id: rule for rule in rules()}.__getitem__


def source(name: str) -> str:
    """A rule's file."""
    return resources.files("offer_audit").joinpath("rules", f"{name}.md").read_text(encoding="utf-8")


def examples(name: str) -> list[tuple[str, int, str]]:
    """Every example of a rule as its file has it: outcome, number, text."""
    return [(outcome, int(number), text.strip()) for outcome, number, text in EXAMPLE.findall(source(name))]


def one_page(text: str) -> Document:
    """An example as a page; a first line in bold is its heading."""
    found = HEADING.match(text)
    headings = (found[1],) if found else ()
    body = " ".join(text[found.end() if found else 0 :].split())
    return Document(
        "page.html", "page.html", passages=(Passage(body, headings),), headings=(headings,) if found else ()
    )


def is_published(rule: Rule, text: str) -> bool:
    judged = judge_units(rule, read_units([one_page(text)]))
    return bool(judged) and judged[0].score > weights().published


def wrong_examples(rule: Rule, shown: Iterable[tuple[str, int, str]]) -> list[str]:
    """The examples whose outcome is not what they say."""
    return [
        f"{outcome} {number}" for outcome, number, text in shown if is_published(rule, text) != (outcome == "Passed")
    ]


# ---- the files


def test_every_requirement_has_exactly_one_rule() -> None:
    files = sorted(file.name.removesuffix(".md") for file in resources.files("offer_audit").joinpath("rules").iterdir())
    assert files == sorted(requirement.id for requirement in standards.requirements())
    assert [requirement.id for requirement in standards.requirements()] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_says_all_it_must(name: str) -> None:
    rule = by_name(name)
    assert rule.check in CHECKS
    assert rule.title and rule.ask.endswith("?") and rule.phrases and rule.tells
    assert set(rule.related) <= set(NAMES) - {name}
    assert set(rule.questions) <= {question.id for question in standards.questions()}
    assert [heading for heading, words in rule.prose if words] == [
        "What the law asks",
        "What counts",
        "What does not count",
        "Assumptions",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_numbered_in_order(name: str) -> None:
    found = [(outcome, number) for outcome, number, _ in examples(name)]
    assert found == [(outcome, number) for outcome, most in NUMBERS.items() for number in range(1, most + 1)]
    assert all(text for _, _, text in examples(name))
    assert Counter(example.outcome for example in by_name(name).examples) == {
        outcome.lower(): most for outcome, most in NUMBERS.items()
    }


def test_no_sentence_stands_in_two_rules_or_twice_in_one() -> None:
    seen: dict[str, str] = {}
    shared = []
    for name in NAMES:
        for outcome, number, text in examples(name):
            for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
                words = re.sub(r"\W+", " ", sentence.lower()).strip()
                if len(words.split()) < 6:  # "Ring us." may stand anywhere
                    continue
                place = f"{name} {outcome} {number}"
                if words in seen and seen[words] != place:
                    shared.append((seen[words], place, sentence))
                seen[words] = place
    assert shared == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Funding", "does not start with a header"),
        ("---\nrequirement: travel\n---\n", "must be the file's name"),
    ],
)
def test_a_file_that_is_no_rule_is_told(text: str, told: str) -> None:
    with pytest.raises(RuleError, match=told):
        read_rule("funding", text)


# ---- the examples are the rule's tests


@pytest.mark.parametrize("name", [rule.id for rule in topic_rules()])
def test_each_example_is_judged_as_it_says(name: str) -> None:
    assert wrong_examples(by_name(name), examples(name)) == []


@pytest.mark.parametrize("name", [rule.id for rule in topic_rules()])
def test_another_rules_examples_would_not_do(name: str) -> None:
    """The test above is worth something: with the examples of another rule it fails for most of what should pass."""
    rule = by_name(name)
    near = {name, *rule.related, *(other.id for other in topic_rules() if name in other.related)}
    other = next(other for other in topic_rules() if other.id not in near)
    wrong = wrong_examples(rule, examples(other.id))
    assert sum(one.startswith("Passed") for one in wrong) >= 12


@pytest.mark.parametrize("name", [rule.id for rule in topic_rules()])
def test_a_failed_example_told_as_passed_is_noticed(name: str) -> None:
    rule = by_name(name)
    swapped = [
        ("Passed" if outcome == "Failed" else "Failed", number, text) for outcome, number, text in examples(name)
    ]
    assert len(wrong_examples(rule, swapped)) >= 25


def test_the_rules_that_follow_another_are_these() -> None:
    assert [rule.id for rule in rules() if rule.check in FOLLOWING_CHECKS] == ["comments-annual", "comments-anonymous"]


def test_what_passes_for_recent_comments_carries_a_recent_date() -> None:
    """The rule follows another, so its examples are read for their dates. A season or term is no date to the check."""
    recent = {"Passed": 0, "Failed": 0}
    for outcome, _, text in examples("comments-annual"):
        dates = [made for made in dates_in(text) if made <= JUDGED_ON]
        if outcome in recent and dates:
            recent[outcome] += max(dates) >= JUDGED_ON - A_YEAR
    assert recent["Passed"] >= 10 and recent["Failed"] <= 3
