"""Tables that lay out parts of the page, data tables that say that they only lay out, tables within tables."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.table_shapes import has_headers, holds_data, is_presentational, lays_out, looks_headed


def check(page: PageFacts) -> Iterator[Said]:
    """Certain where mark-up of data stands in a table that only lays out, or the other way round."""
    for table in page.facts["tables"]["tables"]:
        if table["hidden"]:
            continue
        if table["isNested"] and not is_presentational(table):
            yield said("inside", table)
            continue
        marks = [
            name
            for name, there in (
                ("header cells", has_headers(table)),
                ("a caption", bool(table["caption"])),
                ("a summary", bool(table["summary"])),
            )
            if there
        ]
        words = {"marks": " and ".join(marks)}
        if is_presentational(table):
            if holds_data(table) and (
                has_headers(table) or table["caption"] or (looks_headed(table) and table["ruled"])
            ):
                yield said("data-hidden", table, **words)
            else:
                yield said("marked-with" if marks else "right", table, **words)
        elif lays_out(table) and not (has_headers(table) and not table["nested"]):
            yield said(
                "layout-with" if marks and not has_headers(table) else "nested" if has_headers(table) else "layout",
                table,
                **words,
            )
        else:
            yield said("right", table)
