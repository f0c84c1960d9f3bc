"""What a content field takes, read from its model and said in plain words: for new pages and for the documentation."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, get_args, get_origin

from local_offer.area import ALL, Facts
from local_offer.content_types import header_fields
from local_offer.field_marks import Mark, marks_in, model_in
from local_offer.field_types import Choice, ContentRef, InThePast, StandardRef, Term

_WITH_ALL = frozenset({"need_types", "levels", "aspects", "sectors"})


@dataclass(frozen=True)
class FieldWords:
    """One field: its name as typed, what its model says of it, and what kind of value it holds."""

    name: str
    description: str
    is_required: bool
    is_several: bool
    leaf: Any
    marks: tuple[Mark, ...]
    sort: str
    block: type[Facts] | None

    def mark(self, sort: type[Any]) -> Any:
        """The field's mark of one sort, or None."""
        return next((mark for mark in self.marks if isinstance(mark, sort)), None)

    @property
    def takes(self) -> str:
        """The kind of value, in plain words."""
        if self.block is not None:
            return "one or several blocks of fields" if self.is_several else "a block of fields"
        if (choice := self.mark(Choice)) is not None:
            words = ", ".join(f"{word} ({meaning})" for word, meaning in choice.meanings)
            return f"{'one or several' if self.is_several else 'one'} of these: {words}"
        if self.mark(Term) or self.mark(ContentRef) or self.mark(StandardRef):
            return self._reference()
        return f"one or several: {self._single()}" if self.is_several else self._single()

    def _reference(self) -> str:
        number = "one or several words" if self.is_several else "one word"
        if (term := self.mark(Term)) is not None:
            also = f", or {ALL}" if term.vocabulary in _WITH_ALL and self.is_several else ""
            return f"{number} from {term.vocabulary} in area.yaml{also}"
        if (standard := self.mark(StandardRef)) is not None:
            return f"{number} from the list of {standard.standard.replace('_', ' ')}"
        folder = self.mark(ContentRef).folder
        if folder:
            return f"the name of a file in content/{folder}, without .md"
        return "the path of a page from the content folder, without .md, such as guidance/start-here"

    def _single(self) -> str:
        if self.leaf is date:
            return "a date such as 2026-09-14" + (
                ", today or earlier" if self.mark(InThePast) else ", which may be in the future"
            )
        if self.sort:
            return self.sort
        return {float: "an age in years, such as 4 or 2.5", int: "a whole number", bool: "yes or no"}.get(
            self.leaf, "text"
        )


def field_words(model: type[Facts]) -> tuple[FieldWords, ...]:
    """Every field an editor types: a model's own first, as declared, then those it has in common with others."""
    places: dict[str, tuple[int, int]] = {}
    for depth, owner in enumerate(model.__mro__):
        for place, name in enumerate(vars(owner).get("__annotations__", ())):
            places.setdefault(name, (depth, place))
    places |= {info.alias: places[name] for name, info in model.model_fields.items() if info.alias}
    fields = header_fields(model)
    return tuple(_words(name, fields[name]) for name in sorted(fields, key=lambda name: places[name]))


def _words(name: str, info: Any) -> FieldWords:
    return FieldWords(
        name=name,
        description=info.description or "",
        is_required=info.is_required(),
        is_several=_is_several(info.annotation),
        leaf=_leaf(info.annotation),
        marks=marks_in(info.annotation, info.metadata),
        sort=_sort(info.annotation, [info]),
        block=model_in(info.annotation),
    )


def _without_marks(annotation: Any) -> Any:
    """The type itself: not ``Annotated``, not ``| None``."""
    if get_origin(annotation) is Annotated:
        return _without_marks(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part is not type(None)]
    is_optional = type(None) in get_args(annotation)
    return _without_marks(parts[0]) if is_optional else annotation


def _is_several(annotation: Any) -> bool:
    return get_origin(_without_marks(annotation)) is tuple


def _leaf(annotation: Any) -> Any:
    bare = _without_marks(annotation)
    return _leaf(get_args(bare)[0]) if get_origin(bare) is tuple else bare


def _sort(annotation: Any, infos: list[Any]) -> str:
    """What ``field_types`` calls a checked text: 'a telephone number'."""
    for info in infos:
        extra = getattr(info, "json_schema_extra", None)
        if isinstance(extra, dict) and "sort" in extra:
            return str(extra["sort"])
    if get_origin(annotation) is Annotated:
        inner, *extras = get_args(annotation)
        return _sort(inner, extras)
    found = (_sort(part, []) for part in get_args(annotation))
    return next((sort for sort in found if sort), "")


def about(model: type[Facts]) -> str:
    """A model's own description, as one paragraph; a model without one has nothing to say."""
    text = inspect.cleandoc(model.__doc__ or "")
    return " ".join(text.replace("``", "`").split())
