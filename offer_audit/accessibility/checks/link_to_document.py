"""Links to documents that do not say what kind of file it is and how large: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_KINDS = {"pdf": "PDF", "doc": "Word|DOC", "docx": "Word|DOCX?", "xls": "Excel|spreadsheet|XLS", "xlsx": "Excel|spreadsheet|XLSX?", "ppt": "PowerPoint|slides|PPT",
    "pptx": "PowerPoint|slides|PPTX?", "odt": "ODT|OpenDocument", "ods": "ODS|OpenDocument|spreadsheet", "odp": "ODP|OpenDocument", "rtf": "RTF", "csv": "CSV|spreadsheet", "zip": "ZIP"}  # fmt: skip
_SIZE = re.compile(r"\d[\d.,]*\s*(k|m|g)?(b|bytes?|ib)\b|\b\d+\s*pages?\b", re.IGNORECASE)


def check(page: PageFacts) -> Iterator[Said]:
    """The kind and the size may stand in the link or just beside it."""
    for link in page.facts["links"]["items"]:
        if not link["file"] or not link["isExposed"] or link["tag"] not in ("a", "area"):
            continue
        context = link["context"]
        near = " ".join(
            (link["name"], link["sentence"], context["item"], context["cell"], context["caption"], context["described"])
        )
        kind = _KINDS.get(link["file"], r"PDF|Word|Excel|CSV|ZIP|image|file")
        has_kind = re.search(rf"\b({kind})\b", near, re.IGNORECASE) is not None
        has_size = _SIZE.search(near) is not None
        words = {"name": link["name"] or "(no words)", "kind": link["file"].upper()}
        if has_kind and has_size:
            yield said("told", link)
        else:
            yield said("kind" if has_size else "size" if has_kind else "neither", link, **words)
