"""The report for people: one HTML file that needs no network, no script and no other file."""

from __future__ import annotations

from typing import Any

from offer_audit.outcomes import PUBLISHED, UNSURE, UNTESTED, Audit
from offer_audit.reports import access_views, access_wording, views, wording
from offer_audit.reports.page_templates import render
from offer_audit.reports.pictures import Pictures, Read, no_pictures


def write(audit: Audit, read_picture: Read = no_pictures) -> bytes:
    """The file's bytes. ``read_picture`` gives the audit's pictures by name, to be put into the file."""
    return render(
        "report.html",
        audit=audit,
        words=wording,
        counts=wording.result_counts(audit),
        process_not_found=wording.process_not_found(audit),
        by_result={
            result: [each for each in audit.requirements if each.result == result]
            for result in wording.RESULTS
            if result != PUBLISHED
        },
        to_decide=[each for each in audit.requirements if each.result in (UNSURE, UNTESTED)],
        groups=views.by_force(audit),
        criteria=views.by_criterion(audit),
        families=views.by_question(audit, "families"),
        young_people=views.by_question(audit, "young-people"),
        findings=views.findings_by_page(audit),
        names={each.id: each.name for each in audit.requirements},
        unread=views.unread_by_reason(audit),
        pages_read=views.pages_read(audit),
        **_accessibility(audit, read_picture),
    )


def _accessibility(audit: Audit, read_picture: Read) -> dict[str, Any]:
    access = audit.accessibility
    return {
        "access": access,
        "access_words": access_wording,
        "access_told": access_wording.access_words(),
        "access_ids": {each.id for each in access.findings},
        "access_decisions": {each.id: each.decision for each in audit.findings if each.decision},
        "access_criteria": access_views.by_wcag(access),
        "access_advice": access_views.advice_of(access),
        "access_by_hand": access_views.checklist(access),
        "places_by_page": access_views.places_by_page,
        "most_places": access_views.MOST_PLACES,
        "shown_places": access_views.SHOWN_PLACES,
        "titles": {page.url or page.path: page.title for page in access.sample},
        "pictures": Pictures(read_picture),
    }
