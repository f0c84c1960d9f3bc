"""A crawl that is cut off goes on where it was; and a folder belongs to one audit at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest

from offer_audit.artifacts import ArtifactsError, read_artifacts
from tests.audit.local_site import LocalSite, Reply, collect, collected, failure, page

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from tests.audit.local_site import CollectError, collect
try:
    collect(sys.argv[1], Path(sys.argv[2]), max_pages=int(sys.argv[3]), concurrency=3)
except CollectError as error:
    print(error.sentence)
    sys.exit(error.exit_code)
"""


def slow_site() -> LocalSite:
    """Fifty-odd pages, a little slow, among them broken ones and one page under two addresses."""

    def answer(path: str) -> str | Reply | None:
        time.sleep(0.01)
        if path.endswith((".txt", ".xml")) or path.endswith("9"):
            return None
        if path.endswith("7"):
            return page("Seven")
        number = int(path.strip("/") or 0)
        more = [f"/{number * 2 + step}" for step in (1, 2)] if number < 30 else []
        return page(f"{'SEND' if number % 3 else 'Page'} {number}", *more)

    return LocalSite({}, answer)


def started(site: LocalSite, folder: Path, max_pages: int = 500) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, site.url, str(folder), str(max_pages)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.mark.parametrize("max_pages", [500, 30])
def test_a_crawl_that_is_killed_again_and_again_reads_the_same(tmp_path: Path, max_pages: int) -> None:
    with slow_site() as site:
        collect(site.url, tmp_path / "whole", max_pages=max_pages, concurrency=3)
        whole = len(site.asked)
        site.asked.clear()
        kills = 0
        for count in (1, 12, 11):
            before = len(site.asked)
            process = started(site, tmp_path / "killed", max_pages)
            wait_until(lambda before=before, count=count: len(site.asked) >= before + count)  # type: ignore[misc]
            process.kill()
            process.communicate()
            kills += 1
            assert not (tmp_path / "killed" / "audit.json").exists()
        with pytest.raises(ArtifactsError, match="is not finished"):
            read_artifacts(tmp_path / "killed")
        result = collect(site.url, tmp_path / "killed", max_pages=max_pages, concurrency=3)
        assert result.is_resumed
        assert len(site.asked) <= whole + kills * (3 + 3)  # robots, sitemap, and at most three pages under way
    one, other = ((tmp_path / name / "pages.jsonl").read_bytes() for name in ("whole", "killed"))
    assert one == other
    bodies = [sorted(path.name for path in (tmp_path / name / "bodies").iterdir()) for name in ("whole", "killed")]
    assert bodies[0] == bodies[1]
    assert read_artifacts(tmp_path / "whole") == read_artifacts(tmp_path / "killed")


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
def test_ctrl_c_keeps_what_was_read_and_goes_on(tmp_path: Path) -> None:
    with slow_site() as site:
        process = started(site, tmp_path / "audit")
        wait_until(lambda: len(site.asked) > 20)
        process.send_signal(signal.SIGINT)
        said, fault = process.communicate(timeout=10)
        assert process.returncode == 3 and fault == ""
        assert said.startswith("Stopped with ") and "run the same command again to go on." in said
        part = read_artifacts(tmp_path / "audit")
        assert not part.is_finished and 5 < len(part.read_pages) < 40
        assert "interrupted" in {one.reason_id for one in part.unread_pages}
        asked = list(site.asked)
        whole = collected(site.url, tmp_path / "audit")
        again = [
            path for path in site.asked[len(asked) :] if path in asked and path not in ("/robots.txt", "/sitemap.xml")
        ]
    assert whole.is_finished and len(again) <= 4
    assert {one.url for one in part.read_pages} <= {one.url for one in whole.pages}


def test_a_killed_second_audit_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    with slow_site() as site:
        first = collected(site.url, tmp_path / "audit")
        before = len(site.asked)
        process = started(site, tmp_path / "audit")
        wait_until(lambda: len(site.asked) > before + 10)
        process.kill()
        process.communicate()
    assert read_artifacts(tmp_path / "audit") == first
    assert all(first.read_body(one) for one in first.read_pages)


