"""The built site as a reader walks it: every link leads somewhere, every page says who stands behind it."""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from local_offer import standards
from tests.conftest import ROOT, TODAY


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.assets: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href") is not None:
            self.links.append(str(found["href"]))
        for name in ("src", "action"):
            if found.get(name):
                self.assets.append(str(found[name]))
        if tag == "link":
            self.assets.append(str(found.get("href")))


@cache
def read(page: Path) -> _Reader:
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def target(site: Path, page: Path, href: str) -> tuple[Path, str] | None:
    """The file and anchor an address of this site leads to; None for other sites, mail and telephone."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return page, parts.fragment
    start = site if parts.path.startswith("/") else page.parent
    return (start / unquote(parts.path).lstrip("/")).resolve(), parts.fragment


@pytest.mark.parametrize("name", ["example_site", "small_site"])
def test_every_link_leads_to_something(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    broken = []
    for page in pages(site):
        for href in (*read(page).links, *read(page).assets):
            found = target(site, page, href)
            if found is None:
                continue
            path, anchor = found
            if not path.is_file() or (anchor and path.suffix == ".html" and anchor not in read(path).ids):
                broken.append((page.relative_to(site).as_posix(), href))
    assert broken == []


def test_no_id_stands_twice_on_a_page(example_site: Path) -> None:
    twice = {
        page.name: [name for name in read(page).ids if read(page).ids.count(name) > 1] for page in pages(example_site)
    }
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_every_page_can_be_reached_from_the_home_page(example_site: Path) -> None:
    reached = distances(example_site)
    missing = [
        page.relative_to(example_site).as_posix() for page in pages(example_site) if page.resolve() not in reached
    ]
    assert missing == ["404.html"]


def distances(site: Path) -> dict[Path, int]:
    """How many links each page is from the home page."""
    home = (site / "index.html").resolve()
    steps, waiting = {home: 0}, deque([home])
    while waiting:
        page = waiting.popleft()
        for href in read(page).links:
            found = target(site, page, href)
            if found and found[0].is_file() and found[0].suffix == ".html" and found[0] not in steps:
                steps[found[0]] = steps[page] + 1
                waiting.append(found[0])
    return steps


def test_any_schools_sen_information_report_is_three_clicks_from_home_at_most(example_site: Path) -> None:
    steps = distances(example_site)
    reports = {}
    for page, clicks in steps.items():
        for href in read(page).links:
            if href.startswith("http"):
                reports[href] = min(clicks + 1, reports.get(href, 99))
    from local_offer.offer import read_offer

    offer, _ = read_offer(ROOT / "content", TODAY)
    schools = [provider for provider in offer.providers if provider.sen_information_report]
    assert len(schools) >= 15
    assert {
        school.id: reports.get(str(school.sen_information_report), 99)
        for school in schools
        if reports.get(str(school.sen_information_report), 99) > 3
    } == {}


def test_every_page_says_who_is_responsible_when_checked_and_whom_to_ask(example_site: Path) -> None:
    for page in pages(example_site):
        text = page.read_text(encoding="utf-8")
        for words in ("About this page", "Responsible", "Last checked", "Who to ask", "Comment on this page"):
            assert words in text, (page.name, words)
        assert 'href="tel:' in text, page.name


def test_a_lapsed_check_is_said_plainly(small: Path, tmp_path: Path) -> None:
    from datetime import date

    from commands.build import build_site

    build_site(small, tmp_path / "site", date(2027, 5, 6))
    lapsed, fresh = (
        (tmp_path / "site/provision/talking-club.html").read_text(),
        (tmp_path / "site/guidance/start.html").read_text(),
    )
    assert re.search(r"<p class=\"lapse\"(?![^>]*hidden)", lapsed)
    assert re.search(r"<p class=\"lapse\"[^>]*hidden", fresh)


def test_provision_outside_the_area_says_whose_it_is(example_site: Path) -> None:
    text = (example_site / "providers/dunnock-vale-sensory-school.html").read_text(encoding="utf-8")
    assert "Outside our area" in text and "Dunnock Vale" in text and "Can our children use it?" in text
    listed = (example_site / "outside-the-area.html").read_text(encoding="utf-8")
    assert all(name in listed for name in ("Dunnock Vale", "Port Linnet", "Ouselshire", "Dunnock Vale Sensory School"))


def test_from_what_all_schools_agreed_to_one_named_school_and_back(example_site: Path) -> None:
    cell, school = example_site / "needs/autism/universal.html", example_site / "providers/hazelport-academy.html"
    down = [
        found
        for href in read(cell).links
        if (found := target(example_site, cell, href)) and found[0].parent.name == "providers" and found[1] == "autism"
    ]
    assert down
    back = [target(example_site, page, href) for page, _ in down[:1] for href in read(page).links]
    assert cell.resolve() in {found[0] for found in back if found}
    assert school.is_file()


def test_every_cell_of_the_example_has_expected_provision_and_a_named_service(example_site: Path) -> None:
    from local_offer.matrix import Matrix
    from local_offer.offer import read_offer

    offer, _ = read_offer(ROOT / "content", TODAY)
    empty = [key for key, cell in Matrix(offer).cells.items() if not cell.expected or not cell.own]
    assert empty == []


def test_the_example_meets_every_requirement_and_answers_every_question(example_site: Path) -> None:
    from local_offer.offer import read_offer
    from local_offer.pages import Site

    offer, _ = read_offer(ROOT / "content", TODAY)
    assert [covered.requirement.id for covered in Site(offer, TODAY).coverage if not covered.pages] == []
    answered = {question for page in offer.guidance for question in page.answers}
    assert [question.id for question in standards.questions() if question.id not in answered] == []


def test_the_example_is_complete(example_site: Path) -> None:
    from local_offer.offer import read_offer

    offer, _ = read_offer(ROOT / "content", TODAY)
    assert len(offer.provisions) >= 60 and len(offer.providers) >= 25 and len(offer.guidance) >= 25
    by_law = {kind.id for kind in standards.provider_kinds() if kind.cites}
    assert by_law <= {provider.kind for provider in offer.providers}
    assert {sector for provision in offer.provisions for sector in provision.sectors} == {
        "education",
        "health",
        "social-care",
    }
    assert {offer.neighbour_of(page) for page in (*offer.provisions, *offer.providers)} >= {
        neighbour.id for neighbour in offer.area.neighbours
    }


def test_statutory_citations_are_only_as_the_requirements_give_them(example_site: Path) -> None:
    """Where only a secondary source was read, no paragraph number is printed."""
    text = (example_site / "coverage.html").read_text(encoding="utf-8")
    for requirement in standards.requirements():
        assert requirement.citation in text.replace("&#39;", "'")
        if requirement.checked == "substance":
            assert not re.search(
                r"\d",
                requirement.citation.replace("2014", "").replace("2018", "").replace("2015", "").replace("No. 2", ""),
            )


def test_gaps_in_coverage_are_shown(small_site: Path) -> None:
    text = (small_site / "coverage.html").read_text(encoding="utf-8")
    assert "Not yet." in text and "have no page yet" in text


def test_nothing_comes_from_another_origin_and_nothing_is_inline(example_site: Path) -> None:
    for page in pages(example_site):
        text = page.read_text(encoding="utf-8")
        assert "Content-Security-Policy" in text
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=\"", text), page.name
        assert not [asset for asset in read(page).assets if urlsplit(asset).netloc], page.name


def test_the_tool_never_grades(example_site: Path) -> None:
    for page in pages(example_site):
        text = page.read_text(encoding="utf-8").lower()
        if page.name != "accessibility-statement.html":  # the legal form of that page uses the word
            assert not re.search(r"\bcompliant\b|\bgrade [a-f]\b|\bscore[sd]?\b.{0,20}%", text), page.name


def test_the_feed_is_well_formed(example_site: Path) -> None:
    from xml.etree import ElementTree

    feed = ElementTree.parse(example_site / "changes.xml").getroot()
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) > 20
