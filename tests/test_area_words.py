"""An authority changes its words in area.yaml alone, and the whole site follows."""

from __future__ import annotations

import re
from pathlib import Path

from commands.build import build_site
from local_offer.offer import read_offer
from tests.conftest import ROOT, TODAY
from tests.test_content_problems import FILES, edit

EXPECTED_BANDS = "      - {id: band-a, name: Band A, descriptor: Regular help}\n      - {id: band-b, name: Band B, descriptor: Help all day}\n"


def text_of(page: Path) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", page.read_text(encoding="utf-8"))


def test_bands_a_to_b_become_bands_1_to_6(small: Path, tmp_path: Path) -> None:
    bands = "".join(
        f"      - {{id: band-{number}, name: Band {number}, descriptor: Help {number}, replaces: [{'band-a' if number < 4 else 'band-b'}]}}\n"
        for number in range(1, 7)
    )
    edit(small, "area.yaml", EXPECTED_BANDS, bands)
    edit(small, FILES["provision"], "levels: [universal, high-needs]", "levels: [universal, band-b]")
    build_site(small, tmp_path / "site", TODAY)
    assert {page.stem for page in (tmp_path / "site/levels").glob("*.html")} == {
        "index",
        "universal",
        "high-needs",
        *(f"band-{number}" for number in range(1, 7)),
    }
    matrix = text_of(tmp_path / "site/matrix/index.html")
    assert "Band 6" in matrix and "Band A" not in matrix
    assert "Talking club" in text_of(tmp_path / "site/needs/talking/band-5.html")
    assert "Talking club" not in text_of(tmp_path / "site/needs/talking/band-2.html")
    assert all("Band A" not in text_of(page) for page in (tmp_path / "site").rglob("*.html"))


def test_the_example_area_with_bands_1_to_6(tmp_path: Path) -> None:
    import shutil

    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    text = (content / "area.yaml").read_text(encoding="utf-8")
    start, end = text.index("    bands:\n"), text.index("\naspects:")
    old = ("band-a", "band-a", "band-b", "band-b", "band-c", "band-c")
    bands = "".join(
        f"      - {{id: band-{number}, name: Band {number}, money: {{from: {number}0000, to: {number + 1}0000}}, descriptor: Band number {number}, replaces: [{old[number - 1]}]}}\n"
        for number in range(1, 7)
    )
    (content / "area.yaml").write_text(text[:start] + "    bands:\n" + bands + text[end:], encoding="utf-8")
    offer, _ = read_offer(content, TODAY)
    cells = {(page.need, page.level) for page in offer.expected}
    assert cells == {(need.id, level.id) for need in offer.area.need_types for level in offer.area.all_levels}


def test_an_added_need_has_its_pages_and_says_what_is_missing(small: Path, tmp_path: Path) -> None:
    edit(
        small,
        "area.yaml",
        "  - {id: moving,",
        "  - {id: tasting, name: Tasting, plain: Eating and drinking}\n  - {id: moving,",
    )
    build_site(small, tmp_path / "site", TODAY)
    page = text_of(tmp_path / "site/needs/tasting.html")
    assert (
        "Eating and drinking" in page
        and "Nothing has been agreed in writing here yet" in page
        and "01632 960001" in page
    )
    for name in ("index.html", "matrix/index.html", "needs/index.html", "more-than-one-need.html", "site-map.html"):
        assert "Tasting" in text_of(tmp_path / "site" / name), name
    assert (tmp_path / "site/needs/tasting/band-b.html").is_file()


def test_a_renamed_level_is_renamed_on_every_page(small: Path, tmp_path: Path) -> None:
    edit(small, "area.yaml", "name: Universal", "name: For everyone")
    edit(small, "area.yaml", "to: 4000", "to: 4200")
    build_site(small, tmp_path / "site", TODAY)
    pages = {page: text_of(page) for page in (tmp_path / "site").rglob("*.html")}
    assert not [page for page, text in pages.items() if "Universal" in text]
    for name in (
        "index.html",
        "matrix/index.html",
        "levels/universal.html",
        "needs/talking.html",
        "provision/talking-club.html",
    ):
        assert "For everyone" in pages[tmp_path / "site" / name], name
    assert "£0 to £4,200" in pages[tmp_path / "site/levels/universal.html"]


def test_a_councils_colours_logo_and_name(small: Path, tmp_path: Path) -> None:
    (small / "files/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    edit(
        small,
        "area.yaml",
        "  website: https://www.testshire.example/",
        '  website: https://www.testshire.example/\n  logo: logo.svg\n  colour: "#4b0082"\n  accent: "#7a0019"',
    )
    build_site(small, tmp_path / "site", TODAY)
    css = (tmp_path / "site/theme/site.css").read_text()
    assert "#4b0082" in css and "#7a0019" in css
    assert 'src="files/logo.svg"' in (tmp_path / "site/index.html").read_text()


def test_an_area_with_nothing_written_yet_says_so_once_for_each_level(small: Path, tmp_path: Path) -> None:
    for folder in ("provision", "expected", "comments", "reviews"):
        for page in (small / folder).rglob("*.md"):
            page.unlink()
    (small / "glossary.yaml").unlink()
    edit(
        small,
        "area.yaml",
        "neighbours:\n  - {id: nextshire, name: Nextshire, authority: Nextshire Council}\n",
        "neighbours: []\n",
    )
    for page in (small / "providers").glob("*.md"):
        if "area: nextshire" in page.read_text():
            page.unlink()
    build_site(small, tmp_path / "site", TODAY)
    need = text_of(tmp_path / "site/needs/talking.html")
    assert need.count("No service is named yet either") == 3 and "There is no named service here yet" not in need
    for name in ("words-explained", "comments/index", "reviews/index"):
        page = text_of(tmp_path / f"site/{name}.html")
        assert "yet" in page and "01632 960001" in page and "no help" not in page, name
