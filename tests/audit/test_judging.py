"""Silence before noise: what is not published is not called published; what is, is, whatever it calls itself."""

from __future__ import annotations

import re
from datetime import date
from importlib import resources

import pytest
import yaml

from offer_audit.checks.sentences import sentence
from offer_audit.documents import mark_repeated, read_document
from offer_audit.engine import run_rule
from offer_audit.judging import judge
from offer_audit.judging.judge import read_units
from offer_audit.judging.numbers import AGAINST, FOR, names
from offer_audit.judging.phrases import find_phrases
from offer_audit.judging.signals import count_particulars, find_signals, signal_phrases
from offer_audit.judging.units import MOST_WORDS, units
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, UNTESTED, RequirementResult
from offer_audit.passages import Document, Passage
from offer_audit.rule_documents import rules
from offer_audit.site import ReadSite

TODAY = date(2026, 11, 23)
RULES = {rule.id: rule for rule in rules()}


def html(body: str, title: str = "Help - Wexmoor Council") -> str:
    return f"<!doctype html><html lang=en><head><title>{title}</title></head><body><main>{body}</main></body></html>"


def site_of(*bodies: str) -> ReadSite:
    """A site of these pages, read as a real one is."""
    read = [
        read_document(html(body).encode(), f"page-{number}.html", f"page-{number}.html", "text/html")
        for number, body in enumerate(bodies)
    ]
    documents = mark_repeated(read)
    return ReadSite(documents, read_units(documents), TODAY)


def judged(name: str, *bodies: str) -> RequirementResult:
    return run_rule(RULES[name], site_of(*bodies))


# ---- silence

