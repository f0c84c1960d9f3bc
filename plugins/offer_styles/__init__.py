"""Pelican plugin: writes ``output/theme/site.css``, the style sheet in the area's own colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from local_offer.area import Area
from local_offer.content_folder import read_content_folder

from .compiler import StylesError, compile_styles

__all__ = ["StylesError", "compile_styles", "register"]


def find_area(settings: dict[str, Any]) -> Area:
    """The area that another plugin has read already, or the one in the content folder.

    Raises:
        StylesError: area.yaml cannot be read.
    """
    area = settings.get("OFFER_AREA") or read_content_folder(Path(settings["PATH"])).area
    if area is None:
        raise StylesError(f"The style sheet needs the colours in {settings['PATH']}/area.yaml, which cannot be read.")
    return area


def write_styles(pelican: Any) -> None:
    """Compile the style sheet, or take it from the cache, and write it beside the pages."""
    theme = Path(pelican.settings["THEME"]).resolve()
    styles = compile_styles(find_area(pelican.settings), theme, theme.parent / ".cache" / "styles")
    target = Path(pelican.output_path) / pelican.settings["THEME_STATIC_DIR"] / "site.css"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(styles)


def register() -> None:
    """Called by Pelican."""
    from pelican import signals

    signals.finalized.connect(write_styles)
