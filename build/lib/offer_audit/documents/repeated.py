"""What most pages of a site repeat is the site's furniture, whatever its markup says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from offer_audit.passages import Document, Passage

FEWEST_PAGES = 4
FOOTER_PROSE = 60


def mark_repeated(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents, with passages that stand on more than half of the pages marked as chrome.

    Prose repeated after everything else on a page is the footer, with or without a footer element, and stays.
    """
    documents = tuple(documents)
    pages = [document for document in documents if document.kind == "html" and document.is_readable]
    if len(pages) < FEWEST_PAGES:
        return documents
    counts = Counter(text for page in pages for text in {_key(p) for p in page.passages if p.place == "main"})
    repeated = {text for text, count in counts.items() if count * 2 > len(pages)}
    return tuple(_mark(document, repeated) if document.kind == "html" else document for document in documents)


def _mark(document: Document, repeated: set[str]) -> Document:
    last = max((p.line for p in document.passages if p.place == "main" and _key(p) not in repeated), default=-1)
    passages = tuple(_mark_passage(passage, repeated, last) for passage in document.passages)
    chrome = {passage.text for passage in passages if passage.place == "chrome"}
    links = tuple(
        replace(link, place="chrome") if link.place == "main" and link.text and link.text in chrome else link
        for link in document.links
    )
    return replace(document, passages=passages, links=links)


def _mark_passage(passage: Passage, repeated: set[str], last: int) -> Passage:
    if passage.place != "main" or _key(passage) not in repeated:
        return passage
    is_footer = passage.line > last and len(passage.text) >= FOOTER_PROSE and passage.link_share < 0.5
    return replace(passage, place="footer" if is_footer else "chrome")


def _key(passage: Passage) -> str:
    return passage.text.casefold()
