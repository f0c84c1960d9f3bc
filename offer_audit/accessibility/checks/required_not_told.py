"""Required fields that are told apart by colour, by a mark that is not explained, or not at all, or that contradict themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import (
    Field,
    beside,
    fields_of,
    form_facts,
    name_of,
    place_of,
    tied_label,
)
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_STAR = re.compile(r"[*＊∗✱✽•†]")
_REQUIRED = re.compile(r"\b(required|mandatory|compulsory)\b", re.IGNORECASE)
_OPTIONAL = re.compile(
    r"\boptional\b|\b(leave|leaving) (this|it|them) (out|blank|empty)|\bif you (want|wish|like|have)\b|\bnot required\b|\bneed not\b",
    re.IGNORECASE,
)
_COLOUR = r"(red|blue|green|orange|yellow|colou?r(ed)?|bold|highlighted|shaded)"
_BY_COLOUR = re.compile(
    rf"(in|marked|shown|with a|labels?|outlined) (in )?(a )?{_COLOUR}\b.{{0,60}}(required|mandatory|compulsory|must|need)"
    rf"|(required|mandatory|compulsory|must).{{0,60}}\b(in|marked|shown|with a|outlined) (in )?(a )?{_COLOUR}\b",
    re.IGNORECASE,
)  # fmt: skip
_ALL = re.compile(
    r"\b(all|every)\b.{0,40}\b(required|mandatory|must|compulsory)|answer (all|every)|unless.{0,40}optional|optional.{0,30}(marked|says)",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """One word for each form, or for the fields that contradict themselves."""
    facts = form_facts(page)
    by_form: dict[int, list[Field]] = {}
    for field in fields_of(page):
        if not field["isInSearch"] and field["kind"] not in ("searchbox", "slider"):
            by_form.setdefault(field["form"], []).append(field)
    for fields in by_form.values():
        contrary = [field for field in fields if _contradicts(field)]
        yield from (Said("contrary", place_of(field), {"name": name_of(field), "line": ""}) for field in contrary)
        message, place, line = _say_of_form(facts, fields)
        if message and not contrary:
            yield Said(message, place, {"name": name_of(_first(fields)), "line": line})


def _first(fields: list[Field]) -> Field:
    return next((field for field in fields if _is_starred(field) or _in_code(field)), fields[0])


def _say_of_form(facts: dict[str, Any], fields: list[Field]) -> tuple[str, Place, str]:
    place = place_of(_first(fields))
    lines: list[str] = facts["lines"]
    key: dict[str, Any] | None = facts["starKey"]
    starred = [field for field in fields if _is_starred(field)]
    coloured = next((line for line in lines if _BY_COLOUR.search(line)), "")
    if coloured and not starred:
        return "colour", place, coloured[:160]
    if starred and key is None:
        return "star", place, ""
    if starred and key is not None and key["fieldsBefore"] > starred[0]["index"]:
        return "late", place, str(key["text"])[:160]
    if starred:
        silent = [field for field in starred if not _in_code(field) and not _is_spoken(field)]
        return ("silent", place_of(silent[0]), "") if silent else ("told", place, "")
    required = [field for field in fields if _in_code(field)]
    if not required:
        return "", place, ""
    return _say_without_star(fields, required, lines), place, ""


def _say_without_star(fields: list[Field], required: list[Field], lines: list[str]) -> str:
    if any(_OPTIONAL.search(_words(field)) or _REQUIRED.search(_words(field)) for field in fields) or any(
        _ALL.search(line) for line in lines
    ):
        return "told"
    rest = [field for field in fields if field not in required and field["kind"] not in ("checkbox", "radio")]
    if any(label["isRed"] for field in required for label in field["labels"]) and not any(
        label["isRed"] for field in rest for label in field["labels"]
    ):
        return "by-colour"
    return "unsaid" if rest and required else "told"


def _words(field: Field) -> str:
    near = [
        piece["text"]
        for piece in field["before"][-3:] + field["after"][:2]
        if piece["gap"] <= 60 and not any(tie["field"] != field["index"] for tie in piece["tied"])
    ]
    drawn = " ".join(label["drawn"] for label in field["labels"])
    told = " ".join(each["text"] for each in field["describedby"])
    return " ".join([tied_label(field), drawn, told, *near])


def _is_starred(field: Field) -> bool:
    near = beside(field)
    marks = [
        piece["text"]
        for piece in field["before"][-2:] + field["after"][:1]
        if len(piece["text"]) <= 2 and piece["gap"] <= 60
    ]
    shown = f"{tied_label(field)} {' '.join(label['drawn'] for label in field['labels'])} {near['text'] if near else ''} {' '.join(marks)}"
    return bool(_STAR.search(shown))


def _in_code(field: Field) -> bool:
    return field["isRequired"] or field["ariaRequired"] == "true"


def _is_spoken(field: Field) -> bool:
    spoken = (
        " ".join(label["spoken"] + label["drawn"] for label in field["labels"])
        if field["nameFrom"] == "label"
        else field["name"]
    )
    return bool(_STAR.search(spoken) or _REQUIRED.search(spoken))


def _contradicts(field: Field) -> bool:
    label = tied_label(field)
    if _in_code(field) and re.search(r"\(optional\)|\boptional$", label, re.IGNORECASE):
        return True
    return field["ariaRequired"] == "false" and (
        field["isRequired"] or bool(re.search(r"\(required\)|\brequired$", label, re.IGNORECASE))
    )
