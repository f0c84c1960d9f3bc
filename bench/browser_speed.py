"""Measures how fast the audit runs axe, beside a plain loop over axe-selenium-python and pa11y-ci, on the same pages.

All run with the same browser's version and, for axe, the same axe-core. The runs take turns, so that other work on the
machine slows all alike; trust the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from bench.benchmarks_page import write_part
from bench.browser_pages import write_pages
from offer_audit.browser.axe_engine import preload_source, selector_text
from offer_audit.browser.axe_script import find_axe
from offer_audit.browser.programs import find_programs
from offer_audit.browser.settings import AxeChoice
from offer_audit.browser.site_server import ORIGIN, folder_served
from offer_audit.browser.starting import FLAGS, is_root, start_browser
from offer_audit.browser.visiting import Visit, Wanted, Way
from offer_audit.browser.workers import local_workers, visit_pages

ROOT = Path(__file__).resolve().parent.parent
PA11Y = ROOT / "bench" / "node_modules" / "pa11y-ci" / "bin" / "pa11y-ci.js"
HEADING = "# axe in a real browser, speed"
ABOUT = (
    "The same {pages} pages of middling length at one width, with an empty cache; the ways took turns, {rounds} times, and the "
    "medians are shown. Starting the browsers is in it. Ours and the plain loop run the same axe-core; pa11y-ci runs "
    "HTML_CodeSniffer. Trust the ratios: other work on the machine slows all."
)
Found = dict[str, list[tuple[str, str]]]
"""axe's violations by page: rule and place."""


def run_ours(names: Sequence[str], flags: list[str]) -> Found:
    """The audit's own way: its browsers, its tabs, its probe; at one width, as the others."""
    found: Found = {}

    def keep(visit: Visit) -> None:
        if visit.reason:
            raise RuntimeError(visit.reason)
        result = visit.facts["axe"]["widths"]["1280"]
        found[visit.wanted.url] = sorted(
            (rule["id"], selector_text(node["target"])) for rule in result["violations"] for node in rule["nodes"]
        )

    programs, preload = find_programs(), preload_source()
    wanted = [Wanted(name, name, f"{ORIGIN}/{name}", (ORIGIN,)) for name in names]
    way = Way(AxeChoice(widths=(1280,), has_pictures=False, also=()), ("axe",))
    visit_pages(wanted, lambda: start_browser(programs, flags, preload), way, keep, local_workers())
    return found


def run_plain(names: Sequence[str], flags: list[str]) -> Found:
    """What anybody writes first: one driver, and for each page get, inject, run."""
    programs = find_programs()
    options = webdriver.ChromeOptions()
    for flag in (
        "--headless=new",
        "--disable-gpu",
        *(("--no-sandbox",) if is_root() else ()),
        "--window-size=1280,900",
        *flags,
    ):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(programs.driver) if programs.driver else Service())
    found: Found = {}
    try:
        for name in names:
            driver.get(f"{ORIGIN}/{name}")
            axe = Axe(driver, str(find_axe()))
            axe.inject()
            results: Any = axe.run()
            found[name] = sorted(
                (rule["id"], selector_text(node["target"])) for rule in results["violations"] for node in rule["nodes"]
            )
    finally:
        driver.quit()
    return found


def run_pa11y(names: Sequence[str], flags: list[str]) -> Found:
    """pa11y-ci with two pages at a time, HTML_CodeSniffer, and our Chromium."""
    arguments = [*(flag for flag in FLAGS if "features" not in flag), "--no-sandbox", *flags]
    config = {
        "defaults": {"chromeLaunchConfig": {"executablePath": find_programs().browser, "args": arguments}, "concurrency": local_workers(),
                     "timeout": 60000, "level": "none"},
        "urls": [f"{ORIGIN}/{name}" for name in names],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path, told = Path(folder) / "pa11y.json", Path(folder) / "found.json"
        path.write_text(json.dumps(config), encoding="utf-8")
        with told.open("wb") as file:  # a pipe would be cut off when it ends
            subprocess.run(
                ["node", str(PA11Y), "--json", "--config", str(path)],
                stdout=file,
                stderr=subprocess.DEVNULL,
                check=False,
            )
        results: dict[str, list[Any]] = json.loads(told.read_text(encoding="utf-8"))["results"]
    failed = [url for url, issues in results.items() if len(issues) == 1 and "code" not in issues[0]]
    if failed:
        print(f"pa11y-ci could not finish {len(failed)} pages: {results[failed[0]][0].get('message')}", file=sys.stderr)
    return {url: [] for url in results}


def measure(rounds: int, number: int) -> list[str]:
    """The table's lines, ready to print."""
    ways: dict[str, Callable[[Sequence[str], list[str]], Found]] = {"ours": run_ours, "plain loop": run_plain}
    if PA11Y.is_file() and shutil.which("node"):
        ways["pa11y-ci"] = run_pa11y
    times: dict[str, list[float]] = {name: [] for name in ways}
    found: dict[str, Found] = {}
    with tempfile.TemporaryDirectory() as folder:
        names = write_pages(Path(folder), number)
        with folder_served(Path(folder)) as flags:
            for _ in range(rounds):
                for name, run in ways.items():
                    began = time.perf_counter()
                    found[name] = run(names, flags)
                    times[name].append(time.perf_counter() - began)
                    print(f"{name}: {number} pages in {times[name][-1]:.1f} seconds", file=sys.stderr, flush=True)
    same = sum(1 for page in names if found["ours"][page] == found["plain loop"][page])
    rate = {name: 60 * number / median(seconds) for name, seconds in times.items()}
    lines = ["| Way | Pages a minute | Beside the plain loop |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {rate[name]:.0f} | {rate[name] / rate['plain loop']:.2f} |" for name in ways]
    return [*lines, "", f"axe's results the same as the plain loop's on {same} of {number} pages."
            + ("" if "pa11y-ci" in ways else " pa11y-ci is not installed, so it was left out.")]  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    asked = parser.parse_args()
    load = f" The load average was {os.getloadavg()[0]:.1f}." if hasattr(os, "getloadavg") else ""
    told = "\n".join(measure(asked.rounds, asked.pages)) + load
    print(told)
    if asked.write:
        write_part(ROOT / "docs" / "benchmarks.md", f"{HEADING}\n\n{ABOUT.format(pages=asked.pages, rounds=asked.rounds)}\n\n{told}\n")


if __name__ == "__main__":
    main()
