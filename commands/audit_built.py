"""What the site just built publishes of the law's requirements: the warnings of ``invoke build``, and ``invoke audit``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from commands.build import ROOT, WORK
from plugins.offer_audit_build import RECORD_NAME, find_lost, has_record, run_audit

RECORD = WORK / RECORD_NAME
ANSWERS = ROOT / "audit-answers.toml"
"""What a person judged of this site's findings."""


def tell_lost(output: Path, today: date, record: Path = RECORD) -> None:
    """Print which requirements the last edit lost. A build is good whatever happens here."""
    try:
        if not has_record(record, output):
            print("Run 'invoke audit' once, and each build will tell you if an edit loses a legal requirement.")
            return
        lost = find_lost(record, output, today, _tell_slow)
    except Exception as error:
        print(f"Whether the site lost a legal requirement could not be looked at: {type(error).__name__}: {error}.")
        return
    if lost:
        print("The law asks for this, and the site does not say it any more:")
        print("\n".join(f"  {one.sentence}" for one in lost))


def audit_built(output: Path, reports: Path, today: date, record: Path = RECORD, in_browser: bool = False) -> int:
    """Run the whole audit and say where the report is; the exit code is the audit's."""
    answers = ["--config", str(ANSWERS)] if ANSWERS.is_file() else []
    code = run_audit(output, reports, record, today, answers if in_browser else [*answers, "--no-browser"])
    if (reports / "report.html").is_file():
        print(f"Open {reports / 'report.html'} in a browser: every requirement, with the words that show it.")
    return code


def _tell_slow(names: str) -> None:
    print(f"The words for {names} are gone. Looking through the whole site for others ...", flush=True)
