"""How much a phone loads and waits: our find page beside other engines on the same pages, in a real browser.

``python -m bench.search.speed --sizes 1000,5000`` prints tables and writes its part of ``docs/benchmarks.md``. The engines take
turns, each time in a new browser, with a usual network and with a slow one (1.6 Mbit a second, 150 ms there and back).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench.benchmarks_page import write_part
from bench.build_speed import read_sizes
from bench.generated_area import write_area
from bench.search.counting_server import Counted, counted_server
from bench.search.node import ROOT, RUNNERS, TODAY
from bench.search.peer_pages import Peer, write_peers
from bench.search.quality import QUERIES, read_queries
from commands.build import build_site
from local_offer.offer import read_offer
from local_offer.pages import Site
from local_offer.pages.found import build_documents
from local_offer.search.index import build_index
from tests.browser_session import start_browser

FIRST = "speech therapy"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
OURS = "ours"
LONGEST_FIRST, LONGEST_LATER = 90_000, 2_000
"""Milliseconds that are waited for results; a later query may show what stands there already. On the slow network an engine
that needs longer is told as needing the longest."""

LATER = 60
"""Queries after the first, for the time that each takes."""

TYPE = """
const [query, , done] = arguments, field = document.querySelector("main input[type=search], body > label input");
const before = document.querySelector("#find-results, body > ol").innerHTML, start = performance.now();
const check = () => {
  const list = document.querySelector("#find-results .found > li, body > ol > li"), now = document.querySelector("#find-results, body > ol").innerHTML;
  const title = document.getElementById("find-title");
  return (list && now !== before) || (title && title.textContent.includes("Nothing"));
};
const observer = new MutationObserver(() => { if (check()) { observer.disconnect(); done(performance.now() - start); } });
observer.observe(document.body, { childList: true, subtree: true, characterData: true });
setTimeout(() => done(-1), arguments[1]);
field.focus();
field.value = query;
field.dispatchEvent(new Event("input", { bubbles: true }));
"""


@dataclass(frozen=True)
class Visit:
    """One visit with an empty cache: bytes and requests to the first results, milliseconds, later queries, memory in MB."""

    sent: int
    requests: int
    first: float
    later: tuple[float, ...]
    memory: float


def visit(address: str, page: str, counted: Counted, queries: Sequence[str], is_slow: bool) -> Visit:
    """Open the page in a new browser, type a query, then others."""
    browser = start_browser()
    try:
        browser.set_script_timeout(120)
        browser.execute_cdp_cmd("Network.enable", {})
        if is_slow:
            browser.execute_cdp_cmd("Network.emulateNetworkConditions", SLOW)
        browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
        counted.clear()
        browser.get(address + page)
        first = browser.execute_async_script(TYPE, FIRST, LONGEST_FIRST)
        if first < 0 and not is_slow:
            raise RuntimeError(f"{page} showed nothing for '{FIRST}' within {LONGEST_FIRST / 1000:.0f} seconds.")
        sent, requests = counted.total(), counted.requests()
        later = [browser.execute_async_script(TYPE, query, LONGEST_LATER) for query in queries]
        memory = browser.execute_script("return performance.memory.usedJSHeapSize") / 1_000_000
        return Visit(sent, requests, first if first >= 0 else LONGEST_FIRST, tuple(wait for wait in later if wait >= 0), memory)
    finally:
        browser.quit()


def measure(size: int, turns: int) -> list[str]:
    """The table for an area of this size."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        area, site = write_area(Path(name) / "area", size), Path(name) / "site"
        built = build_site(area, site, TODAY)
        offer, _ = read_offer(area, TODAY)
        documents = build_documents(Site(offer, TODAY))
        start = time.perf_counter()
        index = build_index(offer, documents)
        ours = Peer(OURS, "find.html", _size(index.files), time.perf_counter() - start)
        peers = [ours, *write_peers(site, documents)]
        queries = [query.text for query in read_queries(QUERIES)][:LATER]
        visits: dict[tuple[str, bool], list[Visit]] = {}
        with counted_server(site) as (address, counted):
            for turn in range(turns):
                for peer in peers:
                    for is_slow in (False, True):
                        asked = queries if not is_slow and not turn else []
                        visits.setdefault((peer.name, is_slow), []).append(visit(address, peer.page, counted, asked, is_slow))
                        print(f"{size:,} {peer.name}{', slow' if is_slow else ''}: {visits[peer.name, is_slow][-1].first:.0f} ms", flush=True)
    return [f"## {size:,} provisions", "", f"The site's own build took {built.seconds:.1f} s, the index's part in it included.", "",
            *_table(peers, visits), ""]  # fmt: skip


def _size(files: dict[str, bytes]) -> int:
    """Without the one file for sites that are opened from a disk, which a server never sends."""
    return sum(len(data) for name, data in files.items() if not name.endswith(".js"))


def _table(peers: Sequence[Peer], visits: dict[tuple[str, bool], list[Visit]]) -> list[str]:
    lines = [
        "| Engine | bytes to first results | requests | ms | ms, slow network | later queries, ms p50 / p95 | memory, MB | index, MB | built in, s |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for peer in peers:
        usual, slow = visits[peer.name, False], visits[peer.name, True]
        later = [wait for one in usual for wait in one.later]
        lines.append(
            f"| {peer.name} | {_middle(usual, 'sent'):,.0f} | {_middle(usual, 'requests'):.0f} | {_middle(usual, 'first'):.0f} "
            f"| {_middle(slow, 'first'):,.0f} | {median(later):.1f} / {quantiles(later, n=20)[-1]:.1f} "
            f"| {usual[0].memory:.1f} | {peer.size / 1e6:.2f} | {peer.seconds:.1f} |"
        )
    return lines


def _middle(visits: Sequence[Visit], name: str) -> Any:
    return median(getattr(one, name) for one in visits)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m bench.search.speed", description="Measure what a phone loads and waits.")
    parser.add_argument("--sizes", type=read_sizes, default="1000,5000", help="numbers of provisions, commas between")
    parser.add_argument("--turns", type=int, default=3, help="visits of each engine")
    given = parser.parse_args(arguments)
    intro = (RUNNERS / "speed.md").read_text(encoding="utf-8")
    lines = [line for size in given.sizes for line in measure(size, given.turns)]
    print(*lines, sep="\n")
    write_part(ROOT / "docs" / "benchmarks.md", intro.rstrip() + "\n\n" + "\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
