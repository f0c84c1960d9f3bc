"""Words that can be seen and are kept from assistive technology."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import plain_words

_MANY, _FEW = 10, 3


def check(page: PageFacts) -> Iterator[Said]:
    """Failed for a heading or a passage that stands nowhere else; behind an open dialog all is hidden rightly."""
    facts = page.facts["names"]
    if facts["isModalOpen"]:
        return
    heard = {
        word
        for block in page.facts["structure"]["blocks"]
        if not block["hidden"]
        for word in plain_words(block["text"]).split()
    }
    for each in facts["hiddenTexts"]:
        words = [word for word in plain_words(each["text"]).split() if len(word) > 1 and not word.isdigit()]
        twin = set(plain_words(each["twin"]).split())
        said_elsewhere = sum(word in twin for word in words) >= 0.6 * len(words) or (
            each["spoken"] > 1 and len(words) < 8
        )
        if len(words) < _FEW or said_elsewhere or (each["controlled"] and len(words) < 5):
            yield said("right", each)
            continue
        missing = [word for word in words if word not in heard]
        is_certain = (each["headings"] or len(words) >= _MANY) and len(missing) >= max(2, 0.3 * len(set(words)))
        yield said("passage" if is_certain else "words", each, text=each["text"])
