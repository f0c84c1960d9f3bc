"""The browser half of the command: from a site to the reports, what is kept, what is refused, what is told when it cannot be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from offer_audit.accessibility_audit import judge_accessibility
from offer_audit.artifacts import ArtifactsError, read_artifacts
from offer_audit.browser import testing
from offer_audit.browser.settings import BrowserSettings
from offer_audit.kept_facts import read_kept_facts
from tests.audit.local_site import NOON, collect
from tests.audit.test_cli import run

PAGE = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{0} - Larkshire</title><main><h1>{0}</h1>{1}<p>We help.</p></main>"
DAY = ("--today", "2026-11-30")
QUICK = ("--only", "axe", *DAY)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three pages, two of one shape, audited once with a browser."""
    folder = tmp_path_factory.mktemp("command")
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text(PAGE.format("Home", "<ul><li>Travel</ul>"), encoding="utf-8")
    for name in ("travel", "money"):
        (site / f"{name}.html").write_text(PAGE.format(name.title(), "<img src=x.png>"), encoding="utf-8")
    done = run(site, "--output", "audit", "--format", "json", *QUICK, cwd=folder)
    assert done.returncode == 1, done.stderr
    return folder


def report(folder: Path) -> Any:
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


@pytest.mark.browser
def test_one_fault_on_two_pages_is_one_finding_of_the_audit(work: Path) -> None:
    told = report(work / "audit")
    (finding,) = [each for each in told["findings"] if each["requirement"] == "wcag-2.2:1.1.1"]
    assert (
        finding["outcome"] == "failed"
        and finding["id"].startswith("axe:image-alt.")
        and finding["page"] == "money.html"
    )
    (access,) = [each for each in told["accessibility"]["findings"] if each["id"] == finding["id"]]
    assert sorted({place["path"] for place in access["places"]}) == ["money.html", "travel.html"]
    kept = read_kept_facts(work / "audit")
    assert dict(kept.engines)["axe-core"] == "4.14.1" and {"browser", "driver", "selenium"} <= set(dict(kept.engines))
    assert next(page.why for page in kept.sample) == "The home page"
    assert [page.like != "" for page in kept.sample].count(True) <= 1


@pytest.mark.browser
def test_a_report_made_again_is_the_same_to_the_byte(work: Path) -> None:
    first = (work / "audit" / "report.json").read_bytes()
    assert run("report", "audit", "--format", "json", *QUICK, cwd=work).returncode == 1
    assert (work / "audit" / "report.json").read_bytes() == first


@pytest.mark.browser
def test_a_decision_may_name_a_rule(work: Path) -> None:
    row = '[[decisions]]\nrequirement = "wcag-2.2:1.1.1"\nrule = "{}"\nverdict = "rejected"\nby = "A"\nwhy = "Decoration."\nuntil = 2027-01-01\n'
    for rule, code in (("axe:image-alt", 0), ("axe:object-alt", 1)):
        (work / "judged.toml").write_text(row.format(rule), encoding="utf-8")
        done = run("check", "audit", "--config", "judged.toml", *QUICK, cwd=work)
        assert (done.returncode, "Judged by a person: Rejected by A" in " ".join(done.stdout.split())) == (code, not code)
    (work / "judged.toml").write_text(row.format("axe:no-such"), encoding="utf-8")
    assert run("check", "audit", "--config", "judged.toml", *QUICK, cwd=work).returncode == 2


@pytest.mark.browser
@pytest.mark.parametrize(("words", "told"), [
    (("--axe-rules", "image-alt,imagealt"), "no rule 'imagealt'"), (("--axe-tags", "wcag3"), "no tag 'wcag3'"),
    (("--axe-rules", "label", "--axe-tags", "wcag2a"), "not both"), (("--browser-pages", "0"), "not a whole number"),
])  # fmt: skip
def test_wrong_words_are_refused_before_the_work(work: Path, words: tuple[str, ...], told: str) -> None:
    done = run("site", "--output", "refused", *words, cwd=work)
    assert done.returncode == 2 and told in done.stderr and not (work / "refused").exists()


@pytest.mark.browser
def test_collected_first_and_tested_later(work: Path) -> None:
    assert run("collect", "site", "steps", cwd=work).returncode == 0
    run("check", "steps", *QUICK, cwd=work)
    assert (
        not report(work / "steps")["accessibility"]["tested"]
        and "not tested in a browser yet" in report(work / "steps")["accessibility"]["reason"]
    )
    done = run("test", "steps", "--browser-pages", "1", "--axe-rules", "image-alt", cwd=work)
    assert done.returncode == 0 and "Tested 1 pages" in done.stdout
    assert len(read_kept_facts(work / "steps").pages) == 1
    run("collect", "site", "steps", cwd=work)
    assert "earlier collection" in read_kept_facts(work / "steps").reason


# ---- what cannot be


