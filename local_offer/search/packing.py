"""The index as small compressed files: terms in alphabetical ranges, cards of results in chunks, and a list of what is where.

``theme/search/parts.js`` reads what this writes. Numbers are LEB128 (seven bits a byte, lowest first); a text is its length in
bytes and UTF-8; sorted texts are front-coded: how many bytes are shared with the one before, then the rest.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from local_offer.search.weights import Postings

SHARD_BYTES = 2048
"""Bytes of terms in a file before compression; a frequent term alone may be longer."""

RANGE = 1000
"""How many times the least weight the greatest is: a step from one byte to the next is then under three per cent."""

CARDS_IN_CHUNK = 8
"""Results' cards in a file."""


@dataclass(frozen=True)
class Scale:
    """How a weight becomes a byte: on a logarithmic scale from the least to the greatest weight of the index."""

    least: float
    greatest: float

    def pack(self, weights: Sequence[float]) -> bytes:
        """A byte for each weight, 0 to 255; the browser has it back within half a step."""
        if self.greatest <= self.least:
            return bytes(len(weights))
        step = np.log(self.greatest / self.least) / 255
        places = np.log(np.maximum(np.array(weights), self.least) / self.least) / step
        return np.rint(places).astype(np.uint8).tobytes()


def find_scale(postings: Postings) -> Scale:
    """The scale of an index. A term on nearly every page weighs next to nothing, and is told as the least weight."""
    greatest = max((weight for found in postings.values() for _, weight in found), default=1.0)
    return Scale(greatest / RANGE, greatest)


def pack_number(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def pack_sorted(texts: Iterable[str], extra: Iterable[bytes]) -> bytes:
    """Sorted texts, front-coded, each followed by its extra bytes."""
    out, before = bytearray(), b""
    for text, more in zip(texts, extra, strict=True):
        word = text.encode()
        shared = _shared(before, word)
        out += pack_number(shared) + pack_number(len(word) - shared) + word[shared:] + more
        before = word
    return bytes(out)


def _shared(one: bytes, other: bytes) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def pack_postings(found: Sequence[tuple[int, float]], scale: Scale) -> bytes:
    """How many pages, the steps from each page's number to the next, and then a byte of weight for each."""
    out, before = bytearray(pack_number(len(found))), -1
    for number, _ in found:
        step = number - before - 1
        if step < 128:
            out.append(step)
        else:
            out += pack_number(step)
        before = number
    return bytes(out) + scale.pack([weight for _, weight in found])


def pack_shards(postings: Postings, scale: Scale, phrases: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, bytes]]:
    """Each range of terms: its first term, and the file. ``phrases`` come with the range in which their key falls.

    Phrases may have keys that no page has: they stand in the range where the browser looks for such a word.
    """
    names = sorted(postings, key=lambda name: name.encode())
    packed = [pack_postings(postings[name], scale) for name in names]
    starts = [0]
    size = 0
    for place, more in enumerate(packed):
        if size and size + len(more) > SHARD_BYTES:
            starts.append(place)
            size = 0
        size += len(more) + len(names[place].encode())
    for start, end in zip(starts, [*starts[1:], len(names)], strict=True):
        first = names[start] if start else ""
        last = names[end] if end < len(names) else None
        said = [row for key in sorted(phrases, key=str.encode) if _is_within(key, first, last) for row in phrases[key]]
        body = pack_number(end - start) + pack_sorted(names[start:end], packed[start:end])
        yield first, body + (pack_json(said) if said else b"")


def _is_within(key: str, first: str, after: str | None) -> bool:
    return first.encode() <= key.encode() and (after is None or key.encode() < after.encode())


def pack_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def compress(data: bytes) -> bytes:
    """zlib's form of deflate, which browsers' DecompressionStream reads."""
    return zlib.compress(data, 9)
