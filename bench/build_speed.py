"""Building speed against plain Pelican on the same Markdown: ``python -m bench.build_speed --sizes 1000,5000``.

For each size both build the same area in turn (ours, plain, ours, plain ...), each as a whole process, as a person
would run it. The first pair warms the disk and is not counted. Prints a table and writes ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.benchmarks_page import write_part
from bench.generated_area import SizeError, require_size, write_area
from bench.measured_run import ROOT, BenchError, Run, measure_build
from bench.plain_copy import write_plain_copy
from bench.report import Comparison, build_report, comparison_tables

REPORT = ROOT / "docs" / "benchmarks.md"
PLAIN_SETTINGS = ROOT / "bench" / "plain_pelican" / "pelicanconf.py"
LARGE = 3000
"""From this size on a pair of builds is counted twice, below it three times."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Exit codes: 0 measured, 2 wrong usage, 3 a build failed or could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m bench.build_speed", description="Measure against plain Pelican.")
    parser.add_argument("--sizes", type=read_sizes, default="1000,5000", help="numbers of provisions, commas between")
    parser.add_argument("--report", type=Path, default=REPORT, help="the file to write")
    given = parser.parse_args(arguments)
    try:
        for size in given.sizes:
            require_size(size)
        comparisons = [compare(size) for size in given.sizes]
    except (SizeError, BenchError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, SizeError) else 3
    print("", *comparison_tables(comparisons), sep="\n")
    given.report.parent.mkdir(parents=True, exist_ok=True)
    write_part(given.report, build_report(comparisons))
    return 0


def read_sizes(text: str) -> tuple[int, ...]:
    """'1000,5000' as numbers, smallest first.

    Raises:
        ArgumentTypeError: something is not a number of provisions that an area can have.
    """
    sizes = []
    for word in text.replace(" ", "").split(","):
        if not word.isdigit():
            raise argparse.ArgumentTypeError(f"'{word}' is not a number of provisions. Write sizes like 1000,5000.")
        sizes.append(int(word))
    return tuple(sorted(set(sizes)))


def compare(size: int, counted: int | None = None) -> Comparison:
    """Build an area of this size with ours and with plain Pelican in turn.

    Raises:
        SizeError: no area of this size can be made.
        BenchError: a build failed, or left pages out.
    """
    runs: dict[str, list[Run]] = {"ours": [], "plain": []}
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        area = write_area(folder / "area", size)
        plain_files = write_plain_copy(area, folder / "plain")
        commands = build_commands(folder)
        for turn in range(1 + (counted or (2 if size >= LARGE else 3))):
            for builder, command in commands.items():
                run = measure_build(command, folder / f"{builder}-site")
                print(f"{size:,} provisions, {builder}{'' if turn else ' (warm-up)'}: {run.wall:.1f} s", flush=True)
                if turn:
                    runs[builder].append(run)
    if runs["plain"][0].pages != plain_files + 1:  # and the index
        raise BenchError(f"Plain Pelican wrote {runs['plain'][0].pages} pages of {plain_files} files and an index.")
    return Comparison(size, tuple(runs["ours"]), tuple(runs["plain"]))


def build_commands(folder: Path) -> dict[str, list[str]]:
    """What a person types, for each builder. Both stop at an error, so that no half-built site is measured."""
    area, plain = str(folder / "area"), str(folder / "plain")
    return {
        "ours": [sys.executable, "-m", "invoke", "build", "--content", area, "--output", str(folder / "ours-site")],
        "plain": [sys.executable, "-m", "pelican", plain, "--settings", str(PLAIN_SETTINGS), "--output",
                  str(folder / "plain-site"), "--fatal", "errors", "--quiet"],
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
