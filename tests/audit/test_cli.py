"""The command as a person runs it: its files, its words and its exit codes; some of them as a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from offer_audit.accessibility.rule_files import access_rules
from offer_audit.cli import main
from offer_audit.reports import FORMATS, json_report
from offer_audit.rule_documents import rules
from tests.audit.test_judging import RULES, html

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--today", "2026-11-23")
PLAIN = ("--no-browser", *DAY)
"""A whole audit without the half that needs a browser, so that these tests are quick."""


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command in a folder, within this process, so that the rules are read once for all tests."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:  # how argparse ends after --help
            code = int(ended.code or 0)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def run_alone(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own; nobody watches a terminal."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "offer_audit.cli", *map(str, words)]
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def write_site(folder: Path, *names: str) -> Path:
    """A site that publishes what these rules ask."""
    folder.mkdir()
    (folder / "index.html").write_text(
        html("<h1>Local Offer</h1><p>Welcome. Read the pages below.</p>"), encoding="utf-8"
    )
    for name in names:
        body = f"<h1>{RULES[name].title}</h1>" + "".join(f"<p>{text}</p>" for text in RULES[name].texts("passed")[:3])
        (folder / f"{name}.html").write_text(html(body), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a site and one finished audit of it."""
    folder = tmp_path_factory.mktemp("cli")
    write_site(folder / "larkshire", "funding", "travel")
    assert run("larkshire", "--output", "audit", *PLAIN, cwd=folder).returncode == 1
    return folder


# ---- the whole job


def test_a_folder_is_audited_and_both_reports_are_written(work: Path) -> None:
    done = run_alone("larkshire", "--output", "first", *PLAIN, cwd=work)
    assert done.returncode == 1 and done.stderr == ""
    assert "As on 23 November 2026. Read: 3 pages" in done.stdout and "Not found" in done.stdout
    assert {"report.html", "report.json"} <= {path.name for path in (work / "first").iterdir()}
    report = json.loads((work / "first" / "report.json").read_text(encoding="utf-8"))
    Draft202012Validator(json_report.read_schema()).validate(report)
    results = {row["id"]: row["result"] for row in report["requirements"]}
    assert len(results) == len(rules()) and results["funding"] == results["travel"] == "published"
    assert list(results) == sorted(results)
    for row in report["requirements"]:
        for evidence in row["evidence"]:
            assert (work / "larkshire" / evidence["path"]).is_file()


def test_reporting_again_gives_the_same_bytes(work: Path) -> None:
    listed = ",".join(FORMATS)
    files = [name for name, _ in FORMATS.values()]
    assert run("report", "audit", "--format", listed, *DAY, cwd=work).returncode == 1
    first = {name: (work / "audit" / name).read_bytes() for name in files}
    assert run("report", "audit", "--format", listed, *DAY, cwd=work).returncode == 1
    assert {name: (work / "audit" / name).read_bytes() for name in files} == first
    assert run("check", "audit", *DAY, cwd=work).returncode == 1
    assert (work / "audit" / "report.json").read_bytes() == first["report.json"]


def test_two_audits_of_one_site_differ_only_in_when_they_were_made(work: Path) -> None:
    run("larkshire", "--output", "again", *PLAIN, cwd=work)
    run("report", "audit", *DAY, cwd=work)
    one, two = (json.loads((work / name / "report.json").read_text(encoding="utf-8")) for name in ("again", "audit"))
    assert {name for name in one if one[name] != two[name]} <= {"collected_at"}


def test_the_steps_one_by_one(work: Path) -> None:
    collected = run("collect", "larkshire", "steps", cwd=work)
    assert collected.returncode == 0 and "offer-audit report steps" in collected.stdout
    assert run("check", "steps", *DAY, cwd=work).returncode == 1
    reported = run("report", "steps", "--format", "csv,junit", *DAY, cwd=work)
    assert reported.returncode == 1 and "junit.xml" in reported.stdout


def test_without_output_the_folder_is_named_after_the_site(work: Path) -> None:
    assert run("larkshire", "--only", "funding", *PLAIN, cwd=work).returncode == 0
    assert (work / "offer-audit-larkshire" / "report.html").is_file()


# ---- exit codes and what changes them


def test_nothing_failed_is_nought(work: Path) -> None:
    done = run("check", "audit", "--only", "funding", "travel", *DAY, cwd=work)
    assert done.returncode == 0 and "2  published" in done.stdout


