"""Folding of whitespace and invisible characters, used by every reader of documents."""

from __future__ import annotations

import re

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f]")
SPACES = re.compile(r"\s+")
BEFORE_MARK = re.compile(r"(?<=[\w)\]%'\"’”]) (?=[,.;:?!)\]](?:\s|$))")
HAS_WORD = re.compile(r"[^\W_]")


def fold_text(text: str) -> str:
    """The text on one line, single-spaced, without invisible characters."""
    return SPACES.sub(" ", INVISIBLE.sub("", text)).strip()


def fold_joined(pieces: list[str]) -> str:
    """Pieces of inline text as one line; a space that markup left before a comma or full stop goes."""
    return BEFORE_MARK.sub("", fold_text("".join(pieces)))


def has_words(text: str) -> bool:
    """Whether there is a letter or digit in it at all."""
    return bool(HAS_WORD.search(text))
