"""Runs the search's own JavaScript and real lunr.js in Node, on an index as it was built."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from local_offer.content_folder import read_content_folder
from local_offer.offer import LocalOffer, build_offer
from local_offer.pages import Site
from local_offer.pages.found import build_documents
from local_offer.search.documents import BOOSTS, SearchDocument
from local_offer.search.index import SearchIndex, build_index
from plugins.offer_search.scripts import engine_source
from plugins.offer_styles.compiler import find_node

RUNNERS = Path(__file__).resolve().parent
ROOT = RUNNERS.parent.parent
TODAY = date(2026, 11, 23)
LUNR = ROOT / "node_modules" / "lunr"


@dataclass(frozen=True)
class BuiltSearch:
    """An index on disk with the documents it was made from."""

    folder: Path
    offer: LocalOffer
    documents: tuple[SearchDocument, ...]
    index: SearchIndex

    def ask(self, requests: Sequence[dict[str, Any]]) -> list[Any]:
        """What our own engine answers."""
        return run_node([RUNNERS / "run_engine.js", self.folder / "engine.js", self.folder], requests)

    def find(self, *queries: str) -> list[dict[str, Any]]:
        return self.ask([{"query": query} for query in queries])

    def ask_lunr(self, queries: Sequence[Sequence[str]], words_of: Any) -> list[dict[str, float]]:
        """What real lunr.js answers on the same words."""
        documents = [
            {field: " ".join(words_of(text)) for field, text in document.texts.items()} for document in self.documents
        ]
        asked = {"documents": documents, "boosts": BOOSTS, "queries": queries}
        return run_node([RUNNERS / "run_lunr.js", LUNR], asked)


def run_node(command: Sequence[object], given: Any) -> Any:
    """What a script prints as JSON when it is given JSON."""
    finished = subprocess.run(
        [*find_node(), *map(str, command)], input=json.dumps(given), capture_output=True, text=True, encoding="utf-8"
    )
    if finished.returncode:
        raise RuntimeError(finished.stderr)
    return json.loads(finished.stdout)


def build_search(content: Path, folder: Path) -> BuiltSearch:
    """Build the index of a content folder and write it to disk."""
    offer = build_offer(read_content_folder(content))
    documents = build_documents(Site(offer, TODAY))
    index = build_index(offer, documents)
    for name, data in index.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "contents.json").write_text(json.dumps(index.contents), encoding="utf-8")
    (folder / "engine.js").write_text(engine_source(ROOT), encoding="utf-8")
    return BuiltSearch(folder, offer, documents, index)
