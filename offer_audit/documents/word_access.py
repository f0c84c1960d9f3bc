"""A Word file's headings, pictures' alternatives, table headers, title and language, read with limits on size."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from offer_audit.document_access import WordFacts

LARGEST_PART = 40_000_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_HEADING = re.compile(r"^heading ?([1-9])$|^title$", re.IGNORECASE)


def read_word_access(data: bytes) -> WordFacts | None:
    """The facts, or none where the file cannot be read."""
    body, styles, core = (
        _read_part(data, name) for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml")
    )
    if body is None:
        return None
    levels = _style_levels(styles)
    paragraphs = [paragraph for paragraph in body.iter(f"{W}p") if _text_of(paragraph)]
    headings = [level for level in (_level(paragraph, levels) for paragraph in paragraphs) if level is not None]
    pictures = list(body.iter(f"{DRAWING}docPr"))
    tables = list(body.iter(f"{W}tbl"))
    title = core.find(TITLE) if core is not None else None
    language = next((each.get(f"{W}val", "") for each in (styles.iter(f"{W}lang") if styles is not None else ())), "")
    return WordFacts(
        title=" ".join((title.text or "").split()) if title is not None else "",
        language=language,
        paragraphs=len(paragraphs),
        headings=tuple(headings[:300]),
        bold_lines=sum(_is_bold_line(paragraph) and _level(paragraph, levels) is None for paragraph in paragraphs),
        pictures=len(pictures),
        pictures_without_text=sum(not _has_text(picture) for picture in pictures),
        tables=len(tables),
        tables_without_headers=sum(
            table.find(f".//{W}tblHeader") is None and len(table.findall(f"{W}tr")) > 1 for table in tables
        ),
    )


def _read_part(data: bytes, name: str) -> ElementTree.Element | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as part:
            text = part.read(LARGEST_PART + 1)
        if len(text) > LARGEST_PART or b"<!DOCTYPE" in text:
            return None
        return ElementTree.fromstring(text)
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        ElementTree.ParseError,
        RuntimeError,
        NotImplementedError,
        EOFError,
        OSError,
    ):
        return None


def _style_levels(styles: ElementTree.Element | None) -> dict[str, int]:
    levels = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        found = _HEADING.match(name.get(f"{W}val", "") if name is not None else "")
        if found:
            levels[style.get(f"{W}styleId", "")] = int(found[1] or 0)
    return levels


def _level(paragraph: ElementTree.Element, levels: dict[str, int]) -> int | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None and outline.get(f"{W}val", "").isdigit():
        return int(outline.get(f"{W}val", "0")) + 1
    name = style.get(f"{W}val", "") if style is not None else ""
    found = _HEADING.match(name)
    return levels.get(name, int(found[1] or 0) if found else None)


def _text_of(paragraph: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()


def _is_bold_line(paragraph: ElementTree.Element) -> bool:
    """A short line, all of it bold, that does not end a sentence."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    is_bold = bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
    text = _text_of(paragraph)
    return is_bold and 2 < len(text) < 90 and not text.endswith((".", ";", ","))


def _is_on(mark: ElementTree.Element | None) -> bool:
    return mark is not None and mark.get(f"{W}val", "true") not in ("0", "false")


def _has_text(picture: ElementTree.Element) -> bool:
    if (picture.get("descr") or "").strip() or (picture.get("title") or "").strip():
        return True
    return any(mark.get("val", "1") not in ("0", "false") for mark in picture.iter(DECORATIVE))
