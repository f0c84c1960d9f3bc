"""Roles that take away what the element is, or promise what it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_HEADING = re.compile(r"h[1-6]")


def check(page: PageFacts) -> Iterator[Said]:
    """What axe allows and what misleads all the same."""
    for each in page.facts["names"]["roles"]:
        message = _message(each)
        yield said(message, each, role=each["role"], tag=each["tag"], text=each["text"] or each["name"] or "(no words)")


def _message(each: Mapping[str, Any]) -> str:
    role, tag = each["role"].split(" ")[0], each["tag"]
    if (
        _HEADING.fullmatch(tag)
        and each["text"]
        and role
        in (
            "presentation",
            "none",
            "button",
            "link",
            "tab",
            "menuitem",
            "img",
            "region",
            "banner",
            "generic",
            "paragraph",
            "text",
        )
    ):
        return "no-heading"
    if (
        tag == "a"
        and each["href"]
        and role == "button"
        and not re.match(r"#|javascript:", each["href"])
        and not each["states"]
    ):
        return "link-as-button"
    if tag in ("button", "input", "select", "textarea") and role in (
        "link",
        "heading",
        "presentation",
        "none",
        "img",
        "text",
        "paragraph",
        "generic",
        "listitem",
    ):
        return "control-lost"
    if role == "heading" and (each["words"] > 40 or each["inner"] > 2):
        return "long-heading"
    if (
        role == "img"
        and each["words"] > 12
        and tag not in ("svg", "pre", "img")
        and each["inner"] + each["headings"] > 0
    ):
        return "text-as-image"
    if role == "application" and (tag in ("body", "main", "html") or each["words"] > 60):
        return "application"
    if (
        role in ("menu", "menubar")
        and tag in ("ul", "nav", "div", "ol")
        and each["up"] in ("nav", "header")
        and not each["states"]
    ):
        return "menu"
    if (
        tag in ("ul", "ol", "dl", "table", "main", "nav")
        and role in ("presentation", "none")
        and each["words"] > 3
        and tag in ("main", "nav", "dl")
    ):
        return "lost"
    return "right"
