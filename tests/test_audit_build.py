"""On the example site every requirement is published, and one that an edit takes away is told, quickly and never fatally."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from commands.audit_built import audit_built, tell_lost
from commands.build import build_site
from offer_audit.documents import read_document
from offer_audit.documents.repeated import mark_repeated
from offer_audit.engine import run_rule
from offer_audit.judging.judge import judge_units, read_units, weights
from offer_audit.outcomes import PUBLISHED, RequirementResult
from offer_audit.rule_documents import Rule, rules
from offer_audit.site import ReadSite
from plugins.offer_audit_build import losing
from plugins.offer_audit_build.losing import find_lost, make_shown
from plugins.offer_audit_build.record import Record, fingerprints, page_letters, read_record, write_record
from tests.conftest import ROOT, TODAY

EMPTIED = {
    "out-of-area": "guidance/out-of-area-places",
    "evaluating-provision": "guidance/how-we-check-provision-works",
}
"""Requirements for a real rebuild, each with the page whose text is taken away."""


@pytest.fixture(scope="module")
def read_example(example_site: Path) -> ReadSite:
    paths = [path.relative_to(example_site).as_posix() for path in sorted(example_site.rglob("*.html"))]
    documents = mark_repeated(
        read_document((example_site / path).read_bytes(), path, path, "text/html") for path in paths
    )
    return ReadSite(documents, read_units(documents), TODAY)


@pytest.fixture(scope="module")
def published(example_site: Path, read_example: ReadSite) -> Record:
    """The record of the example site, as 'invoke audit' makes it."""
    found = {}
    for rule in rules():
        result = run_rule(rule, read_example)
        assert result.result == PUBLISHED, (rule.id, result.result, result.reason)
        evidence = [(one.path, one.quote) for one in result.evidence]
        found[rule.id] = make_shown(example_site, rule.check, result.name, evidence)
    return Record(fingerprints(example_site), found)


@pytest.fixture
def built(example_site: Path, published: Record, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the site to break, and the file of its record."""
    output, record = Path(shutil.copytree(example_site, tmp_path / "output")), tmp_path / "published.json"
    write_record(record, output, published)
    return output, record


def without(site: ReadSite, gone: set[str]) -> ReadSite:
    documents = tuple(document for document in site.documents if document.path not in gone)
    units = tuple(read for read in site.units if read.unit.document.path not in gone)
    return replace(site, documents=documents, units=units)


def pages_that_tell(rule: Rule, result: RequirementResult, site: ReadSite) -> set[str]:
    """The pages of the evidence, and of the other passages that would be the next evidence."""
    pages = {one.path for one in result.evidence if one.counts}
    if rule.check != "published_information":
        return pages
    return pages | {
        found.read.unit.document.path for found in judge_units(rule, site.units) if found.score > weights().unsure
    }


def test_every_requirement_is_published_on_the_example_site(published: Record) -> None:
    assert set(published.published) == {rule.id for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_requirement_without_its_pages_is_not_published(rule: Rule, read_example: ReadSite) -> None:
    gone: set[str] = set()
    result = run_rule(rule, read_example)
    assert result.result == PUBLISHED
    while result.result == PUBLISHED:
        more = pages_that_tell(rule, result, without(read_example, gone))
        assert more and more.isdisjoint(gone), "evidence on a page that is not there"
        gone |= more
        result = run_rule(rule, without(read_example, gone))
    assert len(gone) < len(read_example.documents)


def test_a_rebuild_tells_what_the_edit_lost_until_it_is_back(
    built: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, record = built
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    for page in EMPTIED.values():
        path = content / f"{page}.md"
        _, header, _ = path.read_text(encoding="utf-8").split("---\n", 2)
        path.write_text(f"---\n{header}---\n\nSomebody is writing this page.\n", encoding="utf-8")
    build_site(content, output, TODAY)
    tell_lost(output, TODAY, record)
    told = capsys.readouterr().out
    for name, page in EMPTIED.items():
        known = next(rule.title for rule in rules() if rule.id == name)
        assert f"'{known}': no page says this any more. It was on {page}.html." in told
    assert told.count("no page says") == len(EMPTIED)
    assert [lost.requirement for lost in find_lost(record, output, TODAY)] == sorted(EMPTIED)
    build_site(ROOT / "content", output, TODAY)
    tell_lost(output, TODAY, record)
    assert capsys.readouterr().out == ""


def test_when_the_words_still_stand_nothing_is_judged(
    built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(losing, "_judge", lambda *_: pytest.fail("it looked again"))
    output, record = built
    page = output / "guidance" / "travel.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</main>", "<p>One more line.</p></main>"), encoding="utf-8"
    )
    tell_lost(output, TODAY, record)
    assert capsys.readouterr().out == ""


def test_words_moved_to_another_page_are_not_lost_and_cost_no_whole_look(built: tuple[Path, Path]) -> None:
    output, record = built
    (output / "guidance" / "out-of-area-places.html").rename(output / "guidance" / "further-away.html")
    assert find_lost(record, output, TODAY, lambda names: pytest.fail(f"a whole look for {names}")) == []
    known = read_record(record, output)
    assert known is not None and known.published["out-of-area"].page == "guidance/further-away.html"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"schema": 1, "sites": {}}', '{"schema": 1, "sites": {"OUT": {"pages": 3}}}']
)
def test_a_record_that_is_missing_or_broken_never_fails_a_build(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "published.json"
    record.write_text(text.replace("OUT", str(tmp_path.resolve())), encoding="utf-8")
    tell_lost(tmp_path, TODAY, record)
    assert "Run 'invoke audit' once" in capsys.readouterr().out


def test_a_failing_look_is_told_and_fails_nothing(
    built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output, record = built
    shutil.rmtree(output / "guidance")
    monkeypatch.setattr(losing, "_judge", lambda *_: 1 / 0)
    tell_lost(output, TODAY, record)
    assert "could not be looked at: ZeroDivisionError" in capsys.readouterr().out


def test_the_whole_audit_writes_reports_and_the_record(
    small_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports, record = tmp_path / "audit", tmp_path / "published.json"
    assert audit_built(small_site, reports, TODAY, record) == 1  # the small site lacks most of it
    assert f"Open {reports / 'report.html'}" in capsys.readouterr().out
    told = json.loads((reports / "report.json").read_text(encoding="utf-8"))["requirements"]
    known = read_record(record, small_site)
    assert known is not None and set(known.published) == {one["id"] for one in told if one["result"] == PUBLISHED}
    assert audit_built(small_site, reports, TODAY, record) == 1, "a second audit into the same folder"


def test_what_a_page_does_not_show_is_not_its_text(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<head><title>No</title></head><p>Bus &amp; <b>taxi</b>, 2 miles</p><!-- no --><script>no</script>",
        encoding="utf-8",
    )
    assert page_letters(page) == "bustaxi2miles"
    assert page_letters(tmp_path / "none.html") == ""
