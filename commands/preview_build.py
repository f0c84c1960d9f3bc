"""One build for the preview, in a process of its own, so that changed code is the code that builds.

``python -m commands.preview_build CONTENT OUTPUT`` prints the outcome as the last line of what it says.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from pathlib import Path

from commands.build import BuildError, build_site
from commands.preview_page import Outcome, write_outcome
from local_offer import routes
from local_offer.content_folder import GLOSSARY_FILE, content_type_at
from local_offer.content_types import Comment, ExpectedProvision, Guidance, Page, Provider, Provision, Review
from local_offer.drafts import Draft, read_draft
from local_offer.problems import ContentError, Problem, Wrong

_ADDRESSES = {Provision: routes.provision, Provider: routes.provider, Guidance: routes.guidance, Review: routes.review}
_YEAR = re.compile(rb"^received_on:\s*[\"']?(\d{4})", re.MULTILINE)


def build_once(content: Path, output: Path) -> Outcome:
    """Build, and put whatever happened into an outcome."""
    day = os.environ.get("OFFER_TODAY")  # as pelicanconf.py reads it
    try:
        built = build_site(content, output, date.fromisoformat(day) if day else None)
    except ContentError as error:
        return Outcome(error.problems, addresses_of(content, error.problems))
    except (BuildError, OSError) as error:
        return Outcome(failure=str(error))
    return Outcome(built.warnings, addresses_of(content, built.warnings), pages=built.pages, seconds=built.seconds)


def addresses_of(content: Path, problems: tuple[Problem, ...]) -> dict[str, str]:
    """The page that each of these files is shown on, as far as that can be told from the file alone."""
    addresses = {path: address_of(content, path) for path in sorted({problem.path for problem in problems})}
    return {path: address for path, address in addresses.items() if address}


def address_of(content: Path, path: str) -> str:
    """The page that ``path`` (``content/guidance/travel.md``) is shown on; empty if it is on none, or on many."""
    name = path.partition("/")[2]
    if name == GLOSSARY_FILE:
        return routes.GLOSSARY
    try:
        content_type = content_type_at(name)
        data = (content / name).read_bytes()
    except (Wrong, OSError):
        return ""
    return _page_address(content_type, read_draft(path, data, content_type), data)


def _page_address(content_type: type[Page], draft: Draft, data: bytes) -> str:
    """Also for a file whose header cannot be read: its name is then all there is."""
    if issubclass(content_type, ExpectedProvision):
        need, level = draft.path.removesuffix(".md").split("/")[-2:]
        return routes.cell(need, level)
    if issubclass(content_type, Comment):
        year = _YEAR.search(data)
        return routes.comments(int(year[1])) if year else ""
    return _ADDRESSES[content_type](draft.id) if content_type in _ADDRESSES else ""


if __name__ == "__main__":
    print(write_outcome(build_once(Path(sys.argv[1]), Path(sys.argv[2]))))
