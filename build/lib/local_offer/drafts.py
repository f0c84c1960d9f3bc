"""One content file, read: as a whole page if every field is good, else as far as it could be read, with its problems.

A draft keeps the fields that were good beside the problems, so that one broken field does not hide the next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import ConfigDict, ValidationError, create_model

from local_offer.area import Facts
from local_offer.content_types import ExpectedProvision, Page, header_fields
from local_offer.front_matter import FrontMatter, Loc, YamlError, read_front_matter
from local_offer.markdown_text import MarkdownText
from local_offer.problems import Problem, Wrong, did_you_mean
from local_offer.text_encoding import decode

LARGEST_FILE = 1_000_000
"""Bytes; a page longer than this is a mistake."""


@dataclass
class Draft:
    """A file on its way to being a page. ``values`` is the page itself, or the good part of it."""

    path: str
    content_type: type[Page]
    header: FrontMatter = field(default_factory=lambda: FrontMatter({}))
    values: Any = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def page(self) -> Page | None:
        return self.values if isinstance(self.values, self.content_type) else None

    @property
    def id(self) -> str:
        """The id the page has, or would have: other files that name it are not at fault."""
        if self.values is not None and issubclass(self.content_type, ExpectedProvision):
            return f"{self.values.need}/{self.values.level}"
        return getattr(self.values, "slug", None) or _file_slug(self.path)

    def add(self, line: int, name: str, wrong: Wrong) -> None:
        self.problems.append(Problem(self.path, line, name, wrong.wrong, wrong.mend))


def _file_slug(path: str) -> str:
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def read_draft(path: str, data: bytes, content_type: type[Page]) -> Draft:
    """Read the bytes of the file at ``path`` (``content/<folder>/...``); never raises for what the file says."""
    draft = Draft(path, content_type)
    try:
        if len(data) > LARGEST_FILE:
            raise Wrong(
                f"the file is {len(data) / 1_000_000:.1f} MB; a page can have 1 MB.",
                "Take out what does not belong, such as a pasted picture, or make several pages of it.",
            )
        draft.header = read_front_matter(decode(data))
    except YamlError as error:
        draft.add(error.line, "header", error)
        return draft
    except Wrong as error:
        draft.add(0, "", error)
        return draft
    typed = {str(key): value for key, value in draft.header.values.items()}
    for name in set(typed) & (set(content_type.model_fields) - set(header_fields(content_type))):
        taken = Wrong(
            f"the field '{name}' is not written here.", "Take the line out: it comes from the file's place and text."
        )
        draft.add(draft.header.line_of((name,)), name, taken)
        del typed[name]
    draft.values = read_facts(content_type, typed | _from_file(draft), draft)
    return draft


def _from_file(draft: Draft) -> dict[str, Any]:
    body = MarkdownText(draft.header.body, draft.header.body_line)
    known: dict[str, Any] = {"path": draft.path, "file_slug": _file_slug(draft.path), "body": body}
    if issubclass(draft.content_type, ExpectedProvision):
        known["need"], known["level"] = draft.path.removesuffix(".md").split("/")[-2:]
    return known


def read_facts(model: type[Facts], values: dict[str, Any], draft: Draft) -> Any:
    """The model made of these values; on problems, which are added to ``draft``, the good part of it."""
    try:
        facts: Any = model.model_validate(values)
    except ValidationError as error:
        bad = set()
        for detail in error.errors(include_url=False, include_input=False):
            loc: Loc = tuple(detail["loc"])
            bad.add(loc[:1])
            draft.add(
                draft.header.line_of(loc),
                _name_of(loc),
                _explain(detail, loc, model, is_empty=loc in draft.header.lines),
            )
        good = {name: value for name, value in values.items() if (name,) not in bad}
        facts = _partial(model).model_validate(good)
    told = {problem.field for problem in draft.problems}
    for name, wrong in inconsistencies(model, facts):
        if name in told:  # a field that could not be read is not also missing
            continue
        draft.add(draft.header.line_of((name,)), name, wrong)
    return facts


def inconsistencies(model: type[Facts], facts: Any) -> Iterator[tuple[str, Wrong]]:
    """What is wrong between good fields, as the model tells it."""
    tell = getattr(model, "inconsistencies", None)
    if tell is not None:
        yield from tell(facts)


@cache
def _partial(model: type[Facts]) -> type[Facts]:
    """The same model with every field optional, to hold what was good in a file with problems."""
    fields: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        optional = copy(info)
        optional.default, optional.default_factory = None, None
        fields[name] = (info.annotation, optional)
    return create_model(
        f"Partial{model.__name__}", __config__=ConfigDict(frozen=True, arbitrary_types_allowed=True), **fields
    )


def _name_of(loc: Loc) -> str:
    """'commitments 2, level' for the level of the second commitment."""
    words: list[str] = []
    for part in loc:
        if isinstance(part, int):
            words[-1:] = [f"{words[-1] if words else 'item'} {part + 1}"]
        else:
            words.append(part)
    return ", ".join(words)


def _explain(detail: Any, loc: Loc, model: type[Facts], is_empty: bool) -> Wrong:
    """Pydantic's error as an editor would want it told."""
    cause = (detail.get("ctx") or {}).get("error")
    if isinstance(cause, Wrong):
        return cause
    name = str(loc[-1]) if loc else ""
    sort = detail["type"]
    if sort == "missing" and not is_empty:
        return Wrong(f"the field '{name}' is missing.", f"Add it: {_description(model, loc)}")
    if sort == "extra_forbidden":
        return Wrong(
            f"there is no field called '{name}' here.",
            did_you_mean(name, header_fields(_model_at(model, loc[:-1]))).capitalize(),
        )
    if sort in (
        "missing",
        "string_type",
        "string_too_short",
        "too_short",
        "date_type",
        "bool_type",
        "float_type",
        "int_type",
        "tuple_type",
    ):
        return Wrong(
            f"'{name}' is empty.", f"Fill it in, or take the line out if it is not needed. {_description(model, loc)}"
        )
    if sort in ("model_type", "model_attributes_type"):
        return Wrong(
            f"'{name}' should be a block of fields.", "Write its fields under it, each indented by two spaces."
        )
    return Wrong(
        f"'{name}' cannot be read: {detail['msg'].lower()}.",
        f"Compare it with docs/editors. {_description(model, loc)}",
    )


def _model_at(model: type[Facts], loc: Loc) -> type[Facts]:
    """The model of the block that ``loc`` stands in."""
    from local_offer.field_marks import nested_model

    for part in loc:
        if isinstance(part, str):
            model = nested_model(model, part) or model
    return model


def _description(model: type[Facts], loc: Loc) -> str:
    names = [part for part in loc if isinstance(part, str)]
    block = _model_at(model, loc[:-1])
    info = header_fields(block).get(names[-1]) if names else None
    text = (info.description or "") if info is not None else ""
    return text[:1].upper() + text[1:] + ("." if text and text[-1] not in ".!?" else "")
