"""What does the same on pages of a site, and is called differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import plain_words


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """Only controls of header, footer and menus that go to one place or bear one icon, and share no name with other pages."""
    names: dict[str, list[tuple[PageFacts, Mapping[str, Any], set[str]]]] = defaultdict(list)
    for page in site.pages:
        here: dict[str, tuple[Mapping[str, Any], set[str]]] = {}
        for control in page.facts.get("site_parts", {}).get("controls", []):
            for key in _keys(control):
                here.setdefault(key, (control, set()))[1].add(plain_words(control["name"]))
        for key, (control, called) in here.items():
            names[key].append((page, control, called))
    for found in names.values():
        if len(found) < 2:
            continue
        usual = Counter(name for _, _, called in found for name in called).most_common(1)[0][0]
        for page, control, called in found:
            other = usual not in called and len([1 for _, _, each in found if usual in each]) >= 2
            yield page, said("other" if other else "same", control, here=control["name"], usual=usual)


def _keys(control: Mapping[str, Any]) -> Iterator[str]:
    target = control["target"]
    if control["name"] and control["tag"] == "a" and target.startswith("/") and len(target) > 1:
        yield f"goes to {target}"
    elif control["name"] and control["tag"] != "a" and "search" in f"{target} {control['name']}".casefold():
        yield f"{control['tag']} of {target}"
