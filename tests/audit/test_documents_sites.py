"""The five sample sites: what is content on each, and what is not. Left out where the samples are not at hand."""

from __future__ import annotations

from functools import cache

import pytest

from offer_audit.documents import mark_repeated, read_document
from offer_audit.passages import Document
from tests.conftest import ROOT

SITES = ROOT.parent / "shared" / "sites"
pytestmark = pytest.mark.skipif(not SITES.is_dir(), reason="the sample sites are not here")


@cache
def documents(site: str) -> dict[str, Document]:
    files = sorted(path for path in (SITES / site).rglob("*") if path.suffix in {".html", ".pdf"})
    read = [read_document(path.read_bytes(), "", path.relative_to(SITES / site).as_posix()) for path in files]
    return {document.path: document for document in mark_repeated(read)}


def main_texts(site: str) -> str:
    return "\n".join(p.text for d in documents(site).values() for p in d.passages if p.place == "main")


@pytest.mark.parametrize("site", ["wendmoor", "hexborough", "port-ellery", "stourmere", "ravenholt"])
def test_every_page_is_read(site: str) -> None:
    assert [document.path for document in documents(site).values() if not document.is_readable] == []


@pytest.mark.parametrize(
    ("site", "furniture"),
    [
        (
            "wendmoor",
            ["Accept additional cookies", "This is a new service", "Interns celebrate", "Care leavers' local offer"],
        ),
        ("hexborough", ["shortlist and print", "You are here", "Text size", "Powered by OpenDirectory"]),
        ("port-ellery", ["Recent posts", "We are recruiting: Transitions", "tagcloud", "All hands together"]),
        ("stourmere", ["wins national award", "Garden waste", "analytics cookies", "Pages in this guide"]),
        (
            "ravenholt",
            ["Foster carers wanted", "newsletter issue 7", "outdated browser", "If you need this information"],
        ),
    ],
)
def test_furniture_is_silent(site: str, furniture: list[str]) -> None:
    told = main_texts(site)
    assert [words for words in furniture if words in told] == []


@pytest.mark.parametrize(
    ("site", "path", "headings", "text"),
    [
        (
            "wendmoor",
            "care/family-support.html",
            ("Help for families at home", "Time Out"),
            "Level: Open; What: Inclusion",
        ),
        (
            "hexborough",
            "directory/children-with-disabilities-team.html",
            ("Who to contact",),
            "Telephone: 01632 960 360",
        ),
        ("port-ellery", "my-plan.html", ("My Plan", "Asking us to look into it"), "Parents can ask."),
        ("port-ellery", "the-ellery-way.html", ("In lessons",), ""),
        (
            "stourmere",
            "documents/send-funding-guide.pdf",
            ("When that is not enough",),
            "Band: 1; Added each year: 2,100",
        ),
        ("ravenholt", "care/disabled-children.html", ("Breaks",), "Saturday Zone, Bank Top"),
    ],
)
def test_content_stands_under_its_headings(site: str, path: str, headings: tuple[str, ...], text: str) -> None:
    found = [
        p for p in documents(site)[path].passages if p.place == "main" and p.headings[-len(headings) :] == headings
    ]
    assert any(passage.text.startswith(text) for passage in found)


def test_footer_prose_is_kept() -> None:
    page = documents("ravenholt")["index.html"]
    assert [p.text[:40] for p in page.passages if p.place == "footer"] == ["If you need this information in large pr"]


def test_dates_are_found() -> None:
    assert documents("port-ellery")["my-plan.html"].dates == (("modified", "2026-06-24"),)
    assert documents("ravenholt")["care/disabled-children.html"].dates == (("updated", "2026-06-17"),)
    assert ("updated", "2022-04-30") in documents("hexborough")["directory/children-with-disabilities-team.html"].dates
