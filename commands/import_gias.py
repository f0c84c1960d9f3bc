"""The edge of the import: reads the extract and the content folder, plans, and only then writes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from local_offer.area import Area
from local_offer.content_folder import AREA_FILE, is_ignored
from local_offer.front_matter import read_yaml
from local_offer.gias.area_text import add_neighbours
from local_offer.gias.extract import CannotImport, read_extract
from local_offer.gias.plan import Plan
from local_offer.gias.planning import FOLDER, plan_import
from local_offer.gias.report import tell_plan
from local_offer.problems import Wrong
from local_offer.text_encoding import decode


def import_extract(
    csv_path: Path | str, content_folder: Path | str, authority: str, neighbours: Sequence[str] | None, today: date
) -> str:
    """Import the extract into the content folder, and return the report.

    ``neighbours`` are names of authorities as in the extract; None takes those that area.yaml lists, or every one in a
    small extract; an empty list takes none.

    Raises:
        CannotImport: nothing was imported, or a file could not be written; its text says why and what to do.
    """
    folder = Path(content_folder)
    rows = read_extract(_read_bytes(Path(csv_path), "the extract"))
    area_text = _read_area_text(folder)
    area = _area(area_text)
    existing = _read_providers(folder)
    plan = plan_import(rows, existing, authority, area, neighbours, today)
    _write_all(folder, _texts(plan, area_text))
    return tell_plan(plan, folder.resolve().name)


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise CannotImport(f"there is no file {path}.", f"Check the name and the folder of {name}.") from None
    except OSError as error:
        raise CannotImport(
            f"the file {path} cannot be opened ({error.strerror}).",
            "Close it in other programs, and check that you may read it.",
        ) from None


def _read_area_text(folder: Path) -> str:
    data = _read_bytes(folder / AREA_FILE, "the content folder")
    try:
        decode(data)
    except Wrong as wrong:
        raise CannotImport(f"the file area.yaml cannot be read: {wrong.wrong}", wrong.mend) from None
    return data.decode("utf-8")


def _area(text: str) -> Area:
    try:
        return Area.model_validate(read_yaml(decode(text.encode()))[0])
    except (Wrong, ValidationError):
        raise CannotImport(
            "the file area.yaml has problems.", "Run 'invoke check', mend what it lists, and import again."
        ) from None


def _read_providers(folder: Path) -> dict[str, str]:
    """The text of each provider's file, with the line ends and the byte-order mark it has."""
    texts = {}
    for path in sorted((folder / FOLDER).rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not is_ignored(name):
            texts[name] = _read_bytes(path, "the content folder").decode("utf-8", errors="surrogateescape")
    return texts


def _texts(plan: Plan, area_text: str) -> dict[str, str]:
    """What to write: area.yaml first, so that no page stands in a neighbour that is not listed."""
    area = {AREA_FILE: add_neighbours(area_text, plan.neighbours)} if plan.neighbours else {}
    return area | {name: plan.files[name] for name in sorted(plan.files)}


def _write_all(folder: Path, texts: Mapping[str, str]) -> None:
    for written, (name, text) in enumerate(texts.items()):
        try:
            _write(folder / name, text.encode("utf-8", errors="surrogateescape"))
        except OSError as error:
            raise CannotImport(
                f"the file {name} cannot be written ({error.strerror}), and {written} of {len(texts)} files are.",
                "Close it in other programs, check that the disk has room, and import again: the rest will follow.",
            ) from None


def _write(path: Path, data: bytes) -> None:
    """All or nothing: a reader sees the old file or the new one, never a part."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.importing")
    try:
        unfinished.write_bytes(data)
        if path.exists():
            shutil.copymode(path, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
