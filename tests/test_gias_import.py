"""The import on real files: what is read, what is written, and what is left as it was."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from commands.import_gias import import_extract
from local_offer.area import Area, Neighbour
from local_offer.content_types import Provider
from local_offer.drafts import read_draft
from local_offer.front_matter import read_yaml
from local_offer.gias.area_text import add_neighbours
from local_offer.gias.extract import CannotImport

FIXTURES = Path(__file__).parent / "fixtures" / "gias"
REAL = Path(__file__).parents[2] / "shared" / "data" / "gias-milton-keynes.csv"
EXAMPLE_AREA = Path(__file__).parents[1] / "content" / "area.yaml"
TODAY, LATER = date(2026, 10, 19), date(2026, 12, 1)
OUSEL = Neighbour(id="ousel", name="Ousel: the Vale", authority="Ousel: the Vale")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with an area and no provider."""
    folder = tmp_path / "content"
    folder.mkdir()
    shutil.copy(FIXTURES / "area.yaml", folder / "area.yaml")
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def assert_all_can_be_read(folder: Path) -> None:
    for path in (folder / "providers").iterdir():
        assert read_draft(f"content/providers/{path.name}", path.read_bytes(), Provider).problems == []


def test_second_import_changes_nothing_and_says_so(content: Path) -> None:
    import_extract(FIXTURES / "extract.csv", content, "Larkshire", None, TODAY)
    before = snapshot(content)
    report = import_extract(FIXTURES / "extract.csv", content, "Larkshire", None, LATER)
    assert snapshot(content) == before
    assert report.endswith("Nothing has changed: 9 pages say what the register says already.")


def test_invented_extract_becomes_pages(content: Path) -> None:
    report = import_extract(FIXTURES / "extract.csv", content, "Larkshire", None, TODAY)
    names = sorted(path.name for path in (content / "providers").iterdir())
    assert names == [
        "bracken-school.md",
        "dunnock-special-college.md",
        "larkshire-college.md",
        "oxlip-primary-school.md",
        "reed-house.md",
        "sedge-school.md",
        "st-marys-church-of-england-school-hazelport.md",
        "st-marys-church-of-england-school-wrenfield.md",
        "thistle-academy.md",
    ]
    assert_all_can_be_read(content)
    assert "title: St Mary’s" in (content / "providers" / names[6]).read_text(encoding="utf-8")
    assert (content / "area.yaml").read_bytes() == (FIXTURES / "area.yaml").read_bytes()
    for told in (
        "Row 15, Misread School: the URN '90O014' is not a number",
        "Row 16, Oxlip Again: the URN 900001 stands in row 2 too",
        "Row 7, Larkshire College: the telephone number 'call the office' cannot be right",
        "because it is closed, 1\n",
        "because it is a university or other higher education, 1: University of Larkshire (URN 900008)",
        "the extract does not say their type: providers/sedge-school.md",
        "Wrote 9 files in content/providers.",
    ):
        assert told in report


