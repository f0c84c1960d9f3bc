"""The generated documentation is what the code says, complete, and links to what is there."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.problem_catalogue import PARTS
from commands.reference_docs import documents, stale_documents, write_documents
from commands.reference_fields import annotated
from commands.reference_problems import good_files, heading_link, problems_of_example, read_files
from local_offer.area import Area
from local_offer.content_types import CONTENT_TYPES, header_fields
from local_offer.drafts import read_draft
from local_offer.field_marks import model_in
from local_offer.problems import Problem, Wrong
from tests.conftest import ROOT

EXAMPLES = [example for _, _, examples in PARTS for example in examples]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.as_posix(): text for path, text in documents(ROOT).items()}


def test_nothing_is_stale() -> None:
    assert stale_documents(ROOT) == [], "run 'invoke docs'"


def test_writing_writes_only_what_is_stale(tmp_path: Path, texts: dict[str, str]) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "tasks.py", tmp_path)
    assert {path.as_posix() for path in write_documents(tmp_path)} == set(texts)
    assert write_documents(tmp_path) == []
    changed = tmp_path / "docs" / "editors" / "area.md"
    changed.write_bytes(changed.read_bytes().replace(b"\n", b"\r\n"))  # as Git on Windows may have it
    assert stale_documents(tmp_path) == []
    changed.write_text("old")
    assert [path.name for path in stale_documents(tmp_path)] == ["area.md"]


@pytest.fixture(scope="module")
def good() -> dict[str, bytes]:
    return good_files()


def _with_blocks(model: Any) -> list[str]:
    names = []
    for name, info in header_fields(model).items():
        names += [name, *(_with_blocks(block) if (block := model_in(info.annotation)) else [])]
    return names


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda content_type: content_type.__name__)
def test_every_field_of_every_type_is_told(content_type: Any, texts: dict[str, str]) -> None:
    kind = content_type.folder.removesuffix("s")
    part = texts["docs/editors/fields.md"].split(f"\n## {kind}\n")[1].split("\n### An example:")[0]
    rows = re.findall(r"^\| `([\w]+)` \| (?:yes|no|see below) \| .+ \| .* \|$", part, re.MULTILINE)
    assert sorted(rows) == sorted(_with_blocks(content_type))


def test_every_key_of_the_area_is_told(texts: dict[str, str]) -> None:
    rows = set(re.findall(r"^\| `([\w]+)` \|", texts["docs/editors/area.md"], re.MULTILINE))
    assert rows == set(_with_blocks(Area))


def test_each_example_file_is_a_real_one_with_notes_only(texts: dict[str, str]) -> None:
    text = texts["docs/editors/fields.md"]
    for path, shown in re.findall(r"This is `(content/[^`]+)`.*?\n\n(`{3,})markdown\n", text):
        after = text.split(f"This is `{path}`")[1].split(f"{shown}markdown\n")[1].split(f"\n{shown}\n")[0]
        header, _, rest = after.partition("\n---\n")
        plain = "\n".join(line for line in header.split("\n") if not line.lstrip().startswith("#"))
        assert f"{plain}\n---\n{rest}" == (ROOT / path).read_text(encoding="utf-8").rstrip("\n")
    assert text.count("\nThis is `content/") == len(CONTENT_TYPES)


def test_a_note_stands_above_the_first_use_of_a_field() -> None:
    source = (
        "---\nname: x\ncommitments:\n  - need: a\n    says: >\n      word: not a field\n  - need: b\n---\nbody: no\n"
    )
    draft = read_draft("content/providers/x.md", source.encode(), CONTENT_TYPES[2])
    draft.header.lines.pop(("name",))
    shown = annotated(source, draft)
    assert shown.count("# One need type") == 1 and shown.index("  # One need type\n  - need: a") > 0
    assert shown.index("    # The school's own words\n    says: >") > 0 and shown.endswith("---\nbody: no\n")


# ---- problems.md has every kind of problem


def test_the_good_pages_that_examples_break_are_good(good: dict[str, bytes]) -> None:
    assert all(draft.page is not None for draft in read_files(good).drafts)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_each_example_has_the_problem_it_is_for(example: Any, good: dict[str, bytes]) -> None:
    found = problems_of_example(example, good)
    assert len({problem.wrong for problem in found}) in (1, 2)
    assert all(problem.wrong and problem.mend for problem in found)


# What cannot be shown with a piece of content: a locked file, what YAML or Pydantic say that nothing else explains,
# and the places that only pass a problem on.
NOT_SHOWN = ("cannot be opened", "cannot be read (", "cannot be read: ", "wrong.wrong", "error.wrong")


def _sites() -> set[tuple[str, int]]:
    """Every place in the model that tells a problem."""
    found = set()
    for path in sorted((ROOT / "local_offer").rglob("*.py")):
        if "gias" in path.parts:  # tells problems of the register's file, not of the content
            continue
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Wrong", "YamlError", "Problem"):
                text = ast.unparse(node)
                if not any(words in text for words in NOT_SHOWN):
                    found.add((path.relative_to(ROOT).as_posix(), node.lineno))
    return found


def _recording(init: Callable[..., None], reached: set[tuple[str, int]]) -> Callable[..., None]:
    def record(self: Any, *arguments: Any, **named: Any) -> None:
        caller = sys._getframe(1)
        path = Path(caller.f_code.co_filename)
        if path.is_relative_to(ROOT):
            reached.add((path.relative_to(ROOT).as_posix(), caller.f_lineno))
        init(self, *arguments, **named)

    return record


def test_every_kind_of_problem_has_an_example(good: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, int]] = set()
    for told in (Wrong, Problem):
        monkeypatch.setattr(told, "__init__", _recording(told.__init__, reached))
    from local_offer.front_matter import YamlError

    monkeypatch.setattr(YamlError, "__init__", _recording(YamlError.__init__, reached))
    for example in EXAMPLES:
        problems_of_example(example, good)
    assert sorted(_sites() - reached) == [], "add an example of it to commands/problem_catalogue.py"


# ---- what is written by hand


def test_links_between_the_documents_lead_somewhere() -> None:
    wrong = []
    for path in sorted((ROOT / "docs" / "editors").glob("*.md")):
        text = re.sub(
            r"^(`{3,}).*?^\1$|^    .*?$|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            name, _, anchor = target.partition("#")
            if "://" in target:
                continue
            other = path if not name else path.parent / name
            anchors = {
                heading_link(line.lstrip("# "))
                for line in other.read_text(encoding="utf-8").splitlines()
                if line.startswith("#")
            }
            if anchor and anchor not in anchors:
                wrong.append((path.name, target))
    assert wrong == []


@pytest.mark.parametrize(
    "name", re.findall(r"\]\(/([\w/-]+\.md)", (ROOT / "docs/editors/README.md").read_text(encoding="utf-8"))
)
def test_pages_that_the_guide_links_to_as_examples_exist(name: str) -> None:
    assert (ROOT / "content" / name).is_file()
