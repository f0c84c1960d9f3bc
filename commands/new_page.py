"""Starts a new page: asks what kind and what about, and writes a file that is valid from the first moment."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from datetime import date
from itertools import product
from pathlib import Path

from invoke import Exit

from commands.field_words import about, field_words
from commands.questions import ask, choose, choose_open, clean
from commands.starting_page import FILL_IN, StartingPage, make_page
from local_offer.content_folder import Reading, is_ignored, read_content_folder
from local_offer.content_types import CONTENT_TYPES, CheckedPage, Page
from local_offer.field_marks import marks_in
from local_offer.field_types import ContentRef, FromFile, Term
from local_offer.gias.slugs import slug_of
from local_offer.problems import did_you_mean, tell

KINDS: dict[str, type[Page]] = {content_type.folder.removesuffix("s"): content_type for content_type in CONTENT_TYPES}
START = "py bootstrap.py" if os.name == "nt" else "python3 bootstrap.py"
_NOT_ON_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)


def start_page(content: Path, kind: str) -> None:
    """Ask, and write the file.

    Raises:
        Exit: the kind is unknown, no answers come, or there is nothing that a new page could stand on.
    """
    content_type = find_kind(kind) if kind else None
    reading = _read(content)
    today = date.today()
    try:
        content_type = (
            content_type or KINDS[choose("What kind of page?", [(name, _about(each)) for name, each in KINDS.items()])]
        )
        name, page = _ask(content, content_type, reading, today)
    except EOFError:
        raise Exit(
            "\nThe answers ended too soon, so nothing was written. Run this in a terminal window and type the answers.",
            code=2,
        ) from None
    except KeyboardInterrupt:
        raise Exit("\nStopped. Nothing was written.", code=130) from None
    write_new(content / name, page.text)
    print(f"\nThe new page is {content / name}")
    print(f"Next: open it in a text editor, change every '{FILL_IN}' and every value that is not right, and save.")
    print(f"Then '{START} check' says whether all is well, and '{START} serve' shows the page.")
    if any(words.name == "checked_on" for words in field_words(content_type)):
        print("It says that its facts were checked today: publish it only when they were.")


def find_kind(kind: str) -> type[Page]:
    """The content type with this name, or with this folder's name.

    Raises:
        Exit: there is none.
    """
    known = KINDS | {content_type.folder: content_type for content_type in CONTENT_TYPES}
    if kind.strip().lower() not in known:
        raise Exit(f"There is no kind of page called '{kind}': {did_you_mean(kind, KINDS)}", code=2)
    return known[kind.strip().lower()]


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        Exit: there is one now, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise Exit(f"{path} could not be written ({error.strerror}). Nothing was changed.", code=1) from None


def _read(content: Path) -> Reading:
    reading = read_content_folder(content)
    if reading.area is None:
        told = tell(problem for problem in reading.problems if problem.path == reading.place("area.yaml"))
        raise Exit(f"{told}\nA new page takes its words from area.yaml: mend that first.", code=1)
    return reading


def _ask(content: Path, content_type: type[Page], reading: Reading, today: date) -> tuple[str, StartingPage]:
    """The new file's path from the content folder, and its text."""
    _require_pages_to_name(content_type, reading)
    print(f"\n{_about(content_type)}")
    vocabularies = _place_vocabularies(content_type)
    if vocabularies:
        name = _ask_place(content, content_type, vocabularies, reading)
        page = make_page(content_type, name, {}, reading, today)
    else:
        title, page = _ask_title(content_type, reading, today)
        name = f"{content_type.folder}/{_ask_file_name(content, content_type, title, reading, today)}.md"
    if page.problems:
        raise Exit(f"{tell(page.problems)}\nNo starting page can be made until this is mended.", code=1)
    return name, page


def _require_pages_to_name(content_type: type[Page], reading: Reading) -> None:
    """A page that must name a provider cannot be the first."""
    there = {draft.content_type.folder for draft in reading.drafts}
    for words in field_words(content_type):
        folder = mark.folder if (mark := words.mark(ContentRef)) else ""
        if words.is_required and folder and folder not in there:
            other = folder.removesuffix("s")
            raise Exit(
                f"Such a page names a {other}, and there is none yet. Start one first: {START} new --kind {other}",
                code=1,
            )


