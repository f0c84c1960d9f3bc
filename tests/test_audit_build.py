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
from offer_audit.judging.judge import read_units, weights
from offer_audit.outcomes import PUBLISHED
from offer_audit.rule_documents import Rule, rules
from offer_audit.site import ReadSite
from plugins.offer_audit_build.losing import find_lost
from plugins.offer_audit_build.record import fingerprints, page_letters, read_record, write_record
from tests.conftest import ROOT, TODAY

REMOVED = {"travel", "accessibility-statement"}
"""The requirements whose pages are taken out of the content for a real rebuild."""


@pytest.fixture(scope="module")
def read_example(example_site: Path) -> ReadSite:
    paths = [path.relative_to(example_site).as_posix() for path in sorted(example_site.rglob("*.html"))]
    documents = mark_repeated(read_document((example_site / path).read_bytes(), path, path, "text/html") for path in paths)
    return ReadSite(documents, read_units(documents), TODAY)


@pytest.fixture(scope="module")
def audited(example_site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A copy of the example site with its record, as 'invoke audit' leaves them."""
    folder = tmp_path_factory.mktemp("audited")
    output = Path(shutil.copytree(example_site, folder / "output"))
    assert audit_built(output, folder / "audit", TODAY, folder / "published.json") == 0
    return output, folder / "published.json"


@pytest.fixture
def built(audited: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """The same, to break: a copy with the record made over to it."""
    output, record = Path(shutil.copytree(audited[0], tmp_path / "output")), tmp_path / "published.json"
    known = read_record(audited[1], audited[0])
    assert known is not None
    write_record(record, output, known)
    return output, record


def without(site: ReadSite, gone: set[str]) -> ReadSite:
    documents = tuple(document for document in site.documents if document.path not in gone)
    units = tuple(read for read in site.units if read.unit.document.path not in gone)
    return replace(site, documents=documents, units=units)


def test_every_requirement_is_published_on_the_example_site(audited: tuple[Path, Path]) -> None:
    report = json.loads((audited[1].parent / "audit" / "report.json").read_text(encoding="utf-8"))
    assert [(one["id"], one["result"]) for one in report["requirements"] if one["result"] != PUBLISHED] == []
    known = read_record(audited[1], audited[0])
    assert known is not None and set(known.published) == {rule.id for rule in rules()}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_requirement_without_its_pages_is_not_published(rule: Rule, read_example: ReadSite) -> None:
    gone: set[str] = set()
    result = run_rule(rule, read_example)
    assert result.result == PUBLISHED
    while result.result == PUBLISHED:
        more = {one.path for one in result.evidence if one.counts}
        assert more and more.isdisjoint(gone), "evidence on a page that is not there"
        gone |= more
        result = run_rule(rule, without(read_example, gone))
    assert len(gone) < len(read_example.documents)
