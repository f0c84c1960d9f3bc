"""Pictures made of letters and signs, and signs that stand for letters: nothing that a screen reader can say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_EMOTICON = re.compile(
    r"(?<![\w/])(?:[:;=8xX]['’]?[-o^]?[)(DPp/\\|\]\[*]{1,2}|<3|\^[_.]?\^|¯\\_\(ツ\)_/¯|>[:.]<|[oO]_[oO]|\(\s?[:;•ಠ][-_]?[)(ಠ]\s?\))(?![\w/])"
)
_LEET = re.compile(
    r"(?<![\w#@.£$/-])(?=[A-Za-z013457@$!|]{4,}(?![\w/.-]))(?=(?:[A-Za-z]*[013457@$|]){2})(?=(?:[013457@$|]*[A-Za-z]){2})[A-Za-z][A-Za-z013457@$|]*[A-Za-z013457@$](?![\w/])|(?<![\w#@.£$/-])[A-Za-z]{1,}[013457@$][A-Za-z]+[013457@$][A-Za-z]*(?![\w/.-])"
)
_DRAWN = re.compile(r"[^\w\s]")


def check(page: PageFacts) -> Iterator[Said]:
    """Drawings of at least three lines of signs, letters of another alphabet within a word, small faces, digits as letters."""
    for block in page.facts["structure"]["blocks"]:
        if block["hidden"] or not block["isSeen"] or block["within"] == "[role=img]" or block["role"] == "img":
            continue
        message, text = _judged(block)
        yield said(message, block, text=text)


def _judged(block: Mapping[str, Any]) -> tuple[str, str]:
    text = block["text"]
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) >= 3 and _is_drawing(text, block):
        return "drawing", text
    word = next((word for word in re.findall(r"[^\W\d_]{3,}", text) if _mixes(word)), "")
    if word:
        return "look-alike", word
    if not re.search(r"[^\W_]", text) and sum(_is_emoji(letter) for letter in text) >= 3:
        return "emoji", text
    if re.fullmatch(r"([^\w\s])\1{7,}(\s*\1)*", text.strip()):
        return "row", text
    fancy = [
        letter
        for letter in text
        if letter.isalnum()
        and (
            "MATHEMATICAL" in unicodedata.name(letter, "")
            or "FULLWIDTH" in unicodedata.name(letter, "")
            or "CIRCLED LATIN" in unicodedata.name(letter, "")
            or "SQUARED LATIN" in unicodedata.name(letter, "")
        )
    ]
    if len(fancy) >= 4:
        return "fancy", text
    if not block["code"]:
        for message, pattern in (("face", _EMOTICON), ("digits", _LEET)):
            match = pattern.search(text)
            if match and not (message == "digits" and re.fullmatch(r"[A-Z]+\d+[A-Z\d]*", match[0])):
                return message, match[0]
    return "words", ""


def _is_emoji(sign: str) -> bool:
    return ord(sign) >= 0x1F300 or (0x2600 <= ord(sign) <= 0x27BF and sign not in "★☆✓✔✗✘")


def _is_drawing(text: str, block: Mapping[str, Any]) -> bool:
    """Mostly signs, not a table of dashes and words, nor code."""
    marks = len(_DRAWN.findall(text))
    letters = sum(letter.isalnum() for letter in text)
    return (
        marks >= 15
        and marks > 1.2 * letters
        and not (block["code"] and letters > marks * 0.6 and block["tag"] == "code")
    )


def _mixes(word: str) -> bool:
    """Latin letters with Cyrillic or Greek ones among them."""
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in word}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK"}) and len(word) > 3