def test_never_fail(work: Path) -> None:
    assert run("check", "audit", "--fail-on", "never", *DAY, cwd=work).returncode == 0


def test_only_what_is_new_fails(work: Path) -> None:
    run("larkshire", "--output", "base", *PLAIN, cwd=work)
    (work / "earlier.json").write_bytes((work / "base" / "report.json").read_bytes())
    assert run("check", "base", "--baseline", "earlier.json", *DAY, cwd=work).returncode == 0
    less = work / "later" / "larkshire"
    less.mkdir(parents=True)
    for name in ("index.html", "funding.html"):
        (less / name).write_bytes((work / "larkshire" / name).read_bytes())
    assert run(less, "--output", "less", "--baseline", "earlier.json", *PLAIN, cwd=work).returncode == 1
    done = run("compare", "earlier.json", "less/report.json", "--html", "compared.html", cwd=work)
    assert done.returncode == 1 and (work / "compared.html").is_file()
    assert run("compare", "earlier.json", "earlier.json", cwd=work).returncode == 0


def test_a_rejected_finding_does_not_fail(work: Path) -> None:
    row = '[[decisions]]\nrequirement = "{}"\nverdict = "rejected"\nby = "A"\nwhy = "It is in a film."\nuntil = 2027-01-01\n'
    (work / "judged.toml").write_text(row.format("leisure"), encoding="utf-8")
    words = ("check", "audit", "--only", "leisure", "--config", "judged.toml")
    assert run(*words, *DAY, cwd=work).returncode == 0
    assert run(*words, "--today", "2027-01-02", cwd=work).returncode == 1


