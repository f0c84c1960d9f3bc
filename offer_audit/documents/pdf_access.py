"""A PDF's tags, title, language and locks, read in a process of its own with a limit on time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from offer_audit.document_access import PdfFacts
from offer_audit.documents.pdf_text import LARGEST

SECONDS = 20.0
WORKER = Path(__file__).with_name("pdf_access_worker.py")
_LISTS = ("headings", "unnamed_fields")


def read_pdf_access(data: bytes) -> PdfFacts:
    """The facts; a PDF that is too large, too slow, damaged or locked with a password says so in ``reason``."""
    if len(data) > LARGEST:
        return PdfFacts(reason="the PDF is too large")
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(WORKER)], input=data, capture_output=True, timeout=SECONDS, check=False
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return PdfFacts(reason=f"the PDF took longer than {SECONDS:.0f} seconds to read")
    except ValueError:
        return PdfFacts(reason="the PDF broke the reader: it may be damaged or a trap")
    except OSError:
        return PdfFacts(reason="the reader of PDFs could not be started")
    known = {field.name for field in fields(PdfFacts)}
    facts: dict[str, Any] = {
        name: tuple(value) if name in _LISTS else value for name, value in told.items() if name in known
    }
    return PdfFacts(**facts)