TEMPTING = {
    "a navigation list": ("short-breaks", "<h1>Menu</h1><ul><li><a href=a>Short breaks</a></li><li><a href=b>Travel to school</a></li><li><a href=c>Funding and top-up</a></li></ul>"),
    "a page of links": ("travel", "<h1>School travel</h1><p><a href=a>School travel policy</a></p><p><a href=b>Apply for transport</a></p><p><a href=c>Post-16 transport statement</a></p><p><a href=d>Travel training</a></p>"),
    "a page under construction": ("personal-budgets", "<h1>Personal budgets</h1><p>This page is under construction. Information on personal budgets and direct payments will be added soon. Please check back.</p>"),
    "a duty recited": ("funding", "<h1>Funding</h1><p>The local authority must publish the arrangements it has for funding children and young people with special educational needs, as required by law under the Special Educational Needs and Disability Regulations 2014.</p>"),
    "a duty recited on the review": ("kept-under-review", "<h1>Review</h1><p>Every local authority must keep its local offer under review. Section 30 of the Children and Families Act requires it.</p>"),
    "a job advert": ("funding", "<h1>Finance Officer, high needs, Grade 9</h1><p>We are looking for an enthusiastic officer to manage top-up funding. Salary £38,000. You will have experience of banding. Closing date 12 December. Interviews in January. To apply, send your application form.</p>"),
    "a job advert for travel": ("travel", "<h1>Vacancy: passenger assistant</h1><p>You will look after pupils on the school minibus. Salary £12.60 an hour, term time only. Closing date Friday 12 December. Enhanced DBS needed. Apply with a CV.</p>"),
    "a care leavers' page": ("adulthood-accommodation", "<h1>Local offer for care leavers</h1><p>If you are leaving care, your personal adviser will help you to find somewhere to live. We pay a setting up home grant of £3,000 to care leavers up to 25, and you pay no council tax.</p>"),
    "a national explanation": ("personal-budgets", "<h1>Personal budgets in England</h1><p>Across England, a personal budget is an amount of money identified by a local authority to deliver provision in a plan. The arrangements differ between areas, so ask your own council.</p>"),
    "a heading alone": ("complaints", "<h1>Complaints</h1><h2>How to complain about SEND</h2>"),
    "a closed consultation": ("consultation", "<h1>Have your say on the SEND strategy</h1><p>This consultation has closed. It ran from 4 March to 19 April 2019. You can no longer respond.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", TEMPTING)
def test_what_does_not_publish_is_not_called_published(kind: str) -> None:
    name, body = TEMPTING[kind]
    found = judged(name, body)
    assert found.result != PUBLISHED, found.reason
    assert not any(evidence.counts for evidence in found.evidence)


@pytest.mark.parametrize("name", RULES)
def test_pages_without_substance_publish_nothing(name: str) -> None:
    menu = (
        "<h1>Site map</h1><ul>"
        + "".join(f"<li><a href={rule.id}.html>{rule.title}</a></li>" for rule in rules())
        + "</ul>"
    )
    assert judged(name, "").result in (NOT_FOUND, UNTESTED)
    assert judged(name, menu).result != PUBLISHED
    assert (
        judged(
            name,
            "<h1>Bins and recycling</h1><p>Your brown bin is emptied every other Tuesday. Put it out by 7am. A new bin costs £32.</p>",
        ).result
        != PUBLISHED
    )


@pytest.mark.parametrize("name", RULES)
def test_a_heading_with_a_promise_publishes_nothing(name: str) -> None:
    body = f"<h1>{RULES[name].title}</h1><p>This page is being written. More information will be added later this year.</p>"
    assert judged(name, body).result != PUBLISHED


@pytest.mark.parametrize(
    ("name", "body"),
    [
        (
            "short-breaks",
            "<h1>Breathing Space</h1><p>Breathing Space gives your child a few hours out and you a rest. Harbour Club runs every Saturday from 10am to 3pm "
            "at the Old Mill for 8 to 17 year olds; it costs £4 a session. Up to 60 hours a year need no assessment: ring 01632 960 108. "
            "If you need overnight stays a worker will visit you and decide with you within three weeks.</p>",
        ),
        (
            "travel",
            "<h1>Wexmoor Wheels</h1><p>We pay for a minibus, taxi or bus pass if your child cannot walk to school because of a disability. "
            "Fill in the Wheels form by 31 May; we answer in 20 working days. If we say no, ask for a second look within 20 working days. "
            "Students over 16 pay £620 a year. Our travel trainers teach young people to ride the bus alone over six weeks.</p>",
        ),
        (
            "funding",
            "<h1>Who pays?</h1><p>Each Wexmoor school meets the first £6,000 of extra help from its own budget. When your child needs more, the school asks our "
            "Thursday panel of heads and SENCOs, which adds a Bronze (£2,000), Silver (£4,500) or Gold (£9,000) top-up. Colleges and nurseries apply in the same way.</p>",
        ),
    ],
)  # fmt: skip
def test_local_words_publish(name: str, body: str) -> None:
    found = judged(name, body)
    assert found.result == PUBLISHED, found.reason
    assert found.evidence[0].counts and found.evidence[0].why.startswith("The passage")


def test_noise_around_does_not_change_a_publication() -> None:
    body = next(example.text for example in RULES["funding"].examples if example.outcome == "passed")
    alone = judged("funding", f"<p>{body}</p>")
    among = judged("funding", *(text for _, text in TEMPTING.values()), f"<p>{body}</p>")
    assert alone.result == among.result == PUBLISHED
    assert alone.evidence[0].quote == among.evidence[0].quote


def test_naming_is_mentioning_and_silence_is_not() -> None:
    assert judged("personal-budgets", TEMPTING["a page under construction"][1]).result == MENTIONED
    assert judged("personal-budgets", "<p>The library opens at nine. Bring your card.</p>").result == NOT_FOUND


def test_what_stands_in_the_menu_of_every_page_is_no_evidence() -> None:
    menu = "<nav><ul><li><a href=a>Funding: the school meets the first £6,000 and our panel adds a band</a></li></ul></nav>"
    found = judged(
        "funding", *(f"{menu}<h1>Page {number}</h1><p>Swimming is on day {number}.</p>" for number in range(4))
    )
    assert found.result != PUBLISHED


# ---- the same each time


def bodies_of_all() -> list[str]:
    return [text for _, text in TEMPTING.values()] + [
        f"<h1>{rule.title}</h1><p>{rule.texts('passed')[0]}</p>" for rule in rules()[:12]
    ]


def test_twice_gives_the_same() -> None:
    bodies = bodies_of_all()
    first, second = site_of(*bodies), site_of(*bodies)
    assert [run_rule(rule, first) for rule in rules()] == [run_rule(rule, second) for rule in rules()]


def test_the_order_of_pages_does_not_matter() -> None:
    site = site_of(*bodies_of_all())
    turned = tuple(reversed(site.documents))
    other = ReadSite(turned, read_units(turned), TODAY)
    for rule in rules():
        one, two = run_rule(rule, site), run_rule(rule, other)
        assert (one.result, one.reason, {evidence.quote for evidence in one.evidence}) == (
            two.result,
            two.reason,
            {evidence.quote for evidence in two.evidence},
        )


# ---- phrases


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("direct payment*", "Direct payments help.", ["direct payments"]),
        ("direct payment*", "A direct  payment", ["direct  payment"]),
        ("direct payment", "Direct payments", []),
        ("plan", "explanation of planes", []),
        ("ask .. panel", "Ask the Thursday panel", ["ask the thursday panel"]),
        ("ask .. panel", "ask panel", ["ask panel"]),
        ("ask .. panel", "ask one two three four five panel", ["ask one two three four five panel"]),
        ("ask .. panel", "ask one two three four five six panel", []),
        ("child's plan", "Your child’s plan", ["child's plan"]),
        ("child’s plan", "your CHILD'S plan", ["child's plan"]),
        ("£*", "It costs £40", ["£40"]),
        ("16+", "For 16+ only", ["16+"]),
        ("a.b", "axb", []),
    ],
)  # fmt: skip
def test_phrases(phrase: str, text: str, found: list[str]) -> None:
    assert find_phrases(text, (phrase,)) == found


