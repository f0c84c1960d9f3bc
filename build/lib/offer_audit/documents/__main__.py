"""Print the passages of a file for a person to look at: python -m offer_audit.documents FILE ..."""

from __future__ import annotations

import sys
from pathlib import Path

from offer_audit.documents import read_document


def main(names: list[str]) -> int:
    """Print each file's title, dates, passages and links."""
    for name in names:
        document = read_document(Path(name).read_bytes(), name, Path(name).as_posix(), "")
        print(f"== {name} [{document.kind}, {document.lang}] {document.title}")
        print(f"   dates {document.dates}  readable {document.is_readable} {document.reason}")
        for passage in document.passages:
            trail = " > ".join(passage.headings)
            print(
                f"{passage.line:4} {passage.place:7.7} {passage.kind:10} {passage.link_share:4} [{trail}]\n       {passage.text}"
            )
        for link in document.links:
            print(f"     link {link.place:7.7} {link.href}  {link.text!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
