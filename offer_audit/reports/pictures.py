"""Pictures of places in the report: small ones inside the file, so that it stays one file; the rest as links."""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

Read = Callable[[str], bytes]
"""Gives the bytes of a picture by its name; nothing where there is none."""

FOLDER = "browser/pictures"
"""Where the pictures are, beside the report."""

LARGEST = 120_000
"""Bytes of one picture that goes into the file."""

ALL = 4_000_000
"""Bytes of all pictures that go into the file."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NAME = frozenset("0123456789abcdefghijklmnopqrstuvwxyz-.")


@dataclass(frozen=True)
class Shown:
    """A picture as the report shows it: ``data`` where it is inside the file, else ``link`` alone."""

    link: str
    data: str = ""
    width: int = 0
    height: int = 0


def no_pictures(name: str) -> bytes:
    """For a report that is not written beside its audit."""
    return b""


@dataclass
class Pictures:
    """Takes pictures into a report until there is no more room. The same audit gives the same choice."""

    read: Read = no_pictures
    room: int = ALL
    taken: dict[str, Shown] = field(default_factory=dict)

    def show(self, name: str) -> Shown | None:
        """The picture of that name; nothing if the name is no file's name."""
        if not name or not set(name.lower()) <= _NAME or ".." in name:
            return None
        if name not in self.taken:
            self.taken[name] = self._take(name)
        return self.taken[name]

    def _take(self, name: str) -> Shown:
        link, content = f"{FOLDER}/{name}", self.read(name)
        size = png_size(content)
        if not size or len(content) > min(LARGEST, self.room):
            return Shown(link)
        self.room -= len(content)
        return Shown(link, f"data:image/png;base64,{b64encode(content).decode('ascii')}", *size)


def png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG; nothing if it is none."""
    if len(content) < 24 or not content.startswith(_SIGNATURE) or content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height
