"""Whether a dialog takes the keyboard's focus, keeps it, lets it go and gives it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

_AT_THE_BUTTON = ("not-taken", "beside", "dropped", "elsewhere")


def check(page: PageFacts) -> Iterator[Said]:
    """Says of every dialog that an opener opened how the focus fared."""
    told = set()
    for opener in page.facts["dialogs"]["openers"]:
        dialog = (opener.get("pressed") or {}).get("dialog")
        if not dialog or "path" not in dialog or not (dialog["isMarked"] or dialog["coversPage"]):
            continue
        words = {"name": name_of(opener), "dialog": dialog["name"][:60]}
        picture = dialog.get("picture", "")
        over, button = Place(dialog["selector"], dialog["snippet"], picture), place_of(opener, picture)
        messages = list(_messages(opener, dialog))
        for message in messages or ["right"]:
            if (message, dialog["selector"]) not in told:
                told.add((message, dialog["selector"]))
                yield Said(message, button if message in _AT_THE_BUTTON else over, words)


def _messages(opener: dict[str, Any], dialog: dict[str, Any]) -> Iterator[str]:
    is_modal = dialog["isModal"] or dialog["coversPage"]
    if not opener["pressed"]["focus"]["isInDialog"] and not dialog["isPopover"]:
        yield "not-taken" if is_modal else "beside"
    if is_modal and any(not at["isInDialog"] and not at["isNowhere"] and at["isDialogShown"] for at in dialog["path"]):
        yield "leaks"
    if is_modal and not dialog["isMarked"]:
        yield "not-named"
    yield from _ways_out(opener, dialog, is_modal)


def _ways_out(opener: dict[str, Any], dialog: dict[str, Any], is_modal: bool) -> Iterator[str]:
    escaped, closed = dialog["escaped"], dialog.get("closed")
    is_escapable = not escaped["isDialogShown"]
    if is_modal and not is_escapable:
        if not dialog["closer"]:
            yield "no-way-out"
        elif closed and closed["isDialogShown"]:
            yield "stays-open"
        else:
            yield "no-escape"
    after = escaped if is_escapable else closed
    if after and not after["isDialogShown"] and opener["pressed"]["isOpenerThere"] and not after["isOpener"]:
        if after["isNowhere"]:
            yield "dropped"
        elif not after["isNearOpener"]:
            yield "elsewhere"
