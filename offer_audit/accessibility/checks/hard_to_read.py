"""A page that needs a high reading age, or has many long sentences: advice, never a failure."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import prose_sentences
from offer_audit.accessibility.reading_age import reading_ease
from offer_audit.accessibility.structure_places import said

_AGE, _LONG_SHARE, _FEWEST_LONG = 15.0, 0.3, 3
_ENDLESS = 45


def check(page: PageFacts) -> Iterator[Said]:
    """Only English is measured."""
    facts = page.facts["structure"]
    if not (facts["lang"] or "en").lower().startswith("en"):
        return
    prose = list(prose_sentences(facts))
    endless = max(prose, key=lambda sentence: len(sentence.split()), default="")
    if len(endless.split()) >= _ENDLESS:
        yield said("endless", None, words=len(endless.split()), longest=endless)
    ease = reading_ease(prose)
    if ease is None:
        return
    words = {"age": round(ease.age), "long": ease.long_sentences, "count": ease.sentences, "longest": ease.longest}
    if ease.age >= _AGE:
        yield said("age", None, **words)
    if ease.long_sentences >= _FEWEST_LONG and ease.long_sentences >= _LONG_SHARE * ease.sentences:
        yield said("long", None, **words)
    if ease.age < _AGE:
        yield said("plain", None, **words)
