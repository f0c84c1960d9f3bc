"""What browsers saw, as it lies in the audit's folder. Knows no browser, and reads the same each time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from offer_audit.accessibility.facts import PageFacts, UntestedPage
from offer_audit.accessibility.outcomes import SampledPage
from offer_audit.artifacts import ArtifactsError
from offer_audit.browser.sentences import sentence

SCHEMA = 1
FOLDER, PAGES, SUMMARY, PICTURES, PART = "browser", "pages.jsonl", "summary.json", "pictures", "pages.part.jsonl"


@dataclass(frozen=True)
class KeptFacts:
    """The pages as tested and not, the sample with reasons, and the versions; or ``reason``, why there is nothing."""

    reason: str = ""
    pages: tuple[PageFacts, ...] = ()
    untested: tuple[UntestedPage, ...] = ()
    sample: tuple[SampledPage, ...] = ()
    engines: tuple[tuple[str, str], ...] = ()
    sampling: tuple[str, ...] = ()
    known: int = 0
    addresses: Mapping[str, str] = field(default_factory=dict)
    """The audit's own address of a page, by the address at which the browser opened it."""


def collection_of(folder: Path) -> str:
    """The fingerprint of what was collected, to which the browser's facts belong."""
    try:
        return sha256((folder / "pages.jsonl").read_bytes()).hexdigest()
    except OSError:
        return ""


def read_kept_facts(folder: Path) -> KeptFacts:
    """What was kept, with its fingerprints checked.

    Raises:
        ArtifactsError: a file is gone or was changed.
    """
    place = folder / FOLDER
    try:
        summary = json.loads((place / SUMMARY).read_text(encoding="utf-8"))
        if summary["schema"] != SCHEMA:
            return _nothing("other-collection")
    except FileNotFoundError:
        return _nothing("unfinished" if (place / PART).exists() else "not-yet")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArtifactsError(
            f"The audit folder is damaged: browser/summary.json cannot be read ({error}).", 3
        ) from error
    if summary.get("not_tested") and summary.get("collection") == collection_of(folder):
        return KeptFacts(str(summary["not_tested"]))
    if summary.get("collection") != collection_of(folder):
        return _nothing("other-collection")
    return _read(place, summary)


def _nothing(name: str) -> KeptFacts:
    return KeptFacts(sentence("not_tested", name, folder="DIR"))


def _read(place: Path, summary: dict[str, Any]) -> KeptFacts:
    try:
        content = (place / PAGES).read_bytes()
    except OSError as error:
        raise ArtifactsError("The audit folder is damaged: browser/pages.jsonl is gone.", 3) from error
    if sha256(content).hexdigest() != summary["pages"]:
        raise ArtifactsError("The audit folder was changed: browser/pages.jsonl is not what the browser saw.", 3)
    records = [json.loads(line) for line in content.decode("utf-8").split("\n") if line]
    for record in records:
        for name in record["pictures"]:
            _check_picture(place / PICTURES / name)
    by_url = {record["url"]: record for record in records}
    return KeptFacts(
        pages=tuple(_page(record, by_url) for record in records if not record["reason"]),
        untested=tuple(UntestedPage(record["url"], record["path"], record["reason"]) for record in records if record["reason"]),
        sample=tuple(_sampled(row, by_url.get(row["url"], {})) for row in summary["sample"]),
        engines=tuple(sorted((str(name), str(number)) for name, number in summary["engines"].items())),
        sampling=tuple(summary["sampling"]),
        known=int(summary["known"]),
        addresses={record["opened"]: record["url"] for record in reversed(records) if record["opened"]},
    )  # fmt: skip


def picture_bytes(folder: Path, name: str) -> bytes:
    """A picture that a report shows; nothing where it cannot be read."""
    path = folder / FOLDER / PICTURES / name
    try:
        return path.read_bytes() if path.parent == folder / FOLDER / PICTURES else b""
    except OSError:
        return b""


def _check_picture(path: Path) -> None:
    try:
        digest = sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ArtifactsError(f"The audit folder is damaged: browser/pictures/{path.name} is gone.", 3) from error
    if digest[: len(path.stem)] != path.stem:
        raise ArtifactsError(f"The audit folder was changed: browser/pictures/{path.name} is not what was pictured.", 3)


def _page(record: dict[str, Any], by_url: Mapping[str, dict[str, Any]]) -> PageFacts:
    like = by_url.get(record["like"], {}).get("opened", "")
    return PageFacts(record["opened"], record["path"], record["title"], record["facts"], record["failures"], like)


def _sampled(row: dict[str, str], record: dict[str, Any]) -> SampledPage:
    reason = record.get("reason", "") if record else sentence("untested", "stopped")
    title, in_part = record.get("title") or row["title"], tuple(record.get("notes", ()))
    return SampledPage(row["url"], row["path"], title, row["why"], record.get("like", ""), reason, in_part)


def write_not_tested(folder: Path, why: str, **details: object) -> None:
    """Keep why nothing was tested, so that a report made again says the same."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    reason = sentence("not_tested", why, folder="DIR", **details)
    write_summary(folder / FOLDER, {"collection": collection_of(folder), "not_tested": reason, "finished": False})


def write_summary(place: Path, summary: Mapping[str, Any]) -> None:
    """``summary.json``, whole or not at all."""
    text = json.dumps({"schema": SCHEMA, **summary}, ensure_ascii=False, indent=1)
    write_whole(place / SUMMARY, (text + "\n").encode("utf-8", "replace"))


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and move there, so that a reader never sees half of a file."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)
