"""Fields, labels, groups and buttons of the page's forms, with the words that stand near each field. Only looks."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.forms_scripts import run_forms_script

ORDER = 20
IS_FOR_EACH_PAGE = True

MOST_FIELDS = 120


def gather(page: OpenPage) -> dict[str, Any]:
    """Facts on at most 120 fields; ``left_out`` counts the rest."""
    found: dict[str, Any] = run_forms_script(page, "forms.js", MOST_FIELDS)
    return found
