"""A PDF as passages. Its text comes from PDFium in a separate process; paragraphs and tables are put together here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from offer_audit.documents.dates import find_dates_in_lines
from offer_audit.documents.pdf_layout import build_passages
from offer_audit.documents.pdf_lines import build_segments
from offer_audit.documents.wording import fold_text
from offer_audit.passages import Document, Passage

SECONDS = 40.0
LARGEST = 60_000_000
FEWEST_LETTERS = 25  # on average a page, below which a PDF is pictures of pages
WORKER = Path(__file__).with_name("pdf_worker.py")


def read_pdf(data: bytes, url: str, path: str) -> Document:
    """Read a PDF. One that is locked, damaged, too large, too slow or only pictures says so in `reason`."""
    told: dict[str, Any] = {"reason": "the PDF is too large"}
    if len(data) <= LARGEST:
        told = _run_worker(data)
    if told.get("reason"):
        return _unread(url, path, told["reason"])
    pages = [build_segments(page) for page in told["pages"]]
    letters = sum(len(segment.text) for page in pages for segment in page)
    title = fold_text(told["meta"].get("Title") or "")
    if letters < FEWEST_LETTERS * len(pages) or not letters:
        return _unread(url, path, "the PDF holds pictures of pages and no text", title)
    passages, headings = build_passages(pages)
    if not passages:
        return _unread(url, path, "the PDF has no text but what every page repeats", title)
    cut = "" if told["count"] <= len(pages) else f"only the first {len(pages)} of {told['count']} pages were read"
    return Document(
        url=url,
        path=path,
        title=_choose_title(title, headings, passages),
        kind="pdf",
        passages=passages,
        dates=_find_dates(told["meta"], passages),
        is_readable=True,
        reason=cut,
        headings=headings,
    )


def _unread(url: str, path: str, reason: str, title: str = "") -> Document:
    return Document(url, path, title=title, kind="pdf", is_readable=False, reason=reason)


def _run_worker(data: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(WORKER)], input=data, capture_output=True, timeout=SECONDS, check=False
        )
        told: dict[str, Any] = json.loads(done.stdout)
        return told
    except subprocess.TimeoutExpired:
        return {"reason": f"the PDF took longer than {SECONDS:.0f} seconds to read"}
    except ValueError:
        return {"reason": "the PDF broke the reader: it may be damaged or a trap"}
    except OSError:
        return {"reason": "the reader of PDFs could not be started"}


def _choose_title(title: str, headings: tuple[tuple[str, ...], ...], passages: tuple[Passage, ...]) -> str:
    """The title the file gives itself, unless it is a file's name; otherwise its first heading."""
    is_name = (
        not title or title.lower().startswith(("microsoft word", "untitled", "powerpoint")) or title[-5:-3] == ".d"
    )
    if not is_name and " " in title:
        return title
    if headings:
        return headings[0][0]
    return passages[0].text[:100] if passages else title


def _find_dates(meta: dict[str, str], passages: tuple[Passage, ...]) -> tuple[tuple[str, str], ...]:
    found = []
    for key, label in (("ModDate", "modified"), ("CreationDate", "created")):
        digits = (meta.get(key) or "").removeprefix("D:")[:8]
        if len(digits) == 8 and digits.isdigit():
            found.append((label, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"))
    return tuple(dict.fromkeys([*found, *find_dates_in_lines(passage.text for passage in passages)]))
