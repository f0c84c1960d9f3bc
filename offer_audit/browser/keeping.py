"""Keeps what browsers saw in the audit's folder, page by page, so that a test that was stopped goes on where it was.

While it runs each page is a line of ``pages.part.jsonl``; at the end they are sorted into ``pages.jsonl``, and
``summary.json`` says that all is there and holds the fingerprints.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from offer_audit.browser.visiting import Visit
from offer_audit.kept_facts import FOLDER, PAGES, PART, PICTURES, write_summary, write_whole


class Keeper:
    """The browser's part of an audit's folder while it is written. ``plan`` tells one test from another."""

    def __init__(self, folder: Path, plan: str) -> None:
        self.folder = folder / FOLDER
        self.pictures = self.folder / PICTURES
        self.pictures.mkdir(parents=True, exist_ok=True)
        self._part = self.folder / PART
        self.done = self._read_part(plan)
        if not self.done:
            self._part.write_text(json.dumps({"plan": plan}) + "\n", encoding="utf-8")

    def _read_part(self, plan: str) -> dict[str, dict[str, Any]]:
        """What a test with the same plan that was stopped had done; half a last line is not."""
        try:
            lines = self._part.read_text(encoding="utf-8").split("\n")
            if json.loads(lines[0]).get("plan") != plan:
                return {}
        except (OSError, ValueError, AttributeError):
            return {}
        done: dict[str, dict[str, Any]] = {}
        for line in lines[1:]:
            with suppress(ValueError, KeyError, TypeError):
                record = json.loads(line)
                done[record["url"]] = record
        self._part.write_text(
            "\n".join([lines[0], *(json.dumps(record) for record in done.values()), ""]), encoding="utf-8"
        )
        return done

    def keep(self, visit: Visit) -> None:
        """Keep one visit."""
        for name, png in visit.pictures.items():
            (self.pictures / name).write_bytes(png)
        record = record_of(visit)
        with self._part.open("a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
        self.done[record["url"]] = record

    def finish(self, summary: Mapping[str, Any]) -> None:
        """Put everything in its place and say that it is whole."""
        lines = [json.dumps(self.done[url], ensure_ascii=False) for url in sorted(self.done)]
        content = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
        write_whole(self.folder / PAGES, content)
        named = {name for record in self.done.values() for name in record["pictures"]}
        for path in self.pictures.iterdir():
            if path.name not in named:
                path.unlink()
        write_summary(self.folder, {**summary, "finished": True, "pages": sha256(content).hexdigest()})
        self._part.unlink(missing_ok=True)


def record_of(visit: Visit) -> dict[str, Any]:
    """A visit as it is kept."""
    return {
        "url": visit.wanted.url, "path": visit.wanted.path, "opened": visit.opened, "title": visit.title,
        "facts": visit.facts, "failures": visit.failures, "notes": list(visit.notes), "like": visit.like,
        "reason": visit.reason, "reason_id": visit.reason_id, "pictures": sorted(visit.pictures),
    }  # fmt: skip
