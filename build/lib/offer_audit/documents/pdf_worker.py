"""Read a PDF's text in a process of its own, so that a bomb, an endless loop or a crash ends this process alone.

Run as a script: the PDF on standard input, JSON on standard output. It imports nothing of ours.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000
MEMORY = 1_500_000_000
SOFT_HYPHEN = "\u00ad"


def main() -> int:
    """Read standard input and print what the PDF says."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        told = read_pages(data)
    except MemoryError:
        told = {"reason": "the PDF needs too much memory"}
    sys.stdout.buffer.write(json.dumps(told).encode("ascii"))
    return 0


def read_pages(data: bytes) -> dict[str, Any]:
    """The segments of text on each page, with the PDF's title, language and dates; or the reason why not."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        count = len(pdf)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or getattr(error, "err_code", 0) == 4
        return {"reason": "the PDF is locked with a password" if locked else "the PDF is damaged"}
    pages: list[list[list[Any]]] = []
    left = MOST_CHARACTERS
    broken = 0
    for index in range(min(count, MOST_PAGES)):
        try:
            page = pdf[index]
            segments = _read_segments(page, left)
            page.close()
        except pypdfium2.PdfiumError:
            broken += 1
            segments = []
        left -= sum(len(segment[5]) for segment in segments)
        pages.append(segments)
        if left <= 0:
            break
    meta = {key: pdf.get_metadata_value(key) for key in ("Title", "ModDate", "CreationDate")}
    return {"pages": pages, "count": count, "broken": broken, "meta": meta}


def _read_segments(page: Any, left: int) -> list[list[Any]]:
    """Runs of characters on one line with no wide gap: [x0, x1, baseline, size, is bold, text], in the file's order."""
    text = page.get_textpage()
    found: list[list[Any]] = []
    now: list[Any] | None = None
    is_gap = False
    for index in range(min(pdfium.FPDFText_CountChars(text.raw), left)):
        char = _read_char(text, index)
        if char in "\n\r" or not char:
            now = None
            continue
        if char.isspace() or char == SOFT_HYPHEN:
            is_gap = True
            if now is not None:
                now[5] += char
            continue
        x0, x1, y = _find_position(text, index)
        size = pdfium.FPDFText_GetFontSize(text.raw, index) * _scale(text, index)
        if now is None or not -size < x0 - now[1] < 1.6 * size or abs(y - now[2]) > 0.6 * max(size, now[3]):
            now = [x0, x1, y, round(size, 1), [], ""]
            found.append(now)
            is_gap = True
        if is_gap:
            now[4].append(_is_bold(text, index))
        is_gap = False
        now[5] += char
        now[1] = max(now[1], x1)
    return [
        [round(x0, 1), round(x1, 1), round(y, 1), size, sum(bold) * 2 > len(bold), told]
        for x0, x1, y, size, bold, told in found
    ]


def _read_char(text: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(text.raw, index)
    if code in (2, 0xFFFE):  # the hyphen at the end of a line, as PDFium marks it
        return SOFT_HYPHEN
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else ""


def _find_position(text: Any, index: int) -> tuple[float, float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    left, bottom, right, _ = text.get_charbox(index)
    if pdfium.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y)):
        return left, right, y.value
    return left, right, bottom


def _scale(text: Any, index: int) -> float:
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix)):
        return abs(matrix.d) or abs(matrix.b) or 1.0
    return 1.0


def _is_bold(text: Any, index: int) -> bool:
    weight = pdfium.FPDFText_GetFontWeight(text.raw, index)
    if weight >= 600:
        return True
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text.raw, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.lower()
    return b"bold" in name or b"black" in name or b"heavy" in name


def _limit_memory() -> None:
    """Where the system allows it, no more memory than a large document needs."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    sys.exit(main())
