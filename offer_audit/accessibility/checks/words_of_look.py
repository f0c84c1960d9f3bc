"""Instructions that only tell how or where a thing looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import sentences

_COLOUR = r"(?:red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|brown)"
_SHAPE = r"(?:round|square|circular|triangular|rectangular|oval|big|large|small|bold|flashing)"
_THING = r"(?:button|icon|link|box|field|tab|menu|panel|column|arrow|circle|square|triangle|symbol|image|form|text|area|section|sidebar|bar)s?"
_SIDE = r"(?:on|to|at|in) the (?:far )?(?:top |bottom |upper |lower )?(?:right|left|top|bottom|corner)(?:[- ]hand)?(?: (?:side|corner))?"
_ACT = r"(?:click|press|select|choose|use|tap|see|follow|look|go to|fill|complete|find|push|hit|enter|type)"
_PATTERNS = (
    re.compile(rf"\b{_ACT}\b[^.]*\b(?:the|a) (?:{_COLOUR}|{_SHAPE})(?:,? (?:{_COLOUR}|{_SHAPE}))* {_THING}\b", re.IGNORECASE),
    re.compile(rf"\b{_ACT}\b[^.]*\b(?:the|a|our) (?:\w+ )?{_THING} {_SIDE}", re.IGNORECASE),
    re.compile(rf"\b(?:the|our) (?:menu|links?|list|form|buttons?|box|table|panel) {_SIDE}", re.IGNORECASE),
    re.compile(rf"\b(?:shown|marked|highlighted|written|printed|listed|items|fields|dates|words|text|names|those|ones|anything) in {_COLOUR}\b", re.IGNORECASE),
    re.compile(r"\b(?:right|left)[- ]hand (?:menu|column|side|panel|corner|bar)\b", re.IGNORECASE),
    re.compile(r"\b(?:when|after|once) you hear (?:the|a) (?:beep|bell|tone|sound|chime)\b", re.IGNORECASE),
)  # fmt: skip
_NAMED = re.compile(r"[“\"‘'][A-Z][^”\"’']+[”\"’']|\b(?:labelled|called|named|that says|that reads|with the word)\b")
_IN_ROOM = re.compile(
    r"\b(?:street|road|entrance|door|building|reception|car park|corridor|station|traffic|drive|walk|turn|stairs|bus)\b",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """A sentence that also names the thing is right."""
    for block in main_blocks(page.facts["structure"]):
        if block["code"]:
            continue
        for sentence in sentences(block["text"]):
            match = next((found for pattern in _PATTERNS if (found := pattern.search(sentence))), None)
            if match and not _NAMED.search(sentence) and not _IN_ROOM.search(sentence):
                yield said("look", block, text=sentence, part=match[0])
            elif match:
                yield said("named", block)
