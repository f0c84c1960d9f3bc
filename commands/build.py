"""Builds the site beside the last good one, and puts it in its place only when every page is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from local_offer.offer import LocalOffer, read_offer
from local_offer.pages import Site, build_pages
from local_offer.problems import Problem

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build"


class BuildError(Exception):
    """The build failed for another reason than the content; the text says which."""


@dataclass(frozen=True)
class Built:
    """What a good build made."""

    output: Path
    pages: int
    seconds: float
    warnings: tuple[Problem, ...]


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
    WORK.mkdir(exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="site-", dir=WORK))
    try:
        run_pelican(content, fresh, day, is_public)
        pages = require_all_pages(offer, fresh, day)
        replace_folder(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Built(output, pages, time.monotonic() - start, warnings)


def run_pelican(content: Path, output: Path, today: date, is_public: bool) -> None:
    """Run Pelican so that any error is fatal.

    Raises:
        BuildError: with what Pelican said.
    """
    settings = ROOT / ("publishconf.py" if is_public else "pelicanconf.py")
    environment = {
        **os.environ,
        "OFFER_CONTENT": str(content),
        "OFFER_OUTPUT": str(output),
        "OFFER_TODAY": today.isoformat(),
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
        "PYTHONUTF8": "1",
    }
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "--settings",
        str(settings),
        "--output",
        str(output),
        "--fatal",
        "errors",
        "--quiet",
    ]
    finished = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", errors="replace"
    )
    if finished.returncode:
        told = "\n".join(line for line in (finished.stdout + finished.stderr).splitlines() if line.strip())
        raise BuildError(f"Pelican could not build the site. It said:\n{told}")


def require_all_pages(offer: LocalOffer, output: Path, today: date) -> int:
    """Count the pages, and refuse a build in which one is missing.

    Raises:
        BuildError: naming the pages that were not written.
    """
    urls = [page.url for page in build_pages(Site(offer, today))]
    missing = [url for url in (*urls, *sorted(offer.files), "theme/site.css") if not (output / url).is_file()]
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
