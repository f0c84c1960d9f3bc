"""Barriers that show only over several pages or files: the whole command is run on the barrier's folder."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from bench.barrier_pages import Barrier
from bench.barrier_tools import ADVICE, Told
from offer_audit.cli import main as offer_audit


def told_of_site(barrier: Barrier, folder: Path) -> list[Told]:
    """What the accessibility findings of a whole audit say; a finding is in its place when its criterion or page is."""
    start = folder / "index.html"
    if not start.exists():
        start.write_text((folder / "page.html").read_text(encoding="utf-8"), encoding="utf-8")
    output = folder.with_name(f"{folder.name}-audit")
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
        offer_audit([str(folder), "--output", str(output), "--format", "json", "--fail-on", "never"])
    report = output / "report.json"
    if not report.exists():
        return [Told(told.getvalue()[:200], "error", "", False)]
    found = json.loads(report.read_text(encoding="utf-8")).get("accessibility", {}).get("findings", [])
    return [
        Told(each["rule"], ADVICE if each["is_advice"] else each["outcome"], _place(each), _is_there(barrier, each))
        for each in found
    ]


def _place(finding: dict[str, Any]) -> str:
    place = finding["places"][0] if finding["places"] else {}
    return f"{place.get('path', '')} {place.get('selector', '')}"


def _is_there(barrier: Barrier, finding: dict[str, Any]) -> bool:
    """A criterion is enough; for what no criterion asks, it must be of the statement, or advice about a document."""
    if barrier.criterion in finding["criteria"]:
        return True
    if barrier.bullet == "statement":
        return "statement" in finding["rule"]
    return barrier.criterion == ADVICE and finding["is_advice"] and finding["rule"].split("-")[0] in ("pdf", "word")
