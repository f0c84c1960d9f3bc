"""Text that is cut off or overlaps when a reader widens its spacing, as WCAG 1.4.12 says."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.space_losses import losses
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that is lost, and of texts that lie over each other."""
    return losses(page, "spaced")
