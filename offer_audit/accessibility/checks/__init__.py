"""Accessibility checks: a module for each rule's check, found by its name; each judges kept facts alone.

A page's check is ``check(page: PageFacts) -> Iterator[Said]``; a rule for the whole site (``site: true``) has
``check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]``. A check that yields nothing found nothing that it applies to:
the outcome is inapplicable. So a check says ``passed`` of the places that it looked at and found right.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


@cache
def check_named(name: str) -> Callable[..., Any]:
    """The function ``check`` of the module of that name."""
    check: Callable[..., Any] = import_module(f"{__name__}.{name}").check
    return check
