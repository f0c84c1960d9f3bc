"""Ways to break a good page, for the examples in ``problem_catalogue``, and the small area that the pages stand in.

The area is not the example's, so that what the examples say does not change with the example area's content.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

AREA = """\
name: Larkshire
site_title: Larkshire SEND Local Offer
strapline: Help for children and young people
authority:
  name: Larkshire Council
  website: https://www.larkshire.example/
contact:
  name: Priya, Local Offer officer
  phone: 01632 960100
  email: localoffer@larkshire.example
  hours: Monday to Friday
  address: County Hall, Wrenfield
feedback: {email: localoffer@larkshire.example, phone: 01632 960100, page: guidance/start-here}
responsible: send-team
checked_on: 2026-09-01
checked_by: Local Offer officer
pages:
  accessibility_statement: guidance/start-here
  comment: guidance/start-here
  copies: guidance/start-here
  disagree: guidance/start-here
need_types:
  - {id: communication-and-interaction, name: Communication and interaction}
  - id: autism
    name: Autism
    parent: communication-and-interaction
levels:
  - {id: universal, name: Universal}
  - {id: band-a, name: Band A}
aspects:
  - {id: teaching, name: Teaching}
  - {id: care, name: Care}
sectors:
  - {id: education, name: Education}
age_phases:
  - {id: 0-11, name: Birth to 11, from: 0, to: 11}
neighbours:
  - {id: dunnock-vale, name: Dunnock Vale, authority: Dunnock Vale Council}
"""
GLOSSARY = """\
terms:
  - {term: SEN, also: [special educational needs], meaning: Learning is much harder for them than for most.}
"""
SEARCH_WORDS = """\
same:
  - [speech therapy, SALT]
means:
  - {say: [late talker], find: [talking]}
ages:
  - {say: [toddler], from: 1, to: 3}
"""
TITLES = {  # the good pages that the examples break, in an order in which each can name those before it
    "providers/send-team.md": "SEND team",
    "guidance/start-here.md": "Where to start",
    "provision/talking-time.md": "Talking time",
    "comments/2026-too-few-clubs.md": "Too few clubs",
    "reviews/2026-spring.md": "Spring review",
    "expected/autism/universal.md": "",
}
PROVIDER, GUIDANCE, PROVISION, COMMENT, REVIEW, EXPECTED = TITLES

Change = Callable[[dict[str, bytes], str], None]


@dataclass(frozen=True)
class Example:
    """A broken piece: what kind of problem it is, what that means, the file, what was written, how it gets there."""

    title: str
    means: str
    name: str
    written: str
    change: Change


def header(title: str, means: str, name: str, written: str) -> Example:
    """An example that writes a field, in the place of the one that was there."""

    def change(files: dict[str, bytes], name: str) -> None:
        text = files[name].decode()
        field = re.compile(rf"^{re.escape(written.partition(':')[0])}:.*\n", re.MULTILINE)
        end = field.search(text) or re.compile(r"(?<=\n)(?=---\n)").search(text)
        assert end is not None
        files[name] = (text[: end.start()] + f"{written}\n" + text[end.end() :]).encode()

    return Example(title, means, name, written, change)


def without(title: str, means: str, name: str, *fields: str) -> Example:
    """An example that leaves fields out."""

    def change(files: dict[str, bytes], name: str) -> None:
        text = files[name].decode()
        for field in fields:
            text = re.sub(rf"^{re.escape(field)}:.*\n", "", text, count=1, flags=re.MULTILINE)
        files[name] = text.encode()

    return Example(title, means, name, f"(a header without {' and '.join(fields)})", change)


def body(title: str, means: str, name: str, written: str) -> Example:
    """An example that goes on at the end of the page's text."""

    def change(files: dict[str, bytes], name: str) -> None:
        files[name] += f"\n{written}\n".encode()

    return Example(title, means, name, written, change)


def swap(title: str, means: str, name: str, old: str, written: str, shown: str = "") -> Example:
    """An example that writes something else in the place of ``old``."""

    def change(files: dict[str, bytes], name: str) -> None:
        text = files[name].decode()
        if old not in text:
            raise ValueError(f"the example '{title}' no longer fits {name}: it has no {old!r}")
        files[name] = text.replace(old, written, 1).encode()

    return Example(title, means, name, shown or written, change)


def whole(title: str, means: str, name: str, shown: str, data: bytes | None) -> Example:
    """An example that is a whole file, or (``data`` is None) a file that is not there."""

    def change(files: dict[str, bytes], name: str) -> None:
        files.pop(name, None)
        if data is not None:
            files[name] = data

    return Example(title, means, name, shown, change)


def copy(title: str, means: str, name: str, written: str, of: str, field: str = "") -> Example:
    """An example that is a second file with the same text as a good one, and perhaps a field more."""

    def change(files: dict[str, bytes], name: str) -> None:
        files[name] = files[of].replace(b"---\n", f"---\n{field}\n".encode() if field else b"---\n", 1)

    return Example(title, means, name, written, change)


def two(title: str, means: str, name: str, written: str, of: str, other: str) -> Example:
    """An example that is a third file with the same text as a good one, and as the second file that it needs."""

    def change(files: dict[str, bytes], name: str) -> None:
        files[name] = files[other] = files[of]

    return Example(title, means, name, written, change)
