"""Who may import whom, as design.md says; a wish that is tested."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

OURS = {"local_offer", "plugins", "commands", "offer_audit", "bench", "tests", "tasks", "pelicanconf", "publishconf"}
AUDITING = "plugins/offer_audit_build"
"""The one plugin that may know offer-audit: its whole purpose is to run the same rules on what was just built."""

ALLOWED = {
    "local_offer": set(),
    "plugins": {"local_offer"},
    AUDITING: {"local_offer", "offer_audit"},
    "commands": {"local_offer", "tasks", "offer_audit", AUDITING.replace("/", ".")},
}
EDGES = {
    "requests",
    "httpx",
    "aiohttp",
    "selenium",
    "pelican",
    "invoke",
    "socket",
    "subprocess",
    "urllib.request",
    "time",
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def modules(folder: str) -> list[Path]:
    """The modules below a folder, without those of a folder inside it that has its own line in the table."""
    inner = [ROOT / other for other in ALLOWED if other.startswith(f"{folder}/")]
    found = sorted((ROOT / folder).rglob("*.py"))
    return [path for path in found if not any(path.is_relative_to(other) for other in inner)]


@pytest.mark.parametrize("folder", ALLOWED)
def test_import_direction(folder: str) -> None:
    wrong = [(path.name, name) for path in modules(folder) for name in imports(path)
             if name.split(".")[0] in OURS - ALLOWED[folder] - {folder} and name not in ALLOWED[folder]]  # fmt: skip
    assert wrong == []


def test_the_model_knows_no_pelican_network_browser_or_clock() -> None:
    wrong = [
        (path.name, name)
        for path in modules("local_offer")
        for name in imports(path)
        if name in EDGES or name.split(".")[0] in EDGES
    ]
    assert wrong == []
    clocks = [
        path.name
        for path in modules("local_offer")
        if "date.today(" in path.read_text() or "datetime.now(" in path.read_text()
    ]
    assert clocks == []


def test_standards_import_nothing_of_ours() -> None:
    assert [
        name for path in modules("local_offer/standards") for name in imports(path) if name.split(".")[0] in OURS
    ] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(path.relative_to(ROOT)) for folder in (*ALLOWED, "bench", "tests") for path in modules(folder)
              if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]  # fmt: skip
    assert silent == []


def test_module_names_hold_an_idea() -> None:
    vague = {"utils", "helpers", "manager", "base", "common", "misc"}
    assert [path.name for folder in ALLOWED for path in modules(folder) if path.stem in vague] == []
