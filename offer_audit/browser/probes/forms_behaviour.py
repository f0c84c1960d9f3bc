"""What changes when controls are pressed and filters filled in, and whether pasting is stopped. Nothing can be sent meanwhile."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.forms_offline import nothing_sent
from offer_audit.browser.probes.forms_scripts import run_forms_script, start_forms_script

ORDER = 62
IS_FOR_EACH_PAGE = False

MILLISECONDS = 2500
NOTHING: dict[str, Any] = {"presses": [], "filters": [], "moves": [], "pasteBlocked": []}


def gather(page: OpenPage) -> dict[str, Any]:
    """Facts on each press; none where there is nothing to press, or where it is not certain that nothing is sent."""
    if not run_forms_script(page, "forms_pressable.js"):
        return NOTHING
    with nothing_sent(page) as is_safe:
        if not is_safe:
            return NOTHING
        found: dict[str, Any] = start_forms_script(page, "forms_behaviour.js", MILLISECONDS)
    return found
