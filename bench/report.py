"""The measurements as tables, and as ``docs/benchmarks.md``."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from statistics import median

import psutil

from bench.measured_run import Run

MEGABYTE, GIGABYTE = 1_000_000, 1024**3
PACKAGES = ("pelican", "Jinja2", "Markdown", "markdown-it-py", "pydantic", "PyYAML")


@dataclass(frozen=True)
class Comparison:
    """The counted runs of both builders on one area."""

    size: int
    ours: tuple[Run, ...]
    plain: tuple[Run, ...]

    def ratio(self, value: Callable[[Run], float]) -> float:
        """Ours divided by plain Pelican's, each being the median of its runs."""
        return _middle(self.ours, value) / _middle(self.plain, value)


def _middle(runs: Sequence[Run], value: Callable[[Run], float]) -> float:
    return median(value(run) for run in runs)


def _wall(run: Run) -> float:
    return run.wall


def _cpu(run: Run) -> float:
    return run.cpu


def _memory(run: Run) -> float:
    return run.memory


def _wall_per_page(run: Run) -> float:
    return run.wall / run.pages


def _wall_per_byte(run: Run) -> float:
    return run.wall / run.written


def comparison_tables(comparisons: Sequence[Comparison]) -> list[str]:
    """Medians, ratios and growth, as lines of Markdown."""
    return [*_medians(comparisons), "", *_ratios(comparisons), *_growth(comparisons)]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---:"] * len(head), *rows)]


def _medians(comparisons: Sequence[Comparison]) -> list[str]:
    head = ("Provisions", "Builder", "Runs", "Wall seconds", "CPU seconds", "Peak memory, MB", "Pages", "Written, MB")
    builders = [(comparison.size, name, runs) for comparison in comparisons
                for name, runs in (("ours", comparison.ours), ("plain Pelican", comparison.plain))]  # fmt: skip
    return _table(head, [
        (f"{size:,}", name, str(len(runs)), f"{_middle(runs, _wall):.1f}", f"{_middle(runs, _cpu):.1f}",
         f"{_middle(runs, _memory) / MEGABYTE:.0f}", f"{runs[0].pages:,}", f"{runs[0].written / MEGABYTE:.0f}")
        for size, name, runs in builders
    ])  # fmt: skip


def _ratios(comparisons: Sequence[Comparison]) -> list[str]:
    head = ("Provisions", "Wall, ours / plain", "CPU", "Peak memory", "Wall for each page", "Wall for each MB written")
    values = (_wall, _cpu, _memory, _wall_per_page, _wall_per_byte)
    return _table(head, [(f"{comparison.size:,}", *(f"{comparison.ratio(value):.2f}" for value in values))
                         for comparison in comparisons])  # fmt: skip


def _growth(comparisons: Sequence[Comparison]) -> list[str]:
    """How much longer the largest area takes than the smallest."""
    if len(comparisons) < 2:
        return []
    small, large = comparisons[0], comparisons[-1]

    def longer(few: Sequence[Run], many: Sequence[Run]) -> str:
        wall, cpu = (_middle(many, value) / _middle(few, value) for value in (_wall, _cpu))
        return f"{wall:.1f} times the wall time and {cpu:.1f} times the CPU time"

    return ["", f"From {small.size:,} to {large.size:,} provisions ({large.size / small.size:.1f} times as many), "
                f"ours takes {longer(small.ours, large.ours)}; "
                f"plain Pelican takes {longer(small.plain, large.plain)}."]  # fmt: skip


def build_report(comparisons: Sequence[Comparison]) -> str:
    """The whole page."""
    sizes = ",".join(str(comparison.size) for comparison in comparisons)
    return _PAGE.format(tables="\n".join(comparison_tables(comparisons)), machine=_machine(), sizes=sizes)


def _machine() -> str:
    """The kind of machine; nothing that names it."""
    memory = psutil.virtual_memory().total / GIGABYTE
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    kind = f"{platform.system()}, {os.cpu_count()} processor cores, {memory:.0f} GB of memory"
    load = psutil.getloadavg()[0]
    return (f"{date.today():%B %Y}: {kind}, Python {platform.python_version()}, {packages}. "
            f"The load average at the end was {load:.1f}; a run of this bench by itself makes it about 1.")  # fmt: skip


_PAGE = """# Building speed

`invoke bench` writes this page. Do not edit it.

## What was measured

The same area was built by this project and by plain Pelican. The area is the example, with its provisions cloned until
there were as many as the table says (`bench/generated_area.py`).

- **Ours** is `python -m invoke build`: reads and checks all content, builds every page, makes sure that every page is
  there, and puts the new site in the place of the old.
- **Plain Pelican** is `python -m pelican` with `bench/plain_pelican`: its own Markdown reader, a theme of four small
  templates, one index, no plugins, no tags, categories or feeds. It reads a copy of the same files: the bodies are the
  same, letter for letter; the headers have only a title, a date and a slug.

Each run is a whole process with an empty output folder. The two took turns; the first pair was not counted. The numbers
are medians. Peak memory is the sum over all processes of a build.

## Result

{tables}

## Machine

{machine}

Other work on the machine slows both builders, so trust the ratios more than the seconds.

## What is not equal

- Ours writes more pages from the same files: needs, a page for each need at each level, the matrix, ages, kinds of
  help, questions, A to Z, changes and more. That is why the second table has the time for each page too.
- Its pages are longer. A page of provision shows some twenty facts beside its body. The page of a need at a level lists
  every service for it: in a large area, thousands. That is most of the megabytes, hence the last column.
- Ours checks while it builds: every field, word, reference, link and heading, long sentences, names in comments. It
  also makes sure that every page was written. Plain Pelican does none of this.
- Ours links words to the glossary, and escapes everything that a template prints. Plain Pelican does neither here.
- Plain Pelican uses Python-Markdown, ours markdown-it-py. Part of the difference is theirs.
- Real sites with plain Pelican have tags, feeds and a larger theme, and take longer than this one.
- The clones are put together from the example's own paragraphs, and all come from the example's providers. Real areas
  have more providers, and texts that differ more.

## Run it again

    invoke bench
    invoke bench --sizes {sizes}

It takes some minutes, and needs Linux or macOS.
"""
