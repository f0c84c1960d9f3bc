"""Links whose words do not say where they go, judged with what stands around them as WCAG's 2.4.4 does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, says_nothing

_ADDRESS = re.compile(r"^(https?://|www\.)\S+$|^[\w.-]+\.\w{2,}/\S{6,}$", re.IGNORECASE)
_SIGNS = re.compile(r"^[\s«»‹›<>→←↑↓➔➜…._|/\\*+\-–—=~^]+$")
_BARE_SITE = re.compile(r"^(https?://)?(www\.)?[\w-]+(\.[\w-]+)+/?$", re.IGNORECASE)


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where neither the words nor anything that belongs to the link tells its purpose."""
    for link in page.facts["links"]["items"]:
        is_link = link["role"] == "link" or (link["href"] and link["tag"] in ("a", "area") and not link["role"])
        if not is_link or not link["isExposed"] or not link["name"]:
            continue
        name = link["name"]
        if says_nothing(name, "link_says_nothing") or _SIGNS.match(name):
            yield _of_words(link, name)
        elif _ADDRESS.match(name) and not _BARE_SITE.match(name):
            yield said("address", link, name=name)
        else:
            yield said("tells", link)


def _of_words(link: Mapping[str, Any], name: str) -> Said:
    own = content_stems(name)
    context = link["context"]
    near = [
        link["sentence"].replace("\u0001", " "),
        context["item"],
        context["cell"],
        context["paragraph"],
        context["described"],
        context["outer"],
        context["caption"],
    ]
    best = max(near, key=lambda text: len(content_stems(text) - own))
    if len(content_stems(best) - own) >= 2:
        return said("around", link, name=name, context=best)
    if link["heading"] and link["region"] not in ("header", "nav", "footer") and content_stems(link["heading"]) - own:
        return said("heading", link, name=name, context=link["heading"])
    return said("nothing", link, name=name)
