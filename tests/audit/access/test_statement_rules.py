"""The accessibility statement against what was found."""

from __future__ import annotations

from datetime import date

import pytest

from offer_audit.accessibility.facts import TestedSite
from offer_audit.accessibility.judging import say_of_site
from offer_audit.accessibility.outcomes import FAILED, AccessFinding
from offer_audit.accessibility.rule_files import access_rules
from offer_audit.documents import read_document
from offer_audit.passages import Document

RULES = {rule.id: rule for rule in access_rules()}
TODAY = date(2026, 11, 30)
PAGE = "<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body><main><h1>{title}</h1><p>This statement applies to the local offer.</p><p>{words}</p></main></body></html>"


def statement(words: str, title: str = "Accessibility statement") -> Document:
    return read_document(
        PAGE.format(title=title, words=words).encode(), "https://c.example/accessibility", "accessibility"
    )


def finding(rule: str, *criteria: str, outcome: str = FAILED, is_advice: bool = False) -> AccessFinding:
    return AccessFinding(rule, rule, "axe", outcome, is_advice, criteria, f"Fault of {rule}", "", "", "", "", ())


def say(rule: str, words: str, *found: AccessFinding, title: str = "Accessibility statement") -> list[str]:
    site = TestedSite((), (), (statement(words, title),), TODAY)
    return [said.message for _, said in say_of_site(RULES[rule], site, found)]


CONTRAST = finding("color-contrast", "1.4.3")


@pytest.mark.parametrize(
    "words",
    [
        "This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.",
        "Our site meets all of the success criteria of WCAG 2.2.",
        "The website complies fully with WCAG 2.2.",
    ],
)
def test_a_claim_of_full_compliance_fails_where_faults_were_found(words: str) -> None:
    assert say("statement-claims-too-much", words, CONTRAST) == ["faults"]
    assert say("statement-claims-too-much", words) == ["holds"]
    assert say("statement-claims-too-much", words, finding("skip", outcome="cantTell")) == ["holds"]
    assert say("statement-claims-too-much", words, finding("skip", is_advice=True)) == ["holds"]


@pytest.mark.parametrize(
    "words",
    [
        "This website is partially compliant with WCAG 2.2 AA.",
        "This website is not fully compliant with WCAG 2.2 AA.",
        "We want the site to be fully accessible, and meet WCAG 2.2.",
        "Once these are mended the site will be fully compliant with WCAG 2.2.",
    ],
)
def test_what_is_no_claim_is_not_taken_for_one(words: str) -> None:
    assert say("statement-claims-too-much", words, CONTRAST) == []


def test_a_claim_and_what_it_admits_do_not_go_together() -> None:
    words = "This website is fully compliant with WCAG 2.2. Some films have no captions. This fails success criterion 1.2.2."
    assert say("statement-claims-too-much", words) == ["admits"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("It is partially compliant with the Web Content Accessibility Guidelines version 2.1 AA standard.", "old"),
        ("It meets WCAG 2.0 in part.", "old"),
        ("It meets WCAG 2.2 in part.", "current"),
        ("It was tested against WCAG 2.1 in 2023 and WCAG 2.2 in 2026.", "current"),
        ("It meets WCAG in part.", "none"),
    ],
)
def test_the_version_that_is_named(words: str, message: str) -> None:
    assert say("statement-names-old-wcag", words) == [message]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("It was prepared on 3 March 2024. It was last reviewed on 2 May 2025.", "old"),
        ("It was prepared on 3 March 2024. It was last reviewed on 2 May 2026.", "fresh"),
        ("It was prepared on 3 March 2024. It will be reviewed on 2 May 2027.", "old"),
        ("It was written in November 2025.", "fresh"),
        ("It was written in October 2025.", "old"),
        ("It meets WCAG 2.2.", "undated"),
    ],
)
def test_the_day_that_it_gives(words: str, message: str) -> None:
    assert say("statement-out-of-date", words) == [message]


def test_faults_that_are_left_out_are_named() -> None:
    pdf = finding("pdf-not-tagged", "1.3.1")
    told = "It is partially compliant with WCAG 2.2. Some text has too little contrast. Some PDFs cannot be read."
    assert say("statement-misses-faults", told, CONTRAST, pdf) == ["told"]
    assert say("statement-misses-faults", told, CONTRAST, finding("keyboard-trap", "2.1.2")) == ["left-out"]
    site = TestedSite((), (), (statement(told),), TODAY)
    (_, said), = say_of_site(RULES["statement-misses-faults"], site, (CONTRAST, finding("keyboard-trap", "2.1.2")))  # fmt: skip
    assert said.words["faults"] == "2.1.2 No Keyboard Trap"


def test_by_number_counts_as_told() -> None:
    assert say(
        "statement-misses-faults", "It is partially compliant. It fails 2.1.2.", finding("keyboard-trap", "2.1.2")
    ) == ["told"]


def test_a_page_about_a_building_is_no_statement() -> None:
    assert say("statement-out-of-date", "It was written in 2019.", title="Accessibility plan of the school") == []
