"""Writes the documentation that is made from the code, and tells what of it is stale."""

from __future__ import annotations

import importlib.util
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from invoke import Collection
from invoke.parser import ParserContext

from commands.inspector_docs import rule_documents
from commands.reference_fields import area_document, fields_document, search_words_document
from commands.reference_problems import problems_document
from local_offer.content_folder import read_content_folder

EDITORS, DEVELOPERS = Path("docs/editors"), Path("docs/developers")
_COMMANDS_INTRODUCTION = """\
`python bootstrap.py <command>` sets up what is needed and runs the command. On Windows write `py` for `python`. In an
environment that is set up, `invoke <command>` does the same. `make` knows the most common ones.
"""


def write_documents(root: Path) -> list[Path]:
    """Write what has changed.

    Returns:
        The documents that were written, as paths from ``root``.
    """
    texts = documents(root)
    stale = _stale(root, texts)
    for path in stale:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(texts[path], encoding="utf-8", newline="\n")
    return stale


def stale_documents(root: Path) -> list[Path]:
    """The documents that are missing, or are not what the code now says, byte for byte."""
    return _stale(root, documents(root))


def _stale(root: Path, texts: dict[Path, str]) -> list[Path]:
    return [path for path, text in texts.items() if _read(root / path) != text.encode()]


def _read(path: Path) -> bytes:
    """A document's bytes; Git on Windows may have given its lines other ends."""
    return path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else b""


def documents(root: Path) -> dict[Path, str]:
    """Every document by its path from ``root``."""
    content = root / "content"
    reading = read_content_folder(content)
    texts = {
        EDITORS / "fields.md": fields_document(content, reading),
        EDITORS / "area.md": area_document(content),
        EDITORS / "search-words.md": search_words_document(),
        EDITORS / "problems.md": problems_document(),
        DEVELOPERS / "commands.md": commands_document(root),
        **rule_documents(),
    }
    return {path: _marked(text) for path, text in texts.items()}


def _marked(text: str) -> str:
    return f"<!-- Written by 'invoke docs'. Do not change it here: change the code it is made from. -->\n\n{text}"


def commands_document(root: Path) -> str:
    """Every command as invoke's own help tells it."""
    collection = Collection.from_module(_load_tasks(root))
    lines = ["# Commands", "", _COMMANDS_INTRODUCTION]
    for context in sorted(collection.to_contexts(), key=lambda context: str(context.name)):
        lines += [*_command_part(context, inspect.getdoc(collection[context.name]) or ""), ""]
    return "\n".join(lines)


def _load_tasks(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("documented_tasks", root / "tasks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _command_part(context: ParserContext, told: str) -> Iterator[str]:
    yield from (f"## {context.name}", "", told)
    options = context.help_tuples()
    if options:
        yield from ("", "| Option | What it is |", "| --- | --- |")
        yield from (f"| `{flags}` | {help_text or ''} |" for flags, help_text in options)
