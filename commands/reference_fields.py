"""Makes ``docs/editors/fields.md`` and ``area.md``: every field, from the models, and a real file of each type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.field_words import FieldWords, about, field_words
from commands.new_page import KINDS
from commands.problem_examples import TITLES
from commands.reference_problems import DAY, good_files, heading_link, read_files
from commands.starting_page import make_page
from local_offer import standards
from local_offer.area import Area, Facts
from local_offer.content_folder import AREA_FILE, Reading
from local_offer.content_types import ExpectedProvision, Page
from local_offer.drafts import Draft
from local_offer.field_types import StandardRef
from local_offer.front_matter import Loc
from local_offer.problems import Problem
from local_offer.search_words import SearchWords
from local_offer.text_encoding import decode

_INTRODUCTION = """\
Every page is a text file. It starts with a header between two lines of three hyphens. The header has fields: a name, a
colon, a space and a value. After the header comes the page's text, in Markdown.

`invoke new` writes a file with every field in it. Here is what each field is.
"""
_AREA_INTRODUCTION = """\
`content/area.yaml` holds the words of one area: its needs, levels of need, money lines, partners and contacts. Change
them here and the whole site changes.
"""
_SEARCH_WORDS_INTRODUCTION = """\
`content/search-words.yaml` tells the search what people mean. A parent types "won't talk"; the page says "speech and
language". Each line you add makes a search work that did not.

Look at what people searched for and did not find: your web server's log has it, after `find.html?q=`. For each, think
which page should have answered. The easiest way is to write what they typed under that page, in `asked`. Add a line to `same` if
two ways of saying it mean the same for every page, and to `means` if one leads to the other. Misspellings need no line: the search mends them. Then run `invoke check`, and try the search.

A phrase fits when its words stand next to each other, in this order. Capitals, apostrophes and endings such as -s, -ed
and -ing make no difference. Keep phrases short: "won't talk" fits "my son won't talk at nursery".
"""
_Blocks = list[tuple[str, type[Facts]]]


def fields_document(content: Path, reading: Reading) -> str:
    """Every type of page: where it stands, its fields, and a whole file with a note at each field."""
    lines = ["# What each page says", "", _INTRODUCTION]
    lines += [f"- [{kind}](#{heading_link(kind)}): {about(content_type)}" for kind, content_type in KINDS.items()]
    lines += ["", "The words that some fields take are in lists at the end."]
    for kind, content_type in KINDS.items():
        lines += ["", f"## {kind}", "", about(content_type), "", *_type_part(content_type)]
        lines += ["", *_example_part(kind, content, _most_complete(content_type, reading))]
    for name in ("questions", "requirements", "provider_kinds", "consultation_groups"):
        lines += ["", *_standard_part(name)]
    return "\n".join(lines) + "\n"


def area_document(content: Path) -> str:
    """Every key of area.yaml, and the example area's own file."""
    lines = ["# The words of your area: area.yaml", "", _AREA_INTRODUCTION, *_table(Area)]
    blocks: _Blocks = []
    _find_blocks(Area, "", blocks)
    told: dict[type[Facts], str] = {}
    for name, block in blocks:
        lines += ["", f"## {name}", "", *([about(block), ""] if about(block) else [])]
        lines += (
            [f"The same fields as in [{told[block]}](#{heading_link(told[block])})."]
            if block in told
            else _table(block)
        )
        told.setdefault(block, name)
    text = decode((content / AREA_FILE).read_bytes()).rstrip("\n")
    lines += ["", "## A whole example", "", "This is the example area's own file.", "", *_fenced(text, "yaml")]
    return "\n".join(lines) + "\n"


def search_words_document() -> str:
    """Every key of search-words.yaml, and how to work with it."""
    lines = ["# The words people use: search-words.yaml", "", _SEARCH_WORDS_INTRODUCTION, *_table(SearchWords)]
    blocks: _Blocks = []
    _find_blocks(SearchWords, "", blocks)
    for name, block in blocks:
        lines += ["", f"## {name}", "", *([about(block), ""] if about(block) else []), *_table(block)]
    return "\n".join(lines) + "\n"


def _type_part(content_type: type[Page]) -> Iterator[str]:
    place = (
        "expected/<need>/<level>.md"
        if issubclass(content_type, ExpectedProvision)
        else f"{content_type.folder}/<name>.md"
    )
    yield from (f"Its place: `content/{place}`", "")
    together = _needed_together(content_type)
    yield from _table(content_type, {problem.field for problem in together})
    if together:
        yield from ("", "Needed together with other fields:", "")
        yield from (f"- `{problem.field}`: {problem.wrong} {problem.mend}" for problem in together)
    blocks: _Blocks = []
    _find_blocks(content_type, "", blocks)
    for name, block in blocks:
        yield from ("", f"### The block `{name}`", "", *([about(block), ""] if about(block) else []), *_table(block))


