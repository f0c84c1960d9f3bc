"""Checks that need more than one file: words against area.yaml, references against files, links, dates, headings.

Each check is a generator of problems over one reading. ``check_reading`` runs them all, so that an editor sees every
problem at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from local_offer import standards
from local_offer.area import Area
from local_offer.content_folder import Reading, problems_of
from local_offer.content_types import BY_FOLDER, CheckedPage, Comment, ExpectedProvision, Page
from local_offer.drafts import Draft
from local_offer.field_marks import marked_values
from local_offer.field_types import Choice, ContentRef, InPostcodeArea, InThePast, StandardRef, Term
from local_offer.markdown_text import ALLOWED_TAGS, Link
from local_offer.plain_english import acronyms, is_empty_link_text, long_sentences, says_click
from local_offer.privacy import identifying_words
from local_offer.problems import Problem, Wrong, did_you_mean
from local_offer.routes import GENERATED_PAGES

NOT_NEEDED = "not needed at this level"
_OUTSIDE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms"})


def check_reading(reading: Reading, today: date) -> tuple[Problem, ...]:
    """Every problem and warning in the content, sorted by file and line."""
    found = [*problems_of(reading), *_area_problems(reading), *_glossary_problems(reading), *_duplicates(reading.drafts)]
    known = Known(reading)
    for draft in reading.drafts:
        if draft.values is None:
            continue
        found += _mark_problems(draft.path, draft.content_type, draft.values, draft.header, known, today)
        found += _body_problems(draft, known)
        if issubclass(draft.content_type, ExpectedProvision):
            found += _aspect_problems(draft, reading.area)
        if issubclass(draft.content_type, Comment):
            found += _comment_problems(draft, reading)
        found += _warnings(draft, reading, today)
    if reading.area:
        found += _mark_problems(reading.place("area.yaml"), Area, reading.area, reading.area_header, known, today)
    return tuple(sorted(set(found)))


class Known:
    """What there is to refer to: words of the area, content by id and by path, standards, files."""

    def __init__(self, reading: Reading) -> None:
        self.area = reading.area
        self.files = {f"/{name}" for name in reading.files}
        self.ids: dict[str, set[str]] = defaultdict(set)
        self.paths: set[str] = set()
        self.anchors: dict[str, set[str]] = {}
        for draft in reading.drafts:
            folder = draft.content_type.folder
            self.ids[folder].add(draft.id)
            name = draft.path.removeprefix(f"{reading.root}/")
            self.paths.update((name.removesuffix(".md"), f"{folder}/{draft.id}"))
            if draft.values is not None:
                self.anchors[name] = {heading.id for heading in draft.values.body.headings}
        self.standards = {
            "questions": {question.id for question in standards.questions()},
            "requirements": {requirement.id for requirement in standards.requirements()},
            "provider_kinds": {kind.id for kind in standards.provider_kinds()},
            "consultation_groups": {group.id for group in standards.consultation_groups()},
        }
        self.postcode_areas = standards.postcode_areas() | set(self.area.extra_postcode_areas if self.area else ())
        self.vocabularies = {name: set(self.area.vocabulary(name)) for name in _VOCABULARIES} if self.area else {}


_VOCABULARIES = {
    "need_types": "need type", "levels": "level", "aspects": "aspect", "sectors": "sector", "neighbours": "neighbouring area",
}  # fmt: skip
_STANDARDS = {
    "questions": "question", "requirements": "requirement", "provider_kinds": "kind of provider", "consultation_groups": "group",
}  # fmt: skip


def _mark_problems(path: str, model: type[Any], facts: Any, header: Any, known: Known, today: date) -> Iterator[Problem]:
    """Words, references and dates that the marks on the fields say must be known or past."""
    for loc, value, mark in marked_values(model, facts):
        wrong = _wrong_value(value, mark, known, today)
        if wrong is not None:
            name = str(next(part for part in reversed(loc) if isinstance(part, str)))
            yield Problem(path, header.line_of(loc), name, wrong.wrong, wrong.mend)


def _wrong_value(value: Any, mark: Any, known: Known, today: date) -> Wrong | None:
    if isinstance(mark, Term) and known.area is not None:
        words = known.vocabularies[mark.vocabulary]
        return None if value in words else Wrong(f"{_VOCABULARIES[mark.vocabulary]} '{value}' is not in area.yaml.", _mend(value, words))
    if isinstance(mark, StandardRef):
        words = known.standards[mark.standard]
        return None if value in words else Wrong(f"there is no {_STANDARDS[mark.standard]} called '{value}'.", _mend(value, words))
    if isinstance(mark, ContentRef):
        words = known.ids[mark.folder] if mark.folder else known.paths
        name = str(value).removesuffix(".md")
        where = f"content/{mark.folder}" if mark.folder else "the content folder"
        return None if name in words else Wrong(f"'{value}' is not a file in {where}.", _mend(name, words))
    if isinstance(mark, Choice):
        return None if value in mark.words else Wrong(f"'{value}' is not one of the words allowed here.", _mend(value, mark.words))
    if isinstance(mark, InThePast) and value > today:
        return Wrong(f"{value} is in the future.", f"Today is {today}. Write the day it happened.")
    if isinstance(mark, InPostcodeArea) and known.area is not None:
        letters = value[: 1 if value[1].isdigit() else 2]
        if letters not in known.postcode_areas:
            return Wrong(f"no postcode starts with {letters}: '{value}'.", "Check the first letters. An invented area lists its own in area.yaml.")
    return None


def _mend(word: str, known: Iterable[str]) -> str:
    mend = did_you_mean(str(word), known)
    return mend[0].upper() + mend[1:]


def _area_problems(reading: Reading) -> Iterator[Problem]:
    """Ids used twice, and parts of needs that are not there."""
    area, header = reading.area, reading.area_header
    if area is None:
        return
    path = reading.place("area.yaml")
    entries: dict[str, list[Any]] = {name: list(getattr(area, name)) for name in ("need_types", "aspects", "sectors", "age_phases", "neighbours")}
    entries["levels"] = [*area.levels, *(band for group in area.levels for band in group.bands)]
    for name, terms in entries.items():
        for term, number in Counter(entry.id for entry in terms).items():
            if number > 1:
                yield Problem(path, header.line_of((name,)), name, f"the id '{term}' is used {number} times.", "Give each its own id.")
            if term == "all":
                yield Problem(path, header.line_of((name,)), name, "the id 'all' has a meaning of its own.", "Choose another id.")
    for index, need in enumerate(area.need_types):
        if need.parent and need.parent not in area.need:
            yield Problem(path, header.line_of(("need_types", index, "parent")), "parent", f"'{need.parent}' is not a need type.",
                          _mend(need.parent, area.need))
    for index, phase in enumerate(area.age_phases):
        if phase.from_ >= phase.to:
            yield Problem(path, header.line_of(("age_phases", index)), "age_phases", f"the ages of '{phase.id}' run backwards.", "Put the younger age in from.")
    logo = area.authority.logo
    if logo and f"files/{logo}" not in reading.files:
        yield Problem(path, header.line_of(("authority", "logo")), "logo", f"there is no file content/files/{logo}.", "Put the logo there, or leave logo empty.")


def _glossary_problems(reading: Reading) -> Iterator[Problem]:
    """A form that two terms claim."""
    owners: dict[str, str] = {}
    for index, term in enumerate(reading.glossary.terms):
        for form in term.forms:
            owner = owners.setdefault(form if form.isupper() else form.lower(), term.term)
            if owner != term.term:
                line = reading.glossary_header.line_of(("terms", index))
                yield Problem(reading.place("glossary.yaml"), line, "terms", f"'{form}' is under '{owner}' too.", "Keep it under one of the two.")


def _duplicates(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """Two files that would be the same page, also where only capitals differ."""
    places: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        places[draft.content_type.folder, draft.id.lower()].append(draft)
    for (_, slug), sharing in places.items():
        for draft in sharing[1:] if len(sharing) > 1 else ():
            yield Problem(draft.path, draft.header.line_of(("slug",)), "slug", f"{sharing[0].path} has the web address '{slug}' too.",
                          "Rename one of the two files, or give one a slug of its own.")


def _body_problems(draft: Draft, known: Known) -> Iterator[Problem]:
    body = draft.values.body
    for piece in body.raw_html:
        shown = " ".join(piece.html.split())[:60]
        yield Problem(draft.path, piece.line, "body", f"this HTML is not allowed: {shown}", f"Write it in Markdown. Only these may stand: {', '.join(sorted(ALLOWED_TAGS))}.")
    level = 1
    for heading in body.headings:
        if heading.level == 1:
            yield Problem(draft.path, heading.line, "body", f"'# {heading.text}' is a second page title.", "Start headings with ##: the title field is the page's title.")
        elif heading.level > level + 1:
            yield Problem(draft.path, heading.line, "body", f"the heading '{heading.text}' skips a level.", f"Write it with {'#' * (level + 1)}.")
        level = heading.level
        if not heading.text.strip():
            yield Problem(draft.path, heading.line, "body", "this heading has no words.", "Write the heading, or take the # out.")
    for link in body.links:
        wrong = _wrong_link(link, draft, known)
        if wrong is not None:
            yield Problem(draft.path, link.line, "body", wrong.wrong, wrong.mend)


def _wrong_link(link: Link, draft: Draft, known: Known) -> Wrong | None:
    """What is wrong with a link's address or words, if anything is."""
    if link.is_image and not link.text.strip():
        return Wrong("this picture has no description.", "Say in the square brackets what it shows: ![A girl on a swing](/files/swing.jpg).")
    if not link.is_image and not link.text.strip():
        return Wrong(f"this link to '{link.href}' has no words.", "Write in the square brackets where it goes.")
    parts = urlsplit(link.href)
    if parts.scheme or parts.netloc:
        if parts.scheme.lower() not in _OUTSIDE_SCHEMES or (parts.scheme.startswith("http") and not parts.netloc):
            return Wrong(f"'{link.href}' is not an address a page may link to.", "Use https://, a page of this site, mailto: or tel:.")
        return Wrong("this picture is on another site.", "Put it in content/files.") if link.is_image else None
    if not parts.path:
        anchors = {heading.id for heading in draft.values.body.headings}
        return None if parts.fragment in anchors else Wrong(f"there is no heading '#{parts.fragment}' on this page.", _mend(parts.fragment, anchors))
    return _wrong_target(unquote(parts.path), parts.fragment, draft, known)


