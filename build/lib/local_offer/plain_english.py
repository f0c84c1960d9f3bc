"""What makes a page hard to read: long sentences, unexplained acronyms, links that say nothing. Advice, never failure."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_SENTENCE = 25
"""Words; GOV.UK's content guidance asks writers to split longer ones."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z0-9\"“‘(])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|vs|approx)\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-'’.,/@][^\W_]+)*")
_ACRONYM = re.compile(r"(?<![\w/.-])[A-Z]{2,6}s?(?![\w-])")
_EMPTY_LINK = re.compile(
    r"^\W*(?:please )?(?:click|press|tap)?\s*(?:here|this|this page|this link|more|read more|find out more|link|details)\W*$",
    re.IGNORECASE,
)
_CLICK_HERE = re.compile(r"\bclick (?:here|on|the)\b", re.IGNORECASE)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    held = ""
    for part in _SENTENCE_END.split(text):
        held = f"{held} {part}".strip()
        if not _NOT_AN_END.search(held):
            yield held
            held = ""
    if held:
        yield held


def word_count(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def long_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Each sentence over the limit, with its number of words."""
    for sentence in sentences(text):
        words = word_count(sentence)
        if words > LONGEST_SENTENCE:
            yield sentence, words


def acronyms(text: str) -> Iterator[str]:
    """Each word in capitals; a plural's s is left off."""
    for match in _ACRONYM.finditer(text):
        yield match.group().removesuffix("s")


def is_empty_link_text(text: str) -> bool:
    """Whether a link's words say nothing about where it goes."""
    return bool(_EMPTY_LINK.match(text))


def says_click(text: str) -> bool:
    """Whether a text tells people to click, which some cannot do."""
    return bool(_CLICK_HERE.search(text))
