"""From kept facts to findings: axe's words, one fault on many pages, pages of one shape, errors, advice, the second pass."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from offer_audit.accessibility import judging
from offer_audit.accessibility.checks.axe import axe_says, axe_words
from offer_audit.accessibility.criteria import criteria
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.grouping import general_selector
from offer_audit.accessibility.outcomes import ADVICE, CANNOT_TELL, FAILED, INAPPLICABLE, UNTESTED, Place, Said
from offer_audit.accessibility.rule_files import AccessRule, Message, access_rules
from offer_audit.accessibility.site_judging import judge_site
from tests.conftest import ROOT

DAY = date(2026, 11, 30)
TAGS = {
    "image-alt": ["wcag111"],
    "color-contrast": ["wcag143"],
    "region": [],
    "label": ["wcag412"],
    "bypass": ["wcag241"],
}


def node(target: list[Any], **more: Any) -> dict[str, Any]:
    check = {"id": "c", "message": "It has no alt", "data": {}, "related": []}
    return {"target": target, "html": "<img>", "any": [check], "all": [], "none": []} | more


def result(
    violations: dict[str, list[Any]] | None = None, incomplete: dict[str, list[Any]] | None = None
) -> dict[str, Any]:
    def rows(found: dict[str, list[Any]] | None) -> list[Any]:
        return [{"id": name, "nodes": nodes} for name, nodes in (found or {}).items()]

    return {
        "violations": rows(violations),
        "incomplete": rows(incomplete),
        "passes": ["label"],
        "inapplicable": ["bypass"],
        "tags": TAGS,
    }


def page(
    name: str, wide: dict[str, Any], narrow: dict[str, Any] | None = None, like: str = "", **facts: Any
) -> PageFacts:
    widths = {"1280": wide} | ({"320": narrow} if narrow else {})
    return PageFacts(name, f"{name}.html", name, {"axe": {"widths": widths}} | facts, {}, like)


def site(*pages: PageFacts) -> TestedSite:
    return TestedSite(pages, (), (), DAY)


def test_the_same_fault_on_200_pages_is_one_finding_with_200_places() -> None:
    pages = [
        page(f"{n:03}", result({"image-alt": [node([f"#logo-{n} > li:nth-child({n}) > img"])]})) for n in range(200)
    ]
    found, outcomes = judge_site(site(*pages), ())
    assert (
        len(found) == 1
        and len(found[0].places) == 200
        and found[0].outcome == FAILED
        and found[0].criteria == ("1.1.1",)
    )
    again, _ = judge_site(site(*pages[:3]), ())
    assert again[0].id == found[0].id
    told = {outcome.rule: outcome for outcome in outcomes}
    assert told["axe:image-alt"].pages == {"failed": 200} and told["axe:bypass"].outcome == INAPPLICABLE
    assert told["axe:label"].outcome == "passed" and told["axe:label"].criteria == ("4.1.2",)


def test_violations_and_questions_are_kept_apart_and_advice_from_both() -> None:
    wide = result(
        {"image-alt": [node(["#a"])], "region": [node(["#b"])]}, {"label": [node(["#c"])], "region": [node(["#d"])]}
    )
    found, _ = judge_site(site(page("one", wide)), ())
    assert {(each.rule, each.outcome, each.is_advice, bool(each.ask)) for each in found} == {
        ("axe:image-alt", FAILED, False, False), ("axe:region", ADVICE, True, False), ("axe:label", CANNOT_TELL, False, True),
    }  # fmt: skip


def test_a_place_is_told_once_with_the_width_at_which_it_is_wrong() -> None:
    both = page(
        "one", result({"image-alt": [node(["#a"]), node(["#b"])]}), result({"image-alt": [node(["#a"]), node(["#c"])]})
    )
    assert {said.place.selector: said.place.width for said in axe_says(both)} == {"#a": 0, "#b": 1280, "#c": 320}
    sure = page("one", result(incomplete={"label": [node(["#a"])]}), result({"label": [node(["#a"])]}))
    assert [said.outcome for said in axe_says(sure)] == [FAILED]


def test_targets_in_frames_and_shadow_roots_are_one_text() -> None:
    wide = result({"image-alt": [node(["#frame", ["x-a", "img"]])]})
    assert [said.place.selector for said in axe_says(page("one", wide))] == ["#frame >>> x-a >>> img"]


def test_what_was_found_before_the_banner_was_dismissed_and_after_unfolding_counts() -> None:
    covered = {"axe": {"widths": {"1280": result({"label": [node(["#banner"])]})}}}
    found = axe_says(page("one", result(), covered=covered, axe_opened=result({"image-alt": [node(["#in"])]})))
    assert {said.place.selector for said in found} == {"#banner", "#in"}


def test_a_page_of_the_same_shape_has_what_only_styles_decide() -> None:
    full = page("one", result({"color-contrast": [node(["#pale"])], "image-alt": [node(["#a"])]}))
    like = replace(page("two", result(), like="one"))
    found, _ = judge_site(site(full, like), ())
    places = {each.rule: [place.url for place in each.places] for each in found}
    assert places["axe:color-contrast"] == ["one", "two"]


def test_selectors_are_general() -> None:
    assert general_selector('#item-12 > li:nth-child(3) > a[href="/x"]') == "#item-0 > li > a[href]"


# ---- rules of ours


def rule(check: str, messages: dict[str, Message] | None = None, **more: Any) -> AccessRule:
    words = messages or {"wrong": Message(FAILED, "{name} is wrong.", "Mend {name}."), "right": Message("passed")}
    known: dict[str, Any] = {
        "id": "a-rule", "title": "A rule", "criteria": ("2.4.7",), "act": (), "is_advice": False, "is_for_site": False,
        "needs": ("facts",), "check": check, "who": "People.", "messages": words, "prose": (), "examples": (),
    }  # fmt: skip
    return AccessRule(**known | more)


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let a check say this."""

    def put(check: Any) -> None:
        monkeypatch.setattr(judging, "check_named", lambda name: check)

    return put


