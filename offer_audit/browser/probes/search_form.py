"""What the site's own search says to an empty question and to a word that nothing has. Only a GET form of the same site."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.forms_scripts import run_forms_script, start_forms_script

ORDER = 70
IS_FOR_EACH_PAGE = False

NONSENSE = "qzxvwkjh"


def gather(page: OpenPage) -> dict[str, Any]:
    """For each question what the page then said; empty where the page has no such form."""
    form: dict[str, Any] | None = run_forms_script(page, "search_form.js")
    if not form:
        return {}
    asked = f"search {form['action']} {form['field']}"
    if asked in page.pictured:  # one search of the site is asked once
        return {}
    page.pictured.add(asked)
    try:
        return {**form, **start_forms_script(page, "search_form_sent.js", form["number"], NONSENSE)}
    finally:
        page.load_again()
