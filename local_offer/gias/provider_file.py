"""The provider files that are there already: what each says, and which school of the register each is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from local_offer.front_matter import FrontMatter, read_front_matter
from local_offer.gias.establishment import FACT_NAMES, Facts, text_of
from local_offer.gias.slugs import slug_of
from local_offer.problems import Wrong

_URN_LINE = re.compile(r"^\s*urn\s*:\s*[\"']?(\d+)|[{,]\s*urn\s*:\s*[\"']?(\d+)", re.MULTILINE)


@dataclass(frozen=True)
class ProviderFile:
    """One file. ``path`` is from the content folder; ``text`` has the file's own line ends and byte-order mark."""

    path: str
    text: str

    @cached_property
    def header(self) -> FrontMatter | None:
        """The header; None if it cannot be read."""
        try:
            return read_front_matter(plain(self.text))
        except Wrong:
            return None

    @property
    def slug(self) -> str:
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def values(self) -> dict[str, Any]:
        return self.header.values if self.header else {}

    @property
    def facts(self) -> Facts:
        """The register's facts in the file, as the register's rows give them."""
        block = self.values.get("gias")
        block = block if isinstance(block, dict) else {}
        named = {name: value for name in FACT_NAMES if (value := block.get(name))}
        return {name: _listed(value) if name == "sen" else str(value) for name, value in named.items()}

    @property
    def urns(self) -> tuple[str, ...]:
        """The register's number of the school; from a file that cannot be read, every number it may have."""
        if self.header is None:
            return tuple(first or second for first, second in _URN_LINE.findall(self.text))
        urn = text_of(self.facts, "urn")
        return (urn.lstrip("0"),) if urn else ()

    @property
    def name_and_place(self) -> tuple[str, str]:
        return identity(str(self.values.get("title") or ""), str(self.values.get("postcode") or ""))


def _listed(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def plain(text: str) -> str:
    """The text as the reader of content gets it: no byte-order mark, ``\\n`` at each line's end."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def identity(name: str, postcode: str) -> tuple[str, str]:
    """What two records of one school have in common: its name, but for 'The', and its postcode."""
    return slug_of(name).removeprefix("the-"), re.sub(r"\W", "", postcode).upper()


@dataclass(frozen=True)
class ProviderFiles:
    """All of them, to look up by number, or by name and postcode."""

    text_at: Mapping[str, str]

    @cached_property
    def all(self) -> tuple[ProviderFile, ...]:
        """Every file, by path, so that what is reported does not depend on the disk."""
        return tuple(ProviderFile(path, self.text_at[path]) for path in sorted(self.text_at))

    @cached_property
    def by_urn(self) -> dict[str, list[ProviderFile]]:
        found: dict[str, list[ProviderFile]] = defaultdict(list)
        for file in self.all:
            for urn in file.urns:
                found[urn].append(file)
        return dict(found)

    @cached_property
    def unnumbered(self) -> dict[tuple[str, str], list[ProviderFile]]:
        """Files that no import has touched, by name and postcode; those without a postcode have an empty one."""
        found: dict[tuple[str, str], list[ProviderFile]] = defaultdict(list)
        for file in self.all:
            if file.header is not None and not file.urns:
                found[file.name_and_place].append(file)
        return dict(found)

    @cached_property
    def by_name(self) -> dict[str, list[ProviderFile]]:
        """Files that can be read, by name as ``identity`` gives it."""
        found: dict[str, list[ProviderFile]] = defaultdict(list)
        for file in self.all:
            if file.header is not None:
                found[file.name_and_place[0]].append(file)
        return dict(found)

    @cached_property
    def unreadable(self) -> dict[str, ProviderFile]:
        """Files whose header is broken, by slug."""
        return {file.slug.casefold(): file for file in self.all if file.header is None}

    @cached_property
    def slugs(self) -> frozenset[str]:
        """Every name and web address that is taken."""
        own = {str(file.values["slug"]) for file in self.all if file.values.get("slug")}
        return frozenset(slug.casefold() for slug in own | {file.slug for file in self.all})
