"""Tables of data without a caption or a heading just before: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.table_shapes import has_headers, is_presentational


def check(page: PageFacts) -> Iterator[Said]:
    """A name by aria-label, a figure's caption or a heading does as well."""
    for table in page.facts["tables"]["tables"]:
        if table["hidden"] or is_presentational(table) or not has_headers(table) or table["isNested"]:
            continue
        is_named = (
            table["caption"]
            or table["labelled"]
            or table["figure"]
            or re.fullmatch(r"h[1-6]|legend|summary", table["before"]["tag"])
        )
        yield said("named" if is_named else "none", table)
