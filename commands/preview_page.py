"""What the preview says, without a server: a build's outcome as text, the state of one page, what goes into a page.

Everything here is pure. ``preview.js`` shows the state on the page; it writes text only, so JSON needs no escaping.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from html import escape
from typing import Any

from local_offer.problems import Problem, Severity, count

SCRIPT = '<script defer src="/__preview/preview.js"></script>'
MOST_SHOWN = 50
"""Problems of other pages shown at once; more would hide the page."""

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'"


@dataclass(frozen=True)
class Outcome:
    """What a build said. ``addresses`` has the page that each file with a problem or warning is shown on."""

    problems: tuple[Problem, ...] = ()
    addresses: dict[str, str] = field(default_factory=dict)
    failure: str = ""
    pages: int = 0
    seconds: float = 0.0

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def is_good(self) -> bool:
        return not self.failure and not self.errors


def write_outcome(outcome: Outcome) -> str:
    """An outcome as one line of JSON."""
    return json.dumps(asdict(outcome))


def read_outcome(text: str) -> Outcome:
    """The outcome that ``write_outcome`` wrote.

    Raises:
        ValueError: the text is no outcome.
    """
    try:
        told = json.loads(text)
        found = [Problem(**{**one, "severity": Severity(one["severity"])}) for one in told.pop("problems")]
        return Outcome(tuple(found), **told)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not the outcome of a build") from error


def page_state(outcome: Outcome, page: str, mark: str, is_building: bool) -> dict[str, Any]:
    """What ``preview.js`` needs to know on the page at ``page``: its own problems first, then the others."""
    here, elsewhere = _split(outcome.errors, outcome, page)
    advice, _ = _split((problem for problem in outcome.problems if not problem.is_error), outcome, page)
    return {
        "mark": mark,
        "building": is_building,
        "heading": "The site could not be built" if outcome.failure else "Problems to mend",
        "failure": outcome.failure,
        "reason": outcome.failure.rpartition("\n")[2].strip(),
        "summary": summary(outcome, len(here), len(elsewhere)),
        "here": [_told(problem) for problem in here],
        "elsewhere": [_told(problem) for problem in elsewhere[:MOST_SHOWN]],
        "more": max(0, len(elsewhere) - MOST_SHOWN),
        "advice": [_told(problem) for problem in advice],
    }


def summary(outcome: Outcome, here: int, elsewhere: int) -> str:
    """One or two sentences for the top of the notice and for screen readers; nothing if all is well."""
    if outcome.failure:
        return "You see the last good version."
    counts = [count(here, "problem", "problems") + " in this page's file"] if here else []
    if elsewhere:
        counts.append(
            f"{elsewhere} in other files" if here else count(elsewhere, "problem", "problems") + " in other files"
        )
    return f"{' and '.join(counts)}. You see the last good version." if counts else ""


def _split(problems: Iterable[Problem], outcome: Outcome, page: str) -> tuple[list[Problem], list[Problem]]:
    here: list[Problem] = []
    elsewhere: list[Problem] = []
    for problem in problems:
        (here if outcome.addresses.get(problem.path) == page else elsewhere).append(problem)
    return here, elsewhere


def place(problem: Problem) -> str:
    """'content/guidance/travel.md, line 3, topics'."""
    parts = [problem.path, f"line {problem.line}" if problem.line else "whole file", problem.field]
    return ", ".join(part for part in parts if part)


def _told(problem: Problem) -> dict[str, str]:
    return {"place": place(problem), "wrong": problem.wrong, "mend": problem.mend}


def mark_of(*parts: bytes) -> str:
    """A short fingerprint: a page loads again only when its own has changed."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def with_preview(html: bytes, mark: str) -> bytes:
    """A built page with the preview's script in its head. The page's own security policy stays as it is."""
    added = f'<meta name="preview-mark" content="{escape(mark)}">{SCRIPT}'.encode()
    end = _HEAD_END.search(html)
    return html[: end.start()] + added + html[end.start() :] if end else added + html


def plain_page(outcome: Outcome | None) -> bytes:
    """What is shown before there is any good build: that one is being made, or everything that stops it."""
    if outcome is None:
        return _plain(
            "Building the site", "<p>This takes a few seconds. The page opens by itself when it is ready.</p>"
        )
    if outcome.failure:
        return _plain("The site could not be built", f"<pre>{escape(outcome.failure)}</pre>")
    told = "".join(
        f"<li><strong>{escape(place(problem))}</strong><br>{escape(problem.wrong)}<br>Mend: {escape(problem.mend)}</li>\n"
        for problem in outcome.errors
    )
    number = count(len(outcome.errors), "problem", "problems")
    what_to_do = "<p>Mend what is listed and save. The page opens by itself when all is mended.</p>"
    return _plain(f"{number} to mend first", f"{what_to_do}\n<ul>\n{told}</ul>")


def _plain(heading: str, body: str) -> bytes:
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="preview-plain" content="yes">
<title>{escape(heading)} - preview</title>
<link rel="stylesheet" href="/__preview/preview.css">
</head>
<body class="plain">
<main>
<h1>{escape(heading)}</h1>
{body}
</main>
</body>
</html>
""".encode()
