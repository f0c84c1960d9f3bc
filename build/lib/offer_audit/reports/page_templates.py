"""Fills the HTML templates beside this module. Everything that comes from a site is escaped."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from offer_audit.reports.plain_text import clipped, is_on_the_web, link_address, printable
from offer_audit.reports.wording import counted, day_words, moment_words, result_words


def render(name: str, **values: Any) -> bytes:
    """The template filled with the values, in UTF-8."""
    return _environment().get_template(name).render(**values).encode("utf-8")


def _source(name: str) -> str:
    return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _shown(value: Any) -> Any:
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "clipped": clipped,
        "counted": counted,
        "day_words": day_words,
        "link_address": link_address,
        "moment_words": moment_words,
        "result_words": result_words,
    }
    environment.tests["on_the_web"] = is_on_the_web
    return environment