def _wrong_target(path: str, fragment: str, draft: Draft, known: Known) -> Wrong | None:
    target = content_target(path, draft.path)
    if target.startswith("files/"):
        return None if f"/{target}" in known.files else Wrong(f"there is no file content/{target}.", _mend(f"/{target}", known.files))
    if target in GENERATED_PAGES:
        return None
    if not target.endswith(".md"):
        return Wrong(f"'{path}' is not a page of this site.", _nearest_path(target, known))
    if target.removesuffix(".md") not in known.paths:
        return Wrong(f"there is no page '{target}'.", _nearest_path(target, known))
    if fragment and fragment not in known.anchors.get(target, {fragment}):
        return Wrong(f"there is no heading '#{fragment}' in {target}.", _mend(fragment, known.anchors[target]))
    return None


def content_target(path: str, from_path: str) -> str:
    """A link's path from the content folder, whether it was written from there (``/guidance/...``) or from the file's folder."""
    if path.startswith("/"):
        return normpath(path[1:])
    here = dirname(from_path.split("/", 1)[1])
    return normpath(join(here, path))


def _nearest_path(target: str, known: Known) -> str:
    near = get_close_matches(target.removesuffix(".md"), known.paths, n=1, cutoff=0.5)
    return f"Did you mean '/{near[0]}.md'?" if near else "Write the path from the content folder, such as /guidance/start-here.md."


