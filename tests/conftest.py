"""What several test modules share: content folders to break, the example site built once, and a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from commands.build import build_site

ROOT = Path(__file__).resolve().parent.parent
SMALL = Path(__file__).parent / "fixtures" / "small"
TODAY = date(2026, 11, 23)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of a small, good content folder with one file of each type."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example area, built once by real Pelican."""
    output = tmp_path_factory.mktemp("example") / "output"
    build_site(ROOT / "content", output, TODAY)
    return output


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small content folder, built once by real Pelican."""
    output = tmp_path_factory.mktemp("small") / "output"
    build_site(SMALL, output, TODAY)
    return output


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """One headless browser for a whole worker."""
    from tests.browser_session import start_browser

    driver = start_browser()
    yield driver
    driver.quit()
