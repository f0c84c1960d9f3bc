"""A new page is valid at once, whatever its kind; nothing is ever overwritten; wrong answers are asked again."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from invoke import Exit

from commands.field_words import field_words
from commands.new_page import KINDS, free_name, start_page
from commands.starting_page import FILL_IN, problems_of_text, scalar, starting_text, surroundings_of
from local_offer.content_checks import check_reading
from local_offer.content_folder import read_content_folder
from local_offer.content_types import RegisterFacts, header_fields
from local_offer.front_matter import read_front_matter, read_yaml
from local_offer.problems import Problem
from tests.conftest import ROOT, SMALL, TODAY

EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


def start(monkeypatch: pytest.MonkeyPatch, content: Path, kind: str, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    start_page(content, kind)


def files(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()
    }


def new_file(before: dict[str, bytes], content: Path) -> str:
    """The one file that was added, no other being changed."""
    after = files(content)
    assert {name: after.get(name) for name in before} == before
    added = sorted(set(after) - set(before))
    assert len(added) == 1
    return added[0]


def problems(content: Path, name: str) -> list[Problem]:
    found = check_reading(read_content_folder(content), date.today())
    return [problem for problem in found if problem.path == f"content/{name}" and problem.is_error]


ANSWERS = {kind: ("expected", "talking", "high-needs") if kind == "expected" else ("A new thing", "") for kind in KINDS}


@EVERY_KIND
def test_each_kind_is_valid_at_once_in_the_example_area(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    if kind == "expected":
        (content / "expected" / "autism" / "band-a.md").unlink()
    before = files(content)
    start(monkeypatch, content, kind, *(("autism", "band-a") if kind == "expected" else ("A new thing", "")))
    name = new_file(before, content)
    assert problems(content, name) == []
    text = (content / name).read_text(encoding="utf-8")
    assert FILL_IN in text.partition("\n---\n")[0] or "(Change this)" in text
    header = read_front_matter(text).values
    assert header.get("checked_on", date.today().isoformat()) == date.today().isoformat()
    for field, info in header_fields(KINDS[kind]).items():
        assert field in header if info.is_required() else f"{field}:" in text or field == "gias"


def test_kind_asked_for_by_number_and_by_name(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(small)
    start(monkeypatch, small, "", "99", "gidance", "", "4", "Getting there", "")
    assert new_file(before, small) == "guidance/getting-there.md"
    said = capsys.readouterr().out
    assert "from 1 to 6" in said and "did you mean 'guidance'" in said
    assert "The new page is" in said and FILL_IN in said and "check" in said
    start(monkeypatch, small, "", "Review", "Autumn", "")
    assert (small / "reviews" / f"{date.today().year}-autumn.md").is_file()


@EVERY_KIND
def test_a_folders_name_is_as_good_as_the_kind(kind: str, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(small)
    start(
        monkeypatch,
        small,
        KINDS[kind].folder.upper(),
        *(("moving", "universal") if kind == "expected" else ("A thing", "")),
    )
    assert problems(small, new_file(before, small)) == []


@pytest.mark.parametrize(("kind", "says"), [("giudance", "did you mean 'guidance'"), ("xyz", "choose from")])
def test_a_wrong_kind(kind: str, says: str, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Exit, match=says) as raised:
        start(monkeypatch, small, kind)
    assert raised.value.code == 2


@pytest.mark.parametrize("answers", [(), ("1",), ("1", "A title")])
def test_answers_that_end_too_soon_write_nothing(
    answers: tuple[str, ...], small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(small)
    with pytest.raises(Exit, match="nothing was written") as raised:
        start(monkeypatch, small, "", *answers)
    assert raised.value.code == 2 and files(small) == before


def test_a_file_is_never_overwritten(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(small)
    start(monkeypatch, small, "guidance", "Start", "start", "START.md", "Not Good!", "con", "readme", "start-2")
    assert new_file(before, small) == "guidance/start-2.md"
    said = capsys.readouterr().out
    assert "already" in said and "File name [start-2]" in said and "small letters" in said and "keep that name" in said


def test_a_slug_that_another_page_has_counts_as_taken(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small / "guidance" / "start.md"
    path.write_text(path.read_text().replace("---\n", "---\nslug: begin\n", 1))
    before = files(small)
    start(monkeypatch, small, "guidance", "Begin", "")
    assert new_file(before, small) == "guidance/begin-2.md"


def test_a_cell_that_has_its_page_cannot_be_chosen(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(small)
    start(monkeypatch, small, "expected", "talking", "universal", "band-a")
    assert new_file(before, small) == "expected/talking/band-a.md"


def test_when_every_cell_has_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    with pytest.raises(Exit, match="there already") as raised:
        start(monkeypatch, content, "expected")
    assert raised.value.code == 1


def test_a_title_that_names_somebody_is_asked_again(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(small)
    start(monkeypatch, small, "comment", "My son Oliver waits", "", "A long wait", "")
    assert new_file(before, small).endswith("a-long-wait.md")
    assert "looks like a person's name" in capsys.readouterr().out


TITLES = [
    'Help: "who" to ask', "It's here", "#1 - start", "[all]", "no", "null", "2026-01-01", "“Smart” quotes", "a: b: c",
    "- list", "> folded", "Café & crèche", "100% free!", "*", "{x}", "back\\slash", "emoji 🙂", "tab\there", "---", "@school", "'", '"', "!yes", "true", "1.5",
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_any_title_is_kept_as_typed(title: str, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(small)
    start(monkeypatch, small, "guidance", title, "its-name")
    text = (small / new_file(before, small)).read_text(encoding="utf-8")
    assert read_front_matter(text).values["title"] == title.replace("\t", " ")
    assert read_yaml(f"x: {scalar(title)}")[0]["x"] == title


def test_a_title_in_no_latin_letters_gets_no_suggestion(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start(monkeypatch, small, "guidance", "帮助", "", "help-in-chinese")
    assert (small / "guidance" / "help-in-chinese.md").is_file()
    assert "File name: " in capsys.readouterr().out


def test_without_a_provider_the_first_page_is_a_provider(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (small / "providers").iterdir():
        path.unlink()
    with pytest.raises(Exit, match="new --kind provider"):
        start(monkeypatch, small, "provision", "A thing", "")
    start(monkeypatch, small, "provider", "Our team", "")
    assert problems(small, "providers/our-team.md") == []


def test_a_broken_area_is_told(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "area.yaml").write_text("name: [\n")
    with pytest.raises(Exit, match=r"area\.yaml") as raised:
        start(monkeypatch, small, "guidance", "A thing", "")
    assert raised.value.code == 1


def test_problems_in_other_files_are_no_hindrance(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "guidance" / "broken.md").write_text("no header")
    start(monkeypatch, small, "guidance", "A thing", "")
    assert problems(small, "guidance/a-thing.md") == []


@EVERY_KIND
def test_every_field_is_valid_once_its_hash_is_taken_off(kind: str) -> None:
    content_type, reading = KINDS[kind], read_content_folder(SMALL)
    given: dict[str, Any] = {} if kind == "expected" else {"title": "A thing"}
    wanted = {words.name for words in field_words(content_type)}
    text = starting_text(content_type, given, surroundings_of(reading, TODAY), wanted)
    name = "expected/moving/universal.md" if kind == "expected" else f"{content_type.folder}/a-thing.md"
    assert problems_of_text(text, content_type, name, reading, TODAY) == ()
    missing = wanted - set(read_front_matter(text).values)
    assert missing == {words.name for words in field_words(content_type) if words.block is RegisterFacts}


def test_a_free_name() -> None:
    assert [free_name(name, {"a", "a-2"}) for name in ("a", "b", "")] == ["a-3", "b", ""]