def test_no_phrases_find_nothing_and_each_match_is_told_once() -> None:
    assert find_phrases("anything", ()) == []
    assert find_phrases("Plan, plan and band", ("band", "plan")) == ["plan", "band"]


def test_signals_and_particulars() -> None:
    assert find_signals("This page is under construction.") == {"promised": ["under construction"]}
    assert find_signals("The club meets by the river.") == {}
    assert count_particulars("Ring 01632 960 108, 9.30am on Mondays, £4 each week") == 5
    assert count_particulars("Ring us and we help.") == 0


# ---- units


def page(*passages: Passage) -> Document:
    return Document("a.html", "a.html", "A", passages=passages)


def test_neighbours_under_a_heading_are_read_together() -> None:
    one, two, three = Passage("First.", ("A",)), Passage("Second.", ("A",)), Passage("Third.", ("B",))
    found = [unit.text for unit in units(page(one, two, three))]
    assert "First. Second." in found and "Third." in found
    assert "First. Second. Third." in found  # as cards under several headings are read


def test_a_unit_stops_near_its_most_words_and_a_long_passage_stands_alone_too() -> None:
    long = Passage("word " * 60, ("A",))
    found = list(units(page(long, long, long)))
    assert max(unit.words for unit in found) < MOST_WORDS + 60
    assert 60 in {unit.words for unit in found}


def test_menus_are_not_read_and_footers_stay_apart() -> None:
    passages = [
        Passage("Menu.", place="chrome"),
        Passage("Hidden.", place="hidden-chrome"),
        Passage("Main."),
        Passage("Foot.", place="footer"),
    ]
    found = {unit.text for unit in units(page(*passages))}
    assert found == {"Main.", "Foot."}
    assert list(units(page())) == []


def test_a_unit_knows_its_links_heading_and_context() -> None:
    unit = next(
        units(page(Passage("one two", ("A", "B", "C"), link_share=1.0), Passage("three four", ("A", "B", "C"))))
    )
    assert (unit.heading, unit.link_share, unit.in_context) == ("C", 0.5, "B . C . one two three four")
    assert next(units(page(Passage("one")))).heading == "A"


# ---- evidence and words


def test_evidence_scrolls_to_its_words_and_is_at_most_three() -> None:
    texts = [example.text for example in RULES["funding"].examples if example.outcome == "passed"][:6]
    found = judged("funding", *(f"<h2>Money {number}</h2><p>{text}</p>" for number, text in enumerate(texts)))
    assert found.result == PUBLISHED and 1 < len(found.evidence) <= 3
    for evidence in found.evidence:
        assert evidence.link.startswith(f"{evidence.url}#:~:text=") and " " not in evidence.link
        assert "-" not in evidence.link.split("text=")[1] and evidence.path and evidence.heading and evidence.why
    assert len({evidence.quote for evidence in found.evidence}) == len(found.evidence)


def test_a_passage_with_a_hyphen_has_a_link_that_a_browser_reads() -> None:
    found = judged(
        "funding",
        "<p>Top-up money, band by band: the school meets the first £6,000 and our panel of heads adds Bronze £2,000 or Gold £9,000 a year.</p>",
    )
    fragment = found.evidence[0].link.split("text=")[1]
    assert re.fullmatch(r"[\w%.~!]+", fragment), "a hyphen or comma has a meaning in a text fragment"


def test_every_number_against_has_a_sentence() -> None:
    for name in names():
        if name not in FOR:
            assert sentence(name, words="x").endswith("."), name


def test_sentences_are_one_sentence_and_leave_no_empty_bracket() -> None:
    assert {"like failed", "like inapplicable"} <= set(AGAINST)
    text = resources.files("offer_audit.checks").joinpath("sentences.yaml").read_text(encoding="utf-8")
    for name in yaml.safe_load(text):
        said = sentence(name)
        assert "()" not in said and "{" not in said and said[0].isupper(), name


def test_messages_are_made_of_the_sentences_and_the_pages_words() -> None:
    found = judged("personal-budgets", TEMPTING["a page under construction"][1])
    assert found.reason.startswith("Only mentioned: ")
    told = re.findall(r"'([^']+)'", found.reason)
    phrases = tuple(phrase for kind in signal_phrases().values() for phrase in kind)
    assert all(find_phrases(word, phrases) for word in told)
    assert judged("kept-under-review", "<p>Bins.</p>").reason == sentence("no published evidence")
    assert judged("funding", "<p>Bins.</p>").reason == sentence("nothing found")


def test_weights_keep_their_sign_and_their_names() -> None:
    found = judge.weights()
    assert set(found.deciding) <= set(names()) and set(found.choosing) <= set(names())
    assert all((weight >= 0) == (name in FOR) for name, weight in found.deciding.items())
    assert found.unsure <= found.published
