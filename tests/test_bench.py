"""The bench: its area is valid and repeatable, both builders get the same bodies, and what was made faster says the same."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import build_speed
from bench.generated_area import EXAMPLE, FIELD_GROUPS, SizeError, read_examples, write_area
from bench.measured_run import BenchError, Run, measure_build
from bench.plain_copy import write_plain_copy
from bench.report import Comparison, build_report, comparison_tables
from local_offer.content_checks import check_reading
from local_offer.content_folder import read_content_folder
from local_offer.content_types import Provision
from local_offer.front_matter import read_front_matter
from local_offer.offer import read_offer
from plugins.offer_pages import _remembered
from tests.conftest import TODAY

SIZE = 240
needs_posix = pytest.mark.skipif(
    os.name != "posix", reason="CPU time of ended processes is told on Linux and macOS only"
)


@pytest.fixture(scope="module")
def area(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_area(tmp_path_factory.mktemp("bench") / "area", SIZE)


def _provisions(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "provision").glob("*.md")}


# ---- the area


def test_an_area_has_as_many_provisions_as_asked_for_and_passes_our_own_checks(area: Path) -> None:
    assert len(_provisions(area)) == SIZE
    errors = [problem for problem in check_reading(read_content_folder(area), TODAY) if problem.is_error]
    assert errors == []


def test_the_same_size_and_seed_give_the_same_area_and_another_seed_another(area: Path, tmp_path: Path) -> None:
    assert _provisions(write_area(tmp_path / "again", SIZE)) == _provisions(area)
    assert _provisions(write_area(tmp_path / "other", SIZE, seed=2)) != _provisions(area)


def test_the_clones_differ_in_title_body_and_facts_and_claim_to_meet_nothing(area: Path) -> None:
    examples = {example.name for example in read_examples()}
    offer, _ = read_offer(area, TODAY)
    clones = [page for page in offer.provisions if page.id not in examples]
    assert len({page.title for page in clones}) == len(clones)
    assert len({page.body.source for page in clones}) == len(clones)
    for name in ("provider", "need_types", "levels", "sectors", "age_from", "cost", "referral"):
        assert len({getattr(page, name) for page in clones}) > 1, name
    assert not any(page.meets for page in clones)


def test_the_fields_that_are_drawn_together_are_fields_of_a_provision() -> None:
    assert {name for group in FIELD_GROUPS for name in group} <= set(Provision.model_fields)


@pytest.mark.parametrize("size", [0, 3, 100_001])
def test_a_size_that_no_area_can_have_is_refused_before_anything_is_written(tmp_path: Path, size: int) -> None:
    with pytest.raises(SizeError, match="write a number from"):
        write_area(tmp_path / "area", size)
    assert not (tmp_path / "area").exists()


# ---- the copy for plain Pelican


def test_plain_pelican_gets_every_file_with_the_same_body(area: Path, tmp_path: Path) -> None:
    number = write_plain_copy(area, tmp_path / "plain")
    sources = {path.relative_to(area).as_posix(): path for path in area.rglob("*.md") if path.name != "README.md"}
    copies = {
        path.relative_to(tmp_path / "plain").as_posix().split("/", 1)[1]: path
        for path in (tmp_path / "plain").rglob("*.md")
    }
    assert number == len(copies) and copies.keys() == sources.keys()
    for name, copy in copies.items():
        header, _, body = copy.read_text(encoding="utf-8").partition("\n\n")
        assert body.strip() == read_front_matter(sources[name].read_text(encoding="utf-8")).body.strip()
        assert [line.split(":")[0] for line in header.splitlines()] == ["Title", "Date", "Slug"]


@needs_posix
def test_plain_pelican_makes_a_page_of_every_file(tmp_path: Path) -> None:
    number = write_plain_copy(EXAMPLE, tmp_path / "plain")
    run = measure_build(build_speed.build_commands(tmp_path)["plain"], tmp_path / "plain-site")
    assert run.pages == number + 1
    page = (tmp_path / "plain-site" / "guidance" / "who-pays.html").read_text(encoding="utf-8")
    assert 'aria-label="Main"' in page and "<h2" in page


# ---- measuring


@needs_posix
def test_a_run_is_measured_with_the_processes_it_starts(tmp_path: Path) -> None:
    inner = "import time\nheld = bytes(range(256)) * 400_000\nwhile time.process_time() < 0.4: pass"
    (tmp_path / "build.py").write_text(
        "import pathlib, subprocess, sys\n"
        f"subprocess.run([sys.executable, '-c', {inner!r}])\n"
        "site = pathlib.Path(sys.argv[1])\nsite.mkdir()\n(site / 'a.html').write_text('abc')\n"
    )
    run = measure_build([sys.executable, str(tmp_path / "build.py"), str(tmp_path / "site")], tmp_path / "site")
    assert run.pages == 1 and run.written == 3
    assert run.cpu >= 0.4 and run.wall >= 0.4
    assert run.memory > 100_000_000


@needs_posix
def test_a_build_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="no such thing"):
        measure_build([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path / "site")


# ---- the command


@pytest.mark.parametrize(
    ("sizes", "told"),
    [("ten", "'ten' is not a number"), ("1000,", "'' is not a number"), ("-5", "not a number"), ("3.5", "'3.5'")],
)
def test_sizes_that_are_not_numbers_are_wrong_usage(capsys: pytest.CaptureFixture[str], sizes: str, told: str) -> None:
    with pytest.raises(SystemExit) as ended:
        build_speed.main([f"--sizes={sizes}"])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_an_impossible_size_stops_the_bench_before_it_measures_anything(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert build_speed.main(["--sizes", "500,7", "--report", str(tmp_path / "page.md")]) == 2
    told = capsys.readouterr()
    assert "An area of 7 provisions cannot be made" in told.err and not told.out
    assert not (tmp_path / "page.md").exists()


def test_the_page_tells_medians_ratios_and_growth_and_names_no_machine(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(build_speed, "compare", _made_up)
    page = tmp_path / "docs" / "benchmarks.md"
    assert build_speed.main(["--sizes", "5000,1000", "--report", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "| 1,000 | ours | 3 | 4.0 | 3.0 | 200 | 1,250 | 40 |" in text
    assert "| 1,000 | 2.00 | 1.50 | 4.00 | 1.60 | 0.25 |" in text
    assert "From 1,000 to 5,000 provisions (5.0 times as many), ours takes 5.0 times the wall time" in text
    assert "invoke bench --sizes 1000,5000" in text
    assert str(Path.home()) not in text and str(build_speed.ROOT) not in text
    assert capsys.readouterr().out.strip() == "\n".join(comparison_tables([_made_up(1000), _made_up(5000)]))


def test_one_size_has_no_growth() -> None:
    assert "times as many" not in build_report([_made_up(1000)])


def _made_up(size: int, counted: int | None = None) -> Comparison:
    """Three runs whose middle one is told: ours 4 seconds for 1,000, plain 2."""
    times = size / 1000
    ours = [Run(wall * times, 3 * times, 200_000_000, 1250, 40_000_000) for wall in (9, 4, 3)]
    plain = [Run(wall * times, 2 * times, 50_000_000, 1000, 5_000_000) for wall in (2, 1.5, 2)]
    return Comparison(size, tuple(ours), tuple(plain))


# ---- what was made faster says the same


def test_terms_are_found_where_the_pattern_of_all_terms_finds_them() -> None:
    offer, _ = read_offer(EXAMPLE, TODAY)
    texts = [prose.text for page in offer.all_pages for prose in page.body.prose]
    texts += ["SEND and send, Sen. EHC plan, ehc PLANS; (SENCO) pre-SEN x-EHC_plan SEN's", "", "É SEN"]
    links: Any = offer.glossary.term_links()
    for text in texts:
        assert [match.span() for match in links._matches(text)] == [
            match.span() for match in links._pattern.finditer(text)
        ]


def test_a_remembered_macro_is_rendered_once_for_the_same_arguments_and_again_for_lists() -> None:
    seen = []

    def macro(title: str, tags: Any = ()) -> str:
        seen.append(title)
        return f"{title} {len(tags)}"

    render = _remembered(macro)
    assert [render("a"), render("a"), render("a", ("b",)), render("a", tags=("b",))] == ["a 0", "a 0", "a 1", "a 1"]
    assert len(seen) == 3
    assert [render("a", ["b"]), render("a", ["b", "c"])] == ["a 1", "a 2"]
