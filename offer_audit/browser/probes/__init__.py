"""Probes: each gathers one sort of facts from an open page. A module here is a probe; there is no other list.

A probe module has

- ``ORDER``: a number; lower ones run first. Those that only look come before 50, those that change the page after it
  and leave it as they found it or call ``load_again``;
- ``IS_FOR_EACH_PAGE``: whether it runs on every page, or only once for pages that share template and shape;
- ``gather(page) -> facts``: plain data that JSON can hold, kept under the module's name.

It says what is there and judges nothing: a check does that later, from the kept facts alone.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from offer_audit.browser.open_page import OpenPage


@dataclass(frozen=True)
class Probe:
    """A probe as found in this folder."""

    name: str
    order: int
    is_for_each_page: bool
    gather: Callable[[OpenPage], Any]


@cache
def probes() -> tuple[Probe, ...]:
    """Every probe, in the order in which they run."""
    modules = [(info.name, import_module(f"{__name__}.{info.name}")) for info in pkgutil.iter_modules(__path__)]
    found = [
        Probe(name, module.ORDER, module.IS_FOR_EACH_PAGE, module.gather)
        for name, module in modules
        if hasattr(module, "gather")
    ]
    return tuple(sorted(found, key=lambda probe: (probe.order, probe.name)))
