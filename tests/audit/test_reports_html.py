"""The HTML report as text: what it tells, in which words, and that nothing from a site can do harm in it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import html5lib
import pytest

from local_offer import standards
from offer_audit.outcomes import NOT_FOUND, Audit, RequirementResult
from offer_audit.reports import html_report, views, wording
from tests.audit.sample_audit import empty_audit, hostile_audit, sample_audit

FORBIDDEN = r"\b(compliant|compliance|score|grade|rating|per cent)\b|%(?!\w)"


def tree_of(audit: Audit) -> Any:
    """The report parsed strictly: html5lib raises at any error."""
    return html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(html_report.write(audit).decode())


def words_of(element: Any) -> str:
    """The text of an element, without style sheets."""
    parts = [element.text or "" if element.tag != "style" else ""]
    parts += [words_of(child) + (child.tail or "") for child in element if isinstance(child.tag, str)]
    return " ".join("".join(parts).split())


def find(tree: Any, id_: str) -> Any:
    return tree.find(f".//*[@id='{id_}']")


@pytest.fixture(scope="module")
def audit() -> Audit:
    return sample_audit()


@pytest.fixture(scope="module")
def tree(audit: Audit) -> Any:
    return tree_of(audit)


@pytest.mark.parametrize("make", [sample_audit, empty_audit, hostile_audit])
def test_it_is_valid_html_whatever_the_audit(make: Any) -> None:
    tree_of(make())


@pytest.mark.parametrize("make", [sample_audit, empty_audit, hostile_audit])
def test_it_needs_no_network_no_script_and_no_other_file(make: Any) -> None:
    tree = tree_of(make())
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "video", "audio"}
    assert [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")] == []
    styles = [element.text for element in tree.iter("style")]
    assert len(styles) == 1
    assert "@import" not in styles[0] and "url(" not in styles[0]


@pytest.mark.parametrize("make", [sample_audit, empty_audit])
def test_ids_are_used_once_and_every_inner_link_arrives(make: Any) -> None:
    tree = tree_of(make())
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = [element.get(name) for element in tree.iter() for name in ("aria-labelledby",) if element.get(name)]
    inner = [element.get("href")[1:] for element in tree.iter() if (element.get("href") or "").startswith("#")]
    assert inner and set(inner + named) <= set(ids)


@pytest.mark.parametrize("make", [sample_audit, empty_audit])
def test_headings_are_in_order(make: Any) -> None:
    levels = [int(each.tag[1]) for each in tree_of(make()).iter() if re.fullmatch("h[1-6]", str(each.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_it_says_what_was_audited_and_how_much(tree: Any) -> None:
    told = words_of(find(tree, "audited"))
    for part in ("https://www.wexmoor.example/send-local-offer", "23 November 2026 at 09:14 UTC", "15 pages",
                 "13 web pages, 1 PDF and 1 Word document", "5 pages", "offer-audit 0.1.0",
                 "No browser was used"):  # fmt: skip
        assert part in told


def test_the_summary_counts_each_result_in_words(tree: Any) -> None:
    told = words_of(find(tree, "summary"))
    assert "55 requirements were looked for. 41 are published. 5 are mentioned only" in told
    assert "5 were not found. Of those, 1 is about something the council must do" in told
    assert "2 are unsure: a person has to read" in told and "2 were not tested." in told


@pytest.mark.parametrize("make", [sample_audit, empty_audit])
def test_there_is_no_score_and_nothing_is_called_compliant(make: Any) -> None:
    told = words_of(tree_of(make())).replace(
        "saying what it covers and its compliance status", ""
    )  # the law's own words
    assert re.findall(FORBIDDEN, told, re.IGNORECASE) == []


def test_it_says_what_it_cannot_tell(tree: Any) -> None:
    told = words_of(find(tree, "limits"))
    assert "cannot tell whether services exist, whether they are enough" in told
    assert "still needs a person to read it" in told


def test_every_requirement_is_there_in_the_order_given(tree: Any, audit: Audit) -> None:
    shown = [article.get("id").removeprefix("requirement-") for article in tree.iter("article")]
    assert shown == [each.id for group in views.by_force(audit) for each in group.requirements]
    assert [group.id for group in views.by_force(audit)] == ["law", "guidance", "advisory"]
    assert sorted(shown) == sorted(each.id for each in audit.requirements)


def test_a_requirement_has_its_law_result_reason_passage_and_question(tree: Any) -> None:
    article = find(tree, "requirement-funding")
    told = words_of(article)
    for part in ("Mentioned only", "Regulations 2014 Sch 2 para 3(d)", "no page says who pays for what",
                 "please see the Schools Forum papers", "Who pays for what, under “High needs funding”",
                 "Why it does not count:", "For a person to check: Does the page tell"):  # fmt: skip
        assert part in told
    link = next(element.get("href") for element in article.iter("a"))
    assert link.startswith("https://www.wexmoor.example/send-local-offer/money#:~:text=Schools")


def test_absence_of_a_process_is_no_published_evidence(tree: Any, audit: Audit) -> None:
    process = next(each for each in audit.requirements if each.kind == "process" and each.result == NOT_FOUND)
    assert "No published evidence" in words_of(find(tree, f"requirement-{process.id}"))
    assert "Not found" not in words_of(find(tree, f"requirement-{process.id}"))
    assert "Not found" in words_of(find(tree, "requirement-offline-copies"))


def test_the_inspection_criteria_are_the_five(tree: Any) -> None:
    ids = [each.id for each in views.inspection_criteria()]
    assert ids == ["needs-identified", "families-take-part", "right-help", "next-steps", "valued-included"]
    told = words_of(find(tree, "inspection"))
    assert all(each.name in told and each.asks in told for each in views.inspection_criteria())


def test_every_question_says_what_would_not_be_found_out(tree: Any) -> None:
    told = words_of(find(tree, "questions"))
    assert all(each.words in told for each in standards.questions())
    assert len(standards.questions()) == 15
    view = words_of(find(tree, "who-provides-and-funds-view"))
    assert "What a family would not find out Funding Mentioned only" in view
    assert "What a young person would not find out" in words_of(find(tree, "find-out-view"))


def test_findings_stand_under_their_page_with_what_a_person_judged(tree: Any) -> None:
    told = words_of(find(tree, "findings"))
    assert told.index("The site as a whole") < told.index("Growing up: work, a home, a life")
    assert "Judged by a person: Accepted by R. Sayle" in told


def test_every_page_not_read_is_listed_with_its_reason(tree: Any, audit: Audit) -> None:
    told = words_of(find(tree, "unread"))
    assert all(page.url in told and page.reason in told for page in audit.pages_unread)
    assert all(page.url in words_of(find(tree, "read")) for page in audit.pages_read)


def test_an_audit_that_is_not_complete_says_so_at_the_top() -> None:
    told = words_of(tree_of(empty_audit()).find(".//header"))
    assert "Not complete." in told and "may be on them" in told


def test_hostile_text_is_shown_and_does_nothing() -> None:
    text = html_report.write(hostile_audit()).decode()
    assert "<script" not in text and "&lt;script&gt;alert(1)" in text
    assert "\x1b" not in text and "\u202e" not in text and "\x00" not in text
    links = [element.get("href") for element in tree_of(hostile_audit()).iter() if element.get("href")]
    assert [link for link in links if not link.startswith("#")] == []


def test_the_same_audit_gives_the_same_bytes_in_whatever_order_pages_and_findings_come(audit: Audit) -> None:
    other = replace(audit, pages=audit.pages[::-1], findings=audit.findings[::-1])
    assert html_report.write(other) == html_report.write(audit)


def test_citations_in_short_form_are_explained(audit: Audit) -> None:
    assert wording.short_names(audit) == {}
    first: RequirementResult = replace(audit.requirements[0], cites="Regs Sch 2; CFA s.30")
    assert list(wording.short_names(replace(audit, requirements=(first,)))) == ["Regs", "CFA"]


def test_an_empty_summary_reads_well() -> None:
    assert " ".join(wording.summary_sentences(empty_audit())) == "No requirement was looked for. None is published."
