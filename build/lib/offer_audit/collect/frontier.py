"""The frontier: every address found, what became of it, and which is next. In SQLite, to survive being killed.

What a page led to is written in one step with the page itself, and so is which address was taken next. A crawl that is
started again therefore takes the same pages in the same order as one that was never stopped.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from offer_audit.collect.collected import Limits
from offer_audit.collect.patterns import budget_of, pattern_of

FILE = "frontier.sqlite"
_MOST_ADDRESSES = 200_000
_SCHEMA = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS addresses (
    number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, priority REAL NOT NULL, depth INTEGER NOT NULL, found_on TEXT,
    pattern TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', turn INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0, record TEXT, text_sha256 TEXT, canonical TEXT);
CREATE INDEX IF NOT EXISTS next_address ON addresses (state, priority DESC, depth, number);
"""
_ROW = "SELECT url, priority, depth, found_on, attempts, pattern, kind FROM addresses"


@dataclass(frozen=True)
class Waiting:
    """An address to fetch."""

    url: str
    priority: float
    depth: int
    found_on: str | None
    attempts: int = 0


@dataclass(frozen=True)
class Settled:
    """What became of an address. ``state``: read, unread or moved."""

    url: str
    state: str
    record: dict[str, Any]
    text_sha256: str | None = None
    canonical: str | None = None
    size: int = 0


class Frontier:
    """Every address of one crawl. Changes are kept at ``commit``."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.path = folder / FILE
        self._limits = limits
        self._db = sqlite3.connect(self.path)
        self._db.executescript(_SCHEMA)
        self._turns = int(self._one("SELECT coalesce(max(turn), 0) FROM addresses"))
        self._taken = Counter[str](dict(self._db.execute(
            "SELECT pattern, count(*) FROM addresses WHERE turn IS NOT NULL GROUP BY pattern")))  # fmt: skip
        self._resumed = [row[0] for row in self._db.execute(
            "SELECT url FROM addresses WHERE state = 'under way' ORDER BY turn")]  # fmt: skip
        self._size = int(self._one("SELECT count(*) FROM addresses"))

    def _one(self, query: str, *values: object) -> Any:
        return self._db.execute(query, values).fetchone()[0]

    def commit(self) -> None:
        """Keep what was done since the last time, all of it or nothing."""
        self._db.commit()

    def rollback(self) -> None:
        """Forget what was done since the last commit."""
        self._db.rollback()

    def close(self) -> None:
        """Close the file, and leave it."""
        self._db.close()

    def remove(self) -> None:
        """The crawl is finished: the file is not needed any more."""
        self._db.close()
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(f"{self.path.name}{ending}").unlink(missing_ok=True)

    def fact(self, name: str) -> str | None:
        """A fact about the crawl."""
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_fact(self, name: str, value: str) -> None:
        """Remember a fact about the crawl."""
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def add(self, found: Iterable[Waiting]) -> None:
        """Addresses found. One that is known moves forward in the queue if this link makes it more promising."""
        for one in found:
            if self._size >= _MOST_ADDRESSES:
                return
            pattern, kind = pattern_of(one.url)
            added = self._db.execute(
                "INSERT OR IGNORE INTO addresses (url, priority, depth, found_on, pattern, kind) VALUES (?,?,?,?,?,?)",
                (one.url, one.priority, one.depth, one.found_on, pattern, kind),
            ).rowcount
            self._size += added
            if not added:
                self._db.execute(
                    "UPDATE addresses SET priority = ? WHERE url = ? AND state = 'waiting' AND priority < ?",
                    (one.priority, one.url, one.priority),
                )

    def take(self, resting: Collection[str]) -> Waiting | None:
        """The next address to fetch, leaving out those that rest before another try. None if there is none."""
        while self._resumed:
            row = self._db.execute(f"{_ROW} WHERE url = ? AND state = 'under way'", (self._resumed.pop(0),)).fetchone()
            if row:
                return Waiting(*row[:5])
        row = self._next(f"{_ROW} WHERE state = 'waiting' ORDER BY priority DESC, depth, number", resting)
        if row is None:
            return None
        self._turns += 1
        self._taken[row[5]] += 1
        self._db.execute("UPDATE addresses SET state = 'under way', turn = ? WHERE url = ?", (self._turns, row[0]))
        return Waiting(*row[:5])

    def _next(self, query: str, resting: Collection[str]) -> tuple[Any, ...] | None:
        """The first row that may be fetched; those whose pattern's budget is spent are set aside."""
        spent: list[tuple[str]] = []
        found = None
        with closing(self._db.execute(query)) as rows:
            for row in rows:
                if self._is_spent(row[5], row[6]):
                    spent.append((row[0],))
                elif row[0] not in resting:
                    found = row
                    break
        self._db.executemany("UPDATE addresses SET state = 'spent' WHERE url = ?", spent)
        return found

    def _is_spent(self, pattern: str, kind: str) -> bool:
        budget = budget_of(kind, self._limits)
        return budget is not None and self._taken[pattern] >= budget

    def put_back(self, url: str) -> None:
        """It could not be read this time; it waits for another."""
        self._db.execute(
            "UPDATE addresses SET state = 'waiting', turn = NULL, attempts = attempts + 1 WHERE url = ?", (url,)
        )
        self._taken[pattern_of(url)[0]] -= 1

    def settle(self, settled: Settled) -> None:
        """What became of an address. One that was read already stays as it is."""
        values = (settled.state, json.dumps(settled.record, ensure_ascii=False), settled.text_sha256,
                  settled.canonical, settled.size, settled.url)  # fmt: skip
        self._db.execute(
            "UPDATE addresses SET state = ?, record = ?, text_sha256 = ?, canonical = ?, size = ?"
            " WHERE url = ? AND state != 'read'",
            values,
        )

    def is_read(self, url: str) -> bool:
        """Whether the page at an address has been read."""
        return bool(self._one("SELECT count(*) FROM addresses WHERE url = ? AND state = 'read'", url))

    def count(self, state: str) -> int:
        """How many addresses are in a state."""
        return int(self._one("SELECT count(*) FROM addresses WHERE state = ?", state))

    def total_size(self) -> int:
        """The bytes of all that was read."""
        return int(self._one("SELECT coalesce(sum(size), 0) FROM addresses"))

    @property
    def turns(self) -> int:
        """How many addresses were taken."""
        return self._turns

    def settled(self) -> Iterator[Settled]:
        """What became of each address that is done with."""
        columns = "url, state, record, text_sha256, canonical, size"
        rows = self._db.execute(f"SELECT {columns} FROM addresses WHERE record IS NOT NULL ORDER BY url")
        for url, state, record, *rest in rows:
            yield Settled(url, state, json.loads(record), *rest)

    def left(self) -> Iterator[tuple[Waiting, str | None, int | None]]:
        """Each address that was found and not fetched; with its pattern and budget, if that is why."""
        for row in self._db.execute(f"{_ROW} WHERE record IS NULL ORDER BY url"):
            is_spent = self._is_spent(row[5], row[6])
            yield Waiting(*row[:5]), row[5] if is_spent else None, budget_of(row[6], self._limits) if is_spent else None
