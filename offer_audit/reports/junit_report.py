"""JUnit XML for continuous integration: one test case for each requirement and for each rule of accessibility."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from offer_audit.outcomes import Audit, RequirementResult
from offer_audit.reports.access_cases import AccessCase, access_cases
from offer_audit.reports.plain_text import printable
from offer_audit.reports.views import by_force, pages_unread, sorted_findings
from offer_audit.reports.wording import counted, incomplete_words, result_words


def write(audit: Audit) -> bytes:
    """The file's bytes."""
    cases = access_cases(audit.accessibility)
    totals = _totals([each.outcome for each in audit.requirements] + [case.outcome for case in cases])
    root = _element(None, "testsuites", name="offer-audit", **totals)
    for group in by_force(audit):
        suite = _element(
            root,
            "testsuite",
            name=f"{group.name}: {audit.site}",
            **_totals([each.outcome for each in group.requirements]),
            time="0",
            timestamp=f"{audit.today.isoformat()}T00:00:00",
            hostname="offer-audit",
        )
        _add_properties(suite, audit)
        for requirement in group.requirements:
            _add_case(suite, group.id, requirement, audit)
        _element(suite, "system-out", _pages_told(audit))
    _add_accessibility(root, audit, cases)
    Xml.indent(root)
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add_accessibility(root: Xml.Element, audit: Audit, cases: tuple[AccessCase, ...]) -> None:
    """A suite of its own, with a case for each rule that was run."""
    outcomes = [case.outcome for case in cases]
    stamp = f"{audit.today.isoformat()}T00:00:00"
    suite = _element(
        root, "testsuite", name=f"Accessibility: {audit.site}", **_totals(outcomes), time="0", timestamp=stamp, hostname="offer-audit"
    )  # fmt: skip
    for case in cases:
        element = _element(suite, "testcase", classname="offer-audit.accessibility", name=case.name, time="0")
        if case.outcome == "failed":
            _element(element, "failure", case.details, type="failed", message=case.message)
        elif case.outcome in ("cantTell", "untested"):
            _element(element, "skipped", case.details, message=case.message)
        elif case.details:
            _element(element, "system-out", case.details)
    told = [f"{page.url or page.path}: {page.reason}" for page in audit.accessibility.untested]
    told += [f"{page.url or page.path}: {' '.join(page.in_part)}" for page in audit.accessibility.tested_in_part]
    _element(suite, "system-out", "\n".join(told))


def _element(parent: Xml.Element | None, tag: str, text: str = "", /, **attributes: str) -> Xml.Element:
    safe = {key: printable(value) for key, value in attributes.items()}
    element = Xml.Element(tag, safe) if parent is None else Xml.SubElement(parent, tag, safe)
    element.text = printable(text) or None
    return element


def _totals(outcomes: list[str]) -> dict[str, str]:
    skipped = outcomes.count("cantTell") + outcomes.count("untested")
    return {
        "tests": str(len(outcomes)),
        "failures": str(outcomes.count("failed")),
        "errors": "0",
        "skipped": str(skipped),
    }


def _add_properties(suite: Xml.Element, audit: Audit) -> None:
    properties = _element(suite, "properties")
    values = {
        "site": audit.site,
        "today": audit.today.isoformat(),
        "pages read": str(len(audit.pages_read)),
        "pages not read": str(len(audit.pages_unread)),
        "complete": "yes" if audit.is_complete else "no",
        **{f"version of {name}": version for name, version in sorted(audit.tool)},
    }
    for name, value in values.items():
        _element(properties, "property", name=name, value=value)


def _add_case(suite: Xml.Element, force: str, requirement: RequirementResult, audit: Audit) -> None:
    case = _element(suite, "testcase", classname=f"offer-audit.{force}", name=requirement.id, time="0")
    message = f"{requirement.name}: {result_words(requirement).lower()}. {requirement.reason}"
    if requirement.outcome == "failed":
        _element(case, "failure", _details(requirement, audit), type=requirement.result, message=message)
    elif requirement.outcome in ("cantTell", "untested"):
        _element(case, "skipped", _details(requirement, audit), message=message)
    else:
        _element(case, "system-out", _details(requirement, audit))


def _details(requirement: RequirementResult, audit: Audit) -> str:
    lines = [f"Rests on: {requirement.cites}", requirement.reason]
    for evidence in requirement.evidence:
        lines += [
            f"“{evidence.quote}”",
            f"    {evidence.title}: {evidence.url or evidence.path}",
            f"    {evidence.why}",
        ]
    lines.append(f"For a person to check: {requirement.ask}")
    decisions = [each.decision for each in sorted_findings(audit) if each.requirement == requirement.id]
    lines += [f"Judged by a person: {decision}" for decision in decisions if decision]
    return "\n".join(lines)


def _pages_told(audit: Audit) -> str:
    lines = [incomplete_words(audit)] if not audit.is_complete else []
    lines.append(f"{counted(len(audit.pages_read), 'page')} read, {len(audit.pages_unread):,} not read.")
    lines += [f"{page.url or page.path}: {page.reason}" for page in pages_unread(audit)]
    return "\n".join(lines)