def test_a_page_that_cannot_be_read_at_all_is_three(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_bytes(b"")
    done = run("site", "--output", "audit", *PLAIN, cwd=tmp_path)
    assert done.returncode == 3 and "could be read" in done.stderr and len(done.stderr.splitlines()) == 1


# ---- wrong inputs

WRONG = [
    (("empty",), 2, "is empty"),
    (("texts",), 2, "no page"),
    (("page.html",), 2, "is a file"),
    (("nowhere",), 2, "neither a web address"),
    (("larkshire", "--format", "pdf"), 2, "There is no format 'pdf'"),
    (("larkshire", "--format", ","), 2, "There is no format"),
    (("larkshire", "--only", "bins"), 2, "There is no rule 'bins'"),
    (("check", "audit", "--only", "bins"), 2, "There is no rule 'bins'"),
    (("larkshire", "--config", "bad.toml"), 2, "is not right"),
    (("larkshire", "--config", "missing.toml"), 2, "cannot be read"),
    (("larkshire", "--output", "page.html"), 2, "that is a file"),
    (("http://127.0.0.1:1/",), 3, "refused the connection"),
    (("http://no-such-host.invalid/",), 3, ""),
    (("ftp://files.example/",), 2, ""),
    (("check", "texts"), 2, "holds no audit"),
    (("report", "texts"), 2, "holds no audit"),
    (("check", "nowhere"), 2, "There is no folder"),
    (("compare", "rubbish.json", "audit/report.json"), 2, "not a report"),
    (("compare", "empty.json", "audit/report.json"), 2, "not a report"),
    (("compare", "audit/report.json", "nowhere.json"), 2, "cannot be read"),
    (("check", "audit", "--baseline", "rubbish.json"), 2, "not a report"),
    (("check", "audit", "--baseline", "nowhere.json"), 2, "cannot be read"),
    (("explain", "bins"), 2, "There is no rule 'bins'"),
]


@pytest.fixture(scope="module")
def wrong(work: Path) -> Path:
    (work / "empty").mkdir()
    (work / "texts").mkdir()
    (work / "texts" / "notes.txt").write_text("notes", encoding="utf-8")
    (work / "page.html").write_text("<p>Hello.", encoding="utf-8")
    (work / "bad.toml").write_text("[[", encoding="utf-8")
    (work / "rubbish.json").write_text("rubbish", encoding="utf-8")
    (work / "empty.json").write_text("{}", encoding="utf-8")
    (work / "odd.json").write_text('{"findings": [1]}', encoding="utf-8")
    return work


@pytest.mark.parametrize(
    ("words", "code"), [(("larkshire", "--only", "funding"), 0), (("nowhere",), 2), (("--help",), 0)]
)
def test_a_process_of_its_own_ends_with_the_same_words(words: tuple[str, ...], code: int, wrong: Path) -> None:
    plain = () if words == ("--help",) else PLAIN
    alone, here = run_alone(*words, *plain, cwd=wrong), run(*words, *plain, cwd=wrong)
    assert alone.returncode == here.returncode == code
    assert (alone.stdout, alone.stderr) == (here.stdout, here.stderr)


@pytest.mark.parametrize(
    ("words", "code", "told"), WRONG, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_a_wrong_input_is_told_in_one_sentence(words: tuple[str, ...], code: int, told: str, wrong: Path) -> None:
    done = run(*words, cwd=wrong)
    assert (done.returncode, told in done.stderr) == (code, True), done.stderr
    assert len(done.stderr.strip().splitlines()) == 1 and done.stderr.strip().endswith(".")


BAD_OPTIONS = [
    (("larkshire", "--today", "2026-13-01"), "'2026-13-01' is not a date"),
    (("larkshire", "--max-pages", "0"), "not a whole number above nought"),
    (("larkshire", "--fail-on", "bins"), "invalid choice"),
    ((), "required: SITE"),
    (("explain",), "required: RULE"),
]


@pytest.mark.parametrize(("words", "told"), BAD_OPTIONS)
def test_a_wrong_option_is_told(words: tuple[str, ...], told: str, wrong: Path) -> None:
    done = run(*words, cwd=wrong)
    assert done.returncode == 2 and told in done.stderr


@pytest.mark.parametrize(("words", "told"), BAD_OPTIONS)
def test_a_wrong_option_is_told_in_one_sentence(words: tuple[str, ...], told: str, wrong: Path) -> None:
    assert len(run(*words, cwd=wrong).stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["odd.json", "empty.json"])
def test_a_baseline_that_is_no_report_is_told(name: str, wrong: Path) -> None:
    done = run("check", "audit", "--baseline", name, *DAY, cwd=wrong)
    assert done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1


def test_a_missing_baseline_is_told_before_the_work(wrong: Path) -> None:
    done = run("larkshire", "--output", "unneeded", "--baseline", "nowhere.json", *PLAIN, cwd=wrong)
    assert done.returncode == 2 and not (wrong / "unneeded").exists()


def test_only_may_be_said_twice(work: Path) -> None:
    done = run("check", "audit", "--only", "funding", "--only", "travel", *DAY, cwd=work)
    assert "2  published" in done.stdout


def test_a_wrong_input_leaves_no_audit_behind(wrong: Path) -> None:
    for words in (("empty", "--output", "left"), ("larkshire", "--output", "left", "--format", "pdf")):
        run(*words, "--no-browser", cwd=wrong)
        assert not (wrong / "left").exists()


def test_a_changed_body_is_told_and_not_judged(work: Path) -> None:
    run("collect", "larkshire", "changed", cwd=work)
    body = next((work / "changed" / "bodies").rglob("*.html"))
    body.write_bytes(body.read_bytes() + b"<p>More.</p>")
    done = run("check", "changed", *DAY, cwd=work)
    assert done.returncode == 3 and "was changed" in done.stderr


# ---- words


def test_the_rules_are_listed_and_explained(work: Path) -> None:
    listed = run("rules", cwd=work)
    access = sorted([*(rule.id for rule in access_rules()), "axe"])
    names = [line.split()[0] for line in listed.stdout.splitlines()]
    assert listed.returncode == 0 and names == [rule.id for rule in rules()] + access
    for name in ("axe", access_rules()[0].id):
        assert run("explain", name, cwd=work).returncode == 0
    told = run("explain", "funding", cwd=work)
    assert told.returncode == 0 and told.stderr == ""
    assert {"What counts", "What does not count", "Assumptions"} <= set(told.stdout.splitlines())
    assert RULES["funding"].requirement.citation in told.stdout and RULES["funding"].ask in told.stdout


@pytest.mark.parametrize(
    "words", [("--help",), ("check", "--help"), ("report", "--help"), ("compare", "--help"), ("collect", "--help")]
)
def test_help_has_examples_and_exit_codes(words: tuple[str, ...], work: Path) -> None:
    done = run(*words, cwd=work)
    assert done.returncode == 0 and "examples:" in done.stdout and "exit codes: 0 nothing failed" in done.stdout


def test_the_version(work: Path) -> None:
    assert run("--version", cwd=work).stdout.startswith("offer-audit ")


def test_nothing_marks_or_grades(work: Path) -> None:
    told = run("check", "audit", *DAY, cwd=work).stdout.lower()
    assert not any(word in told for word in ("compliant", "compliance", "score", "grade", "%"))
