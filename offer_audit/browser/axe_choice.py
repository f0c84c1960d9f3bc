"""Which axe to run and which of its rules; unknown names are refused, as axe itself takes them for a clean page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ALSO = ("target-size",)
"""Rules of WCAG 2.2 at A and AA that axe has and leaves out unless it is asked."""


@dataclass(frozen=True)
class AxeChoice:
    """``script`` is axe.min.js as the settings name it, empty to look for it. No rules and no tags is the usual set."""

    script: str = ""
    rules: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def options(self) -> dict[str, Any]:
        """What axe.run is told to run."""
        if self.rules:
            return {"runOnly": {"type": "rule", "values": list(self.rules)}}
        if self.tags:
            return {"runOnly": {"type": "tag", "values": list(self.tags)}}
        return {"rules": {name: {"enabled": True} for name in ALSO}}
