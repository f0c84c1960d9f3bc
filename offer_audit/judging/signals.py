"""What a passage is, whatever it is about: a duty recited, a promise, a vacancy, particulars that a family can use."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from local_offer.standards.yaml_text import read_yaml
from offer_audit.judging.phrases import find_phrases

PARTICULARS = re.compile(
    r"£\s?\d[\d,.]*|\S+@\S+|\b0\d[\d ]{8,12}\d\b|\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d+\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:\w+ )?(?:hours?|days?|weeks?|months?|terms?|times|minutes|"
    r"places|children|pupils|teachers|staff|schools|sessions|visits)\b|"
    r"\b(?:each|every|once a|twice a|per) (?:day|week|fortnight|month|term|half term|year|morning|afternoon)\b",
    re.IGNORECASE,
)
"""Numbers, days, times, amounts and ways to reach somebody."""


@cache
def signal_phrases() -> dict[str, tuple[str, ...]]:
    """Each kind of signal with its phrases, from signals.yaml."""
    text = resources.files(__package__).joinpath("signals.yaml").read_text(encoding="utf-8")
    return {kind: tuple(str(phrase) for phrase in phrases) for kind, phrases in read_yaml(text).items()}


def find_signals(text: str) -> dict[str, list[str]]:
    """The words that matched, by kind of signal; a kind without any is left out."""
    found = {kind: find_phrases(text, phrases) for kind, phrases in signal_phrases().items()}
    return {kind: words for kind, words in found.items() if words}


def count_particulars(text: str) -> int:
    """How many particulars a text gives."""
    return len({match.group().lower() for match in PARTICULARS.finditer(text)})
