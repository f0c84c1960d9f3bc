"""Pages of a site that have the same title and are about different things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, plain_words


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """Failed where the main headings differ and the title names none of them."""
    pages: dict[str, list[PageFacts]] = defaultdict(list)
    for page in site.pages:
        if "structure" in page.facts and plain_words(page.facts["structure"]["title"]):
            pages[plain_words(page.facts["structure"]["title"])].append(page)
    for same in pages.values():
        headings = {plain_words(main_heading(page.facts["structure"])) for page in same}
        for page in same:
            if len(same) == 1 or (len(headings) == 1 and "" not in headings):
                yield page, said("own")
                continue
            title, heading = page.facts["structure"]["title"], main_heading(page.facts["structure"])
            named = content_stems(title) & content_stems(heading)
            message = "perhaps" if named or not heading or len(headings) == 1 else "same"
            yield page, said(message, None, title=title, heading=heading or "no main heading", count=len(same))


def main_heading(facts: Mapping[str, Any]) -> str:
    """The page's first heading of level 1, else its first heading."""
    headings = [each for each in facts["headings"] if each["text"] and not each["hidden"]]
    return str(next((each["text"] for each in headings if each["level"] == 1), headings[0]["text"] if headings else ""))
