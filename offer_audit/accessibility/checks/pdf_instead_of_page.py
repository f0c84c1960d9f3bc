"""PDFs whose words are on no page of the site."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from zlib import crc32

from offer_audit.accessibility.checks.pdf_files import Told, say_of
from offer_audit.accessibility.facts import TestedSite
from offer_audit.document_access import PdfFacts
from offer_audit.passages import Document

_WORD = re.compile(r"[a-z0-9']+")
RUN, MOST_RUNS, FEWEST_WORDS, ALIKE, SHORT = 5, 4000, 10, 0.5, 120
"""Words in a run; runs compared of one file; words below which a file is not judged; share of runs that makes it the same;
words below which a tagged file is not judged."""


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF and Word file with text: which page says the same, if any does."""
    files = [document for document in site.documents if document.kind in ("pdf", "docx") and document.is_readable]
    if not files:
        return
    pages = [document for document in site.documents if document.kind == "html" and document.is_readable]
    index: dict[int, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for run in set(_runs(page)):
            index[run].append(number)
    for document in files:
        runs = list(dict.fromkeys(_runs(document)))[:MOST_RUNS]
        is_tagged = isinstance(document.access, PdfFacts) and document.access.is_tagged
        if len(runs) < (SHORT if is_tagged else FEWEST_WORDS):
            continue
        number, shared = _most(index, runs)
        share = shared / len(runs)
        if share >= ALIKE:
            yield say_of(document, "same", page=pages[number].url, share=f"{share:.0%}")
        else:
            yield say_of(document, "only", page="", share=f"{share:.0%}")


def _runs(document: Document) -> Iterator[int]:
    words = _WORD.findall(" ".join(_texts(document)).lower())
    for start in range(len(words) - RUN + 1):
        yield crc32(" ".join(words[start : start + RUN]).encode())


def _texts(document: Document) -> Iterable[str]:
    return (passage.text for passage in document.passages if passage.place == "main")


def _most(index: dict[int, list[int]], runs: list[int]) -> tuple[int, int]:
    counts = Counter(number for run in runs for number in index.get(run, ()))
    return max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
