"""The whole index of a site: its files by name, and the list of contents that stands in the find page itself."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from local_offer import routes
from local_offer.offer import LocalOffer
from local_offer.search.documents import BOOSTS, SearchDocument
from local_offer.search.facet_table import pack_ages, pack_facets
from local_offer.search.packing import (
    CARDS_IN_CHUNK,
    compress,
    find_scale,
    pack_json,
    pack_number,
    pack_shards,
    pack_sorted,
)
from local_offer.search.phrases import build_phrases
from local_offer.search.spelling import count_words, pack_filter, pack_lexicon, real_words
from local_offer.search.weights import build_postings
from local_offer.search.words import read_words, stem

FEWEST_IN_PARTS = 200
"""Documents; a smaller site has all of its index in one file."""

FORMAT = 1
"""The form of the files. ``theme/search`` reads this one only."""


@dataclass(frozen=True)
class SearchIndex:
    """``files`` are by address from the site's root; ``contents`` says what is in them."""

    files: dict[str, bytes]
    contents: dict[str, Any]


def build_index(offer: LocalOffer, documents: Sequence[SearchDocument]) -> SearchIndex:
    """Everything that the find page needs. The same content gives the same bytes."""
    pages = [{field: read_words(text) for field, text in document.texts.items()} for document in documents]
    postings = build_postings(pages, BOOSTS)
    scale = find_scale(postings)
    numbers = {document.key: number for number, document in enumerate(documents)}
    little = {stem(word) for text in offer.search_words.says_little for word in read_words(text)}
    phrases = build_phrases(offer.search_words, offer.glossary, numbers, little)
    small = phrases.pop("", [])
    shards = list(pack_shards(postings, scale, phrases))
    parts = {f"t{number}": body for number, (_, body) in enumerate(shards)}
    parts |= {f"c{number}": chunk for number, chunk in enumerate(_pack_cards(offer, documents))}
    parts["f"] = pack_facets(documents, offer.area)
    parts["a"] = pack_ages(documents)
    parts["u"] = _pack_addresses(documents)
    parts |= _spelling(offer, pages)
    contents = {
        "format": FORMAT,
        "pages": len(documents),
        "least": scale.least,
        "greatest": scale.greatest,
        "starts": " ".join(first for first, _ in shards),
        "chunk": CARDS_IN_CHUNK,
        "kinds": [[kind, sum(1 for _ in same)] for kind, same in groupby(documents, lambda document: document.kind)],
        "small": small,
        "little": " ".join(sorted(little)),
        "bytes": [max(1, (len(known) + 7) // 8) for known in _vocabularies(offer)],
    }
    packed = {name: compress(body) for name, body in parts.items()}
    return _in_one_file(packed, contents) if len(documents) < FEWEST_IN_PARTS else _in_parts(packed, contents)


def _vocabularies(offer: LocalOffer) -> tuple[Sequence[Any], ...]:
    area = offer.area
    return area.need_types, area.all_levels, area.sectors, area.aspects


def _pack_cards(offer: LocalOffer, documents: Sequence[SearchDocument]) -> list[bytes]:
    cards = [_card(offer, document) for document in documents]
    return [pack_json(cards[start : start + CARDS_IN_CHUNK]) for start in range(0, len(cards), CARDS_IN_CHUNK)]


def _pack_addresses(documents: Sequence[SearchDocument]) -> bytes:
    """Every address with its document's number, for a list of pages that somebody kept or shared."""
    places = sorted((document.url, number) for number, document in enumerate(documents))
    urls, numbers = [url for url, _ in places], (pack_number(number) for _, number in places)
    return pack_number(len(urls)) + pack_sorted(urls, numbers)


def _card(offer: LocalOffer, document: SearchDocument) -> list[Any]:
    """What a result shows: address, title, summary, provider, needs and levels by number, ages, how, when checked, notices, contact."""
    facets, area = document.facets, offer.area
    needs = [place for place, need in enumerate(area.need) if need in facets.needs]
    levels = [place for place, level in enumerate(area.level) if level in facets.levels]
    return [
        document.url, document.title, document.summary, document.provider,
        -1 if len(needs) == len(area.need) else needs, -1 if len(levels) == len(area.level) else levels,
        facets.age_from, facets.age_to, document.how, document.checked, list(document.notices), document.contact,
    ]  # fmt: skip


def _spelling(offer: LocalOffer, pages: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, bytes]:
    words = offer.search_words
    phrases = [phrase for group in words.same for phrase in group]
    phrases += [phrase for meaning in words.means for phrase in meaning.say]
    phrases += [form for term in offer.glossary.terms for form in term.forms]
    counts = count_words(pages, phrases)
    return {"w": pack_lexicon(counts), "r": pack_filter(real_words(counts, words.never_correct))}


def _in_parts(packed: Mapping[str, bytes], contents: dict[str, Any]) -> SearchIndex:
    """A file for each part, and one script of all of them for a site that is opened from a disk, where nothing can be fetched."""
    folder = routes.search_folder(_fingerprint(packed, contents))
    files = {f"{folder}{name}.bin": body for name, body in packed.items()}
    return SearchIndex(files | _from_disk(folder, packed), contents | {"folder": folder})


def _in_one_file(packed: Mapping[str, bytes], contents: dict[str, Any]) -> SearchIndex:
    """All parts one after the other, with the place and length of each in the list of contents."""
    folder = routes.search_folder(_fingerprint(packed, contents))
    places, start = {}, 0
    for name, body in packed.items():
        places[name] = [start, len(body)]
        start += len(body)
    files = {f"{folder}all.bin": b"".join(packed.values())}
    return SearchIndex(files | _from_disk(folder, packed), contents | {"folder": folder, "all": places})


def _fingerprint(packed: Mapping[str, bytes], contents: Mapping[str, Any]) -> str:
    """A name for this very index, so that a browser never joins files of two builds."""
    digest = sha256(json.dumps(contents, sort_keys=True).encode())
    for name, body in packed.items():
        digest.update(name.encode() + b"\0" + body)
    return digest.hexdigest()[:10]


def _from_disk(folder: str, packed: Mapping[str, bytes]) -> dict[str, bytes]:
    texts = {name: base64.b64encode(body).decode() for name, body in packed.items()}
    return {f"{folder}all.js": b"offerSearchFiles(" + pack_json(texts) + b");\n"}
