"""Pelican plugin: writes the scripts of the find page and of one's own list. The index itself is pages of ``local_offer``, written by offer_pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .scripts import SCRIPTS, ScriptError, build_script, inflater, script_source

__all__ = ["ScriptError", "register", "write_scripts"]


def write_scripts(pelican: Any) -> None:
    """Write the scripts beside the styles, and what old phones need to unpack the index."""
    root = Path(pelican.settings["THEME"]).resolve().parent
    target = Path(pelican.output_path) / pelican.settings["THEME_STATIC_DIR"]
    target.mkdir(parents=True, exist_ok=True)
    for name in SCRIPTS:
        (target / name).write_bytes(build_script(script_source(name, root), root))
    (target / "inflate.js").write_bytes(inflater(root))


def register() -> None:
    """Called by Pelican."""
    from pelican import signals

    signals.finalized.connect(write_scripts)
