"""Pictures that are kept from assistive technology and seem to carry meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, plain_words

_TELLING = re.compile(
    r"(^|[-_ .])(logo|chart|graph|infographic|map|diagram|poster|flyer|leaflet|timetable|table|plan|screenshot|screengrab|flowchart|qr|qrcode|sign|menu|text|heading|title|banner-text|button|certificate|rating|stars)(?=$|[-_ .\d])",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(the|this|our|following|a) (\w+ )?(map|chart|graph|picture|diagram|photo|plan|image|figure|timetable|drawing|poster)\b[^.]{0,40}\b(shows?|tells?|explains?|below|above|here|lists?)\b"
    r"|\b(shown|see|look) (in|at|on) the (map|chart|graph|picture|diagram|plan|image|timetable|poster)\b",
    re.IGNORECASE,
)
_LEAST = 32


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a picture that only tells by itself has not a word beside it; else asked, with the picture."""
    facts = page.facts["images"]
    for image in facts["items"]:
        box = image["box"]
        if (
            not image["isSeen"]
            or min(box["width"], box["height"]) < 16
            or max(box["width"], box["height"]) < _LEAST
            or image["tag"] in ("area", "input")
        ):
            continue
        if image["silent"]:
            yield _of_silent(image)
        elif (
            not image["name"] and not image["alt"] and image["tag"] in ("svg", "canvas", "embed") and not image["role"]
        ):
            yield _of_unnamed(image)
    for image in facts["backgrounds"]:
        telling = _TELLING.search(image["file"])
        if (
            not image["name"]
            and not image["controlName"]
            and image["role"] not in ("presentation", "none")
            and image["isExposed"]
            and telling
        ):
            yield said("background", image, file=image["file"])


def _of_silent(image: Mapping[str, Any]) -> Said:
    if image["inControl"] and (image["controlText"] or image["controlName"]):
        return said("drawn-words" if _drawn_words(image) else "decoration", image, words=" / ".join(image["texts"][:4]))
    told = _said_beside(image)
    if image["texts"] and len(content_stems(" ".join(image["texts"]))) >= 2 and not _is_said(image):
        return said("drawn-words", image, words=" / ".join(image["texts"][:6]))
    telling = _TELLING.search(image["file"].rsplit(".", 1)[0])
    if telling and not told and max(image["box"]["width"], image["box"]["height"]) >= 40:
        return said("telling" if image["isLoaded"] and image["tag"] == "img" else "perhaps", image, file=image["file"])
    if telling and _POINTS.search(" ".join([*image["around"], image["paragraph"]])):
        return said("perhaps", image, file=image["file"])
    if image["inFigure"] and image["caption"] and image["tag"] == "img":
        return said("captioned", image, caption=image["caption"])
    return said("decoration", image)


def _drawn_words(image: Mapping[str, Any]) -> bool:
    return bool(image["texts"]) and not set(plain_words(" ".join(image["texts"])).split()) <= set(
        plain_words(f"{image['controlText']} {image['controlName']}").split()
    )


def _said_beside(image: Mapping[str, Any]) -> bool:
    return (
        len(content_stems(" ".join([*image["around"], image["caption"], image["described"], image["paragraph"]]))) >= 1
    )


def _is_said(image: Mapping[str, Any]) -> bool:
    """Whether the words drawn in the picture stand beside it."""
    drawn = content_stems(" ".join(image["texts"]))
    beside = content_stems(" ".join([*image["around"], image["caption"], image["described"]]))
    return len(drawn & beside) >= 0.7 * len(drawn)


def _of_unnamed(image: Mapping[str, Any]) -> Said:
    if (image["inControl"] and (image["controlText"] or image["controlName"])) or image["inside"]:
        return said("decoration", image)
    box = image["box"]
    if image["tag"] == "svg" and image["texts"]:
        return said(
            "decoration" if _is_said(image) or len(image["texts"]) < 2 else "drawn-unnamed",
            image,
            words=" / ".join(image["texts"][:6]),
        )
    if box["width"] * box["height"] < 4000 or min(box["width"], box["height"]) < 40:
        return said("decoration", image)
    return said("unnamed", image, kind=image["tag"])
