"""Passages in a language that their mark-up does not tell, and marks that do not fit their passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.languages import (
    can_tell,
    guess,
    is_plainly_english,
    kin,
    language_name,
    script_of,
    share_in,
    spoken_words,
)
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import sentences

_OWN_SCRIPT = {"LATIN": "", "ARABIC": "ar fa ur ps ckb sd ug", "CYRILLIC": "ru uk bg be mk sr kk ky mn tg tt ba", "GREEK": "el grc", "HEBREW": "he yi", "DEVANAGARI": "hi mr ne sa",
    "BENGALI": "bn as", "GURMUKHI": "pa", "GUJARATI": "gu", "TAMIL": "ta", "TELUGU": "te", "THAI": "th", "HANGUL": "ko", "CJK": "zh ja yue wuu ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am ti", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "SINHALA": "si", "KANNADA": "kn", "MALAYALAM": "ml"}  # fmt: skip


def check(page: PageFacts) -> Iterator[Said]:
    """Unmarked passages are failed when they are whole sentences and certain."""
    facts = page.facts["structure"]
    default = (facts["lang"] or "").strip().split("-")[0].lower()
    is_other = _is_whole_page_other(facts, default)
    for each in facts["spoken"]:
        marked = each["lang"]
        code = (marked or "").strip().split("-")[0].lower() if marked is not None else default
        if not code or not can_tell(code) or code in ("und", "zxx", "mul"):
            continue
        if marked is not None:
            yield from _of_marked(each, code)
        elif not is_other:
            yield from _of_unmarked(each, code)


def _is_whole_page_other(facts: Mapping[str, Any], default: str) -> bool:
    """Whether the page's own language is wrong: then that is told once, not of each passage."""
    return (
        can_tell(default)
        and share_in([each["text"] for each in facts["spoken"] if each["lang"] is None], default) < 0.25
    )


def _of_marked(each: Mapping[str, Any], code: str) -> Iterator[Said]:
    text = each["text"]
    script = script_of(text)
    named = {"code": code, "declared": language_name(code), "text": text}
    if script and not _fits_script(code, script) and len(text) > 3:
        yield said("wrong", each, found=f"another script ({script.title()})", **named)
        return
    found = guess(text, code)
    named["found"] = language_name(found.code)
    if len(spoken_words(text)) >= 4 and found.code and found.certainty >= 0.985 and found.declared < 0.002:
        yield said("wrong", each, **named)
    elif len(spoken_words(text)) >= 4 and found.code and found.certainty >= 0.9 and found.declared < 0.01:
        yield said("perhaps-wrong", each, **named)
    else:
        yield said("fits", each, **named)


def _fits_script(code: str, script: str) -> bool:
    others = _OWN_SCRIPT.get(script)
    is_listed = any(code in codes.split() for codes in _OWN_SCRIPT.values())
    if others is None or (len(code) == 3 and not is_listed):  # cmn, arb: a language that is more closely told
        return True
    if script == "LATIN":
        return not any(
            code in codes.split() for name, codes in _OWN_SCRIPT.items() if name not in ("LATIN", "CYRILLIC")
        )
    return code in others.split()


def _of_unmarked(each: Mapping[str, Any], code: str) -> Iterator[Said]:
    script = script_of(each["text"])
    if script and script != "LATIN" and script in _OWN_SCRIPT and not _fits_script(code, script):
        there = guess(each["text"]).code
        is_passage = len(each["text"].split()) >= 3 or len(each["text"]) >= 12
        yield said(
            "unmarked" if is_passage else "short",
            each,
            text=each["text"],
            found=language_name(there),
            code=there,
            declared=language_name(code),
        )
        return
    parts = [each["text"], *sentences(each["text"])] if len(each["text"].split()) > 8 else [each["text"]]
    for part in _quotations(each["text"]) + parts:
        count = len(spoken_words(part))
        if count < 3 or (code == "en" and is_plainly_english(part)):
            continue
        found = guess(part, code)
        if not found.code or found.code in kin(code):
            continue
        words = {"text": part, "found": language_name(found.code), "code": found.code, "declared": language_name(code)}
        if count >= 5 and found.certainty >= 0.985 and found.declared < 0.0005:
            yield said("unmarked", each, **words)
            return
        if found.certainty >= 0.95 and found.declared < 0.003:
            yield said("short", each, **words)
            return


def _quotations(text: str) -> list[str]:
    """What stands between quotation marks or after a colon: there a language often changes within a sentence."""
    parts: list[str] = []
    for opening, closing in (("“", "”"), ("‘", "’ "), ('"', '"'), ("«", "»"), ("(", ")")):
        for piece in text.split(opening)[1:]:
            if closing in piece:
                parts.append(piece.split(closing)[0])
    if ":" in text:
        parts.append(text.rpartition(":")[2])
    parts.extend(part for part in re.split(r"[,;–—]", text) if len(spoken_words(part)) >= 5 and part != text)
    return [part for part in parts if len(part.split()) >= 3]
