"""A content folder as large as a big county's: the example area, with its provisions cloned until there are enough.

Each clone takes each group of fields that belong together (needs; provider and contact; cost ...) from some provision
of the example, and its body from the sections of several. So needs, levels, ages, sectors and lengths are spread as
people spread them, every page differs, and our own checks pass. The same size and seed give the same files.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from local_offer.front_matter import read_front_matter
from local_offer.markdown_text import heading_id

EXAMPLE = Path(__file__).resolve().parent.parent / "content"
LARGEST = 100_000

# Fields that only make sense together come from one provision. What is in none of these, the clone keeps of its own
# source; but `meets` is left out, since only a person can say that a page meets the law.
FIELD_GROUPS = (
    ("provider", "contact_name", "phone", "email", "website", "area", "our_children"),
    ("sectors", "aspects"), ("need_types",), ("levels",), ("age_from", "age_to"), ("answers",), ("also_called",),
    ("how_to_get_it", "referral"), ("criteria", "who_decides"), ("who_pays", "cost", "cost_details"),
    ("where", "address", "postcode", "when", "waiting_time"), ("checked_on", "checked_by"),
)  # fmt: skip
LEFT_OUT = ("meets", "slug")

TOWNS = ("Wrenfield", "Hazelport", "Saltmarsh", "Thistleby", "Oxlip", "Brackenfield", "Kestrel Hill", "Larkrise",
         "Greenhollow", "Bluebell Vale", "Linnet Bay", "Heron Bridge")  # fmt: skip
PARTS = ("{}", "North {}", "{} Quay", "Old {}", "{} and villages", "Upper {}", "{} East", "West {}")


class SizeError(ValueError):
    """The number of provisions asked for cannot be made; the text says why."""


@dataclass(frozen=True)
class Example:
    """One provision of the example area. ``sections`` each start with their ``##`` heading."""

    name: str
    values: dict[str, Any]
    opening: str
    sections: tuple[str, ...]


def write_area(folder: Path, provisions: int, seed: int = 1) -> Path:
    """Write a content folder with this many provisions to ``folder``, which must not be there yet.

    Raises:
        SizeError: fewer than the example has, or more than a bench can bear.
    """
    require_size(provisions)
    examples = read_examples()
    shutil.copytree(EXAMPLE, folder)
    for name, text in build_clones(examples, provisions - len(examples), random.Random(seed)):
        (folder / "provision" / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")
    return folder


def require_size(provisions: int) -> None:
    """Refuse a number of provisions that no area can be made with.

    Raises:
        SizeError: says which numbers can be made.
    """
    fewest = len(read_examples())
    if not fewest <= provisions <= LARGEST:
        raise SizeError(
            f"An area of {provisions:,} provisions cannot be made: write a number from {fewest}, "
            f"which the example has, to {LARGEST:,}."
        )


def read_examples() -> list[Example]:
    """Every provision of the example area, in order of file name."""
    return [_read_example(path) for path in sorted((EXAMPLE / "provision").glob("*.md"))]


def _read_example(path: Path) -> Example:
    header = read_front_matter(path.read_text(encoding="utf-8"))
    opening, *sections = header.body.strip().split("\n## ")
    if opening.startswith("## "):
        opening, sections = "", [opening.removeprefix("## "), *sections]
    return Example(path.stem, header.values, opening.strip(), tuple(f"## {section.strip()}" for section in sections))


def build_clones(examples: list[Example], number: int, dice: random.Random) -> Iterator[tuple[str, str]]:
    """(file name, text) of each clone."""
    sections = [section for example in examples for section in example.sections]
    for index in range(number):
        turn, place = divmod(index, len(examples))
        source, town = examples[place], _town(turn)
        values = _mixed_values(source, examples, dice) | {"title": f"{source.values['title']}, {town}"}
        body = [source.opening, *dice.sample(sections, len(source.sections))]
        yield f"{source.name}-{heading_id(town)}", _file_text(values, "\n\n".join(part for part in body if part))


def _town(turn: int) -> str:
    """A different place for each turn through the example."""
    rest, town = divmod(turn, len(TOWNS))
    number, part = divmod(rest, len(PARTS))
    place = PARTS[part].format(TOWNS[town])
    return f"{place} {number + 1}" if number else place


def _mixed_values(source: Example, examples: list[Example], dice: random.Random) -> dict[str, Any]:
    values = {name: value for name, value in source.values.items() if name not in LEFT_OUT}
    for group in FIELD_GROUPS:
        donor = dice.choice(examples).values
        for name in group:
            values.pop(name, None)
            if name in donor:
                values[name] = donor[name]
    return values


def _file_text(values: dict[str, Any], body: str) -> str:
    header = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    return f"---\n{header}---\n{body}\n"
