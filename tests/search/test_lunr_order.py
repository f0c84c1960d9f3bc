"""The index against real lunr.js: the same words, the same weights, the same order, on the whole of the example area."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from bench.search.node import LUNR, BuiltSearch, build_search, run_node
from local_offer.search.words import STOP_WORDS, read_words, stem, term
from tests.conftest import ROOT

STEM = "const lunr = require(process.argv[1]); const words = JSON.parse(require('fs').readFileSync(0, 'utf8'));\
 process.stdout.write(JSON.stringify(words.map((word) => [String(lunr.stemmer(new lunr.Token(word))),\
 lunr.stopWordFilter(new lunr.Token(word)) === undefined])))"


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> BuiltSearch:
    return build_search(ROOT / "content", tmp_path_factory.mktemp("search"))


def lexicon(search: BuiltSearch) -> list[str]:
    texts = [text for document in search.documents for text in document.texts.values()]
    return sorted({word for text in texts for word in read_words(text)})


def test_python_and_the_browser_stem_every_word_of_the_site_alike(search: BuiltSearch) -> None:
    words = [*lexicon(search), "play", "holiday", "delay", "money", "journey", "survey", "toy", "pay", "stay",
             "weekdays", "wembley", "galloway", "yes", "yoyo", "try", "cry", "says"]  # fmt: skip
    theirs = run_node(["-e", STEM, LUNR], words)
    assert [(word, stem(word), word in STOP_WORDS) for word in words] == [
        (word, stemmed, is_stop) for word, (stemmed, is_stop) in zip(words, theirs, strict=True)
    ]


def test_the_trap_is_real() -> None:
    """lunr.py by itself stems these in another way, so an index built with it would not be found."""
    from lunr.stemmer import PorterStemmer

    assert all(PorterStemmer().stem(word) != stem(word) for word in ("play", "holiday", "money", "journey", "toy"))


def some_queries(search: BuiltSearch) -> list[list[str]]:
    """Four hundred queries of one to four words of the site, common and rare."""
    dice = random.Random(4)
    words = [word for word in lexicon(search) if term(word)]
    texts = [read_words(document.texts["title"]) for document in search.documents]
    drawn = [dice.sample(words, dice.randint(1, 4)) for _ in range(200)]
    titles = [dice.sample(title, min(len(title), dice.randint(1, 4))) for title in dice.sample(texts, 200)]
    distinct = [list({term(word): word for word in query if term(word)}.values()) for query in [*drawn, *titles]]
    return [query for query in distinct if query]


def test_the_order_is_lunrs_own(search: BuiltSearch) -> None:
    contents = search.index.contents
    # Two sums are each within half a step of a byte, and a weight under the least is told as the least.
    step, least = (contents["greatest"] / contents["least"]) ** (1 / 255), contents["least"]
    assert step < 1.03
    queries = some_queries(search)
    theirs = search.ask_lunr(queries, read_words)
    ours = search.ask([{"plain": [term(word) for word in query]} for query in queries])
    for query, mine, lunr in zip(queries, ours, theirs, strict=True):
        assert set(mine) == set(lunr), query
        sums = {page: score * len(query) ** 0.5 for page, score in lunr.items()}  # lunr divides by the query's length
        best = sorted(sums, key=lambda page: -sums[page])[:12]
        wrong = [
            (one, other) for one, other in combinations(best, 2)
            if sums[one] > sums[other] * step + least * len(query) and mine[one] <= mine[other]
        ]  # fmt: skip
        assert wrong == [], query


def test_two_builds_give_the_same_bytes(search: BuiltSearch, tmp_path: Path) -> None:
    again = build_search(ROOT / "content", tmp_path)
    assert again.index.files == search.index.files
    assert again.index.contents == search.index.contents
