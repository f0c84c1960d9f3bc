"""aria-labelledby, aria-describedby and aria-errormessage that name an id which is not on the page."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

MESSAGES = {"aria-labelledby": "label", "aria-describedby": "description", "aria-errormessage": "error"}


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each such reference; one that names some ids that are there passes, unless it is a label."""
    facts = form_facts(page)
    for each in facts["broken"]:
        message = MESSAGES.get(each["attribute"])
        if message and (each["isAll"] or message == "label"):
            words = {
                "attribute": each["attribute"],
                "missing": ", ".join(each["missing"])[:80],
                "name": each["name"][:60],
            }
            yield Said(message, place_of(each), words)
    for field in facts["fields"]:
        for attribute in ("labelledby", "describedby", "errormessage"):
            if field[attribute] and all(each["exists"] for each in field[attribute]):
                yield Said("there", place_of(field), {})
