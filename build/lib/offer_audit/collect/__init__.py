"""Collecting: a site, by its address or as a folder, into an artifact folder. The only part that knows the network.

What it says to people is in ``sentences.yaml``; the words that steer the crawler are in ``words.yaml``.
"""

from __future__ import annotations

from offer_audit.collect.collected import Collected, CollectError, Limits
from offer_audit.collect.site import collect_site

__all__ = ["CollectError", "Collected", "Limits", "collect_site"]
