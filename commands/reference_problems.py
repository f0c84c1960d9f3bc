"""Makes ``docs/editors/problems.md``: every kind of problem, with what the checker truly says of an example of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from commands.problem_catalogue import PARTS
from commands.problem_examples import AREA, GLOSSARY, SEARCH_WORDS, TITLES, Example
from commands.starting_page import make_page
from local_offer.content_checks import check_reading
from local_offer.content_checks.advice import PLACEHOLDER
from local_offer.content_folder import AREA_FILE, SEARCH_WORDS_FILE, Reading, content_type_at, read_content_folder
from local_offer.problems import Problem, tell

DAY = date(2026, 11, 23)
"""The day that the examples are checked on."""

_INTRODUCTION = """\
When something is wrong, the site is not built, and the last good version stays as it was. You are told every problem at
once: the file, the line, the field, what is wrong, and after "Mend:" what to do. Here is each kind of problem with an
example. Advice is told in the same way, with the word "warning", and stops nothing.

The text in each example is what the checker really says.
"""


def problems_document() -> str:
    """The whole page."""
    files = good_files()
    lines = ["# What the messages mean", "", _INTRODUCTION]
    lines += [f"- [{heading}](#{heading_link(heading)})" for heading, _, _ in PARTS]
    for heading, about, examples in PARTS:
        lines += ["", f"## {heading}", *(["", about] if about else [])]
        for example in examples:
            lines += ["", *_entry(example, files)]
    return "\n".join(lines) + "\n"


def heading_link(heading: str) -> str:
    """A heading's id as GitHub and text editors make it."""
    kept = "".join(sign for sign in heading.lower() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")


def _entry(example: Example, files: dict[str, bytes]) -> Iterator[str]:
    told = tell(problems_of_example(example, files))
    if not told:
        raise ValueError(f"the example '{example.title}' has no problem")
    yield from (
        f"### {example.title}",
        "",
        example.means,
        "",
        "For example:",
        "",
        "```text",
        example.written.rstrip("\n"),
        "```",
        "",
    )
    yield from ("You see:", "", "```text", told, "```")


def problems_of_example(example: Example, files: dict[str, bytes]) -> list[Problem]:
    """What is wrong in the example's own file."""
    broken = dict(files)
    example.change(broken, example.name)
    return [problem for problem in _check(broken) if problem.path == f"content/{example.name}"]


def good_files() -> dict[str, bytes]:
    """A small content folder without any problem: the starting page of each type, filled in and without its notes."""
    files = {AREA_FILE: AREA.encode(), "glossary.yaml": GLOSSARY.encode(), "files/map.txt": b"A map"}
    files[SEARCH_WORDS_FILE] = SEARCH_WORDS.encode()
    for name, title in TITLES.items():
        page = make_page(content_type_at(name), name, {"title": title} if title else {}, read_files(files), DAY)
        files[name] = _without_notes(page.text).encode()
    return files


def _without_notes(text: str) -> str:
    header, fence, body = text.partition("\n---\n")
    lines = [line for line in header.split("\n") if line and not line.startswith("#")]
    return ("\n".join(lines) + fence + body).replace(PLACEHOLDER, "Written here")


def _check(files: dict[str, bytes]) -> tuple[Problem, ...]:
    return check_reading(read_files(files), DAY)


def read_files(files: dict[str, bytes]) -> Reading:
    """The reading of a content folder with these files."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        for name, data in files.items():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_bytes(data)
        return read_content_folder(content)
