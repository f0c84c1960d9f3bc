"""Builds the site beside the last good one, and puts it in its place only when every page is there."""

from __future__ import annotations

import gc
import logging
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from local_offer.offer import LocalOffer, read_offer
from local_offer.pages import Site, build_pages
from local_offer.problems import Problem
from local_offer.site_page import SitePage

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build"
THEME_FILES = ("theme/site.css", "theme/search.js", "theme/list-page.js", "theme/my-list.js", "theme/inflate.js")
"""What plugins make beside the pages."""


class BuildError(Exception):
    """The build failed for another reason than the content; the text says which."""


@dataclass(frozen=True)
class Built:
    """What a good build made."""

    output: Path
    pages: int
    seconds: float
    warnings: tuple[Problem, ...]


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """Keep Python from looking through all objects again and again: a build makes millions, and drops few of them."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@no_search_for_garbage()
def build_site(content: Path, output: Path, today: date | None = None, is_public: bool = False) -> Built:
    """Build ``content`` into ``output``.

    Raises:
        ContentError: the content has problems; ``output`` is as it was.
        BuildError: Pelican failed or a page is missing; ``output`` is as it was.
    """
    start = time.monotonic()
    day = today or date.today()
    if not content.is_dir():
        raise BuildError(f"There is no content folder at {content}.")
    offer, warnings = read_offer(content, day)
    site = Site(offer, day)
    pages = tuple(build_pages(site))
    WORK.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="site-", dir=WORK))
    try:
        run_pelican(site, pages, content, fresh, is_public)
        number = require_all_pages(offer, pages, fresh)
        replace_folder(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Built(output, number, time.monotonic() - start, warnings)


def run_pelican(site: Site, pages: tuple[SitePage, ...], content: Path, output: Path, is_public: bool) -> None:
    """Run Pelican in this process, where its plugin can be given what was read; whatever it calls an error is fatal.

    Raises:
        BuildError: with what Pelican said.
    """
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    settings_file = ROOT / ("publishconf.py" if is_public else "pelicanconf.py")
    handed = {"PATH": str(content), "OUTPUT_PATH": str(output), "OFFER_SITE": site, "OFFER_PAGES": pages}
    console.quiet = True
    with errors_told() as told:
        try:
            Pelican(read_settings(str(settings_file), handed)).run()
        except Exception as error:
            told.append(f"{type(error).__name__}: {error}")
    if told:
        raise BuildError("\n".join(["Pelican could not build the site. It said:", *told]))


@contextmanager
def errors_told() -> Iterator[list[str]]:
    """Every error that is logged meanwhile. Pelican logs an error, leaves the page or plugin out, and builds on."""
    told: list[str] = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = lambda record: told.append(listener.format(record))  # type: ignore[method-assign]
    logging.getLogger().addHandler(listener)
    try:
        yield told
    finally:
        logging.getLogger().removeHandler(listener)


def require_all_pages(offer: LocalOffer, pages: tuple[SitePage, ...], output: Path) -> int:
    """Count the pages, and refuse a build in which one is missing.

    Raises:
        BuildError: naming the pages that were not written.
    """
    urls = [page.url for page in pages]
    missing = [url for url in (*urls, *sorted(offer.files), *THEME_FILES) if not (output / url).is_file()]
    if missing:
        raise BuildError(
            "These pages were not written: " + ", ".join(missing[:20]) + (" ..." if len(missing) > 20 else "")
        )
    return sum(url.endswith(".html") for url in urls)


def replace_folder(fresh: Path, output: Path) -> None:
    """Put ``fresh`` where ``output`` is. Where a program holds the folder open (Windows), its files are replaced one by one."""
    old = output.with_name(f"{output.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if output.exists():
            output.rename(old)
        output.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(fresh), str(output))
    except OSError:
        if old.exists() and not output.exists():
            old.rename(output)
        replace_files(fresh, output)
    output.chmod(0o755)
    shutil.rmtree(old, ignore_errors=True)


def replace_files(fresh: Path, output: Path) -> None:
    """Copy every file over, then remove those that are not in ``fresh``."""
    kept = set()
    for source in sorted(path for path in fresh.rglob("*") if path.is_file()):
        name = source.relative_to(fresh)
        kept.add(name)
        target = output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        Path(shutil.copy2(source, target.with_name(f"{target.name}.new"))).replace(target)
    for path in [path for path in output.rglob("*") if path.is_file()]:
        if path.relative_to(output) not in kept:
            path.unlink()