def test_new_neighbours_are_added_to_the_area(content: Path) -> None:
    report = import_extract(FIXTURES / "extract.csv", content, "Larkshire", ["Ouselshire"], TODAY)
    before, after = ((folder / "area.yaml").read_text(encoding="utf-8") for folder in (FIXTURES, content))
    added = "  - id: ouselshire\n    name: Ouselshire\n    authority: Ouselshire\n"
    assert after == before.replace("\n\n# The end.", f"\n{added}\n# The end.")
    assert "Ouselshire (ouselshire)" in report and "1 neighbour in area.yaml" in report
    assert "area: ouselshire" in (content / "providers" / "ousel-grammar-school.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not REAL.exists(), reason=f"the real extract is not beside the repository: {REAL}")
def test_real_extract_of_milton_keynes(content: Path) -> None:
    shutil.copy(EXAMPLE_AREA, content / "area.yaml")
    report = import_extract(REAL, content, "Milton Keynes", None, TODAY)
    drafts = [
        read_draft(f"content/providers/{path.name}", path.read_bytes(), Provider)
        for path in (content / "providers").iterdir()
    ]
    assert not [problem for draft in drafts for problem in draft.problems]
    outside = [draft.values for draft in drafts if draft.values.area]
    assert (len(drafts), len(outside)) == (153, 29)
    assert all(page.our_children and page.gias.latitude for page in outside)
    area = Area.model_validate(read_yaml((content / "area.yaml").read_text(encoding="utf-8"))[0])
    assert {page.area for page in outside} <= set(area.neighbour)
    assert "Added as kind 'school', which is to be put right by hand: 120" in report
    before = snapshot(content)
    assert "Nothing has changed: 153 pages" in import_extract(REAL, content, "Milton Keynes", None, LATER)
    assert snapshot(content) == before


def test_file_with_windows_line_ends_keeps_them_on_disk(content: Path) -> None:
    import_extract(FIXTURES / "extract.csv", content, "Larkshire", [], TODAY)
    page = content / "providers" / "reed-house.md"
    page.write_bytes(
        b"\xef\xbb\xbf" + page.read_bytes().replace(b"Reed House\n", b"Reed Home\n").replace(b"\n", b"\r\n")
    )
    report = import_extract(FIXTURES / "extract.csv", content, "Larkshire", [], LATER)
    data = page.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n") and data.count(b"\n") == data.count(b"\r\n")
    assert "name was 'Reed Home' and is now 'Reed House'" in report and "Wrote 1 file" in report


def test_nothing_is_written_when_the_import_is_refused(content: Path) -> None:
    before = snapshot(content)
    for csv_path, authority in ((FIXTURES / "extract.csv", "Larkshore"), (FIXTURES / "area.yaml", "Larkshire")):
        with pytest.raises(CannotImport):
            import_extract(csv_path, content, authority, None, TODAY)
    assert snapshot(content) == before


@pytest.mark.parametrize(
    ("area", "wrong"),
    [
        (None, "There is no file"),
        ("name: [", "area.yaml has problems"),
        ("name: Larkshire\n", "area.yaml has problems"),
    ],
)
def test_content_without_an_area_is_refused(tmp_path: Path, area: str | None, wrong: str) -> None:
    if area is not None:
        (tmp_path / "area.yaml").write_text(area, encoding="utf-8")
    with pytest.raises(CannotImport, match=wrong):
        import_extract(FIXTURES / "extract.csv", tmp_path, "Larkshire", None, TODAY)


def test_missing_extract_is_told(content: Path) -> None:
    with pytest.raises(CannotImport, match="There is no file"):
        import_extract(content / "none.csv", content, "Larkshire", None, TODAY)


def test_file_that_cannot_be_written_is_told_and_leaves_nothing_half_done(content: Path) -> None:
    (content / "providers").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(CannotImport, match=r"cannot be written .* import again"):
        import_extract(FIXTURES / "extract.csv", content, "Larkshire", None, TODAY)
    assert not list(content.rglob("*.importing"))


def test_page_that_is_not_utf_8_is_left_alone(content: Path) -> None:
    (content / "providers").mkdir()
    page = content / "providers" / "oxlip-primary-school.md"
    page.write_bytes("---\ntitle: Café\n".encode("cp1252"))
    before = page.read_bytes()
    report = import_extract(FIXTURES / "extract.csv", content, "Larkshire", [], TODAY)
    assert (
        page.read_bytes() == before and "content/providers/oxlip-primary-school.md: its header cannot be read" in report
    )


# area.yaml


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("name: x", "name: x\nneighbours:\n  - id: ousel\n    name: {q}\n    authority: {q}\n"),
        ("name: x\r\n", "name: x\r\nneighbours:\r\n  - id: ousel\r\n    name: {q}\r\n    authority: {q}\r\n"),
        ("neighbours:\nname: x\n", "neighbours:\n  - id: ousel\n    name: {q}\n    authority: {q}\nname: x\n"),
        ("neighbours: null  # none\n", "neighbours:  # none\n  - id: ousel\n    name: {q}\n    authority: {q}\n"),
        ("neighbours: []\n", "neighbours: [{id: ousel, name: {q}, authority: {q}}]\n"),
        ("neighbours:\n- id: a\n# end\n", "neighbours:\n- id: a\n- id: ousel\n  name: {q}\n  authority: {q}\n# end\n"),
        ("neighbours: [{id: a},\n  {id: b}]  # two\nz: 1\n",
         "neighbours: [{id: a},\n  {id: b}, {id: ousel, name: {q}, authority: {q}}]  # two\nz: 1\n"),
    ],
)  # fmt: skip
def test_neighbours_are_added_in_the_form_the_list_has(text: str, wanted: str) -> None:
    assert add_neighbours(text, [OUSEL]) == wanted.replace("{q}", '"Ousel: the Vale"')
    assert add_neighbours(text, []) == text


def test_list_that_cannot_be_added_to_is_refused_with_what_to_write() -> None:
    with pytest.raises(CannotImport, match="by hand: - id: ousel name:"):
        add_neighbours("x: &a [1]\nneighbours: *a  # ]\n", [OUSEL])
