"""axe-selenium-python with the current axe-core: each of the package's faults worked round."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_selenium_python import Axe

from offer_audit.browser import axe_script
from offer_audit.browser.axe_engine import AxeError, CurrentAxe, preload_source, script_version, selector_text
from offer_audit.browser.axe_names import unknown_name
from offer_audit.browser.axe_script import cache_folder, find_axe, is_pinned, pinned
from offer_audit.browser.loading import load
from offer_audit.browser.programs import find_programs
from offer_audit.browser.sentences import NotTested
from offer_audit.browser.settings import AxeChoice, BrowserSettingsError
from offer_audit.browser.starting import Browser, start_browser
from tests.browser_session import served
from tests.conftest import ROOT

PAGE = "<!DOCTYPE html><html lang=en><title>Help</title><main><h1>Help</h1>{}</main>"
INNER = "<!DOCTYPE html><html lang=en><title>In</title><main><h1>In</h1><img src=x></main>"
SHADOW = (
    "<x-a></x-a><script>document.querySelector('x-a').attachShadow({mode: 'open'}).innerHTML = '<img src=z>'</script>"
)


@pytest.fixture(scope="module", params=["preloaded", "injected"])
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    running = start_browser(find_programs(), preload=preload_source() if request.param == "preloaded" else "")
    yield running
    running.end()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("axe")
    (folder / "in.html").write_text(INNER, encoding="utf-8")
    with served(folder) as address:
        other = address.replace("127.0.0.1", "localhost")
        pages = {
            "same": PAGE.format("<iframe src=in.html title=Map></iframe>"),
            "other": PAGE.format(f"<iframe src={other}in.html title=Map></iframe>"),
            "nested": PAGE.format("<iframe src=same.html title=Map></iframe>"),
            "shadow": PAGE.format(SHADOW),
            "clean": PAGE.format("<p>Short breaks.</p>"),
        }
        for name, text in pages.items():
            (folder / f"{name}.html").write_text(text, encoding="utf-8")
        yield address


def violations(browser: Browser, address: str, **options: Any) -> tuple[CurrentAxe, list[Any]]:
    load(browser.driver, address)
    engine = CurrentAxe(browser.driver)
    assert engine.inject() == 0
    return engine, engine.run(options=options or None)["violations"]


@pytest.mark.browser
@pytest.mark.parametrize(("name", "target"), [
    ("same", "iframe >>> img"), ("other", "iframe >>> img"), ("nested", "iframe >>> iframe >>> img"), ("shadow", "x-a >>> img"),
])  # fmt: skip
def test_faults_inside_frames_and_shadow_roots_are_found_and_reported(
    browser: Browser, site: str, name: str, target: str
) -> None:
    engine, found = violations(browser, f"{site}{name}.html")
    assert target in [
        selector_text(node["target"]) for rule in found if rule["id"] == "image-alt" for node in rule["nodes"]
    ]
    assert isinstance(engine, Axe) and f"Target: {target}" in engine.report(found)


@pytest.mark.browser
def test_python_words_in_options_reach_axe(browser: Browser, site: str) -> None:
    _, found = violations(
        browser, f"{site}same.html", iframes=False, rules={"image-alt": {"enabled": True, "note": None}}
    )
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "options", [{"runOnly": {"type": "rule", "values": ["no-such-rule"]}}, {"runOnly": {"type": "odd", "values": []}}]
)
def test_what_axe_refuses_is_told_at_once_in_its_words(browser: Browser, site: str, options: dict[str, Any]) -> None:
    load(browser.driver, f"{site}clean.html")
    engine = CurrentAxe(browser.driver)
    engine.inject()
    with pytest.raises(AxeError, match=r"(?i)unknown|runOnly"):
        engine.run(options=options)
    with pytest.raises(AxeError):
        engine.run(context="#nowhere")


@pytest.mark.browser
@pytest.mark.parametrize(("choice", "told"), [
    (AxeChoice(rules=("image-alt", "imagealt")), "no rule 'imagealt'"), (AxeChoice(tags=("wcag9z",)), "no tag 'wcag9z'"),
    (AxeChoice(rules=("image-alt",)), ""), (AxeChoice(tags=("wcag2aa", "best-practice")), ""),
])  # fmt: skip
def test_unknown_names_are_refused(choice: AxeChoice, told: str) -> None:
    sentence = unknown_name(choice)
    assert told in sentence and bool(told) == bool(sentence)


# ---- which axe


def test_the_pinned_axe_is_the_one_npm_is_asked_for() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]["node_modules/axe-core"]
    assert (
        (package["dependencies"] | package["devDependencies"])["axe-core"]
        == pinned()["version"]
        == script_version(find_axe())
    )
    assert locked["integrity"] == pinned()["package"]


def test_a_setting_names_another_axe(tmp_path: Path) -> None:
    own = tmp_path / "mine.js"
    own.write_bytes(find_axe().read_bytes())
    assert find_axe(str(own)) == own
    for wrong in (tmp_path / "nowhere.js", Path(__file__).with_name("__init__.py")):
        with pytest.raises(BrowserSettingsError):
            find_axe(str(wrong))


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As when installed without the checkout: no node_modules, an empty cache."""
    monkeypatch.setattr(axe_script, "__file__", str(tmp_path / "a" / "b" / "c" / "axe_script.py"))
    monkeypatch.setattr(axe_script, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path


def packed(monkeypatch: pytest.MonkeyPatch, script: bytes) -> None:
    """npm packs this script instead of fetching."""

    def run(command: list[str], cwd: str, **_: Any) -> None:
        import io
        import tarfile

        assert command[-1] == f"axe-core@{pinned()['version']}"
        with tarfile.open(Path(cwd) / "axe-core.tgz", "w:gz") as archive:
            info = tarfile.TarInfo("package/axe.min.js")
            info.size = len(script)
            archive.addfile(info, io.BytesIO(script))

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: name)


def test_npm_fetches_it_into_the_cache_and_it_is_checked(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = find_axe().read_bytes()
    packed(monkeypatch, script)
    monkeypatch.setattr(
        axe_script, "_fingerprint", lambda content: pinned()["script" if content == script else "package"]
    )
    found = find_axe.__wrapped__("")
    assert found.is_relative_to(elsewhere / "cache") and found.read_bytes() == script
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("it is in the cache"))
    assert find_axe.__wrapped__("") == found


def test_a_changed_package_is_refused(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(monkeypatch, b"alert('not axe')")
    with pytest.raises(NotTested, match="no-axe"):
        find_axe.__wrapped__("")
    assert not (elsewhere / "cache").exists()


def test_without_npm_it_says_how_to_mend_it(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NotTested) as told:
        find_axe.__wrapped__("")
    assert "Node.js with npm" in told.value.tell("DIR") and "untested" not in told.value.tell("DIR")


def test_the_cache_is_a_folder_of_the_users() -> None:
    assert cache_folder().name == "offer-audit" and not is_pinned(cache_folder())
