"""Reads the content folder, every file of it: what each file is by its place, and which files belong nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from local_offer.area import Area, Facts
from local_offer.content_types import BY_FOLDER, ExpectedProvision, Page
from local_offer.drafts import Draft, read_draft, read_facts
from local_offer.front_matter import FrontMatter, YamlError, read_yaml
from local_offer.glossary import Glossary
from local_offer.problems import Problem, Wrong, did_you_mean
from local_offer.search_words import SearchWords
from local_offer.text_encoding import decode

AREA_FILE, GLOSSARY_FILE, SEARCH_WORDS_FILE, FILES_FOLDER = "area.yaml", "glossary.yaml", "search-words.yaml", "files"
IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", "readme.md"})


@dataclass
class Reading:
    """All that was read, good or not."""

    root: str
    area: Area | None = None
    area_header: FrontMatter = field(default_factory=lambda: FrontMatter({}))
    glossary: Glossary = field(default_factory=Glossary)
    glossary_header: FrontMatter = field(default_factory=lambda: FrontMatter({}))
    search_words: SearchWords = field(default_factory=SearchWords)
    search_words_header: FrontMatter = field(default_factory=lambda: FrontMatter({}))
    drafts: list[Draft] = field(default_factory=list)
    files: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)

    def place(self, name: str) -> str:
        """The path of a content file as an editor knows it."""
        return f"{self.root}/{name}"

    def add(self, name: str, line: int, field_name: str, wrong: Wrong) -> None:
        self.problems.append(Problem(self.place(name), line, field_name, wrong.wrong, wrong.mend))


def read_content_folder(folder: Path) -> Reading:
    """Read every file below ``folder``; problems are collected, never raised."""
    reading = Reading(root=folder.name)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    names = [name for name in names if not is_ignored(name)]
    reading.files = frozenset(name for name in names if name.startswith(f"{FILES_FOLDER}/"))
    _read_area(reading, folder, names)
    _read_glossary(reading, folder, names)
    _read_search_words(reading, folder, names)
    for name in names:
        if name in (AREA_FILE, GLOSSARY_FILE, SEARCH_WORDS_FILE) or name in reading.files:
            continue
        try:
            content_type = content_type_at(name)
            data = (folder / name).read_bytes()
        except Wrong as wrong:
            reading.add(name, 0, "", wrong)
        except OSError as error:
            reading.add(
                name,
                0,
                "",
                Wrong(
                    f"the file cannot be opened ({error.strerror}).",
                    "Check that it is not locked, and that you may read it.",
                ),
            )
        else:
            reading.drafts.append(read_draft(reading.place(name), data, content_type))
    return reading


def is_ignored(name: str) -> bool:
    """Files that the system or an editing program leaves behind, and notes to editors called README.md."""
    parts = name.split("/")
    last = parts[-1].lower()
    return (
        any(part.startswith(".") for part in parts)
        or last in IGNORED_NAMES
        or last.startswith("~$")
        or last.endswith("~")
    )


def content_type_at(name: str) -> type[Page]:
    """The content type of a file by its place.

    Raises:
        Wrong: no content file belongs there.
    """
    folder, _, rest = name.partition("/")
    if not rest or folder not in BY_FOLDER:
        where = (
            did_you_mean(folder, BY_FOLDER)
            if rest
            else f"put it in one of these folders: {', '.join(sorted(BY_FOLDER))}."
        )
        raise Wrong(
            "this file is in no folder that the site reads, so it would be left out.", where[0].upper() + where[1:]
        )
    if not name.endswith(".md"):
        raise Wrong(
            "this is not a Markdown file (.md), so it would be left out.",
            f"Save it as plain text with a name that ends in .md. Pictures and documents go in the folder {FILES_FOLDER}.",
        )
    content_type = BY_FOLDER[folder]
    depth = 2 if content_type is ExpectedProvision else 1
    if rest.count("/") + 1 != depth:
        form = "expected/<need type>/<level>.md" if depth == 2 else f"{folder}/<name>.md"
        raise Wrong("this file is at the wrong depth, so it would be left out.", f"Its place should be {form}.")
    return content_type


def _read_area(reading: Reading, folder: Path, names: list[str]) -> None:
    if AREA_FILE not in names:
        reading.add(
            AREA_FILE,
            0,
            "",
            Wrong(
                "there is no area.yaml.", "Copy the example's area.yaml into the content folder and change its words."
            ),
        )
        return
    reading.area_header, area = _read_yaml_file(reading, folder, AREA_FILE, Area)
    reading.area = area if isinstance(area, Area) else None


def _read_glossary(reading: Reading, folder: Path, names: list[str]) -> None:
    if GLOSSARY_FILE in names:
        reading.glossary_header, glossary = _read_yaml_file(reading, folder, GLOSSARY_FILE, Glossary)
        reading.glossary = glossary if isinstance(glossary, Glossary) else Glossary()


def _read_search_words(reading: Reading, folder: Path, names: list[str]) -> None:
    if SEARCH_WORDS_FILE in names:
        reading.search_words_header, words = _read_yaml_file(reading, folder, SEARCH_WORDS_FILE, SearchWords)
        reading.search_words = words if isinstance(words, SearchWords) else SearchWords()


def _read_yaml_file(reading: Reading, folder: Path, name: str, model: type[Facts]) -> tuple[FrontMatter, Any]:
    draft = Draft(reading.place(name), Page)
    try:
        values, lines = read_yaml(decode((folder / name).read_bytes()))
        draft.header = FrontMatter(values, lines)
        facts = read_facts(model, values, draft)
    except YamlError as error:
        draft.add(error.line, "", error)
        facts = None
    except Wrong as error:
        draft.add(0, "", error)
        facts = None
    except OSError as error:
        draft.add(0, "", Wrong(f"the file cannot be opened ({error.strerror}).", "Check that it is not locked."))
        facts = None
    reading.problems.extend(draft.problems)
    return draft.header, facts


def problems_of(reading: Reading) -> Iterator[Problem]:
    """Every problem found while reading single files."""
    yield from reading.problems
    for draft in reading.drafts:
        yield from draft.problems
