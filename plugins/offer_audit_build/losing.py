"""Finds what a site published at the last good build and publishes no more, looking at no more pages than it must.

First whether the words still stand on their page: no judging. Where they do not, the rule judges the pages that held the
evidence and those whose text changed. Only what these do not publish is judged on the whole site, and only then told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .record import Record, Shown, fingerprints, letters, page_letters, read_record, write_record

MOST_CHANGED = 40
"""When more pages changed, most of them changed in a menu or a list; the whole site is then the better place to look."""

SAMPLE = 24
"""So many other pages are read to know what every page repeats, which is nobody's evidence."""

PIECE, ENOUGH = 4, 0.6
"""Words in a piece of a quotation, and how much of it must stand on the page as it is quoted to be looked for there."""


@dataclass(frozen=True)
class Lost:
    """A requirement that was published and no longer is."""

    requirement: str
    sentence: str


def find_lost(
    record_file: Path, output: Path, today: date, slow: Callable[[str], None] = lambda text: None
) -> list[Lost]:
    """What ``output`` published at the last record and does not now. ``slow`` is told before a look at the whole site.

    Brings the record up to date. A lost requirement is told at each build, until it is back or a whole audit was run.
    """
    record = read_record(record_file, output)
    if record is None:
        return []
    now = fingerprints(output)
    changed = {page for page in now.keys() | record.pages.keys() if now.get(page) != record.pages.get(page)}
    if not changed:
        return _told(record.lost)
    doubtful = {name: shown for name, shown in record.published.items() if _is_doubtful(shown, changed, output)}
    open_questions = doubtful | record.lost
    found = _look_again(open_questions, set(record.lost), changed, output, today, slow) if open_questions else {}
    lost = {name: shown for name, shown in open_questions.items() if name not in found}
    published = {name: shown for name, shown in record.published.items() if name not in lost} | found
    write_record(record_file, output, Record(now, published, lost))
    return _told(lost)


def _told(lost: dict[str, Shown]) -> list[Lost]:
    told = "'{}': no page says this any more. It was on {}."
    return [Lost(name, told.format(shown.name, shown.page)) for name, shown in sorted(lost.items())]


def _is_doubtful(shown: Shown, changed: set[str], output: Path) -> bool:
    """Whether a page of its evidence changed, and the words that showed it are no longer there."""
    if not shown.words:
        return not changed.isdisjoint(shown.pages)
    if shown.page not in changed:
        return False
    text = page_letters(output / shown.page)
    return not all(piece in text for piece in shown.words)


def _look_again(
    questions: dict[str, Shown],
    lost: set[str],
    changed: set[str],
    output: Path,
    today: date,
    slow: Callable[[str], None],
) -> dict[str, Shown]:
    """Those of the requirements that are published, with where."""
    is_much = len(changed) > MOST_CHANGED
    evidence = {page for name, shown in questions.items() if name not in lost for page in shown.pages}
    found = _judge(questions, output, today, evidence if is_much else evidence | changed)
    left = [name for name in questions if name not in found and (is_much or name not in lost)]
    if left:
        slow(", ".join(f"'{questions[name].name}'" for name in left))
        found |= _judge(left, output, today, None)
    return found


def _judge(names: Iterable[str], output: Path, today: date, only: set[str] | None) -> dict[str, Shown]:
    """What of these the pages publish, by the rules of offer-audit; ``only`` leaves the other pages out."""
    from offer_audit.documents import read_document
    from offer_audit.documents.repeated import mark_repeated
    from offer_audit.engine import run_rule
    from offer_audit.judging.judge import read_units
    from offer_audit.outcomes import PUBLISHED
    from offer_audit.rule_documents import rules
    from offer_audit.site import ReadSite

    every = {path.relative_to(output).as_posix(): path for path in sorted(output.rglob("*.html"))}
    wanted = every.keys() if only is None else only & every.keys()
    read = [page for number, page in enumerate(every) if page in wanted or number % max(1, len(every) // SAMPLE) == 0]
    documents = mark_repeated(read_document(every[page].read_bytes(), page, page, "text/html") for page in read)
    documents = tuple(document for document in documents if document.path in wanted)
    site = ReadSite(documents, read_units(documents), today)
    known = {rule.id: rule for rule in rules()}
    results = [run_rule(known[name], site) for name in sorted(names) if name in known]
    return {
        result.id: make_shown(
            output, known[result.id].check, result.name, [(one.path, one.quote) for one in result.evidence]
        )
        for result in results
        if result.result == PUBLISHED
    }


def make_shown(output: Path, check: str, name: str, evidence: list[tuple[str, str]]) -> Shown:
    """What to remember of the evidence, as pages and quotations, best first.

    The best quotation alone shows that information is published. Rules with a check of their own look at more than that.
    """
    page, quote = evidence[0] if evidence else ("", "")
    pages = tuple(sorted({page for page, _ in evidence}))
    if check != "published_information":
        return Shown(name, page, (), pages)
    text, pieces = page_letters(output / page), _pieces(quote)
    standing = tuple(piece for piece in pieces if piece in text)
    return Shown(name, page, standing if len(standing) >= ENOUGH * len(pieces) else (), pages)


def _pieces(quote: str) -> list[str]:
    """A quotation in runs of a few words: on the page a heading may stand between two passages that it quotes as one."""
    words = quote.removesuffix(" ...").split()
    return [letters(" ".join(words[start : start + PIECE])) for start in range(0, len(words), PIECE)]
