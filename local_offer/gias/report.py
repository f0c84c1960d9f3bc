"""Tells an editor what an import did, in plain English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from local_offer.gias.plan import CLOSED, Change, Plan, Sort
from local_offer.gias.rows import RowProblem
from local_offer.gias.update import FactChange
from local_offer.problems import count

_HEADINGS = {
    Sort.ADDED: "Added",
    Sort.ADOPTED: "Hand-written pages joined with the register by name and postcode",
    Sort.UPDATED: "Updated",
    Sort.CLOSED: "Closed since the last import",
    Sort.REOPENED: "Opened again",
    Sort.MISSING: "Not in this extract, and left as they are",
}
_FACT_WORDS = {
    "urn": "URN",
    "sen": "kinds of need",
    "section_41": "section 41 approval",
    "religious_character": "religious character",
}
_MOST_NAMES = 20


def tell_plan(plan: Plan, root: str = "content") -> str:
    """The whole report; ``root`` is the content folder's name. It ends with one sentence on what was written."""
    lines = [f"Schools of {plan.authority}{_outside(plan.outside)}.", ""]
    for sort, heading in _HEADINGS.items():
        found = plan.of(sort)
        lines += _section(heading, [line for change in found for line in _change(change, root)], len(found))
    lines += _left_out(plan.of(Sort.LEFT_OUT))
    lines += _untyped(plan.untyped)
    neighbours = [f"  {neighbour.name} ({neighbour.id})" for neighbour in plan.neighbours]
    lines += _section("Added to the neighbours in area.yaml; give each its Local Offer's address", neighbours)
    lines += _section("To look at in the extract", [f"  {_row(problem)}" for problem in plan.row_problems])
    files = [f"  {root}/{problem.path}: {problem.wrong}" for problem in plan.file_problems]
    lines += _section("To look at in the content", files)
    return "\n".join([*lines, _total(plan, root)])


def _outside(names: Iterable[str]) -> str:
    told = ", ".join(names)
    return f", and of its neighbours {told}" if told else "; of no neighbour"


def _section(heading: str, lines: list[str], number: int | None = None) -> list[str]:
    if not lines:
        return []
    return [f"{heading}: {len(lines) if number is None else number}", *lines, ""]


def _row(problem: RowProblem) -> str:
    return f"Row {problem.row}{f', {problem.name}' if problem.name else ''}: {problem.wrong}"


def _change(change: Change, root: str) -> Iterator[str]:
    where = f", in {change.outside}" if change.outside else ""
    yield f"  {change.name} (URN {change.urn}{where}): {root}/{change.path}"
    if change.sort is not Sort.ADOPTED:
        yield from (f"    {_fact(fact)}" for fact in change.facts)
    if change.followed:
        yield f"    changed on the page too: {_words(change.followed)}"
    if change.kept:
        yield f"    kept on the page as an editor wrote it: {_words(change.kept)}"


def _fact(fact: FactChange) -> str:
    name = _words((fact.name,))
    if not fact.before:
        return f"{name} is now '{fact.after}'; there was none"
    if not fact.after:
        return f"{name} was '{fact.before}'; there is none now"
    return f"{name} was '{fact.before}' and is now '{fact.after}'"


def _words(names: Iterable[str]) -> str:
    return ", ".join(_FACT_WORDS.get(name, name.replace("_", " ")) for name in names)


def _left_out(changes: list[Change]) -> list[str]:
    """Each reason with its schools; of closed ones, of which there are thousands, only how many."""
    by_reason: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_reason[change.reason].append(change)
    lines = []
    for reason, found in sorted(by_reason.items()):
        names = _names([f"{change.name} (URN {change.urn})" for change in found])
        lines.append(f"  because {reason}, {len(found)}{'' if reason == CLOSED else f': {names}'}")
    return _section("Left out", lines, len(changes))


def _untyped(untyped: list[tuple[str, str]]) -> list[str]:
    by_type: dict[str, list[str]] = defaultdict(list)
    for type_name, path in untyped:
        by_type[type_name].append(path)
    lines = []
    for type_name, paths in sorted(by_type.items()):
        unknown = f"this import does not know the type '{type_name}'"
        why = unknown if type_name else "the extract does not say their type"
        lines.append(f"  {why}: {_names(paths)}")
    return _section("Added as kind 'school', which is to be put right by hand", lines, len(untyped))


def _names(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(sorted(names)[:_MOST_NAMES]) + more


def _total(plan: Plan, root: str) -> str:
    unchanged = len(plan.of(Sort.UNCHANGED))
    same = f"{count(unchanged, 'page says', 'pages say')} what the register says already"
    if plan.is_empty:
        return f"Nothing has changed: {same}."
    added = f", and {count(len(plan.neighbours), 'neighbour', 'neighbours')} in area.yaml" if plan.neighbours else ""
    same = f"; {same}" if unchanged else ""
    return f"Wrote {count(len(plan.files), 'file', 'files')} in {root}/providers{added}{same}."