def test_without_a_browser_it_is_untested_and_never_passed(work: Path) -> None:
    done = run("site", "--output", "plain", "--format", "json", "--no-browser", *DAY, cwd=work)
    told = report(work / "plain")["accessibility"]
    assert (
        done.returncode == 1
        and not told["tested"]
        and "--no-browser" in told["reason"]
        and told["findings"] == told["rules"] == []
    )
    assert "--no-browser" in done.stdout
    assert run("check", "plain", *QUICK, cwd=work).returncode == 0


@pytest.mark.parametrize(("settings", "told"), [
    ('browser = "/nowhere/chromium"', "could not be started"), ('axe_script = "judged.toml"', ""),
])  # fmt: skip
def test_what_is_missing_is_told_and_the_rest_goes_on(work: Path, settings: str, told: str) -> None:
    (work / "odd.toml").write_text(settings, encoding="utf-8")
    done = run("site", "--output", "odd", "--format", "json", "--config", "odd.toml", *DAY, cwd=work)
    if told:
        assert done.returncode == 1 and told in report(work / "odd")["accessibility"]["reason"]
    else:
        assert done.returncode == 2 and "axe_script" in done.stderr


def test_a_grid_that_cannot_be_reached_is_told_and_the_audit_is_not_complete(work: Path) -> None:
    done = run("site", "--output", "no-grid", "--grid", "http://127.0.0.1:9", *DAY, cwd=work)
    assert done.returncode == 3 and "http://127.0.0.1:9 could not be reached" in " ".join(done.stdout.split())
    assert (work / "no-grid" / "report.html").is_file()


@pytest.mark.parametrize("damage", ["facts", "picture", "summary"])
def test_changed_facts_are_refused(tmp_path: Path, damage: str) -> None:
    folder = kept_folder(tmp_path)
    if damage == "facts":
        path = folder / "browser" / "pages.jsonl"
        path.write_bytes(path.read_bytes().replace(b"Home", b"Nome"))
    elif damage == "picture":
        next((folder / "browser" / "pictures").iterdir()).write_bytes(b"other")
    else:
        (folder / "browser" / "summary.json").write_text("{", encoding="utf-8")
    with pytest.raises(ArtifactsError):
        read_kept_facts(folder)


def test_a_stopped_test_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def stop_after_one(pages: Any, start: Any, way: Any, keep: Any, workers: int, delay: float = 0.0) -> dict[str, str]:
        seen.append([page.url for page in pages])
        keep(visit_of(pages[0]))
        if len(seen) == 1:
            raise KeyboardInterrupt
        for page in pages[1:]:
            keep(visit_of(page))
        return {"browser": "none 1"}

    folder = collected(tmp_path)
    monkeypatch.setattr(testing, "visit_pages", stop_after_one)
    with pytest.raises(KeyboardInterrupt):
        test(folder)
    assert "go on with" in read_kept_facts(folder).reason
    test(folder)
    assert len(seen[0]) == 2 and seen[1] == seen[0][1:]
    assert len(read_kept_facts(folder).pages) == 2


def test_pages_judged_under_the_audits_own_addresses(tmp_path: Path) -> None:
    folder = kept_folder(tmp_path)
    artifacts = read_artifacts(folder)
    told = judge_accessibility(artifacts, (), NOON.date(), ["axe"])
    assert [place.url for finding in told.findings for place in finding.places] == ["index.html"]


def visit_of(wanted: Any) -> Any:
    from hashlib import sha256

    from offer_audit.browser.visiting import Visit

    png = b"a picture"
    name = f"{sha256(png).hexdigest()[:20]}.png"
    check = {"id": "c", "message": "No alt", "data": {}, "related": []}
    rows = [
        {
            "id": "image-alt",
            "nodes": [{"target": ["img"], "html": "<img>", "any": [check], "all": [], "none": [], "picture": name}],
        }
    ]
    result = {
        "violations": rows if wanted.url == "index.html" else [],
        "incomplete": [],
        "passes": [],
        "inapplicable": [],
        "tags": {"image-alt": ["wcag111"]},
    }
    return Visit(wanted, "Home", wanted.address, {"axe": {"widths": {"1280": result}}}, pictures={name: png})


def collected(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("index", "other"):
        (site / f"{name}.html").write_text(PAGE.format("Home", ""), encoding="utf-8")
    collect(str(site), tmp_path / "audit")
    return tmp_path / "audit"


def test(folder: Path) -> None:
    testing.test_site(
        read_artifacts(folder), BrowserSettings(site=str(folder.parent / "site")), lambda *_: None, lambda: NOON
    )


test.__test__ = False  # type: ignore[attr-defined]


def kept_folder(tmp_path: Path) -> Path:
    """An audit's folder with two pages' facts, without a browser."""
    folder = collected(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            testing, "visit_pages", lambda pages, start, way, keep, *_: [keep(visit_of(page)) for page in pages] and {}
        )
        test(folder)
    return folder
