"""An accessibility half like a real one, for the reports' tests: faults, questions, advice, a page that hung."""

from __future__ import annotations

from dataclasses import replace

from offer_audit.accessibility.outcomes import (
    CANNOT_TELL,
    FAILED,
    INAPPLICABLE,
    PASSED,
    UNTESTED,
    AccessFinding,
    Accessibility,
    Place,
    PlaceOnPage,
    RuleOutcome,
    SampledPage,
)
from offer_audit.outcomes import Audit, Finding
from tests.audit.sample_audit import HOSTILE, SITE, sample_audit

PICTURE = "0123456789abcdef0123.png"


def place(
    path: str, selector: str, snippet: str = "", picture: str = "", width: int = 0, says: str = ""
) -> PlaceOnPage:
    return PlaceOnPage(
        SITE + path, f"{path.strip('/') or 'index'}.html", Place(selector, snippet, picture, width), says
    )


FAULTS = (
    AccessFinding(
        "axe:image-alt.1a2b3c4d", "axe:image-alt", "axe", FAILED, False, ("1.1.1",), "A picture has no alternative",
        "The picture has no text that tells what it shows.", "People who cannot see the picture are not told what it shows.",
        "Give it an alt attribute that tells what it is there for; an empty one if it only decorates.", "",
        tuple(place(path, "main > img.hero", '<img class="hero" src="bus.jpg">', PICTURE if path == "" else "")
              for path in ("", "/money", "/travel", "/plans", "/problems")),
    ),
    AccessFinding(
        "focus-not-seen.unseen.5e6f7a8b", "focus-not-seen", "ours", FAILED, False, ("2.4.7",),
        "Nothing shows where the keyboard is", "When “Apply” has the focus, not one pixel changes.",
        "People who use a keyboard or a switch cannot tell where they are on the page.",
        "Give it a clear outline with :focus-visible.", "",
        tuple(place("/travel", f"main li:nth-child({number}) > a", "<a href='#'>Apply</a>", width=1280) for number in range(1, 9)),
    ),
    AccessFinding(
        "text-over-picture.unsure.9c0d1e2f", "text-over-picture", "ours", CANNOT_TELL, False, ("1.4.3",),
        "Words over a picture may be hard to read", "The contrast of “Short breaks” is 2.1 to 1 over part of the picture.",
        "People with low vision may not be able to read it.", "Put a plain ground behind the words.",
        "Can you read all of the words in the picture with ease?",
        (place("/short-breaks", ".hero > h1", "<h1>Short breaks</h1>", width=320, says="Here 2.1 to 1."),),
    ),
    AccessFinding(
        "long-lines.long.0a1b2c3d", "long-lines", "ours", "advice", True, (), "Lines of text are long",
        "Lines have about 150 letters.", "People with dyslexia lose their place.", "Set a max-width of 70ch.", "",
        (place("/plans", "main p"),),
    ),
)  # fmt: skip

RULES = (
    RuleOutcome("focus-not-seen", "ours", "Nothing shows where the keyboard is", ("2.4.7",), False, FAILED, {FAILED: 1, PASSED: 3}),
    RuleOutcome("axe:image-alt", "axe", "A picture has no alternative", ("1.1.1",), False, FAILED, {FAILED: 5}),
    RuleOutcome("keyboard-trap", "ours", "The focus cannot leave", ("2.1.2",), False, PASSED, {PASSED: 4}),
    RuleOutcome("long-lines", "ours", "Lines of text are long", (), True, "advice", {"advice": 1, PASSED: 3}),
    RuleOutcome("page-language", "ours", "The page says another language", ("3.1.1",), False, UNTESTED, {UNTESTED: 4}, "The probe gave nothing."),
    RuleOutcome("sound-starts-by-itself", "ours", "Sound starts by itself", ("1.4.2",), False, INAPPLICABLE, {INAPPLICABLE: 4}),
    RuleOutcome("text-over-picture", "ours", "Words over a picture", ("1.4.3",), False, CANNOT_TELL, {CANNOT_TELL: 1, PASSED: 3}),
)  # fmt: skip

SAMPLE = (
    SampledPage(SITE, "index.html", "Wexmoor SEND Local Offer", "The start page."),
    SampledPage(SITE + "/money", "money.html", "Who pays for what", "Another of its shape.", like=SITE + "/plans"),
    SampledPage(SITE + "/plans", "plans.html", "Asking for an assessment", "The first of its shape, which 40 pages have."),
    SampledPage(SITE + "/problems", "problems.html", "If you are not happy", "It has a form."),
    SampledPage(SITE + "/short-breaks", "short-breaks.html", "Breathing Space: short breaks", "Drawn from the rest."),
    SampledPage(SITE + "/travel", "travel.html", "Getting to school and college", "Drawn from the rest.", in_part=("The Tab key was pressed on its first 150 stops only.",)),
    SampledPage(SITE + "/growing-up", "growing-up.html", "Growing up", "Drawn from the rest.", reason="The page kept the browser busy for 6 seconds."),
)  # fmt: skip


def sample_accessibility() -> Accessibility:
    """A tested site."""
    return Accessibility(
        is_tested=True, reason="", engines=(("browser", "chrome 156.0"), ("axe-core", "4.14.1"), ("axe-selenium-python", "2.1.6")),
        sampling=("The start page, one page of each shape, pages with forms, then some of the rest.", "At most 25 pages."),
        known=208, sample=SAMPLE, findings=FAULTS, rules=RULES,
    )  # fmt: skip


def top_finding(finding: AccessFinding) -> Finding:
    page = finding.places[0].url if finding.places else ""
    return Finding(finding.id, f"wcag-2.2:{finding.criteria[0]}", finding.outcome, finding.title, finding.says, page)


def with_access(accessibility: Accessibility) -> Audit:
    """The sample audit with this accessibility half."""
    audit = sample_audit()
    found = [top_finding(each) for each in accessibility.findings if each.outcome in (FAILED, CANNOT_TELL)]
    return replace(audit, accessibility=accessibility, findings=(*audit.findings, *found))


def access_audit() -> Audit:
    """An audit whose accessibility half was tested."""
    return with_access(sample_accessibility())


def hostile_access_audit() -> Audit:
    """A site that puts markup and bad addresses wherever a finding shows its words."""
    bad = PlaceOnPage("javascript:alert(1)", "../x", Place(HOSTILE, HOSTILE, "../../etc/passwd", 320), HOSTILE)
    fault = replace(
        FAULTS[0], title=HOSTILE, says=HOSTILE, who=HOSTILE, do="=1+1", criteria=("1.1.1", "9.9.9"), places=(bad,)
    )
    page = SampledPage("javascript:alert(1)", "x", HOSTILE, HOSTILE, reason=HOSTILE, in_part=(HOSTILE,))
    access = replace(
        sample_accessibility(), findings=(fault,), sample=(page,), engines=((HOSTILE, HOSTILE),), sampling=(HOSTILE,)
    )
    return with_access(access)
