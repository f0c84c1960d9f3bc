"""A Word document (.docx) as passages, read from its zip and XML with limits on both."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from offer_audit.documents.dates import find_dates_in_lines
from offer_audit.documents.headings import BOLD_LEVEL, is_heading_line
from offer_audit.documents.page_reader import PageReader, Piece
from offer_audit.documents.pdf_tables import TableReader
from offer_audit.documents.wording import fold_text
from offer_audit.passages import Document, Link

LARGEST_PART = 40_000_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
HEADING_STYLE = re.compile(r"^heading\s*([1-9])$|^(title)$", re.I)


class UnreadableWordError(Exception):
    """Why a Word file cannot be read, in words for its reader."""


def read_word(data: bytes, url: str, path: str) -> Document:
    """Read a Word file. One that is locked, damaged or a trap says so in `reason`."""
    try:
        parts = {
            name: _read_part(data, f"word/{name}") for name in ("document.xml", "styles.xml", "_rels/document.xml.rels")
        }
        core = _read_part(data, "docProps/core.xml")
        if parts["document.xml"] is None:
            raise UnreadableWordError("the file is not a Word document")
        walk = WordWalk(parts["styles.xml"], parts["_rels/document.xml.rels"])
        walk.read_body(parts["document.xml"])
    except UnreadableWordError as error:
        return Document(url, path, kind="docx", is_readable=False, reason=str(error))
    reader = walk.reader
    reader.close_unused()
    if not reader.passages and not reader.headings:
        return Document(url, path, kind="docx", is_readable=False, reason="the Word document has no text")
    title, dates = _read_core(core)
    lines = find_dates_in_lines(passage.text for passage in reader.passages)
    return Document(
        url=url,
        path=path,
        title=title or (reader.headings[0][0] if reader.headings else reader.passages[0].text[:100]),
        kind="docx",
        passages=tuple(reader.passages),
        links=tuple(Link(link.href, link.text, link.place, link.headings) for link in reader.links),
        dates=tuple(dict.fromkeys([*dates, *lines])),
        headings=tuple(reader.headings),
    )


class WordWalk:
    """Walks a document's body: paragraphs with their styles, lists, tables."""

    def __init__(self, styles: ElementTree.Element | None, links: ElementTree.Element | None) -> None:
        self.reader = PageReader()
        self.tables = TableReader(self.reader)
        self.levels = _find_style_levels(styles)
        self.targets = {item.get("Id", ""): item.get("Target", "") for item in links} if links is not None else {}

    def read_body(self, root: ElementTree.Element) -> None:
        """Read all the blocks in order."""
        body = root.find(f"{W}body")
        self._read_blocks(body if body is not None else root)

    def _read_blocks(self, parent: ElementTree.Element) -> None:
        for block in parent:
            if block.tag == f"{W}p":
                self._read_paragraph(block)
            elif block.tag == f"{W}tbl":
                self._read_table(block)
            elif block.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag", f"{W}customXml"}:
                self._read_blocks(block)

    def _read_paragraph(self, paragraph: ElementTree.Element) -> None:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        text, bold = _tell_paragraph(paragraph)
        if not text or name.upper().startswith("TOC"):
            return
        level = self.levels.get(name, 0)
        if not level and bold and is_heading_line(text):
            level = BOLD_LEVEL
        for link in paragraph.iter(f"{W}hyperlink"):
            target = self.targets.get(link.get(f"{R}id", ""), "")
            if target:
                self.reader.waiting_links.append((target, _tell_paragraph(link)[0]))
        if level:
            self.reader.open_heading(level, text.rstrip(": "))
            return
        is_list = paragraph.find(f"{W}pPr/{W}numPr") is not None or "list" in name.lower()
        self.reader.emit([Piece(text)], "list" if is_list else "paragraph")

    def _read_table(self, table: ElementTree.Element) -> None:
        rows = [row.findall(f"{W}tc") for row in table.iter(f"{W}tr")]
        if len(rows) == 1 or all(len(row) == 1 for row in rows):
            for row in rows:
                for cell in row:
                    self._read_blocks(cell)
            return
        self.tables.headers = []
        for number, row in enumerate(rows):
            cells = [_tell_cell(cell) for cell in row]
            is_header = number == 0 and len(cells) > 2 and all(len(text) <= 60 for text, _ in cells)
            self.tables.read(
                [(column * 100.0, text, bold or is_header) for column, (text, bold) in enumerate(cells) if text]
            )


def _tell_paragraph(paragraph: ElementTree.Element) -> tuple[str, bool]:
    """A paragraph's text, and whether all of it is bold."""
    pieces: list[str] = []
    is_bold = True
    for run in paragraph.iter(f"{W}r"):
        text = "".join(
            item.text or "" if item.tag == f"{W}t" else " "
            for item in run
            if item.tag in {f"{W}t", f"{W}tab", f"{W}br"}
        )
        mark = run.find(f"{W}rPr/{W}b")
        if text.strip() and (mark is None or mark.get(f"{W}val") in {"0", "false"}):
            is_bold = False
        pieces.append(text)
    text = fold_text("".join(pieces))
    return text, is_bold and bool(text)


def _tell_cell(cell: ElementTree.Element) -> tuple[str, bool]:
    told = [_tell_paragraph(paragraph) for paragraph in cell.iter(f"{W}p")]
    texts = [text for text, _ in told if text]
    return " ".join(texts), bool(texts) and all(bold for text, bold in told if text)


def _find_style_levels(styles: ElementTree.Element | None) -> dict[str, int]:
    levels = {"Title": 5, **{f"Heading{n}": 10 * n for n in range(1, 10)}}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        match = HEADING_STYLE.match(name.get(f"{W}val", "")) if name is not None else None
        if match:
            levels[style.get(f"{W}styleId", "")] = 5 if match[2] else 10 * int(match[1])
    return levels


def _read_part(data: bytes, name: str) -> ElementTree.Element | None:
    """A part's XML, or None when the file has none. Entities are refused, and so is a part of enormous size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if name not in file.namelist():
                return None
            with file.open(name) as part:
                text = part.read(LARGEST_PART + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, zlib.error) as error:
        locked = "password" in str(error) or "encrypted" in str(error)
        raise UnreadableWordError(
            "the Word document is locked with a password" if locked else "the Word document is damaged"
        ) from error
    if len(text) > LARGEST_PART:
        raise UnreadableWordError("the Word document unpacks to an enormous size")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise UnreadableWordError("the Word document holds XML that Word does not write")
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise UnreadableWordError("the Word document is damaged") from error


def _read_core(core: ElementTree.Element | None) -> tuple[str, list[tuple[str, str]]]:
    title, dates = "", []
    for item in core if core is not None else ():
        name = item.tag.rsplit("}", 1)[-1]
        if name == "title":
            title = fold_text(item.text or "")
        elif name in {"modified", "created"} and item.text:
            dates.append((name, item.text[:10]))
    return title, dates
