"""How much a phone has to load."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

MOST_IN_ALL, MOST_WITHOUT_STYLES = 30_000, 12_000


def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def test_a_provision_page_is_light(example_site: Path) -> None:
    styles = compressed(example_site / "theme/site.css")
    for page in sorted((example_site / "provision").glob("*.html")):
        if page.name == "index.html":
            continue
        scripts = re.findall(r'<script[^>]* src="\.\./([^"]+)"', page.read_text(encoding="utf-8"))
        rest = compressed(page) + sum(compressed(example_site / script) for script in scripts)
        assert rest < MOST_WITHOUT_STYLES, page.name
        assert rest + styles < MOST_IN_ALL, page.name
