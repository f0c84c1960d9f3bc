"""offer-audit.toml: what it may say, and one sentence for everything else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from offer_audit.settings import FILE_NAME, Settings, SettingsError, read_settings

GOOD = """
scope = ["/send"]
hosts = ["files.council.example"]
extra_pages = ["https://www.council.example/news/comments"]
max_pages = 500

[[decisions]]
requirement = "travel"
verdict = "rejected"
by = "A. Reader"
why = "The policy is a picture, and says it all."
until = 2027-03-31
"""


def written(folder: Path, text: str) -> Path:
    path = folder / FILE_NAME
    path.write_text(text, encoding="utf-8")
    return path


def decision(**changed: str) -> str:
    row = {
        "requirement": '"travel"',
        "verdict": '"accepted"',
        "by": '"A"',
        "why": '"B"',
        "until": "2027-03-31",
    } | changed
    return "[[decisions]]\n" + "\n".join(f"{name} = {value}" for name, value in row.items() if value)


def test_all_of_it_is_read(tmp_path: Path) -> None:
    found = read_settings(written(tmp_path, GOOD))
    assert (found.scope, found.hosts, found.max_pages) == (("/send",), ("files.council.example",), 500)
    assert found.decisions[0].until == date(2027, 3, 31)


def test_a_decision_stands_until_its_last_day(tmp_path: Path) -> None:
    found = read_settings(written(tmp_path, GOOD))
    assert found.is_rejected("travel", date(2027, 3, 31)) and not found.is_rejected("travel", date(2027, 4, 1))
    assert (
        found.decision_on("travel", date(2027, 3, 31))
        == "Rejected by A. Reader until 31 March 2027: The policy is a picture, and says it all."
    )
    assert "has run out" in found.decision_on("travel", date(2027, 4, 1))
    assert found.decision_on("funding", date(2027, 1, 1)) == "" and not found.is_rejected("funding", date(2027, 1, 1))


def test_without_a_file_nothing_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_settings(None) == Settings()
    written(tmp_path, "max_pages = 7")
    assert read_settings(None).max_pages == 7


def test_an_accepted_finding_is_not_rejected(tmp_path: Path) -> None:
    assert not read_settings(written(tmp_path, decision())).is_rejected("travel", date(2026, 11, 23))




@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[", "is not right"),
        ("scop = []", "'scop', which is not known"),
        ("max_pages = 0", "whole number above nought"),
        ('max_pages = "5"', "whole number above nought"),
        ('scope = "/send"', "must be a list of texts"),
        ("hosts = [1]", "must be a list of texts"),
        ("decisions = [1]", "Each decision"),
        (decision(by=""), "Each decision"),
        (decision(extra="1"), "Each decision"),
        (decision(verdict='"maybe"'), "Write accepted or rejected"),
        (decision(requirement='"bins"'), "not a requirement"),
        (decision(until='"2027-03-31"'), "must end on a day"),
        ("max_pages = true", "whole number"),
        ("decisions = 5", "decision"),
        (decision(requirement='["travel"]'), "requirement"),
        (decision(until="2027-03-31T10:00:00"), "must end on a day"),
        (decision(by="5"), "by"),
        (decision(why='""'), "why"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=told) as error:
        read_settings(written(tmp_path, text))
    assert "\n" not in str(error.value) and str(error.value).endswith(".")


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path / "missing.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path)
    path = tmp_path / "odd.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is not right"):
        read_settings(path)
