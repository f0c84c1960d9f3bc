"""Search pages with other engines, beside our own find page in the same built site."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.search.node import LUNR, ROOT, RUNNERS, run_node
from bench.search.pagefind import index_with_pagefind
from local_offer.search.documents import SearchDocument

PEERS = ROOT / "bench" / "node_modules"
FIRST_WORDS = 40
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{name}</title></head>
<body data-engine="{engine}" data-folder="peer-files/{folder}">
<label>Search <input type="search"></label><ol></ol><script src="peer-files/peer.js"></script></body></html>
"""


@dataclass(frozen=True)
class Peer:
    """An engine's page in the built site, the size of its index in bytes, and the seconds that it took to build."""

    name: str
    page: str
    size: int
    seconds: float


def write_peers(site: Path, documents: Sequence[SearchDocument]) -> list[Peer]:
    """Write each engine's page and index into the site."""
    files = site / "peer-files"
    files.mkdir()
    shutil.copy2(RUNNERS / "peer.js", files)
    shutil.copy2(LUNR / "lunr.min.js", files)
    shutil.copy2(PEERS / "minisearch" / "dist" / "umd" / "index.js", files / "minisearch.js")
    minisearch = PEERS / "minisearch" / "dist" / "cjs" / "index.cjs"
    whole, short = _rows(documents, 0), _rows(documents, FIRST_WORDS)
    return [
        _write(site, "plain lunr, whole text", "lunr", LUNR, "lunr-whole", whole),
        _write(site, "plain lunr, title, summary and first words", "lunr", LUNR, "lunr-short", short),
        _write(site, "MiniSearch, short text", "minisearch", minisearch, "minisearch", short),
        _write_pagefind(site),
    ]


def _rows(documents: Sequence[SearchDocument], most: int) -> list[dict[str, object]]:
    return [
        {"number": number, "url": document.url, "summary": document.summary, **document.texts,
         "text": " ".join(document.texts["text"].split()[:most]) if most else document.texts["text"]}
        for number, document in enumerate(documents)
    ]  # fmt: skip


def _write(site: Path, name: str, engine: str, library: Path, folder: str, rows: list[dict[str, object]]) -> Peer:
    out = site / "peer-files" / folder
    built = run_node([RUNNERS / "build_peer_index.js", engine, library, out], rows)
    (site / f"{folder}.html").write_text(PAGE.format(name=name, engine=engine, folder=folder), encoding="utf-8")
    return Peer(name, f"{folder}.html", sum(path.stat().st_size for path in out.iterdir()), built["seconds"])


def _write_pagefind(site: Path) -> Peer:
    start = time.perf_counter()
    index_with_pagefind(site)
    seconds = time.perf_counter() - start
    (site / "pagefind.html").write_text(PAGE.format(name="Pagefind", engine="pagefind", folder=""), encoding="utf-8")
    size = sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file())
    return Peer("Pagefind", "pagefind.html", size, seconds)
