"""The project's commands. ``invoke --list`` shows them; the Makefile and ``bootstrap.py`` only forward to them."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from invoke import Exit, task
from invoke.context import Context

from commands.build import BuildError, build_site
from local_offer.content_checks import check_reading
from local_offer.content_folder import read_content_folder
from local_offer.problems import ContentError, tell, tell_totals

ROOT = Path(__file__).resolve().parent
PYTHON = f'"{sys.executable}"'

BENCHES = {
    "judgement": "bench.fit_weights --report",
    "build": "bench.build_speed --sizes {sizes}",
    "search": "bench.search.quality",
    "search-speed": "bench.search.speed --sizes {sizes}",
    "barriers": "bench.barrier_finding --write",
    "browser": "bench.browser_speed --write",
}
"""Each benchmark by name: the module to run, with its options."""

for stream in (sys.stdout, sys.stderr):  # a Windows terminal may not be UTF-8
    stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def _folder(name: str) -> Path:
    return (ROOT / name).resolve()


def _content_folder(name: str) -> Path:
    folder = _folder(name)
    if not folder.is_dir():
        raise Exit(f"There is no content folder at {folder}.", code=2)
    return folder


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise Exit(f"'{text}' is not a date. Write it like 2026-09-14.", code=2) from None


@task(
    help={
        "content": "the folder to check",
        "errors-only": "leave the warnings out",
        "today": "check as on this day, such as 2026-09-14",
    }
)
def check(context: Context, content: str = "content", errors_only: bool = False, today: str | None = None) -> None:
    """List every problem and warning in the content, by file and line. Fails if there is a problem."""
    problems = check_reading(read_content_folder(_content_folder(content)), _day(today))
    shown = [problem for problem in problems if problem.is_error or not errors_only]
    if shown:
        print(tell(shown), end="\n\n")
    print(tell_totals(problems))
    if any(problem.is_error for problem in problems):
        raise Exit(code=1)


@task(help={
    "content": "the folder to build from", "output": "the folder to build into", "today": "build as on this day",
    "publish": "with publishconf.py's address, for the public site",
})  # fmt: skip
def build(
    context: Context, content: str = "content", output: str = "output", today: str | None = None, publish: bool = False
) -> None:
    """Build the site. On any problem nothing is changed: the last good site stays."""
    try:
        built = build_site(_folder(content), _folder(output), _day(today), is_public=publish)
    except ContentError as error:
        print(tell(problem for problem in error.problems if problem.is_error), end="\n\n")
        print(tell_totals(error.problems))
        raise Exit("The site was not built. The last good one is as it was.", code=1) from None
    except BuildError as error:
        raise Exit(f"{error}\nThe site was not built. The last good one is as it was.", code=1) from None
    except OSError as error:
        raise Exit(f"A file could not be read or written: {error}. The last good site is as it was.", code=1) from None
    print(f"Built {built.pages} pages in {built.seconds:.1f} seconds.")
    print(f"Open {built.output / 'index.html'} in a browser, or run 'invoke serve' (with make: 'make serve').")
    if built.warnings:
        print(f"{len(built.warnings)} pieces of advice: 'invoke check' lists them.")
    from commands.audit_built import tell_lost

    tell_lost(built.output, _day(today))


@task(help={
    "output": "the folder of the built site; built first if it is missing", "today": "audit as on this day",
    "no-browser": "leave out the tests in a browser, which take some minutes",
})  # fmt: skip
def audit(context: Context, output: str = "output", today: str | None = None, no_browser: bool = False) -> None:
    """Look for all that the law asks in the built site, and test it in a browser. Writes the reports to the folder audit."""
    from commands.audit_built import audit_built

    if not _folder(output).is_dir():
        build(context, output=output, today=today)
    code = audit_built(_folder(output), ROOT / "audit", _day(today), in_browser=not no_browser)
    if code:
        raise Exit(code=code)


@task(help={"port": "the port to serve on", "content": "the folder to build from"})
def serve(context: Context, port: str = "8000", content: str = "content") -> None:
    """Show the site in a browser while you write. It builds again at each save, and shows problems on the page."""
    from commands.preview import serve_preview

    if not port.isdigit() or int(port) > 65535:
        raise Exit(f"'{port}' is not a port. Write a number such as 8000.", code=2)
    serve_preview(_content_folder(content), int(port))


@task(
    help={
        "kind": "provision, expected, provider, guidance, comment or review; asked for if left out",
        "content": "the content folder",
    }
)
def new(context: Context, kind: str = "", content: str = "content") -> None:
    """Start a new page: asks what kind, and writes a valid file to fill in."""
    from commands.new_page import start_page

    start_page(_content_folder(content), kind)


@task(help={
    "file": "a Get Information About Schools extract (CSV)", "authority": "the name of your authority, as the extract has it",
    "neighbours": "names of neighbouring authorities to take in, with commas between; 'none' for none", "content": "the content folder",
})  # fmt: skip
def import_gias(
    context: Context, file: str, authority: str, neighbours: str | None = None, content: str = "content"
) -> None:
    """Make or update provider files from the national register of schools. Keeps what an editor wrote."""
    from commands.import_gias import import_extract
    from local_offer.gias.extract import CannotImport

    chosen = (
        None
        if neighbours is None
        else [name.strip() for name in neighbours.split(",") if name.strip().lower() not in ("", "none")]
    )
    try:
        print(import_extract(file, _content_folder(content), authority, chosen, date.today()))
    except CannotImport as error:
        raise Exit(f"{error}", code=1) from None


@task(
    help={
        "browser": "only the tests that open a browser",
        "no-browser": "all but those",
        "thorough": "hostile pages, a Selenium Grid and every example of every accessibility rule too: ten minutes more",
        "only": "an expression of pytest's -k",
    }
)
def test(
    context: Context, browser: bool = False, no_browser: bool = False, only: str = "", thorough: bool = False
) -> None:
    """Run the tests."""
    marks = ["browser"] if browser else ["not browser"] if no_browser else []
    chosen = f'-m "{" and ".join([*marks, *([] if thorough else ["not thorough"])]) or "browser or not browser"}"'
    words = f'-k "{only}"' if only else ""
    _run(context, f"{PYTHON} -m pytest -n 2 --dist loadfile {chosen} {words}")


@task
def lint(context: Context) -> None:
    """Check the code: style, types, and that the generated documentation is not stale."""
    _run(context, f"{PYTHON} -m ruff check .")
    _run(context, f"{PYTHON} -m mypy")
    docs(context, check=True)


@task(help={"sizes": "numbers of provisions, with commas between", "only": f"one of: {', '.join(BENCHES)}"})
def bench(context: Context, sizes: str = "1000,5000", only: str = "") -> None:
    """Measure, beside other people's tools: building, search, the audit's judgement, barriers, browser. Writes docs/benchmarks.md."""
    from bench.tools import ToolsError, install_tools

    if only and only not in BENCHES:
        raise Exit(f"There is no benchmark '{only}'. Choose from: {', '.join(BENCHES)}.", code=2)
    try:
        install_tools()
    except ToolsError as error:
        raise Exit(str(error), code=1) from None
    for name in [only] if only else BENCHES:
        _run(context, f"{PYTHON} -m {BENCHES[name].format(sizes=sizes)}")


@task(help={"check": "fail if what is there is stale, and write nothing"})
def docs(context: Context, check: bool = False) -> None:
    """Write the documentation that is made from the code."""
    from commands.reference_docs import stale_documents, write_documents

    if not check:
        print("\n".join(f"Wrote {path}" for path in write_documents(ROOT)) or "Nothing to change.")
        return
    stale = stale_documents(ROOT)
    if stale:
        raise Exit(f"Stale: {', '.join(str(path) for path in stale)}. Run 'invoke docs'.", code=1)


def _run(context: Context, command: str) -> None:
    start = time.monotonic()
    finished = context.run(command, warn=True, pty=False, env={"PYTHONUTF8": "1"})
    if finished is not None and finished.exited:
        raise Exit(f"Failed after {time.monotonic() - start:.0f} seconds: {command}", code=finished.exited)
