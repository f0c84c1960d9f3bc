"""The artifact folder as it is written: bodies named by their hash, ``pages.jsonl`` and ``audit.json``.

Everything is written beside its place and then moved into it, so that a reader never sees half of a file.
"""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from offer_audit import __version__
from offer_audit.collect.collected import Limits

SCHEMA = 1
RECORD_KEYS = (
    "url", "path", "final_url", "status", "content_type", "encoding", "fetched_at", "sha256", "body", "headers",
    "depth", "found_on", "reason", "reason_id", "same_as",
)  # fmt: skip
_BODY = re.compile(r"[0-9a-f]{64}\.(?:html|pdf|docx)(?:\.part)?")

Record = dict[str, Any]


def page_record(url: str, path: str, **known: Any) -> Record:
    """One line of ``pages.jsonl``; what is not known is null."""
    record: Record = {
        **dict.fromkeys(RECORD_KEYS),
        "url": url,
        "path": path,
        "final_url": url,
        "headers": {},
        "depth": 0,
    }
    return record | known


def write_body(folder: Path, body: bytes, kind: str) -> tuple[str, str]:
    """Keep the bytes of a page; its hash and its place in the folder."""
    digest = sha256(body).hexdigest()
    place = f"bodies/{digest}.{kind}"
    target = folder / place
    if not target.is_file() or target.stat().st_size != len(body):
        _write(target, body, is_safe=False)  # its hash is checked when it is read
    return digest, place


def write_artifacts(
    folder: Path, site: str, kind: str, collected_at: datetime, limits: Limits, records: list[Record], *, finished: bool
) -> int:
    """``pages.jsonl``, sorted by address, and then ``audit.json``, which says that the rest is there.

    Bodies that no page names any more are taken away. Returns the number of pages read.
    """
    lines = (
        json.dumps(record, ensure_ascii=False) for record in sorted(records, key=lambda record: str(record["url"]))
    )
    _write(folder / "pages.jsonl", "".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    tool = {"offer-audit": __version__, "python": platform.python_version()}
    if kind == "url":
        tool |= {"httpx2": version("httpx2"), "protego": version("protego")}
    pages_read = sum(1 for record in records if record["body"])
    summary = {
        "schema": SCHEMA, "site": site, "kind": kind, "collected_at": collected_at.isoformat(), "finished": finished,
        "tool": tool, "limits": asdict(limits), "pages_read": pages_read,
    }  # fmt: skip
    _write(folder / "audit.json", (json.dumps(summary, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    if finished:
        _remove_strays(folder, records)
    return pages_read


def read_summary(folder: Path) -> dict[str, Any] | None:
    """What ``audit.json`` says, if there is one that can be read."""
    try:
        summary = json.loads((folder / "audit.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return summary if isinstance(summary, dict) else None


def _remove_strays(folder: Path, records: Iterable[Record]) -> None:
    named = {Path(str(record["body"])).name for record in records if record["body"]}
    for path in (folder / "bodies").iterdir():
        if _BODY.fullmatch(path.name) and path.name not in named:
            path.unlink(missing_ok=True)


def _write(target: Path, content: bytes, *, is_safe: bool = True) -> None:
    part = target.with_name(f"{target.name}.part")
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        if is_safe:
            os.fsync(stream.fileno())
    part.replace(target)
