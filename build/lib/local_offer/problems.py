"""A problem in the content, as told to an editor: where it is, what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from itertools import groupby


class Severity(StrEnum):
    """An error fails the build; a warning is only told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem. ``path`` is as the editor knows it (``content/...``); ``line`` counts from 1, 0 is the whole file."""

    path: str
    line: int
    field: str
    wrong: str
    mend: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def as_warning(self) -> Problem:
        return replace(self, severity=Severity.WARNING)


class ContentError(Exception):
    """The content cannot be published; holds every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(tell(self.problems))


class Wrong(ValueError):
    """A value that cannot be right, with what to write instead. Raised by field types, turned into a Problem."""

    def __init__(self, wrong: str, mend: str) -> None:
        self.wrong = wrong
        self.mend = mend
        super().__init__(wrong)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """How to mend an unknown word: the nearest known one, or the list of those there are."""
    choices = sorted(known)
    near = get_close_matches(word.lower().replace(" ", "-").replace("_", "-"), choices, n=1, cutoff=0.6)
    near = near or get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    if not choices:
        return "there are none to choose from yet."
    shown = ", ".join(choices[:20])
    return f"choose from: {shown}{', ...' if len(choices) > 20 else '.'}"


def count(number: int, one: str, many: str) -> str:
    """'1 problem', '2 problems'."""
    return f"{number} {one if number == 1 else many}"


def tell(problems: Iterable[Problem]) -> str:
    """Every problem as text, grouped by file, in order of line."""
    lines = []
    ordered = sorted(set(problems))
    for path, group in groupby(ordered, key=lambda problem: problem.path):
        lines.append(path)
        for problem in group:
            place = f"line {problem.line}" if problem.line else "whole file"
            field = f", {problem.field}" if problem.field else ""
            word = "" if problem.is_error else "warning: "
            lines.append(f"  {place}{field}: {word}{problem.wrong}")
            lines.append(f"      Mend: {problem.mend}")
        lines.append("")
    return "\n".join(lines).rstrip()


def tell_totals(problems: Iterable[Problem]) -> str:
    """One sentence that counts the errors and warnings."""
    found = set(problems)
    errors = sum(problem.is_error for problem in found)
    files = len({problem.path for problem in found if problem.is_error})
    warnings = len(found) - errors
    told = f"{count(errors, 'problem', 'problems')} in {count(files, 'file', 'files')}"
    return f"{told}, {count(warnings, 'warning', 'warnings')}."
