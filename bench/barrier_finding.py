"""Finds known barriers, one to a page, with this audit and two other tools; run as ``python -m bench.barrier_finding``.

Tells, for each tool, how many barriers it names as failed, or as a question at the right place, and how many rules speak on
the clean pages, where nothing is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.barrier_pages import ASSETS, BULLETS, PAGE, Barrier, barriers, write_barrier
from bench.barrier_sites import told_of_site
from bench.barrier_tools import ADVICE, OURS, TOOLS, Told, best, told_by
from bench.benchmarks_page import write_part
from bench.measured_run import ROOT
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED
from offer_audit.browser.open_page import WIDE, OpenPage
from offer_audit.browser.programs import find_programs
from offer_audit.browser.starting import start_browser
from tests.browser_session import served

CLEAN = ("clean", "service", "dark", "directory", "blog", "bilingual", "patterns")
BENCHMARKS = ROOT / "docs" / "benchmarks.md"
HEADING = "# Finding known barriers"

Results = dict[str, dict[str, list[Told]]]
"""By barrier or clean page, by tool."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write what was asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="bullets or barriers")
    parser.add_argument("--tools", nargs="*", default=list(TOOLS), choices=TOOLS)
    parser.add_argument("--no-clean", action="store_true", help="leave the clean pages out")
    parser.add_argument("--keep", type=Path, help="write every tool's words on every page to this JSON file")
    parser.add_argument("--add", type=Path, help="such a file of before: what is measured now is put into it")
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    asked = parser.parse_args(arguments)
    chosen = [each for each in barriers() if not asked.only or {each.id, each.bullet} & set(asked.only)]
    results = measure(chosen, asked.tools, () if asked.no_clean else CLEAN)
    if asked.add:
        results = _merged(asked.add, results)
        chosen = [each for each in barriers() if each.id in results]
        asked.tools = [tool for tool in TOOLS if all(tool in told for told in results.values())]
    if asked.keep:
        asked.keep.write_text(json.dumps(_plain(results), ensure_ascii=False, indent=1), encoding="utf-8")
    table = tables(chosen, results, asked.tools)
    print("\n".join([*table, "", *missed(chosen, results, asked.tools), "", *noise(results, asked.tools)]))
    if asked.write:
        write_part(BENCHMARKS, "\n".join([HEADING, "", *table]))
    return 0


def measure(chosen: Sequence[Barrier], tools: Sequence[str], clean_pages: Sequence[str] = CLEAN) -> Results:
    """Every tool on every barrier's page and on the clean pages, in one browser."""
    results: Results = {}
    browser = start_browser(find_programs())
    driver = browser.driver
    try:
        with TemporaryDirectory() as name, served(Path(name)) as address, served(ASSETS) as clean_address:
            for barrier in chosen:
                write_barrier(barrier, Path(name) / barrier.id)
                page = f"{address}{barrier.id}/{PAGE}"
                results[barrier.id] = {tool: _told(driver, tool, page, barrier.at) for tool in tools}
                if barrier.is_for_site and OURS in tools:
                    results[barrier.id][OURS] += told_of_site(barrier, Path(name) / barrier.id)
                print(".", end="", file=sys.stderr, flush=True)
            for clean in clean_pages:
                page = f"{clean_address}{clean}.html"
                results[clean] = {tool: _told(driver, tool, page, "html") for tool in tools}
    finally:
        browser.end()
    return results


def _told(driver: Any, tool: str, address: str, at: str) -> list[Told]:
    page = OpenPage(driver, address)
    page.set_width(WIDE)
    page.load_again()
    try:
        return told_by(tool, page, at)
    except Exception as error:
        return [Told(f"{type(error).__name__}: {str(error)[:200]}", "error", "", False)]


def outcome_of(tool: str, told: dict[str, list[Told]]) -> str:
    """The surest outcome of a tool at the barrier."""
    return best(told[tool])


