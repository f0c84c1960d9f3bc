"""Pelican plugin: tells which legal requirement the site just built no longer publishes, by offer-audit's own rules.

``invoke build`` asks it once the site is in place, as only then the build is good; where Pelican is run by itself it tells
through Pelican's log. It knows what was published from the record that ``invoke audit`` makes, and never fails a build.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

from .losing import Lost, find_lost
from .record import RECORD_NAME, has_record
from .whole_audit import run_audit

__all__ = ["RECORD_NAME", "Lost", "find_lost", "has_record", "register", "run_audit"]


def tell_in_log(pelican: Any) -> None:
    """Warn in Pelican's log, unless ``invoke build`` or the preview runs Pelican: those know better when to tell."""
    if pelican.settings.get("OFFER_SITE"):
        return
    log = logging.getLogger(__name__)
    try:
        record = Path(pelican.settings["THEME"]).resolve().parent / ".build" / RECORD_NAME
        for lost in find_lost(record, Path(pelican.output_path), pelican.settings.get("OFFER_TODAY") or date.today()):
            log.warning("%s", lost.sentence)
    except Exception as error:
        log.warning("What the site publishes of the law's requirements could not be looked at: %s", error)


def register() -> None:
    """Called by Pelican."""
    from pelican import signals

    signals.finalized.connect(tell_in_log)