def facts(name: str, like: str = "", **found: Any) -> PageFacts:
    return PageFacts(name, f"{name}.html", name, found, {} if found else {"facts": "JavascriptException: no"}, like)


def test_a_rules_words_are_filled_in(says: Any) -> None:
    says(lambda page: [Said("wrong", Place("#a"), {"name": "The link"}), Said("right", Place("#b"))])
    (found,), (outcome,) = judge_site(site(facts("one", facts=1)), [rule("x")], has_axe=False)
    assert (found.says, found.do, found.outcome, len(found.places)) == (
        "The link is wrong.",
        "Mend The link.",
        FAILED,
        1,
    )
    assert outcome.pages == {FAILED: 1} and outcome.outcome == FAILED


def test_a_check_that_fails_is_a_question_and_never_a_pass(says: Any) -> None:
    def check(page: PageFacts) -> Any:
        raise KeyError("width")

    says(check)
    (found,), (outcome,) = judge_site(site(facts("one", facts=1)), [rule("x")], has_axe=False)
    assert found.outcome == outcome.outcome == CANNOT_TELL and "KeyError" in found.says and found.ask


def test_missing_facts_are_untested_and_say_why(says: Any) -> None:
    says(lambda page: [])
    found, (outcome,) = judge_site(site(facts("one"), facts("two", facts=1)), [rule("x")], has_axe=False)
    assert found == () and outcome.pages == {UNTESTED: 1, INAPPLICABLE: 1} and "JavascriptException" in outcome.reason
    assert outcome.outcome == UNTESTED


def test_a_page_of_one_shape_is_told_what_the_full_one_showed(says: Any) -> None:
    says(lambda page: [Said("wrong", Place("#a"), {"name": "It"})])
    (found,), (outcome,) = judge_site(site(facts("one", facts=1), facts("two", like="one")), [rule("x")], has_axe=False)
    assert [place.url for place in found.places] == ["one", "two"] and outcome.pages == {FAILED: 2}


def test_advice_is_never_failed(says: Any) -> None:
    says(lambda page: [Said("wrong", Place("#a"), {"name": "It"})])
    (found,), (outcome,) = judge_site(
        site(facts("one", facts=1)), [rule("x", is_advice=True, criteria=())], has_axe=False
    )
    assert found.outcome == outcome.outcome == ADVICE and found.is_advice


def test_rules_on_what_was_found_come_last_and_see_the_others_findings(says: Any) -> None:
    seen: list[Any] = []

    def check(tested: TestedSite, found: tuple[Any, ...]) -> Any:
        seen.extend(found)
        return [(tested.pages[0], Said("wrong", Place(""), {"name": "The statement"}))]

    says(check)
    late = rule("x", is_for_site=True, needs=("outcomes",))
    found, _ = judge_site(site(page("one", result({"image-alt": [node(["#a"])]}))), [late])
    assert [each.rule for each in seen] == ["axe:image-alt"] and {each.rule for each in found} == {
        "axe:image-alt",
        "a-rule",
    }


# ---- words


def test_every_rule_of_axe_has_its_words() -> None:
    script = "console.log(JSON.stringify(require('axe-core').getRules().map((rule) => rule.ruleId)))"
    done = subprocess.run(["node", "-e", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(json.loads(done.stdout)) == set(axe_words())
    for name, words in axe_words().items():
        assert words.title[0].isupper() and not words.title.endswith("."), name
        assert words.who.endswith(".") and words.do.endswith("."), name
        assert not re.search(r"\b(violation|incomplete|WCAG|compliant)\b", f"{words.title} {words.who} {words.do}"), (
            name
        )
        assert words.ask == "" or words.ask.endswith("?"), name


def test_every_criterion_of_a_rule_is_one_of_wcag() -> None:
    assert len(criteria()) == 55 and [each.level for each in criteria().values()].count("A") == 31
    wrong = [(each.id, number) for each in access_rules() for number in each.criteria if number not in criteria()]
    assert wrong == []