def _place_vocabularies(content_type: type[Page]) -> list[tuple[str, str]]:
    """The fields that say where the file stands, and the vocabularies they take their words from."""
    return [
        (name, mark.vocabulary)
        for name, info in content_type.model_fields.items() if any(isinstance(each, FromFile) for each in info.metadata)
        for mark in marks_in(info.annotation, info.metadata) if isinstance(mark, Term)
    ]  # fmt: skip


def _ask_place(content: Path, content_type: type[Page], vocabularies: list[tuple[str, str]], reading: Reading) -> str:
    """Ask for each part of the place in turn; a place that has its page cannot be chosen."""
    assert reading.area is not None
    options = {
        "need_types": [(need.id, need.name) for need in reading.area.need_types],
        "levels": [(level.id, level.name) for level in reading.area.all_levels],
    }
    places = product(*([word for word, _ in options[vocabulary]] for _, vocabulary in vocabularies))
    free = [place for place in places if not (content / _place_name(content_type, place)).exists()]
    if not free:
        raise Exit(
            f"Every such page is there already. To change one, open it in {content / content_type.folder}.", code=1
        )
    chosen: tuple[str, ...] = ()
    for field, vocabulary in vocabularies:
        open_words = {place[len(chosen)] for place in free if place[: len(chosen)] == chosen}
        chosen = (*chosen, choose_open(f"Which {field}?", options[vocabulary], open_words))
    return _place_name(content_type, chosen)


def _place_name(content_type: type[Page], place: Sequence[str]) -> str:
    return "/".join([content_type.folder, *place]) + ".md"


def _ask_title(content_type: type[Page], reading: Reading, today: date) -> tuple[str, StartingPage]:
    """Ask until there is a title that a check finds nothing wrong with."""
    description = next(words.description for words in field_words(content_type) if words.name == "title")
    nameless = f"{content_type.folder}/a-page-that-has-no-name-yet.md"
    neutral = make_page(content_type, nameless, {"title": FILL_IN}, reading, today)
    while True:
        title = clean(ask(f"Title ({description}): "))
        if not title:
            print("A page needs a title.")
            continue
        page = make_page(content_type, nameless, {"title": title}, reading, today)
        if not page.problems or neutral.problems:
            return title, page
        print("\n".join(f"{problem.wrong[0].upper()}{problem.wrong[1:]} {problem.mend}" for problem in page.problems))


def _ask_file_name(content: Path, content_type: type[Page], title: str, reading: Reading, today: date) -> str:
    """Ask for a file name that nothing has yet, suggesting one."""
    taken = {draft.id.lower() for draft in reading.drafts if draft.content_type is content_type}
    taken |= {path.stem.lower() for path in (content / content_type.folder).glob("*.md")}
    slug = slug_of(title)
    # What happened once, and is not kept up to date, has its year in its name.
    suggested = free_name(slug if issubclass(content_type, CheckedPage) or not slug else f"{today.year}-{slug}", taken)
    while True:
        answer = ask(f"File name [{suggested}]: " if suggested else "File name: ").removesuffix(".md") or suggested
        wrong = wrong_file_name(answer, taken)
        if not wrong:
            return answer
        print(wrong)
        suggested = free_name(slug_of(answer), taken) or suggested


def free_name(name: str, taken: Collection[str]) -> str:
    """The name itself, or with the first number that makes it new; nothing for nothing."""
    if not name:
        return ""
    names = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 3))
    return next((each for each in names if not wrong_file_name(each, taken)), "")


def wrong_file_name(name: str, taken: Collection[str]) -> str:
    """Why a file cannot have this name; nothing if it can."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return "A file name has small letters, figures and single hyphens: talking-time."
    if name in _NOT_ON_WINDOWS or is_ignored(f"{name}.md"):
        return f"A page cannot be called '{name}': computers keep that name for something else."
    return f"There is a page called '{name}' already. It was not changed. Give another name." if name in taken else ""


def _about(content_type: type[Page]) -> str:
    return about(content_type).replace("`", "")
