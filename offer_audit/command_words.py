"""The words that ``offer-audit`` takes: its commands, options and help."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

from offer_audit import __version__
from offer_audit.browser_options import add_browser_options
from offer_audit.collect import Limits
from offer_audit.reports import FORMATS

DEFAULT_FORMATS = "html,json"
EXAMPLES = """examples:
  offer-audit https://www.council.example/send/     audit a web site
  offer-audit ./saved-site --output my-audit        audit a folder of HTML pages
  offer-audit ./saved-site --no-browser             leave accessibility untested; quick
  offer-audit collect https://www.council.example/send/ my-audit
  offer-audit test my-audit                         test what was collected in a real browser
  offer-audit report my-audit --format html,csv     write reports from what was collected; no network
  offer-audit compare old/report.json new/report.json
  offer-audit rules                                 list every rule
  offer-audit explain funding                       what a rule looks for, in words

exit codes: 0 nothing failed; 1 there are findings; 2 wrong usage; 3 the audit could not be completed
(what was done is kept: the same command goes on from there).

The audit tells what is published and where. It does not judge whether services are enough, and a person
must still read what it found."""


class UsageError(Exception):
    """The command was not asked in a way it understands; one sentence."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without a block of options before it."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[0].upper()}{message[1:]}. '{self.prog} --help' shows what it takes.")


def make_parser(command: str) -> argparse.ArgumentParser:
    """The words one command takes."""
    name = f"offer-audit {command}".strip()
    about = (
        "What a council's site publishes of what the law asks of its SEND Local Offer, with the passage that shows it."
    )
    parser = _Parser(
        prog=name, description=about, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    if command in ("", "collect"):
        add("site", metavar="SITE", help="the address of a Local Offer's start page, or a folder of HTML pages")
        add(
            "--max-pages",
            type=_whole_number,
            metavar="N",
            help=f"read at most so many pages (default {Limits().max_pages})",
        )
    if command in ("collect", "test", "check", "report"):
        add("folder", metavar="DIR", type=Path, help="the audit's folder: what was collected, and what is made of it")
    if command in ("", "check", "report"):
        add("--today", type=_day, metavar="DATE", help="judge as on this day, such as 2026-11-23")
        add("--only", nargs="+", action="extend", metavar="RULE", default=[], help="judge only these rules")
        add("--fail-on", choices=("failed", "never"), default="failed", help="when to exit with 1 (default: failed)")
        add("--baseline", type=Path, metavar="FILE", help="an earlier report.json: exit with 1 only for what is new")
    if command in ("", "report"):
        add(
            "--format",
            default=DEFAULT_FORMATS,
            metavar="LIST",
            help=f"reports to write: {','.join(FORMATS)} (default {DEFAULT_FORMATS})",
        )
    if command == "":
        add("--output", type=Path, metavar="DIR", help="where to keep the audit (default: offer-audit-<site>)")
        add(
            "--no-browser",
            action="store_true",
            help="do not test in a browser: accessibility is then untested, not passed",
        )
        add("--version", action="version", version=f"offer-audit {__version__}")
    if command == "test":
        add(
            "--site",
            default="",
            metavar="FOLDER",
            help="where the folder of pages is that was collected, if not found by itself",
        )
    if command in ("", "test"):
        add_browser_options(add, _whole_number)
    if command == "compare":
        add("old", type=Path, metavar="OLD", help="the earlier report.json")
        add("new", type=Path, metavar="NEW", help="the later report.json")
        add("--html", type=Path, metavar="FILE", help="write the comparison as a page too")
    if command == "explain":
        add("rule", metavar="RULE", help="a rule's name, as 'offer-audit rules' lists it")
    if command in ("", "collect", "test", "check", "report"):
        add("--config", type=Path, metavar="FILE", help="settings (default: offer-audit.toml here, if there is one)")
    return parser


def _whole_number(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number above nought")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date such as 2026-11-23") from None
