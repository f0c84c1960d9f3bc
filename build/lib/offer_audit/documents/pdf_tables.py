"""Rows of cells found side by side in a PDF, told as "header: value"."""

from __future__ import annotations

from offer_audit.documents.page_reader import PageReader, Piece

NEAR = 25.0  # points between a header and the cells under it
Cells = list[tuple[float, str, bool]]  # left edge, text, whether it is bold


class TableReader:
    """Remembers the headers of the table it is in, across single lines and page ends."""

    def __init__(self, reader: PageReader) -> None:
        self.reader = reader
        self.headers: list[tuple[float, str]] = []

    def read(self, cells: Cells) -> None:
        """Add a row to the passages, or keep it as headers."""
        if all(is_bold for _, _, is_bold in cells) and all(len(text) <= 80 for _, text, _ in cells):
            self.headers = [(left, text) for left, text, _ in cells]
            return
        told = []
        for left, text, _ in cells:
            header = self._find_header(left)
            told.append(f"{header}: {text}" if header and header != text else text)
        if not any(self._find_header(left) for left, _, _ in cells):
            self.headers = []
            if len(told) == 2 and len(told[0]) <= 80:
                told = [f"{told[0].rstrip(': ')}: {told[1]}"]
        self.reader.emit([Piece("; ".join(told))], "table")

    def _find_header(self, left: float) -> str:
        near = [(abs(left - edge), text) for edge, text in self.headers if abs(left - edge) <= NEAR]
        return min(near)[1] if near else ""
