"""Finds the marks (``Term``, ``ContentRef``, ``InThePast`` ...) on a model's fields, and the values they stand on.

One walk serves every check of words and references, and the generated documentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from local_offer.area import Facts
from local_offer.field_types import Choice, ContentRef, FromFile, InPostcodeArea, InThePast, StandardRef, Term

Mark = Term | ContentRef | StandardRef | InThePast | InPostcodeArea | Choice
_MARKS = (Term, ContentRef, StandardRef, InThePast, InPostcodeArea, Choice)


def marks_in(annotation: Any, metadata: tuple[Any, ...] | list[Any] = ()) -> tuple[Mark, ...]:
    """Every mark on a type, however deep: inside ``| None`` or a list too."""
    found = [mark for mark in metadata if isinstance(mark, _MARKS)]
    if get_origin(annotation) is Annotated:
        inner, *extra = get_args(annotation)
        return (*found, *marks_in(inner, extra))
    for part in get_args(annotation):
        found.extend(marks_in(part))
    return tuple(found)


def model_in(annotation: Any) -> type[Facts] | None:
    """The block of fields a type holds, if it holds one."""
    if isinstance(annotation, type) and issubclass(annotation, Facts):
        return annotation
    for part in get_args(annotation):
        if (model := model_in(part)) is not None:
            return model
    return None


@cache
def _fields(model: type[Facts]) -> tuple[tuple[str, str, tuple[Mark, ...], type[Facts] | None], ...]:
    return tuple(
        (name, info.alias or name, marks_in(info.annotation, info.metadata), model_in(info.annotation))
        for name, info in model.model_fields.items()
        if not any(isinstance(mark, FromFile) for mark in info.metadata)
    )


def nested_model(model: type[Facts], typed_name: str) -> type[Facts] | None:
    """The model of the block in the field that an editor types as ``typed_name``."""
    return next((block for _, typed, _, block in _fields(model) if typed == typed_name), None)


def marked_values(
    model: type[Facts], facts: Any, loc: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Any, Mark]]:
    """Each single value under a mark, with its place: ``(("need_types", 1), "autism", Term("need_types"))``."""
    for name, typed_name, marks, block in _fields(model):
        value = getattr(facts, name, None)
        if value is None:
            continue
        several = isinstance(value, tuple)
        for index, item in enumerate(value if several else (value,)):
            place = (*loc, typed_name, index) if several else (*loc, typed_name)
            if block is not None:
                yield from marked_values(block, item, place)
                continue
            for mark in marks:
                yield place, item, mark
