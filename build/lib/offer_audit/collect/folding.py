"""The pages of a finished crawl: those that say the same under several addresses are folded into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from offer_audit.collect.frontier import Settled
from offer_audit.collect.sentences import unread_sentence
from offer_audit.collect.storage import Record


def folded_records(settled: Iterable[Settled]) -> list[Record]:
    """The records, in which of each group of pages with the same words one is read and the others name it.

    Which one does not depend on the order they were read in: one that the others call canonical, else the shortest
    address without a query.
    """
    everything = list(settled)
    groups: dict[str, list[Settled]] = defaultdict(list)
    for one in everything:
        if one.state == "read" and one.text_sha256:
            groups[one.text_sha256].append(one)
    home = {one.url: _home(group) for group in groups.values() for one in group if len(group) > 1}
    return [_folded(one.record, home.get(one.url, one.url), home) for one in everything]


def _home(group: list[Settled]) -> str:
    canonical = {one.canonical for one in group if one.canonical}
    return min(group, key=lambda one: (one.url not in canonical, "?" in one.url, len(one.url), one.url)).url


def _folded(record: Record, home: str, homes: dict[str, str]) -> Record:
    if record["same_as"]:
        target = homes.get(record["same_as"], record["same_as"])
        return record | {"same_as": target}
    if home == record["url"]:
        return record
    reason = unread_sentence("same-content", target=home)
    return record | {"body": None, "reason": reason, "reason_id": "same-content", "same_as": home}
