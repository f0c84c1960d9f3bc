"""Small files that barrier pages use: a PDF made as asked, a picture of words, a picture that moves, a spacer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont


def spacer(path: Path) -> None:
    """A picture of one clear pixel."""
    Image.new("P", (1, 1)).save(path, transparency=0)


def animated_picture(path: Path) -> None:
    """A block that goes to and fro for ever."""
    frames = []
    for place in (0, 20, 40, 60, 40, 20):
        frame = Image.new("RGB", (120, 60), "#dcebf0")
        ImageDraw.Draw(frame).rectangle((place, 15, place + 50, 45), fill="#1f6b45")
        frames.append(frame)
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=200, loop=0)


def lines_as_picture(path: Path, lines: Sequence[str], size: tuple[int, int] = (420, 160)) -> None:
    """Words drawn as pixels."""
    picture = Image.new("RGB", size, "#ffffff")
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=32)
    for number, line in enumerate(lines):
        draw.text((16, 16 + number * 44), line, fill="#1b1f23", font=font)
    picture.save(path)


def pdf_file(path: Path, is_tagged: bool = False, title: str = "", lang: str = "", is_image: bool = False) -> None:
    """A PDF of one page: tagged, titled and in a language only if asked; or with a picture in the place of text."""
    lines = (
        "Rules of travel",
        "Your child can travel free until 16.",
        "Ring 01632 960100 to ask for a pass.",
        "We answer in ten working days.",
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    content = _picture_drawn() if is_image else _text_drawn(lines, is_tagged)
    catalog = b"<< /Type /Catalog /Pages 2 0 R"
    catalog += b" /Lang (%s)" % lang.encode() if lang else b""
    catalog += (
        b" /MarkInfo << /Marked true >> /StructTreeRoot 7 0 R /ViewerPreferences << /DisplayDocTitle true >>"
        if is_tagged
        else b""
    )
    tags = b" ".join(
        b"<< /Type /StructElem /S /%s /P 7 0 R /Pg 3 0 R /K %d >>" % (b"P" if number else b"H1", number)
        for number in range(len(lines))
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I1 8 0 R >> >>"
    page += b" /StructParents 0" if is_tagged else b""
    pixels = _pixels(lines)
    objects = [
        catalog + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b" >>",
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
        font,
        b"<< /Title (%s) >>" % title.replace("(", "").replace(")", "").encode("latin-1") if title else b"<< /Producer (bench) >>",
        b"<< /Type /StructTreeRoot /K [" + tags + b"] /ParentTree << /Nums [0 []] >> >>",
        b"<< /Type /XObject /Subtype /Image /Width 520 /Height 240 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length %d >>\nstream\n" % len(pixels) + pixels + b"\nendstream",
    ]  # fmt: skip
    path.write_bytes(_file(objects))


def _text_drawn(lines: Sequence[str], is_tagged: bool) -> bytes:
    parts = []
    for number, line in enumerate(lines):
        drawn = b"BT /F1 %d Tf 60 %d Td (%s) Tj ET" % (14 if number else 22, 760 - number * 34, line.encode("latin-1"))
        tag = b"P" if number else b"H1"
        parts.append(b"/%s << /MCID %d >> BDC %s EMC" % (tag, number, drawn) if is_tagged else drawn)
    return b"\n".join(parts)


def _picture_drawn() -> bytes:
    return b"q 520 0 0 240 40 540 cm /I1 Do Q"


def _pixels(lines: Sequence[str]) -> bytes:
    picture = Image.new("L", (520, 240), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=24)
    for number, line in enumerate(lines):
        draw.text((10, 10 + number * 50), line, fill=0, font=font)
    return picture.tobytes()


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects with the table of where each begins."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return data + table + trailer