def _aspect_problems(draft: Draft, area: Area | None) -> Iterator[Problem]:
    """Expected provision says something under each aspect, or why nothing is needed."""
    if area is None:
        return
    for name, value in (("need_types", draft.values.need), ("levels", draft.values.level)):
        if value not in area.vocabulary(name):
            yield Problem(draft.path, 0, "", f"{_VOCABULARIES[name]} '{value}' is not in area.yaml.", _mend(value, area.vocabulary(name)) + " The folder is the need type, the file name is the level.")
    sections = draft.values.body.sections
    known = {word.lower(): aspect for aspect in area.aspects for word in (aspect.name, aspect.id)}
    told = {known[name].id for name in sections if name in known}
    for aspect in area.aspects:
        if aspect.id not in told:
            yield Problem(draft.path, 0, "body", f"the heading for the aspect '{aspect.name}' is missing.",
                          f"Add '## {aspect.name}' and what is provided, or 'Not needed at this level: ' and why.")
    for heading in draft.values.body.headings:
        if heading.level != 2:
            continue
        text = sections[heading.text.lower().strip()].text
        if heading.text.lower().strip() not in known:
            yield Problem(draft.path, heading.line, "body", f"'{heading.text}' is not an aspect in area.yaml.", _mend(heading.text, (aspect.name for aspect in area.aspects)))
        elif not text:
            yield Problem(draft.path, heading.line, "body", f"there is nothing under '{heading.text}'.", "Say what is provided, or 'Not needed at this level: ' and why.")
        elif text.lower().startswith(NOT_NEEDED) and len(text) < len(NOT_NEEDED) + 12:
            yield Problem(draft.path, heading.line, "body", f"'{heading.text}' does not say why it is not needed.", "Write 'Not needed at this level: ' and the reason.")


