"""The page's declared language against the language that most of its words are in."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.languages import can_tell, guess, kin, language_name, share_in
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_SURE, _LIKELY = 0.985, 0.9
_MANY_WORDS, _FEW_WORDS = 8, 4


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the words are certainly of another language than ``html`` says."""
    facts = page.facts["structure"]
    declared = (facts["lang"] or "").strip().split("-")[0].lower()
    if not facts["isHtml"] or not declared or not can_tell(declared):
        return
    own = [each["text"] for each in facts["spoken"] if each["lang"] is None]
    other = [each for each in facts["spoken"] if each["lang"]]
    own_count = sum(len(text.split()) for text in own)
    other_count = sum(len(each["text"].split()) for each in other)
    if other_count > 5 * own_count and other_count >= _MANY_WORDS:
        yield from _mostly_other(
            declared, [(each["lang"].split("-")[0].lower(), each["text"]) for each in other], facts["title"]
        )
        return
    text = ". ".join(own)[:4000]
    if len(text.split()) < _FEW_WORDS:
        return
    found = guess(text, declared)
    words = {"declared": language_name(declared), "code": declared, "found": language_name(found.code), "text": text}
    if not found.code or found.declared > 0.05 or share_in([*own, facts["title"]], declared) >= 0.25:
        yield said("same", **words)
    elif found.certainty >= _SURE and found.declared < 0.002 and len(text.split()) >= _MANY_WORDS:
        yield said("other", **words)
    elif found.certainty >= _LIKELY and found.declared < 0.01:
        yield said("perhaps", **words)
    else:
        yield said("same", **words)


def _mostly_other(declared: str, parts: list[tuple[str, str]], title: str) -> Iterator[Said]:
    """A page nearly all of whose words are marked as of one other language."""
    codes = {code for code, _ in parts}
    if len(codes) != 1 or codes & kin(declared):
        yield said("same")
        return
    text = ". ".join(text for _, text in parts)[:4000]
    found = guess(text, declared)
    words = {"declared": language_name(declared), "code": declared, "found": language_name(found.code), "text": text}
    is_other = (
        found.code and codes & kin(found.code) and found.certainty >= _SURE and guess(title, declared).code != declared
    )
    yield said("other" if is_other else "same", **words)
