"""A page's title that does not name the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import content_stems, listed, plain_words

_FILE = re.compile(r"^[\w%./\\:-]+\.(html?|php\d?|aspx?|jsp|cfm|pdf|docx?|indd|txt|xml)$|^https?://\S+$", re.IGNORECASE)
_TEMPLATE = re.compile(
    r"\{\{.*\}\}|\$\{.*\}|<%|%[A-Za-z_]+%|\[\[?[a-z _-]*title[a-z _-]*\]\]?|\blorem ipsum\b|^(page|slide|document|untitled)[ _-]*\d*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[-–—|·:»/]+\s+")
_NAMED_HOME = frozenset({"home", "homepage", "home page", "welcome", "index", "main page"})


def check(page: PageFacts) -> Iterator[Said]:
    """A missing or empty title is axe's."""
    facts = page.facts["structure"]
    title = " ".join(facts["title"].split())
    if not title or not facts["isHtml"]:
        return
    message = _message(title, facts, page)
    heading = next((each["text"] for each in facts["headings"] if each["level"] == 1), "")
    yield said(message, title=title, heading=heading or "no main heading")


def _message(title: str, facts: Mapping[str, Any], page: PageFacts) -> str:
    plain = plain_words(title)
    parts = [plain_words(part) for part in _SEPARATOR.split(title) if plain_words(part)]
    if not plain or plain.isdigit():
        return "nothing"
    if len(plain) == 1 or plain in _NAMED_HOME or (parts and all(part in _NAMED_HOME for part in parts)):
        return "vague"
    if (
        plain in listed("title_says_nothing")
        or (parts and all(part in listed("title_says_nothing") for part in parts))
        or _TEMPLATE.search(title)
    ):
        return "nothing"
    if _FILE.match(title.strip()):
        return "file"
    path = urlsplit(page.url).path
    is_home = path in ("", "/") or re.fullmatch(r".*/(index|default|home)\.\w+", path) is not None
    if facts["siteName"] and plain == plain_words(facts["siteName"]) and not is_home:
        return "site-only"
    if parts and parts[0] in listed("title_says_nothing") - _NAMED_HOME and len(parts) > 1:
        return "site-only"
    return "site-only" if not is_home and _names_site_only(title, facts) else _compared(title, facts)


def _names_site_only(title: str, facts: Mapping[str, Any]) -> bool:
    """Whether the title's words stand in the header or footer, and none in the main heading or the main part."""
    named = content_stems(title)
    heading = content_stems(" ".join(each["text"] for each in facts["headings"] if each["level"] == 1))
    around = content_stems(
        " ".join(block["text"] for block in facts["blocks"] if block["region"] in ("header", "footer"))
    )
    return bool(named and heading) and named <= around and not named & (heading | _main_stems(facts))


def _main_stems(facts: Mapping[str, Any]) -> frozenset[str]:
    texts = [block["text"] for block in facts["blocks"] if block["region"] not in ("nav", "footer", "header")]
    return content_stems(" ".join([*texts, *(each["text"] for each in facts["headings"])]))


def _compared(title: str, facts: Mapping[str, Any]) -> str:
    """Whether the title shares any word with what the page says."""
    named = content_stems(title)
    texts = [block["text"] for block in facts["blocks"] if block["region"] not in ("nav", "footer", "header")] + [
        each["text"] for each in facts["headings"]
    ]
    written = content_stems(" ".join([*texts, *(each["text"] for each in facts["spoken"] if each.get("isAlt"))]))
    heading = content_stems(" ".join(each["text"] for each in facts["headings"] if each["level"] == 1))
    if not named or len(written) < (5 if heading else 25):
        return "names"
    if named & written or any(word[:5] == other[:5] for word in named for other in written if len(word) > 4):
        return "names"
    letters = [word for word in named if word.isascii()]
    return "unlike" if len(letters) == len(named) else "names"
