"""A folder of HTML as a site: all of it read, and every wrong folder told in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from offer_audit.artifacts import read_artifacts
from offer_audit.collect import Limits, collect_site
from tests.audit.local_site import NOON, collect, collected, failure, page, page_of

ROOT = Path(__file__).resolve().parents[2]
PDF = b"%PDF-1.4\n%%EOF"
DOCX = b"PK\x03\x04 word/document.xml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "larkshire"
    for path, text in {
        "index.html": page("Home", "b/two.html", "My%20guide.pdf", "missing.pdf", "old.doc", "https://other.uk/x.pdf"),
        "a.HTM": page("A", "b/form.docx"),
        "b/two.html": page("Two", "../empty.pdf", "../a.HTM#x"),
        ".git/no.html": page("No"),
        "notes.txt": "no",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / "My guide.pdf").write_bytes(PDF)
    (root / "unlinked.pdf").write_bytes(PDF)
    (root / "b" / "form.docx").write_bytes(DOCX)
    (root / "empty.pdf").write_bytes(b"")
    return root


def test_every_page_and_linked_document_is_read(site: Path, tmp_path: Path) -> None:
    artifacts = collected(str(site), tmp_path / "audit")
    assert [(one.url, one.path, one.kind) for one in artifacts.pages] == [
        ("My%20guide.pdf", "My guide.pdf", "pdf"),
        ("a.HTM", "a.HTM", "html"),
        ("b/form.docx", "b/form.docx", "docx"),
        ("b/two.html", "b/two.html", "html"),
        ("empty.pdf", "empty.pdf", None),
        ("index.html", "index.html", "html"),
        ("missing.pdf", "missing.pdf", None),
        ("old.doc", "old.doc", None),
    ]
    assert (artifacts.site, artifacts.kind, artifacts.is_finished, len(artifacts.read_pages)) == (
        "larkshire",
        "folder",
        True,
        5,
    )
    assert {one.path: one.reason_id for one in artifacts.unread_pages} == {
        "empty.pdf": "empty", "missing.pdf": "missing-file", "old.doc": "type",
    }  # fmt: skip
    assert page_of(artifacts, "b/form.docx").found_on == "a.HTM"
    assert artifacts.read_text(page_of(artifacts, "a.HTM")).startswith("<!doctype html><title>A")
    assert artifacts.read_body(page_of(artifacts, "My%20guide.pdf")) == PDF


def test_the_home_page_is_read_first_and_progress_is_told(site: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    collect_site(str(site), tmp_path / "audit", Limits(), lambda *now: told.append(now[:2]), lambda: NOON)
    assert told[0] == (0, 3) and told[-1][1] == 0


def test_the_same_folder_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        collect(str(site), tmp_path / name)
    names = [
        sorted(path.relative_to(tmp_path / name) for path in (tmp_path / name).rglob("*")) for name in ("one", "two")
    ]
    assert names[0] == names[1]
    for path in names[0]:
        if (tmp_path / "one" / path).is_file():
            assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes()
    assert read_artifacts(tmp_path / "one") == read_artifacts(tmp_path / "two")


def test_a_changed_folder_is_read_again_and_leaves_no_strays(site: Path, tmp_path: Path) -> None:
    collect(str(site), tmp_path / "audit")
    (site / "a.HTM").write_text(page("New"), encoding="utf-8")
    artifacts = collected(str(site), tmp_path / "audit")
    assert "New" in artifacts.read_text(page_of(artifacts, "a.HTM"))
    named = {f"bodies/{path.name}" for path in (tmp_path / "audit" / "bodies").iterdir()}
    assert named == {one.body for one in artifacts.read_pages}
    assert sorted(path.name for path in (tmp_path / "audit").iterdir()) == ["audit.json", "bodies", "pages.jsonl"]


def test_an_audit_kept_inside_the_site_is_not_part_of_it(site: Path) -> None:
    first = collected(str(site), site / "audit")
    (site / "audit" / "report.html").write_text(page("Report"), encoding="utf-8")
    assert [one.url for one in collected(str(site), site / "audit").pages] == [one.url for one in first.pages]
    assert [one.url for one in collected(str(site), site / "second").pages] == [one.url for one in first.pages]


@pytest.mark.parametrize(
    "written", ["file://{root}", "file://{root}/index.html", "file://localhost{root}/", "{root}/", "{root}/b/.."]
)
def test_a_folder_may_be_written_as_a_file_url(site: Path, tmp_path: Path, written: str) -> None:
    root = site.as_posix() if os.name != "nt" else f"/{site.as_posix()}"
    assert collect(written.format(root=root), tmp_path / "audit").pages_read == 5


def test_folders_that_are_no_site(tmp_path: Path) -> None:
    audit = tmp_path / "audit"
    (tmp_path / "empty").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("a")
    (tmp_path / "page.html").write_text("a")
    assert failure(str(tmp_path / "empty"), audit) == (
        2, f"The folder '{tmp_path / 'empty'}' is empty, so there is nothing to audit.")  # fmt: skip
    code, sentence = failure(str(tmp_path / "texts"), audit)
    assert code == 2 and "has no page (.html or .htm file) in it" in sentence
    code, sentence = failure(str(tmp_path / "page.html"), audit)
    assert code == 2 and "is a file. Give the folder that it is in" in sentence
    code, sentence = failure(str(tmp_path / "nothing" / "here"), audit)
    assert code == 2 and sentence.startswith("There is no folder")
    code, sentence = failure(str(tmp_path / "empty"), tmp_path / "empty")
    assert code == 2 and "cannot be kept in the folder that is audited" in sentence
    assert not audit.exists()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "is neither a web address"),
        ("local offer", "is neither a web address"),
        ("www.example.gov.uk/send", "write it as https://www.example.gov.uk/send"),
        ("ftp://example.gov.uk/", "only web addresses that start with https:// or http://"),
        ("mailto:a@example.gov.uk", "only web addresses"),
        ("https://", "is not a web address that works"),
        ("https://exa mple.gov.uk/", "is not a web address that works"),
        ("https://a..b/", "is not a web address that works"),
        ("https://example.gov.uk:99999/", "is not a web address that works"),
        ("https://me:secret@example.gov.uk/", "holds a user name or password"),
        ("file:///no/such/folder", "There is no folder"),
        ("x" * 5000, "is neither a web address"),
        ("a\0b", "is neither a web address"),
    ],
)
def test_what_is_no_site_is_wrong_usage(tmp_path: Path, written: str, words: str) -> None:
    code, sentence = failure(written, tmp_path / "audit")
    assert code == 2 and words in sentence and "secret" not in sentence
    assert not (tmp_path / "audit").exists()


def test_a_limit_of_no_pages_is_wrong_usage(site: Path, tmp_path: Path) -> None:
    assert failure(str(site), tmp_path / "audit", max_pages=0) == (2, "The limit of pages must be 1 or more.")


def test_the_audit_cannot_be_kept_in_a_file_or_on_another_audit(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    code, sentence = failure(str(site), tmp_path / "file")
    assert code == 2 and sentence.endswith("that is a file. Give a folder.")
    collect(str(site), tmp_path / "audit")
    code, sentence = failure("https://example.gov.uk/", tmp_path / "audit")
    assert code == 2 and "holds the audit of larkshire" in sentence
    assert read_artifacts(tmp_path / "audit").site == "larkshire"


def test_a_page_that_is_too_large_or_leads_away_is_told(site: Path, tmp_path: Path) -> None:
    (site / "large.html").write_text("x" * 5000)
    artifacts = collected(str(site), tmp_path / "audit", max_page_bytes=4000)
    assert page_of(artifacts, "large.html").reason == "It was not read: it is larger than 4000 bytes."


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX links and pipes")
def test_links_out_of_the_folder_circles_and_pipes_are_told(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    (site / "out.html").symlink_to(tmp_path / "secret.html")
    (site / "circle").symlink_to(site)
    (site / "lost.html").symlink_to(site / "nowhere.html")
    os.mkfifo(site / "pipe.html")
    artifacts = collected(str(site), tmp_path / "audit")
    assert {one.path: one.reason_id for one in artifacts.unread_pages if one.path.endswith("html")} == {
        "out.html": "outside-folder", "lost.html": "missing-file", "pipe.html": "not-a-file",
    }  # fmt: skip


def as_somebody(*arguments: str) -> tuple[int, str]:
    """Collect without the permissions of the tests' own user, in another process."""
    program = (
        "import sys; from pathlib import Path; from datetime import datetime; from offer_audit.collect import *\n"
        "try: collect_site(sys.argv[1], Path(sys.argv[2]), Limits(), lambda *a: None, lambda: datetime(2026, 11, 23))\n"
        "except CollectError as error: print(error.sentence); sys.exit(error.exit_code)"
    )
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, **nobody
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout.strip()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_no_permission_is_told() -> None:
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        top.chmod(0o755)
        for name in ("closed", "half", "output"):
            (top / name).mkdir()
            (top / name / "index.html").write_text(page("Home"))
        (top / "half" / "a.html").write_text(page("A"))
        (top / "half" / "a.html").chmod(0)
        (top / "half" / "inner").mkdir(mode=0)
        (top / "open").mkdir()
        (top / "open").chmod(0o777)
        (top / "closed").chmod(0)
        (top / "output").chmod(0o555)
        code, sentence = as_somebody(str(top / "closed"), str(top / "open" / "1"))
        assert code == 3 and "does not give permission to open it" in sentence
        code, sentence = as_somebody(str(top / "half"), str(top / "output" / "audit"))
        assert code == 3 and "does not give permission to write there" in sentence
        assert as_somebody(str(top / "half"), str(top / "open" / "2")) == (0, "")
        artifacts = read_artifacts(top / "open" / "2")
        assert {one.path: one.reason_id for one in artifacts.unread_pages} == {
            "a.html": "no-permission", "inner/": "no-permission",
        }  # fmt: skip
        (top / "closed").chmod(0o755)
        (top / "half" / "inner").chmod(0o755)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(site: Path, tmp_path: Path) -> None:
    (tmp_path / "audit" / "bodies").mkdir(parents=True)
    (tmp_path / "audit" / "pages.jsonl.part").symlink_to("/dev/full")
    code, sentence = failure(str(site), tmp_path / "audit")
    assert code == 3 and sentence.startswith("The disk is full, so the audit stopped.")
