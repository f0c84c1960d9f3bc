"""Reports: one module for each format, each a pure function of an Audit. To add one, write a module, name it here."""

from __future__ import annotations

from collections.abc import Callable

from offer_audit.outcomes import Audit
from offer_audit.reports import csv_report, earl_report, html_report, json_report, junit_report, sarif_report

FORMATS: dict[str, tuple[str, Callable[[Audit], bytes]]] = {
    "html": ("report.html", html_report.write),
    "json": ("report.json", json_report.write),
    "junit": ("junit.xml", junit_report.write),
    "earl": ("earl.jsonld", earl_report.write),
    "csv": ("report.csv", csv_report.write),
    "sarif": ("report.sarif", sarif_report.write),
}
"""The name of each format, the file it is written to, and the function that gives that file's bytes."""
