"""Pictures of text where text would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_NEEDED = re.compile(
    r"\b(logo|brand|badge|award|map|chart|graph|diagram|infographic|signature|screenshot|crest|coat of arms|kitemark|stamp|photo|photograph|picture|drawing|illustration|plan|timetable)\b",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(^|[-_ ])(heading|header-text|title|text|button|btn|quote|banner-text|word|slogan|strapline)s?(?=$|[-_ .\d])",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """Asked where lines of letters are seen in the pixels, or the file and the alternative tell of words."""
    for image in page.facts["images"]["items"]:
        name = image["name"]
        if image["tag"] not in ("img", "input", "image") or not name or not image["isSeen"] or not image["isExposed"]:
            continue
        if _NEEDED.search(name) or _NEEDED.search(image["file"]) or image["role"] and image["role"] != "img":
            yield said("needed", image)
        elif image.get("lines") and len(name.split()) >= 2:
            yield said("text", image, alt=name)
        elif _FILE.search(image["file"].rsplit(".", 1)[0]) and len(name.split()) >= 1:
            yield said("named", image, alt=name, file=image["file"])
        else:
            yield said("picture", image)
