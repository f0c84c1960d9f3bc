"""What a form's own script says when its send button is pressed on empty fields, while nothing can be sent."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.forms import MOST_FIELDS
from offer_audit.browser.probes.forms_offline import nothing_sent
from offer_audit.browser.probes.forms_scripts import run_forms_script, start_forms_script

ORDER = 66
IS_FOR_EACH_PAGE = False


def gather(page: OpenPage) -> dict[str, Any]:
    """For each form that was tried: what came up, where the focus went, and the form facts as they then stood."""
    forms: list[dict[str, Any]] = run_forms_script(page, "errors_forms.js")
    tried = []
    for form in forms:
        with nothing_sent(page) as is_safe:
            if not is_safe:
                continue
            shown = start_forms_script(page, "errors.js", form["index"], False)
            if shown["native"]:
                shown["fresh"] = []
            if not shown["native"]:
                shown["forms"] = run_forms_script(page, "forms.js", MOST_FIELDS)
            tried.append(shown)
    return {"tried": tried}
