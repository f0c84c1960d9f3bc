"""Text alternatives that tell nothing of the picture: a file's name, a word of a template, a decoration's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, plain_words, says_nothing

_FILE = re.compile(
    r"^[\w%() .,+&-]+\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|heic|pdf)$|^(https?:)?//\S+$|^[\w-]+(/[\w.-]+)+\.\w{2,4}$",
    re.IGNORECASE,
)
_CAMERA = re.compile(
    r"^(img|dsc[nf]?|pic|pict|photo|image|picture|screen ?shot|scan|untitled|p|wp)[-_ ]?\d{3,}([-_ ]\w+)?$|^(image|img|photo|picture|graphic|figure|fig|icon|banner|slide|logo)[-_ ]?\d{1,2}$|^[0-9a-f]{12,}$|^[0-9a-f]{8}-[0-9a-f-]{20,}$|^[\d_x.-]{4,}$",
    re.IGNORECASE,
)
_OF_TEMPLATE = re.compile(
    r"\b(alt|alternative)[- ](text|tag)\b|\b(describe|description of) (this|the) (image|picture)\b|\blorem ipsum\b",
    re.IGNORECASE,
)
_OF_FILES = re.compile(r"\b(files?|folders?|filenames?|uploads?|uploaded|downloads?)\b")
_STEM = re.compile(r"^\w+([-_]\w+)+$")
_WHOSE = frozenset(
    {"logo", "icon", "chart", "graph", "diagram", "figure", "map", "screenshot", "illustration", "banner"}
)


def check(page: PageFacts) -> Iterator[Said]:
    """Missing alternatives are axe's."""
    for image in page.facts["images"]["items"]:
        name = " ".join((image["name"] or "").split())
        if not name or not image["isExposed"] or (image["tag"] in ("area",) and not image["alt"]):
            continue
        yield said(_message(image, name), image, alt=name)


def _message(image: Mapping[str, Any], name: str) -> str:
    plain = plain_words(name)
    around = plain_words(" ".join([*image["around"], image["caption"], image["controlText"], image["paragraph"]]))
    if _FILE.match(name) or _CAMERA.match(name):
        if plain and f" {plain} " in f" {around} ":
            return "tells"
        return "perhaps-file" if _OF_FILES.search(around) else "file"
    stem = image["file"].rsplit(".", 1)[0]
    if (_STEM.match(name) and "_" in name) or (
        stem and name == stem and re.search(r"[-_]\w|\d{2,}$", name) and " " not in name
    ):
        return "file"
    if plain in ("", "x") or says_nothing(name, "alt_says_nothing"):
        return "template" if plain not in _WHOSE else "kind-only"
    if _OF_TEMPLATE.search(name) and len(plain.split()) <= 7:
        return "template"
    if says_nothing(name, "alt_is_decoration") and not (image["inControl"] and not image["controlText"]):
        return "decoration"
    if (
        image["inControl"]
        and not image["controlText"]
        and content_stems(name) == frozenset()
        and len(plain.split()) <= 3
    ):
        return "tells"
    if len(image["alt"] or name) > 250:
        return "long"
    return "tells"
