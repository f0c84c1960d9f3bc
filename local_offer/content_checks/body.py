"""What may stand in a body: allowed HTML, headings in order, links that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from local_offer.content_checks.known import Known, mend
from local_offer.drafts import Draft
from local_offer.markdown_html import ALLOWED_TAGS
from local_offer.markdown_text import Link
from local_offer.problems import Problem, Wrong
from local_offer.routes import GENERATED_PAGES

_OUTSIDE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms"})


def body_problems(draft: Draft, known: Known) -> Iterator[Problem]:
    body = draft.values.body
    for piece in body.raw_html:
        shown = " ".join(piece.html.split())[:60]
        yield Problem(
            draft.path,
            piece.line,
            "body",
            f"this HTML is not allowed: {shown}",
            f"Write it in Markdown. Only these may stand: {', '.join(sorted(ALLOWED_TAGS))}.",
        )
    level = 1
    for heading in body.headings:
        if heading.level == 1:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"'# {heading.text}' is a second page title.",
                "Start headings with ##: the title field is the page's title.",
            )
        elif heading.level > level + 1:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"the heading '{heading.text}' skips a level.",
                f"Write it with {'#' * (level + 1)}.",
            )
        level = heading.level
        if not heading.text.strip():
            yield Problem(
                draft.path, heading.line, "body", "this heading has no words.", "Write the heading, or take the # out."
            )
    for link in body.links:
        wrong = _wrong_link(link, draft, known)
        if wrong is not None:
            yield Problem(draft.path, link.line, "body", wrong.wrong, wrong.mend)


def repeated_headings(draft: Draft, parts: Mapping[str, str]) -> Iterator[Problem]:
    """A part of the page under two ``##`` headings: only the first would be shown.

    Args:
        draft: the page.
        parts: each heading that names a part, in lower case, and the part it names.
    """
    seen: set[str] = set()
    for heading in draft.values.body.headings:
        part = parts.get(heading.text.lower().strip()) if heading.level == 2 else None
        if part in seen:
            yield Problem(
                draft.path,
                heading.line,
                "body",
                f"the heading '{heading.text}' is here twice, so the second would be left out.",
                "Put all of it under the first, or give the second its own heading with ###.",
            )
        elif part is not None:
            seen.add(part)


def _wrong_link(link: Link, draft: Draft, known: Known) -> Wrong | None:
    """What is wrong with a link's address or words, if anything is."""
    if link.is_image and not link.text.strip():
        return Wrong(
            "this picture has no description.",
            "Say in the square brackets what it shows: ![A girl on a swing](/files/swing.jpg).",
        )
    if not link.is_image and not link.text.strip():
        return Wrong(f"this link to '{link.href}' has no words.", "Write in the square brackets where it goes.")
    parts = urlsplit(link.href)
    if parts.scheme or parts.netloc:
        if parts.scheme.lower() not in _OUTSIDE_SCHEMES or (parts.scheme.startswith("http") and not parts.netloc):
            return Wrong(
                f"'{link.href}' is not an address a page may link to.",
                "Use https://, a page of this site, mailto: or tel:.",
            )
        return Wrong("this picture is on another site.", "Put it in content/files.") if link.is_image else None
    if not parts.path:
        anchors = {heading.id for heading in draft.values.body.headings}
        return (
            None
            if parts.fragment in anchors
            else Wrong(f"there is no heading '#{parts.fragment}' on this page.", mend(parts.fragment, anchors))
        )
    return _wrong_target(unquote(parts.path), parts.fragment, draft, known)


def _wrong_target(path: str, fragment: str, draft: Draft, known: Known) -> Wrong | None:
    target = content_target(path, draft.path)
    if target.startswith("files/"):
        return (
            None
            if f"/{target}" in known.files
            else Wrong(f"there is no file content/{target}.", mend(f"/{target}", known.files))
        )
    if target in GENERATED_PAGES:
        return None
    if not target.endswith(".md"):
        return Wrong(f"'{path}' is not a page of this site.", _nearest_path(target, known))
    if target.removesuffix(".md") not in known.paths:
        return Wrong(f"there is no page '{target}'.", _nearest_path(target, known))
    if fragment and fragment not in known.anchors.get(target, {fragment}):
        return Wrong(f"there is no heading '#{fragment}' in {target}.", mend(fragment, known.anchors[target]))
    return None


def content_target(path: str, from_path: str) -> str:
    """A link's path from the content folder, whether it was written from there (``/guidance/...``) or from the file's folder."""
    if path.startswith("/"):
        return normpath(path[1:])
    here = dirname(from_path.split("/", 1)[1])
    return normpath(join(here, path))


def _nearest_path(target: str, known: Known) -> str:
    """A page whose name is near, wherever it is; else one whose whole path is."""
    path = target.removesuffix(".md").removesuffix(".html")
    by_name = {known_path.rsplit("/", 1)[-1]: known_path for known_path in sorted(known.paths, reverse=True)}
    names = get_close_matches(path.rsplit("/", 1)[-1], by_name, n=1, cutoff=0.7)
    near = [by_name[names[0]]] if names else get_close_matches(path, known.paths, n=1, cutoff=0.85)
    return (
        f"Did you mean '/{near[0]}.md'?"
        if near
        else "Write the path from the content folder, such as /guidance/start-here.md."
    )
