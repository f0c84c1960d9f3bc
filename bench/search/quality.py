"""What people find: queries as they are typed, ours beside plain lunr, MiniSearch and Pagefind on the same pages.

``python -m bench.search.quality`` prints a table and writes its part of ``docs/benchmarks.md``. A page's rank is its place as the
find page shows it: what every school should do first, one entry for each need, then the rest.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.benchmarks_page import write_part
from bench.search.node import LUNR, ROOT, RUNNERS, BuiltSearch, build_search, run_node
from bench.search.pagefind import ask_pagefind
from local_offer.search.documents import BOOSTS

QUERIES = RUNNERS / "queries.yaml"
HELD_OUT = RUNNERS / "held_out_queries.yaml"
PEERS = ROOT / "bench" / "node_modules"
REPORT = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Query:
    """What somebody typed, the pages that answer it, and those that must not come first."""

    text: str
    answers: frozenset[str]
    not_first: frozenset[str]


@dataclass(frozen=True)
class Quality:
    """How often an answer was among the first, over the queries that have one."""

    engine: str
    at_one: float
    at_three: float
    at_five: float
    reciprocal: float
    wrong_first: int


def read_queries(path: Path) -> tuple[Query, ...]:
    """The queries of a file."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Query(str(row["query"]), frozenset(row["answers"]), frozenset(row["not_first"])) for row in rows)


def rate(engine: str, queries: Sequence[Query], found: Sequence[Sequence[str]]) -> Quality:
    """The figures for one engine. ``found`` are the keys of pages, best first, for each query."""
    asked = [(query, keys) for query, keys in zip(queries, found, strict=True) if query.answers]
    ranks = [_rank(query, keys) for query, keys in asked]

    def share(most: int) -> float:
        return sum(rank <= most for rank in ranks) / len(ranks)

    wrong = sum(bool(keys) and keys[0] in query.not_first for query, keys in asked)
    return Quality(engine, share(1), share(3), share(5), sum(1 / rank for rank in ranks) / len(ranks), wrong)


def _rank(query: Query, keys: Sequence[str]) -> float:
    return next((place for place, key in enumerate(keys, start=1) if key in query.answers), float("inf"))


Engine = Callable[[BuiltSearch, Sequence[str]], list[list[str]]]


def ask_ours(search: BuiltSearch, queries: Sequence[str]) -> list[list[str]]:
    keys = {document.url: document.key for document in search.documents}
    return [[keys[url] for url in answer["shown"]] for answer in search.find(*queries)]


def ask_peer(script: str, library: Path) -> Engine:
    """An engine that indexes the same documents in Node."""

    def ask(search: BuiltSearch, queries: Sequence[str]) -> list[list[str]]:
        documents = [document.texts for document in search.documents]
        given = {"documents": documents, "boosts": BOOSTS, "queries": queries}
        found = run_node([RUNNERS / script, library], given)
        return [[search.documents[number].key for number in ranked] for ranked in found]

    return ask


ENGINES: dict[str, Engine] = {
    "ours": ask_ours,
    "plain lunr": ask_peer("run_plain_lunr.js", LUNR),
    "MiniSearch, fuzzy 0.2, prefix": ask_peer("run_minisearch.js", PEERS / "minisearch"),
    "Pagefind": ask_pagefind,
}


def measure(path: Path, search: BuiltSearch, engines: Iterable[str]) -> list[Quality]:
    """Every engine's figures on one file of queries."""
    queries = read_queries(path)
    texts = [query.text for query in queries]
    return [rate(name, queries, ENGINES[name](search, texts)) for name in engines]


def tables(results: dict[str, list[Quality]], counts: dict[str, int]) -> list[str]:
    lines = []
    for name, figures in results.items():
        lines += ["", f"## {name}: {counts[name]} queries", ""]
        lines += ["| Engine | hit@1 | hit@3 | hit@5 | Mean reciprocal rank | A wrong page first |"]
        lines += ["| --- | ---: | ---: | ---: | ---: | ---: |"]
        lines += [
            f"| {one.engine} | {one.at_one:.3f} | {one.at_three:.3f} | {one.at_five:.3f} | {one.reciprocal:.3f} | {one.wrong_first} |"
            for one in figures
        ]
    return lines


def report(results: dict[str, list[Quality]], counts: dict[str, int]) -> str:
    """The part of docs/benchmarks.md."""
    intro = (ROOT / "bench" / "search" / "quality.md").read_text(encoding="utf-8")
    return intro.rstrip() + "\n" + "\n".join(tables(results, counts)) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit codes: 0 measured, 3 an engine could not be run."""
    parser = argparse.ArgumentParser(prog="python -m bench.search.quality", description="Measure what people find.")
    parser.add_argument("--only-ours", action="store_true", help="leave the other engines out, and write nothing")
    parser.add_argument(
        "--misses", action="store_true", help="list the queries whose answer is not among the first three"
    )
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        search = build_search(ROOT / "content", Path(name) / "index")
        files = {"Queries the search words were tuned with": QUERIES, "Held-out queries": HELD_OUT}
        engines = ["ours"] if given.only_ours else list(ENGINES)
        try:
            results = {title: measure(path, search, engines) for title, path in files.items()}
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 3
        if given.misses:
            print(*misses(QUERIES, search), sep="\n")
    counts = {title: len(read_queries(path)) for title, path in files.items()}
    print(*tables(results, counts), sep="\n")
    if not given.only_ours:
        write_part(REPORT, report(results, counts))
    return 0


def misses(path: Path, search: BuiltSearch) -> list[str]:
    """Each query whose answer does not come among the first three, with what came instead."""
    queries = read_queries(path)
    found = ask_ours(search, [query.text for query in queries])
    return [
        f"{query.text}: {', '.join(keys[:3]) or 'nothing'} (wanted {', '.join(sorted(query.answers))})"
        for query, keys in zip(queries, found, strict=True)
        if query.answers and _rank(query, keys) > 3
    ]


if __name__ == "__main__":
    sys.exit(main())
