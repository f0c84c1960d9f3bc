"""Background pictures that may say something, which no alternative can be given to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST_LETTERS = 8
_SIGNS = {
    "warning": r"warn|alert|caution|danger|hazard",
    "error": r"error|invalid|fail",
    "success": r"success|valid|tick|check(ed|mark)|approved",
    "not": r"cross|\bno\b|denied|closed",
    "new": r"\bnew\b",
    "opens": r"external|new-?(tab|window)",
    "pdf": r"\bpdf\b",
    "required": r"required|mandatory",
    "rating": r"\b(stars?|rating)\b",
    "accessible": r"wheelchair|accessible|disabled",
    "telephone": r"phone|telephone",
    "email": r"e-?mail|envelope",
}
_LOOKS_DECORATIVE = re.compile(
    r"decor|pattern|texture|divider|separator|spacer|ornament|bullet|chevron|caret|bg\b|background|overlay|hero|banner-?bg|arrow|shadow|gradient|spacer",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each background picture."""
    for each in page.facts["sight_pictures"]["backgrounds"]:
        message, sign = _message(each)
        yield Said(message, place_of(each), {"text": short(each["text"]), "sign": sign})


def _message(each: Fact) -> tuple[str, str]:
    if each.get("letters", 0) >= LEAST_LETTERS and not each["name"]:
        return "words", ""
    sign = _sign(each)
    if each["isEmpty"] and not each["name"] and not each["title"] and not each["which"]:
        is_mark = each["width"] <= 400 or each["height"] <= 300 or each["role"] == "img"
        is_asked = not each["repeats"] and min(each["width"], each["height"]) >= 12 and is_mark
        told = f"{each['around']} {each['file']}"
        if is_asked and not each["isControl"] and not _LOOKS_DECORATIVE.search(told):
            return "empty", ""
    if sign and each["text"]:
        return "sign", sign
    return "plain", ""


def _sign(each: Fact) -> str:
    """What the file is called, where the text beside the picture does not say so."""
    told = re.sub(r"[_-]", " ", each["file"])
    said = f"{each['text']} {each['name']} {each['title']}".lower()
    for word, pattern in _SIGNS.items():
        if re.search(pattern, told, re.IGNORECASE) and not re.search(pattern, said) and word not in said:
            return word
    return ""
