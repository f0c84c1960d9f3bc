"""Radio buttons and checkboxes that belong together, and dates in three fields, with nothing in the code that holds their question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from offer_audit.accessibility.checks.form_view import (
    Field,
    Piece,
    fields_of,
    form_facts,
    is_free,
    place_of,
    says_something,
    tied_label,
)
from offer_audit.accessibility.checks.form_words import plain_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_QUESTION = re.compile(
    r"\?\s*\*?$|:\s*\*?$|\b(select|choose|tick|which|what|all that apply|pick|do you|are you|have you)\b", re.IGNORECASE
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "heading", "caption")
_DATE = (re.compile(r"^(day|dd)$"), re.compile(r"^(month|mm)$"), re.compile(r"^(year|yyyy|yy)$"))
FARTHEST = 110


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each set of choices."""
    for fields in _sets(page):
        question = _question(fields[0])
        words = {
            "question": question["text"][:100] if question else "",
            "count": str(len(fields)),
            "first": tied_label(fields[0])[:60],
        }
        message = _message(page, fields, question)
        if message:
            yield Said(message, place_of(fields[0]), words)


def _sets(page: PageFacts) -> Iterator[list[Field]]:
    fields = fields_of(page)
    radios: dict[tuple[int, str], list[Field]] = {}
    for field in fields:
        if field["kind"] == "radio" and (field["nameAttribute"] or not field["isNative"]):
            radios.setdefault((field["form"], field["nameAttribute"]), []).append(field)
    yield from (found for found in radios.values() if len(found) > 1)
    for kind, run in groupby(
        fields, key=lambda field: (field["kind"], field["form"], tuple(field["groups"]), not field["before"] or True)
    ):
        ticks = list(run)
        if kind[0] == "checkbox":
            yield from _runs_of_ticks(ticks)
    for three in zip(fields, fields[1:], fields[2:], strict=False):
        if all(
            wanted.match(plain_label(tied_label(field) or field["name"] or field["placeholder"]))
            for wanted, field in zip(_DATE, three, strict=True)
        ):
            yield list(three)


def _runs_of_ticks(ticks: list[Field]) -> Iterator[list[Field]]:
    """Checkboxes one after another, parted where a question stands between."""
    run: list[Field] = []
    for field in ticks:
        question = _question(field)
        if run and question is not None and question["side"] == "above" and _QUESTION.search(question["text"]):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(field)
    if len(run) > 1:
        yield run


def _question(field: Field) -> Piece | None:
    """The words over or before the first choice that are not its label."""
    for piece in reversed(field["before"]):
        is_near = piece["along"] <= FARTHEST and piece["across"] <= 300
        is_words = (
            says_something(piece)
            and len(piece["text"]) > 2
            and not any(tie["how"] in ("label", "aria-labelledby") for tie in piece["tied"])
        )
        if is_near and is_words and (is_free(piece, field) or piece["owner"] in _HEADINGS):
            return piece
    return None


def _message(page: PageFacts, fields: list[Field], question: Piece | None) -> str:
    groups = form_facts(page)["groups"]
    shared = set(fields[0]["groups"]).intersection(*(field["groups"] for field in fields))
    named = [groups[index] for index in shared if groups[index]["name"]]
    is_date = fields[0]["kind"] not in ("radio", "checkbox")
    if _each_tells(fields, question):
        return "grouped"
    if named:
        inner = min(named, key=lambda group: len(group["fields"]))
        is_shared = (
            fields[0]["kind"] == "radio"
            and len(inner["fields"]) > len(fields)
            and question
            and _QUESTION.search(question["text"])
            and not question["tied"]
        )
        return "shared" if is_shared else "grouped"
    if any(groups[index]["tag"] == "fieldset" for index in shared) and (
        fields[0]["kind"] == "radio" or question is None
    ):
        return "no-legend"
    if question is None:
        return "no-question" if fields[0]["kind"] == "radio" else ""
    if fields[0]["kind"] == "checkbox" and not _QUESTION.search(question["text"]):
        return "heading" if _is_like_heading(question) and len(fields) > 2 else ""
    if is_date:
        return "date"
    return "heading" if question["owner"] in _HEADINGS else "question"


def _is_like_heading(question: Piece) -> bool:
    is_short = len(question["text"]) < 50 and not question["text"].endswith((".", ","))
    return (
        is_short
        and question["side"] == "above"
        and (question["owner"] in _HEADINGS[1:] or question["isBold"])
        and question["owner"] != "h1"
    )


def _each_tells(fields: list[Field], question: Piece | None) -> bool:
    """Whether each choice's own name or description holds the question, or a table's headings do."""
    if all(field["words"]["rowHeader"] for field in fields):
        return True
    if all(any(each["exists"] and each["text"] for each in field["describedby"]) for field in fields):
        return True
    told = question["text"].strip(" :?*").lower() if question else ""
    return bool(told) and all(told in field["name"].lower() for field in fields)
