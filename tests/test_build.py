"""Real Pelican on real folders: every file becomes its page, and a build with problems changes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands.build import BuildError, build_site, replace_files
from local_offer.content_folder import is_ignored
from local_offer.problems import ContentError
from tests.conftest import ROOT, SMALL, TODAY
from tests.test_content_problems import FILES, edit


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def address_of(name: str) -> str:
    """Where the page of a content file stands, told independently of ``local_offer.routes``."""
    folder, _, rest = name.removesuffix(".md").partition("/")
    if folder == "expected":
        return f"needs/{rest}.html"
    return f"comments/{rest[:4]}.html" if folder == "comments" else f"{folder}/{rest}.html"


@pytest.mark.parametrize("content", [SMALL, ROOT / "content"], ids=["small", "example"])
def test_every_content_file_became_its_page(content: Path, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue("small_site" if content == SMALL else "example_site")
    names = [path.relative_to(content).as_posix() for path in content.rglob("*.md")]
    names = [name for name in names if not is_ignored(name)]
    assert names
    assert [name for name in names if not (site / address_of(name)).is_file()] == []


def test_files_are_published(small_site: Path) -> None:
    assert (small_site / "files/map.txt").read_text() == "A map in words.\n"


def test_two_builds_of_the_same_content_give_the_same_bytes(small_site: Path, tmp_path: Path) -> None:
    build_site(SMALL, tmp_path / "again", TODAY)
    assert snapshot(tmp_path / "again") == snapshot(small_site)


@pytest.mark.parametrize("name", FILES.values(), ids=FILES.keys())
@pytest.mark.parametrize("breakage", ["yaml", "field", "encoding", "link", "html", "size"])
def test_a_build_with_a_problem_fails_and_leaves_the_last_good_site(
    small: Path, small_site: Path, tmp_path: Path, name: str, breakage: str
) -> None:
    output = Path(shutil.copytree(small_site, tmp_path / "output"))
    before = snapshot(output)
    path = small / name
    text = path.read_text()
    path.write_bytes({
        "yaml": text.replace("---\n", "---\nbad: [\n", 1).encode(),
        "field": text.replace("---\n", "---\nunknown: 1\n", 1).encode(),
        "encoding": text.encode("utf-16"),
        "link": f"{text}\n[x](/guidance/none.md)\n".encode(),
        "html": f"{text}\n<script>1</script>\n".encode(),
        "size": (text + "\nword\n" * 250_000).encode(),
    }[breakage])  # fmt: skip
    with pytest.raises(ContentError) as caught:
        build_site(small, output, TODAY)
    assert f"content/{name}" in str(caught.value)
    assert snapshot(output) == before


def test_a_failure_of_pelican_itself_leaves_the_last_good_site(
    small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = Path(shutil.copytree(small_site, tmp_path / "output"))
    before = snapshot(output)
    monkeypatch.setattr("commands.build.require_all_pages", _missing_page)
    with pytest.raises(BuildError, match="were not written"):
        build_site(SMALL, output, TODAY)
    assert snapshot(output) == before


def _missing_page(*_: object) -> int:
    raise BuildError("These pages were not written: x.html")


def test_plain_pelican_fails_on_broken_content_too(small: Path, tmp_path: Path) -> None:
    edit(small, FILES["guidance"], "topics: getting-help", "topics: nothing")
    environment = {**os.environ, "OFFER_CONTENT": str(small), "PYTHONPATH": str(ROOT)}
    finished = subprocess.run(
        [sys.executable, "-m", "pelican", str(small), "-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "out")],
        cwd=ROOT, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert finished.returncode != 0
    assert "is not one of the words allowed here" in " ".join((finished.stdout + finished.stderr).split())
    assert not list((tmp_path / "out").rglob("*.html"))


def test_a_page_that_was_taken_out_goes_from_the_site(small: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    build_site(small, output, TODAY)
    (small / FILES["reviews"]).unlink()
    build_site(small, output, TODAY)
    assert not (output / "reviews/spring-2026.html").exists()


def test_where_the_folder_is_held_open_files_are_replaced_one_by_one(tmp_path: Path) -> None:
    fresh, output = tmp_path / "fresh", tmp_path / "output"
    for folder, names in ((fresh, ("a/1.html", "2.html")), (output, ("a/1.html", "b/3.html"))):
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(folder.name)
    replace_files(fresh, output)
    assert snapshot(output) == {"a/1.html": b"fresh", "2.html": b"fresh"}


def invoke(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def test_invoke_check_lists_every_problem_and_fails(small: Path) -> None:
    edit(small, FILES["guidance"], "topics: getting-help", "topics: getting-hlp")
    edit(small, FILES["provision"], "age_to: 11", "age_to: 1")
    finished = invoke("check", "--content", str(small), "--today", TODAY.isoformat())
    assert finished.returncode == 1
    assert "content/guidance/start.md\n  line 5, topics: 'getting-hlp'" in finished.stdout
    assert "Mend: Did you mean 'getting-help'?" in finished.stdout
    assert "2 problems in 2 files" in finished.stdout


def test_invoke_build_says_where_to_look_and_how_long_it_took(tmp_path: Path) -> None:
    finished = invoke("build", "--content", str(SMALL), "--output", str(tmp_path / "a site"))
    assert finished.returncode == 0, finished.stderr
    assert "seconds" in finished.stdout and str(tmp_path / "a site" / "index.html") in finished.stdout


@pytest.mark.parametrize(("arguments", "says"), [
    (("check", "--content", "nowhere"), "no content folder"), (("build", "--content", "nowhere"), "no content folder"),
    (("check", "--today", "tomorrow"), "not a date"), (("build", "--today", "1/2/26"), "not a date"),
])  # fmt: skip
def test_wrong_usage_gets_one_clear_sentence(arguments: tuple[str, ...], says: str) -> None:
    finished = invoke(*arguments)
    assert finished.returncode != 0
    assert says in finished.stderr and "Traceback" not in finished.stderr
