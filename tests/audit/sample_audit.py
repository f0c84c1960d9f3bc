"""An audit of an invented council's site, like a real one: every requirement, every result, pages read and not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from local_offer import standards
from offer_audit.outcomes import (
    MENTIONED,
    OUTCOME_OF,
    PUBLISHED,
    UNSURE,
    Audit,
    Evidence,
    Finding,
    PageRead,
    RequirementResult,
)

SITE = "https://www.wexmoor.example/send-local-offer"
TODAY = date(2026, 11, 23)

_PAGES = {
    "": ("Wexmoor SEND Local Offer", "html"),
    "/money": ("Who pays for what", "html"),
    "/early-years": ("Under fives", "html"),
    "/schools/ordinarily-available": ("What every Wexmoor school provides", "html"),
    "/schools/special": ("Special schools and bases", "html"),
    "/health/therapies": ("Therapies and community nursing", "html"),
    "/short-breaks": ("Breathing Space: short breaks", "html"),
    "/travel": ("Getting to school and college", "html"),
    "/your-say": ("You said, we did", "html"),
    "/your-say/review-2026.pdf": ("Review of the Local Offer 2026", "pdf"),
    "/plans": ("Asking for an assessment", "html"),
    "/problems": ("If you are not happy", "html"),
    "/growing-up": ("Growing up: work, a home, a life", "html"),
    "/accessibility": ("Accessibility statement", "html"),
    "/forms/short-break-application.docx": ("Short break application", "docx"),
}
_UNREAD = (
    ("/documents/banding-2019.pdf", "Banding descriptors", "pdf", "It is a picture of a page, with no text in it."),
    ("/documents/sensory-handbook.pdf", "", "pdf", "It is a picture of a page, with no text in it."),
    ("/directory/search?page=41", "", "html", "The limit of 2,000 pages was reached before it."),
    ("/professionals/panel", "Panel papers", "html", "It asks for a password."),
    ("/old/portage", "", "html", "The server answered 500 three times."),
)  # fmt: skip

_TOLD: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
_PUBLISHED = {
    "result": PUBLISHED,
    "page": "/schools/ordinarily-available",
    "heading": "What you can expect",
    "quote": "Every Wexmoor school plans with you each term what will be different for your child, writes it "
    "on one page and gives you a copy. Ask the SENCO, or ring the Inclusion Desk on 01632 960 108.",
    "reason": "A page says what is done here and how a family gets it.",
}
_DECISIONS = {"out-of-area": "Accepted by R. Sayle, SEND manager, until 31 March 2027: the list is being written."}
_INSPECTION = {
    "identifying": "needs-identified", "ehc": "needs-identified", "education-early": "needs-identified",
    "consultation": "families-take-part", "involvement": "families-take-part", "comments": "families-take-part",
    "progress": "families-take-part", "complaints": "families-take-part", "adulthood": "next-steps",
    "moving": "next-steps", "training": "next-steps", "leisure": "valued-included", "activities": "valued-included",
    "other-education": "valued-included", "short-breaks": "valued-included", "accessib": "valued-included",
}  # fmt: skip
_QUESTIONS = {
    "funding": ("who-provides-and-funds", "extra-resources"), "personal-budgets": ("who-provides-and-funds",),
    "commissioned": ("help-from-outside",), "health": ("help-from-outside", "help-for-our-family"),
    "short-breaks": ("help-for-our-family", "ordinary-life"),
    "social-care": ("help-for-our-family", "how-my-child-is-cared-for"),
    "teaching": ("how-my-child-is-taught",), "adaptations": ("how-my-child-is-taught", "extra-resources"),
    "education": ("what-my-setting-should-provide", "what-will-help"),
    "mainstream": ("what-my-setting-should-provide",),
    "staff": ("staff-expertise",), "evaluating": ("staff-expertise",), "eligibility": ("criteria",),
    "complaints": ("complain",), "disagreement": ("complain",), "training": ("qualifications-training-job",),
    "adulthood": ("ordinary-life", "qualifications-training-job"), "comments": ("get-listened-to",),
    "involvement": ("get-listened-to",), "information": ("what-will-help", "find-out"), "offline": ("find-out",),
}  # fmt: skip


def _bearing(table: dict[str, object], requirement: str) -> tuple[str, ...]:
    found = [value for start, value in table.items() if requirement.startswith(start)]
    return tuple(each for value in found for each in (value if isinstance(value, tuple) else (str(value),)))


def _evidence(page: str, heading: str, quote: str, counts: bool, why: str) -> Evidence:
    words = quote.split()
    start, end = "%20".join(words[:3]), "%20".join(words[-3:])
    return Evidence(
        url=SITE + page,
        path=(page.strip("/") or "index") + ".html",
        title=_PAGES[page][0],
        heading=heading,
        quote=quote,
        link=f"{SITE}{page}#:~:text={start},{end}",
        counts=counts,
        why=why,
    )


def _result(requirement: standards.Requirement) -> RequirementResult:
    told = _TOLD.get(requirement.id, _PUBLISHED)
    counts = told["result"] in (PUBLISHED, UNSURE)
    why = "It says what is done here, and how to get it." if counts else "It names the subject and points elsewhere."
    evidence = (_evidence(told["page"], told["heading"], told["quote"], counts, why),) if "quote" in told else ()
    return RequirementResult(
        id=requirement.id,
        name=requirement.name,
        cites=requirement.citation,
        force="advisory" if requirement.id == "without-a-plan" else requirement.force,
        kind=requirement.kind,
        result=told["result"],
        reason=told["reason"],
        ask=f"Does the page tell a family here: {requirement.evidence}?",
        evidence=evidence,
        inspection=_bearing(_INSPECTION, requirement.id) or ("right-help",),  # type: ignore[arg-type]
        questions=_bearing(_QUESTIONS, requirement.id),  # type: ignore[arg-type]
    )


def _finding(requirement: RequirementResult) -> Finding:
    page = requirement.evidence[0].url if requirement.evidence else ""
    return Finding(
        id=f"{requirement.id}-{requirement.result}",
        requirement=requirement.id,
        outcome=requirement.outcome,
        title=requirement.name,
        text=requirement.reason,
        page=page,
        decision=_DECISIONS.get(requirement.id, ""),
    )


def sample_audit() -> Audit:
    """The whole audit."""
    requirements = tuple(_result(requirement) for requirement in standards.requirements())
    pages = [PageRead(SITE + path, path, title, kind) for path, (title, kind) in _PAGES.items()]
    pages += [PageRead(SITE + path, path, title, kind, reason) for path, title, kind, reason in _UNREAD]
    return Audit(
        site=SITE,
        today=TODAY,
        tool=(("offer-audit", "0.1.0"), ("python", "3.13.1"), ("pypdf", "7.1.0")),
        collected_at="2026-11-23T09:14:00+00:00",
        is_complete=True,
        pages=tuple(pages),
        requirements=requirements,
        findings=tuple(_finding(each) for each in requirements if OUTCOME_OF[each.result] in ("failed", "cantTell")),
        notes=("No browser was used, so what pages show only by script was not read.",),
    )


def empty_audit() -> Audit:
    """An audit that could read nothing."""
    return Audit("council-pages", TODAY, (("offer-audit", "0.1.0"),), "", False, (), (), ())


HOSTILE = "</style></script><script>alert(1)</script>\"'>&\x1b[31m\u202e\x00\ud800"


def hostile_audit() -> Audit:
    """An audit of a site that puts markup, control characters, formulas and bad addresses wherever it can."""
    url = "javascript:alert(1)"
    evidence = Evidence(
        url, "../../etc", HOSTILE, HOSTILE, f'=HYPERLINK("http://evil.example") {HOSTILE}', url, True, HOSTILE
    )
    requirement = replace(
        sample_audit().requirements[0], result=MENTIONED, name="+Funding", reason=f"@SUM(1) {HOSTILE}",
        ask=f"-1+1 {HOSTILE}", cites=HOSTILE, evidence=(evidence,),
    )  # fmt: skip
    pages = (
        PageRead(url, "a", HOSTILE, "html"),
        PageRead("data:text/html,x", "b", HOSTILE, "html", HOSTILE),
        PageRead("//evil.example/x", "c", "", "strange", "Refused."),
    )
    finding = Finding("1", requirement.id, "failed", HOSTILE, HOSTILE, url, HOSTILE)
    return Audit(
        HOSTILE, TODAY, (("offer-audit", HOSTILE),), HOSTILE, True, pages, (requirement,), (finding,), (HOSTILE,)
    )
