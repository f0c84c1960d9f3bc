"""Controls whose accessible name does not have the words that can be seen on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SIGN_WORDS = frozenset({"x", "b", "i", "u", "a", "aa"})


def check(page: PageFacts) -> Iterator[Said]:
    """The words must stand in the name together and in order; brackets, signs and capitals do not count."""
    for each in page.facts["names"]["labels"]:
        if each["isField"] or not each["name"]:
            continue
        seen = _words(_BRACKETS.sub(" ", each["seen"])) or _words(each["seen"])
        name = _words(each["name"])
        if not seen or len("".join(seen)) < 2 or (len(seen) == 1 and (seen[0] in _SIGN_WORDS or seen[0].isdigit())):
            continue
        inside = _holds(name, seen) or ("".join(seen) in "".join(name) and len(seen) > 1 and _holds_joined(name, seen))
        if inside or _holds(_words(_BRACKETS.sub(" ", each["name"])), seen):
            yield said("within", each)
        elif each["labelled"]:
            yield said("lacks", each, seen=each["seen"], name=each["name"])
        else:
            yield said("within" if set(seen) <= set(name) else "differs", each, seen=each["seen"], name=each["name"])


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def _holds(name: list[str], seen: list[str]) -> bool:
    return any(name[at : at + len(seen)] == seen for at in range(len(name) - len(seen) + 1))


def _holds_joined(name: list[str], seen: list[str]) -> bool:
    """The same letters cut at other places, as "e-mail" and "email" are."""
    joined = "".join(seen)
    return any("".join(name[at:end]) == joined for at in range(len(name)) for end in range(at + 1, len(name) + 1))
