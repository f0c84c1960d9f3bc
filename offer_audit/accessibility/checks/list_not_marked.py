"""Lists that only look like lists: signs or numbers typed before lines or paragraphs, rows of links parted by breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_BULLET = re.compile(r"^\s*([•·▪▫◦‣⁃●○■□►▶➤➢✓✔✗✘★☆→»❖*]|[-–—~+>](?=\s)|o(?=\s[A-Z]))\s*\S")
_CERTAIN_BULLET = re.compile(r"^\s*[•·▪▫◦‣⁃●○■□►▶➤➢✓✔❖*]\s*\S")
_NUMBER = re.compile(r"^\s*(?:step\s+)?\(?(\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})[.):]\)?\s+\S", re.IGNORECASE)
_ORDER = ("1 2 3 4 5 6 7 8 9 10 11 12", "a b c d e f g h", "i ii iii iv v vi vii viii")


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where at least two lines in a row begin with a bullet, or three with a dash, or numbers that count up."""
    facts = page.facts["structure"]
    found = False
    for block in facts["blocks"]:
        if not _may_be_list(block):
            continue
        lines = [line for line in re.split(r"[\n\f]", block["text"]) if line.strip()]
        message = (
            _message(lines)
            or ("links" if block["linked"] >= 0.75 and "\f" not in block["text"] and len(lines) >= 3 else "")
            or _inline(block)
        )
        if message:
            found = True
            yield said(message, block, text=" / ".join(lines[:3]))
    for run in _neighbours(facts["blocks"]):
        message = _message([block["text"] for block in run]) or _links(run) or _signs(run)
        if message:
            found = True
            yield said(message, run[0], text=" / ".join(block["text"] for block in run[:3]))
    for each in facts["lists"]:
        if (
            len(each["items"]) >= 2
            and each["marker"] not in ("none", "")
            and _message(each["items"])
            and all(_BULLET.match(item) or _NUMBER.match(item) for item in each["items"])
        ):
            found = True
            yield said("twice", each, text=" / ".join(each["items"][:3]))
    if facts["lists"] and not found:
        yield said("marked")


def _may_be_list(block: Mapping[str, Any]) -> bool:
    return bool(
        block["isSeen"]
        and not block["hidden"]
        and not block["code"]
        and not (block["pre"] and block["tag"] in ("pre", "textarea"))
        and block["tag"] not in ("li", "dt", "dd")
        and block["within"] not in ("li", "a", "button", "th", "[role=img]", "dt", "label")
    )


def _links(run: list[Mapping[str, Any]]) -> str:
    """Four boxes or more in a row that each hold a link and nothing else."""
    return "links" if len(run) >= 4 and all(block["linked"] >= 0.9 and len(block["text"]) < 60 for block in run) else ""


def _signs(run: list[Mapping[str, Any]]) -> str:
    """Boxes in a row before which the style sheet puts the same bullet."""
    signs = {block["sign"] for block in run}
    return "bullets" if len(signs) == 1 and _CERTAIN_BULLET.match(f"{signs.pop()} x") else ""


def _message(lines: list[str]) -> str:
    """What the lines are; they may follow a line that brings in the list."""
    runs = [(kind, list(group)) for kind, group in groupby(lines, key=_kind)]
    for kind, group in runs:
        if kind == "bullet" and len(group) >= 2:
            return "bullets" if all(_CERTAIN_BULLET.match(line) for line in group) or len(group) >= 3 else "dashes"
        if kind == "number" and len(group) >= 2 and _counts_up(group):
            return "numbers" if len(group) >= 3 else "two-numbers"
    return ""


def _kind(line: str) -> str:
    return "bullet" if _BULLET.match(line) else "number" if _NUMBER.match(line) else ""


def _counts_up(lines: list[str]) -> bool:
    marks = " ".join(match[1].lower() for line in lines if (match := _NUMBER.match(line)))
    return any(f" {order} ".startswith(f" {marks} ") for order in _ORDER)


def _inline(block: Mapping[str, Any]) -> str:
    """A list run together in one line: three bullets in the same block."""
    return "bullets" if len(re.findall(r"(?:^|\s)[•▪◦●■►]\s*\w", block["text"])) >= 3 and block["linked"] < 0.5 else ""


def _neighbours(blocks: list[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """Blocks of one kind that stand side by side under one parent."""
    usable = [
        block if _may_be_list(block) and not re.fullmatch(r"h[1-6]|t[dh]", block["tag"]) else None for block in blocks
    ]
    for key, group in groupby(usable, key=lambda block: (block["up"], block["tag"]) if block else None):
        run = [block for block in group if block]
        if key and len(run) >= 2:
            yield run
