"""Asks axe itself which rules and tags it has, so that a name that it has not is refused."""

from __future__ import annotations

from offer_audit.browser.axe_engine import CurrentAxe
from offer_audit.browser.programs import find_programs
from offer_audit.browser.sentences import NotTested, sentence
from offer_audit.browser.settings import AxeChoice
from offer_audit.browser.starting import start_browser


def unknown_name(choice: AxeChoice, browser: str = "", driver: str = "") -> str:
    """The sentence for the first rule or tag that axe does not have; empty when it has all, or cannot be asked here."""
    try:
        running = start_browser(find_programs(browser, driver))
    except NotTested:
        return ""  # nothing will be tested either, and that is told
    try:
        engine = CurrentAxe(running.driver, choice.script)
        engine.inject()
        rows = running.driver.execute_script("return axe.getRules().map((rule) => [rule.ruleId, rule.tags])")
        number = running.driver.execute_script("return axe.version")
    except NotTested:
        return ""
    finally:
        running.end()
    known_rules, known_tags = {rule for rule, _ in rows}, {tag for _, tags in rows for tag in tags}
    for kind, names, known in (("axe-rule", choice.rules, known_rules), ("axe-tag", choice.tags, known_tags)):
        for name in names:
            if name not in known:
                return sentence("wrong", kind, version=number, name=name, known=", ".join(sorted(known)))
    return ""
