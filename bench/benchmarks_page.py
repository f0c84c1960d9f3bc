"""docs/benchmarks.md has a part for each benchmark, under a heading of its own; each benchmark writes its own part."""

from __future__ import annotations

import re
from pathlib import Path

_PARTS = re.compile(r"^# .+?(?=^# |\Z)", re.MULTILINE | re.DOTALL)


def write_part(path: Path, text: str) -> None:
    """Put ``text``, which starts with a ``# heading``, in the place of the part with that heading, or at the end."""
    heading = text.split("\n", 1)[0]
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    parts = {part.split("\n", 1)[0]: part.strip() for part in _PARTS.findall(old)}
    parts[heading] = text.strip()
    path.write_text("\n\n".join(parts.values()) + "\n", encoding="utf-8", newline="\n")
