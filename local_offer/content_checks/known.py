"""What there is to refer to: words of the area, content by id and by path, rows of the standards, files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from local_offer import standards
from local_offer.content_folder import Reading
from local_offer.problems import did_you_mean

VOCABULARIES = {
    "need_types": "need type",
    "levels": "level",
    "aspects": "aspect",
    "sectors": "sector",
    "neighbours": "neighbouring area",
}
"""The vocabularies of area.yaml that content refers to, and what one word of each is called."""

STANDARDS = {
    "questions": "question",
    "requirements": "requirement",
    "provider_kinds": "kind of provider",
    "consultation_groups": "group",
}
"""The lists of ``local_offer.standards`` that content refers to, and what one row of each is called."""


class Known:
    """What there is to refer to: words of the area, content by id and by path, standards, files."""

    def __init__(self, reading: Reading) -> None:
        self.area = reading.area
        self.files = {f"/{name}" for name in reading.files}
        self.ids: dict[str, set[str]] = defaultdict(set)
        self.paths: set[str] = set()
        self.anchors: dict[str, set[str]] = {}
        for draft in reading.drafts:
            folder = draft.content_type.folder
            self.ids[folder].add(draft.id)
            name = draft.path.removeprefix(f"{reading.root}/")
            self.paths.update((name.removesuffix(".md"), f"{folder}/{draft.id}"))
            if draft.values is not None:
                self.anchors[name] = {heading.id for heading in draft.values.body.headings}
        self.standards = {
            "questions": {question.id for question in standards.questions()},
            "requirements": {requirement.id for requirement in standards.requirements()},
            "provider_kinds": {kind.id for kind in standards.provider_kinds()},
            "consultation_groups": {group.id for group in standards.consultation_groups()},
        }
        self.postcode_areas = standards.postcode_areas() | set(self.area.extra_postcode_areas if self.area else ())
        self.vocabularies = {name: set(self.area.vocabulary(name)) for name in VOCABULARIES} if self.area else {}


def mend(word: object, known: Iterable[str]) -> str:
    """How to mend an unknown word, as a sentence."""
    choices = set(known)
    parts = [part.strip() for part in str(word).split(",")]
    if len(parts) > 1 and choices.issuperset(parts):
        return f"Write it as a list: [{', '.join(parts)}]."
    sentence = did_you_mean(str(word), choices)
    return sentence[0].upper() + sentence[1:]