def test_two_audits_into_one_folder(tmp_path: Path) -> None:
    go_on = Event()

    def held(path: str) -> str:
        go_on.wait(10)
        return page("Held")

    with LocalSite(
        {"/": page("Home", "/held"), "/robots.txt": Reply(b"", 404), "/sitemap.xml": Reply(b"", 404)}, held
    ) as site:
        first = Thread(target=collect, args=(site.url, tmp_path / "audit"), kwargs={"timeout": 20.0})
        first.start()
        wait_until(lambda: site.count("/held") == 1)
        code, sentence = failure(site.url, tmp_path / "audit")
        go_on.set()
        first.join()
    assert code == 3
    assert sentence.startswith(f"Another audit is writing to '{tmp_path / 'audit'}' at this moment.")
    assert len(read_artifacts(tmp_path / "audit").read_pages) == 2
    assert not (tmp_path / "audit" / "audit.lock").exists()


def test_a_site_that_stops_answering_can_be_gone_on_with(tmp_path: Path) -> None:
    with slow_site() as site:
        port, answer = site.port, site.otherwise
        site.otherwise = lambda path: answer(path) if len(site.asked) < 15 and answer else (lambda handler: None)
        code, sentence = failure(site.url, tmp_path / "audit", max_failures=4)
    assert (
        code == 3 and sentence.startswith("The site stopped answering after ") and "What was read is kept" in sentence
    )
    assert not read_artifacts(tmp_path / "audit").is_finished
    with slow_site() as whole:
        expected = len(collected(whole.url, tmp_path / "whole").pages)
    with LocalSite({}, answer, port=port) as site:
        assert len(collected(site.url, tmp_path / "audit").pages) == expected


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_fills_up_stops_the_audit_and_does_not_lose_it(tmp_path: Path) -> None:
    last = page("Last")
    part = tmp_path / "audit" / "bodies" / f"{sha256(last.encode()).hexdigest()}.html.part"
    part.parent.mkdir(parents=True)
    part.symlink_to("/dev/full")
    with LocalSite({"/": page("Home", "/a"), "/a": page("A", "/last"), "/last": last}) as site:
        code, sentence = failure(site.url, tmp_path / "audit")
        assert code == 3 and sentence.startswith("The disk is full, so the audit stopped. What was read is kept")
        part.unlink()
        assert len(collected(site.url, tmp_path / "audit").read_pages) == 3
        assert (site.count("/"), site.count("/a"), site.count("/last")) == (1, 1, 2)


def test_a_damaged_or_foreign_unfinished_audit_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    folder.mkdir()
    (folder / "frontier.sqlite").write_bytes(b"not a database, but long enough to be taken for one" * 40)
    with slow_site() as site:
        code, sentence = failure(site.url, folder)
        assert code == 3 and "its file frontier.sqlite is damaged. Remove that file to start again." in sentence
        (folder / "frontier.sqlite").unlink()
        process = started(site, folder)
        wait_until(lambda: len(site.asked) > 8)
        process.kill()
        process.communicate()
        code, sentence = failure(f"{site.url}/other", folder)
    assert code == 2 and f"holds the audit of {site.url}/" in sentence


def test_folders_that_hold_no_audit_are_told(tmp_path: Path) -> None:
    for name, content, words in (
        ("none", None, "holds no audit"), ("damaged", "{", "is damaged"), ("other", '{"schema": 99}', "another version"),
        ("short", '{"schema": 1}', "is damaged"),
    ):  # fmt: skip
        (tmp_path / name).mkdir()
        if content:
            (tmp_path / name / "audit.json").write_text(content)
        with pytest.raises(ArtifactsError, match=words):
            read_artifacts(tmp_path / name)
    with pytest.raises(ArtifactsError, match="There is no folder") as caught:
        read_artifacts(tmp_path / "nowhere")
    assert caught.value.exit_code == 2


def test_a_changed_body_is_noticed(tmp_path: Path) -> None:
    with LocalSite({"/": page("Home")}) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    home = artifacts.read_pages[0]
    (tmp_path / "audit" / str(home.body)).write_text("changed")
    with pytest.raises(ArtifactsError, match="was changed"):
        artifacts.read_body(home)
    (tmp_path / "audit" / str(home.body)).unlink()
    with pytest.raises(ArtifactsError, match="is gone"):
        artifacts.read_text(home)