def tables(chosen: Sequence[Barrier], results: Results, tools: Sequence[str]) -> list[str]:
    """What each tool found, by bullet, as lines of Markdown."""
    lines = [
        f"{len(chosen)} barriers of our own, one to a page, each named in the issue that asked for this half of the audit. "
        f"A barrier is found when a tool speaks of its place: failed, or a question for a person, or (ours only) advice, "
        f"for what WCAG does not ask. The clean pages are {len(CLEAN)}, with every element used rightly. Those who wrote our rules were told which of these barriers were missed, so our own column is not a "
        "measure of what is new to them.",
        "",
        "| | barriers | " + " | ".join(f"{tool}: failed | question | advice" for tool in tools) + " |",
        "|---|---|" + "---|---|---|" * len(tools),
    ]
    for bullet in (*BULLETS, "all"):
        of = [each for each in chosen if bullet in (each.bullet, "all")]
        if of:
            lines.append(
                f"| {bullet} | {len(of)} | " + " | ".join(_counted(of, results, tool) for tool in tools) + " |"
            )
    speaking = " | ".join(f"{len(_speaking(results, tool))} rules | | " for tool in tools)
    return [*lines, f"| speak on clean pages | {len(CLEAN)} | {speaking}|"]


def _counted(of: Iterable[Barrier], results: Results, tool: str) -> str:
    counts = Counter(outcome_of(tool, results[each.id]) for each in of)
    return " | ".join(str(counts[outcome]) for outcome in (FAILED, CANNOT_TELL, ADVICE))


def _speaking(results: Results, tool: str) -> Counter[str]:
    """The rules of a tool that speak on clean pages, and on how many."""
    return Counter(
        rule for name in CLEAN if name in results for rule in {each.rule for each in results[name].get(tool, [])}
    )


def missed(chosen: Sequence[Barrier], results: Results, tools: Sequence[str]) -> Iterator[str]:
    """The barriers that neither our rules nor axe speak of, then who alone misses what."""
    for barrier in chosen:
        outcomes = {tool: outcome_of(tool, results[barrier.id]) for tool in tools}
        elsewhere = sorted(
            {f"{each.rule} ({each.outcome})" for each in results[barrier.id].get(OURS, []) if not each.is_there}
        )
        at = sorted({f"{each.rule} ({each.outcome})" for each in results[barrier.id].get(OURS, []) if each.is_there})
        yield (
            f"{barrier.bullet}/{barrier.id}: "
            + "; ".join(f"{tool}: {outcome or 'nothing'}" for tool, outcome in outcomes.items())
            + (f" | by {', '.join(at)}" if at else "")
            + (f" | elsewhere {', '.join(elsewhere)}" if elsewhere else "")
        )


def noise(results: Results, tools: Sequence[str]) -> Iterator[str]:
    """What each tool says on the clean pages."""
    for tool in tools:
        for rule, pages in sorted(_speaking(results, tool).items()):
            places = [
                f"{name}: {each.selector}"
                for name in CLEAN
                for each in results.get(name, {}).get(tool, [])
                if each.rule == rule
            ]
            yield f"noise of {tool}: {rule} on {pages} pages, {'; '.join(places[:3])}"


def _merged(path: Path, results: Results) -> Results:
    """What was kept before, with what is measured now in the place of the same."""
    before = json.loads(path.read_text(encoding="utf-8"))
    merged: Results = {
        name: {tool: [Told(**each) for each in told] for tool, told in by_tool.items()}
        for name, by_tool in before.items()
    }
    for name, by_tool in results.items():
        merged[name] = {**merged.get(name, {}), **by_tool}
    return merged


def _plain(results: Results) -> dict[str, Any]:
    return {
        name: {tool: [asdict(each) for each in told] for tool, told in by_tool.items()}
        for name, by_tool in results.items()
    }


if __name__ == "__main__":
    sys.exit(main())
