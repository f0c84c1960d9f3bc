"""Read what a screen reader uses of a PDF, in a process of its own.

Run as a script: the PDF on standard input, JSON on standard output. It imports nothing of ours.
"""

from __future__ import annotations

import io
import json
import re
import sys
from typing import Any

import pikepdf

MEMORY = 1_500_000_000
MOST_TAGS = 60_000
MOST_PAGES = 400
MOST_FIELDS = 2_000
_HEADING = re.compile(r"^H([1-6]?)$")
_DATE = re.compile(r"(\d{4})(\d\d)?(\d\d)?")


def main() -> int:
    """Read standard input and print the facts."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            told = read_facts(pdf)
    except pikepdf.PasswordError:
        told = {"reason": "the PDF is locked with a password", "is_encrypted": True}
    except pikepdf.PdfError:
        told = {"reason": "the PDF is damaged"}
    except MemoryError:
        told = {"reason": "the PDF needs too much memory"}
    sys.stdout.buffer.write(json.dumps(told).encode("ascii"))
    return 0


def read_facts(pdf: Any) -> dict[str, Any]:
    """The facts by the names of PdfFacts."""
    root = pdf.Root
    marked = _get(root, "/MarkInfo", "/Marked")
    facts: dict[str, Any] = {
        "pages": len(pdf.pages),
        "title": _find_title(pdf),
        "shows_title": bool(_get(root, "/ViewerPreferences", "/DisplayDocTitle") or False),
        "language": _text(_get(root, "/Lang")),
        "is_encrypted": bool(pdf.is_encrypted),
        "lets_assistive_technology": _lets_be_read(_get(pdf.trailer, "/Encrypt")),
        "bookmarks": _count_bookmarks(root),
        "picture_pages": sum(_is_picture(page) for page in list(pdf.pages)[:MOST_PAGES]),
        "published": _find_date(pdf),
        **_read_fields(root),
        **_read_tags(root),
    }
    facts["is_tagged"] = bool(marked is None or marked) and facts["tags"] > 0
    return facts


def _lets_be_read(lock: Any) -> bool:
    """Whether the permissions let assistive technology, or anybody, have the text: bits 10 and 5 of the PDF standard."""
    bits = _get(lock, "/P")
    return bits is None or bool(int(bits) & (0x210 if int(_get(lock, "/R") or 2) > 2 else 0x10))


def _get(thing: Any, *keys: str) -> Any:
    """What is under the keys, or None; a broken PDF has anything in any place."""
    for key in keys:
        try:
            thing = thing.get(key) if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) else None
        except (ValueError, TypeError, pikepdf.PdfError):
            return None
        if thing is None:
            return None
    return thing


def _text(value: Any) -> str:
    return " ".join(str(value).split())[:300] if isinstance(value, (pikepdf.String, str)) else ""


def _find_title(pdf: Any) -> str:
    title = _text(_get(pdf.trailer, "/Info", "/Title"))
    if title:
        return title
    try:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            return " ".join(str(meta.get("dc:title") or "").split())[:300]
    except Exception:  # metadata is anybody's XML
        return ""


def _find_date(pdf: Any) -> str:
    for key in ("/ModDate", "/CreationDate"):
        found = _DATE.search(_text(_get(pdf.trailer, "/Info", key)).removeprefix("D:"))
        if found:
            return "-".join((found[1], found[2] or "01", found[3] or "01"))
    return ""


def _count_bookmarks(root: Any) -> int:
    count, seen = 0, set()
    entry = _get(root, "/Outlines", "/First")
    while entry is not None and count < 500 and getattr(entry, "objgen", None) not in seen:
        seen.add(getattr(entry, "objgen", None))
        count += 1
        entry = _get(entry, "/Next")
    return count


def _is_picture(page: Any) -> bool:
    """Whether the page has a picture and no letter type: its text, if any, is a picture of text."""
    resources = _get(page.obj, "/Resources") or _get(page.obj, "/Parent", "/Resources")
    fonts = _get(resources, "/Font")
    objects = _get(resources, "/XObject")
    if (fonts is not None and len(fonts.keys())) or objects is None:
        return False
    kinds = [_get(objects, key, "/Subtype") for key in list(objects.keys())[:50]]
    return any(kind == pikepdf.Name("/Image") for kind in kinds) and all(
        kind == pikepdf.Name("/Image") for kind in kinds
    )


def _read_fields(root: Any) -> dict[str, Any]:
    unnamed: list[str] = []
    count = 0
    waiting = [(field, False) for field in _items(_get(root, "/AcroForm", "/Fields"))]
    while waiting and count < MOST_FIELDS:
        field, has_tip = waiting.pop()
        has_tip = has_tip or bool(_text(_get(field, "/TU")))
        kids = [kid for kid in _items(_get(field, "/Kids")) if _get(kid, "/T") is not None]
        waiting += [(kid, has_tip) for kid in kids[:MOST_FIELDS]]
        flags = _get(field, "/Ff") or 0
        is_button = _get(field, "/FT") == pikepdf.Name("/Btn") and int(flags) & 0x10000
        if kids or is_button:
            continue
        count += 1
        if not has_tip:
            unnamed.append(_text(_get(field, "/T")) or "a field without a name")
    return {"fields": count, "unnamed_fields": sorted(unnamed)[:10], "unnamed_count": len(unnamed)}


def _items(value: Any) -> list[Any]:
    return list(value)[:MOST_FIELDS] if isinstance(value, pikepdf.Array) else []


def _read_tags(root: Any) -> dict[str, Any]:
    tree = _get(root, "/StructTreeRoot")
    roles = _get(tree, "/RoleMap")
    found: dict[str, Any] = {"tags": 0, "headings": [], "figures": 0, "figures_without_text": 0, "tables": 0, "tables_without_headers": 0}  # fmt: skip
    waiting = _kids(tree)[::-1]
    while waiting and found["tags"] < MOST_TAGS:
        element = waiting.pop()
        kind = _role(_get(element, "/S"), roles)
        if not kind:
            continue
        found["tags"] += 1
        heading = _HEADING.match(kind)
        has_text = bool(_text(_get(element, "/Alt")) or _text(_get(element, "/ActualText")))
        if heading and len(found["headings"]) < 300:
            found["headings"].append(int(heading[1] or 0))
        if kind in ("Figure", "Formula"):
            found["figures"] += 1
            found["figures_without_text"] += not has_text
        if kind == "Table":
            found["tables"] += 1
            found["tables_without_headers"] += not _has_header(element, roles)
        waiting += _kids(element)[::-1]
    return found


def _kids(element: Any) -> list[Any]:
    kids = _get(element, "/K")
    each = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in each if isinstance(kid, pikepdf.Dictionary) and _get(kid, "/S") is not None]


def _role(name: Any, roles: Any) -> str:
    kind = str(name or "").lstrip("/")
    for _ in range(5):
        mapped = _get(roles, f"/{kind}")
        if mapped is None:
            break
        kind = str(mapped).lstrip("/")
    return kind


def _has_header(table: Any, roles: Any) -> bool:
    waiting, left = _kids(table), 2000
    while waiting and left:
        element = waiting.pop()
        left -= 1
        if _role(_get(element, "/S"), roles) == "TH":
            return True
        waiting += _kids(element)
    return False


def _limit_memory() -> None:
    """Where the system allows it, no more memory than a large document needs."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    sys.exit(main())