def _comment_problems(draft: Draft, reading: Reading) -> Iterator[Problem]:
    """A comment has its three parts, and nobody can be recognised in any of them."""
    sections = draft.values.body.sections
    for name in Comment.headings:
        section = sections.get(name.lower())
        if section is None or not section.text:
            yield Problem(draft.path, 0, "body", f"the heading '{name}' is missing, or nothing stands under it.", f"Add '## {name}' and the words.")
    places = {word for name in (reading.area.name if reading.area else "").split() for word in (name,)}
    allowed = frozenset({*(draft.values.not_names or ()), *places})
    pieces = [(prose.text, prose.line) for prose in draft.values.body.prose]
    pieces += [(heading.text, heading.line) for heading in draft.values.body.headings]
    pieces.append((draft.values.title or "", draft.header.line_of(("title",))))
    for text, line in pieces:
        for words, sort in identifying_words(text, allowed):
            mend = "Take it out: nobody may be recognised in a published comment."
            if sort == "a person's name":
                mend += f" If it is not a person, add 'not_names: [{words.split()[-1]}]'."
            yield Problem(draft.path, line, "body", f"'{words}' looks like {sort}.", mend)


def _warnings(draft: Draft, reading: Reading, today: date) -> Iterator[Problem]:
    """Advice that does not fail a build."""
    for problem in (*_lapsed(draft, reading, today), *_hard_to_read(draft, reading)):
        yield problem.as_warning()


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of the month where there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + years, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has a 28th day")


def _lapsed(draft: Draft, reading: Reading, today: date) -> Iterator[Problem]:
    if not issubclass(draft.content_type, CheckedPage) or draft.values.checked_on is None or reading.area is None:
        return
    months = reading.area.checks_last_months
    if add_months(draft.values.checked_on, months) < today:
        yield Problem(draft.path, draft.header.line_of(("checked_on",)), "checked_on", f"the last check was on {draft.values.checked_on}, over {months} months ago.",
                      "Check the facts with the provider, then change checked_on. The page says publicly that its check has lapsed.")


def _hard_to_read(draft: Draft, reading: Reading) -> Iterator[Problem]:
    texts = [(draft.header.line_of((name,)), name, text) for name, text in _told_fields(draft)]
    texts += [(prose.line, "body", prose.text) for prose in draft.values.body.prose]
    explained = reading.glossary.acronyms
    told: set[str] = set()
    for line, name, text in texts:
        for sentence, words in long_sentences(text):
            yield Problem(draft.path, line, name, f"this sentence has {words} words: '{sentence[:50]}...'", "Split it: 25 words at the most.")
        for acronym in acronyms(text):
            if acronym not in explained and acronym not in told:
                told.add(acronym)
                yield Problem(draft.path, line, name, f"'{acronym}' is not in the glossary.", "Write it out, or explain it in content/glossary.yaml.")
        if says_click(text):
            yield Problem(draft.path, line, name, "the text says 'click'.", "Say what the link is about: not everyone clicks.")
    for link in draft.values.body.links:
        if is_empty_link_text(link.text):
            yield Problem(draft.path, link.line, "body", f"the link '{link.text}' does not say where it goes.", "Use the name of the page it leads to.")


_PROSE_FIELDS = ("summary", "how_to_get_it", "criteria", "who_decides", "who_pays", "cost_details", "where", "waiting_time", "our_children")


def _told_fields(draft: Draft) -> Iterator[tuple[str, str]]:
    for name in _PROSE_FIELDS:
        text = getattr(draft.values, name, None)
        if isinstance(text, str):
            yield name, text


def folders() -> tuple[str, ...]:
    """The folders content may stand in."""
    return tuple(BY_FOLDER)


__all__ = ["Known", "Page", "add_months", "check_reading", "content_target", "folders"]
