"""The report for people: one HTML file that needs no network, no script and no other file."""

from __future__ import annotations

from offer_audit.outcomes import PUBLISHED, UNSURE, UNTESTED, Audit
from offer_audit.reports import views, wording
from offer_audit.reports.page_templates import render


def write(audit: Audit) -> bytes:
    """The file's bytes."""
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
    )