def _needed_together(content_type: type[Page]) -> tuple[Problem, ...]:
    """What a page with the required fields alone is still told: found by checking one."""
    files = good_files()
    name = next(name for name in TITLES if name.startswith(f"{content_type.folder}/"))
    title = files.pop(name) and TITLES[name]
    return make_page(content_type, name, {"title": title} if title else {}, read_files(files), DAY).also_needed


def _find_blocks(model: type[Facts], inside: str, found: _Blocks) -> None:
    """Every block of fields below a model, outer ones first."""
    for words in field_words(model):
        if words.block is not None:
            name = f"{inside}{words.name}"
            found.append((name, words.block))
            _find_blocks(words.block, f"{name}, ", found)


def _table(model: type[Facts], together: Iterable[str] = ()) -> list[str]:
    rows = ["| Field | Needed | What to write | What it is |", "| --- | --- | --- | --- |"]
    for words in field_words(model):
        needed = "yes" if words.is_required else "see below" if words.name in set(together) else "no"
        rows.append(f"| `{words.name}` | {needed} | {_cell(_takes(words))} | {_cell(_meaning(words))} |")
    return rows


def _takes(words: FieldWords) -> str:
    standard = words.mark(StandardRef)
    heading = standard.standard.replace("_", " ") if standard else ""
    return (
        words.takes.replace(f"the list of {heading}", f"[the list of {heading}](#{heading_link(heading)})")
        if standard
        else words.takes
    )


def _meaning(words: FieldWords) -> str:
    """What a field is, as its description has it; of a block without one, as the block has it."""
    text = words.description or (about(words.block) if words.block else "")
    return text[:1].upper() + text[1:]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _standard_part(name: str) -> Iterator[str]:
    """One of the lists that come with the program."""
    heading = name.replace("_", " ")
    yield from (f"## {heading[0].upper()}{heading[1:]}", "", "| Word | What it stands for |", "| --- | --- |")
    for entry in getattr(standards, name)():
        text = getattr(entry, "words", "") or entry.name
        evidence = getattr(entry, "evidence", "")
        told = f"{text} ({entry.citation}): {evidence}" if evidence else text
        yield f"| `{entry.id}` | {_cell(told)} |"


# ---- an example of each type


def _most_complete(content_type: type[Page], reading: Reading) -> Draft:
    """The file with the most different fields; of several the first by path."""
    drafts = [draft for draft in reading.drafts if draft.content_type is content_type and draft.page is not None]
    return min(drafts, key=lambda draft: (-len(_typed_names(draft.header.lines)), draft.path))


def _typed_names(lines: Iterable[Loc]) -> set[tuple[str, ...]]:
    return {_names(loc) for loc in lines} - {()}


def _names(loc: Loc) -> tuple[str, ...]:
    return tuple(part for part in loc if isinstance(part, str))


def _example_part(kind: str, content: Path, draft: Draft) -> Iterator[str]:
    text = decode((content / draft.path.partition("/")[2]).read_bytes())
    yield from (f"### An example: {kind}", "", f"This is `{draft.path}`, with a note above each field.", "")
    yield from _fenced(annotated(text, draft).rstrip("\n"), "markdown")


def annotated(text: str, draft: Draft) -> str:
    """A content file with a YAML note above the first use of each field."""
    notes: dict[int, str] = {}
    told: set[tuple[str, ...]] = set()
    lines = text.split("\n")
    for loc, line in sorted(draft.header.lines.items(), key=lambda item: (item[1], len(item[0]))):
        start = re.match(r"(\s*)(?:- )?[\w-]+:", lines[line - 1])
        names = _names(loc)
        if start and names not in told and loc and isinstance(loc[-1], str) and line not in notes:
            told.add(names)
            notes[line] = f"{start[1]}# {_meaning(_words_at(draft.content_type, names)) or names[-1].replace('_', ' ')}"
    return "\n".join(
        part for number, line in enumerate(lines, start=1) for part in (*filter(None, [notes.get(number)]), line)
    )


def _words_at(model: type[Facts], names: tuple[str, ...]) -> FieldWords:
    """The field of a path of names, through blocks."""
    words = next(words for words in field_words(model) if words.name == names[0])
    return _words_at(words.block, names[1:]) if len(names) > 1 and words.block else words


def _fenced(text: str, language: str) -> list[str]:
    fence = "````" if "```" in text else "```"
    return [f"{fence}{language}", text, fence]
