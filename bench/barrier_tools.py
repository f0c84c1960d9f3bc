"""What each tool says of an open page: this audit's browser half, axe with every rule on, and HTML_CodeSniffer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from bench.measured_run import ROOT
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import CANNOT_TELL, FAILED
from offer_audit.accessibility.rule_files import access_rules
from offer_audit.accessibility.site_judging import judge_site
from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import OpenPage

OURS, AXE, SNIFFER = "offer-audit", "axe, every rule on", "HTML_CodeSniffer"
TOOLS = (OURS, AXE, SNIFFER)
ADVICE = "advice"
TODAY = date(2026, 11, 30)

_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_SNIFFER = ROOT / "node_modules" / "html_codesniffer" / "build" / "HTMLCS.js"
_NEAR = """
const WHOLE = /^(HTML|BODY|HEAD|MAIN|TITLE|META)$/;
const near = (found, places) => places.some(place => {
  if (WHOLE.test(place.tagName)) return WHOLE.test(found.tagName);
  if (found === place || place.contains(found)) return true;
  if (WHOLE.test(found.tagName) || !found.contains(place)) return false;
  let steps = 0; for (let up = place; up !== found; up = up.parentElement) steps += 1;
  return steps <= 3;
});
const placesOf = css => Array.from(document.querySelectorAll(css));
"""
_RUN_AXE = (
    _NEAR
    + """
const [css, done] = arguments, rules = {};
axe.getRules().forEach(rule => { rules[rule.ruleId] = { enabled: true }; });
axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] }).then(result => {
  const places = placesOf(css), out = [];
  for (const [outcome, list] of [['failed', result.violations], ['cantTell', result.incomplete]])
    for (const rule of list) for (const node of rule.nodes) {
      const found = document.querySelector([].concat(node.target[0])[0]);
      out.push([rule.id, outcome, String(node.target), Boolean(found) && near(found, places)]);
    }
  done(out);
}, error => done([[String(error), 'error', '', false]]));
"""
)
_RUN_SNIFFER = (
    _NEAR
    + """
const [css, done] = arguments, places = placesOf(css);
HTMLCS.process('WCAG2AA', document, () => done(HTMLCS.getMessages().filter(m => m.type < 3).map(m => [
  m.code.split('.').slice(3).join('.'), m.type === 1 ? 'failed' : 'cantTell', m.element && m.element.tagName || '',
  Boolean(m.element && m.element.tagName) && near(m.element, places)])), () => done([['stopped', 'error', '', false]]));
"""
)
_IS_NEAR = (
    _NEAR
    + """
const [css, selectors] = arguments, places = placesOf(css);
return selectors.map(selector => {
  try { const found = document.querySelector(selector.split('>>>')[0].trim()); return Boolean(found) && near(found, places); } catch (error) { return false; }
});
"""
)


@dataclass(frozen=True)
class Told:
    """One thing that a tool says of a place: by which rule, how surely, and whether that is where the barrier is."""

    rule: str
    outcome: str
    selector: str
    is_there: bool


@cache
def _script(name: str) -> str:
    path = _AXE if name == AXE else _SNIFFER
    return path.read_text(encoding="utf-8")


def told_by(tool: str, page: OpenPage, at: str) -> list[Told]:
    """What a tool says of the page as loaded; ``at`` is where the barrier is."""
    if tool == OURS:
        return _ours(page, at)
    page.driver.execute_script(_script(tool) + ("\nwindow.HTMLCS = HTMLCS;" if tool == SNIFFER else ""))
    found = page.driver.execute_async_script(_RUN_AXE if tool == AXE else _RUN_SNIFFER, at)
    return [Told(*each) for each in found]


def _ours(page: OpenPage, at: str) -> list[Told]:
    """Our own rules and what we take from axe, judged as in an audit of this page alone."""
    facts, failures = gather_facts(page)
    page.set_width(1280)
    page.load_again()
    kept = PageFacts(page.url, "page.html", page.driver.title, facts, failures)
    site = TestedSite((kept,), (), (), TODAY)
    rules = [rule for rule in access_rules() if not rule.is_for_site]
    findings, _ = judge_site(site, rules)
    said = [(each, place.place.selector) for each in findings for place in each.places]
    near = page.driver.execute_script(_IS_NEAR, at, [selector for _, selector in said])
    told = [
        Told(each.rule, ADVICE if each.is_advice else each.outcome, selector, is_near)
        for (each, selector), is_near in zip(said, near, strict=True)
    ]
    return told + [Told(f"probe {name}: {why}", "error", "", False) for name, why in failures.items()]


def best(told: list[Told]) -> str:
    """The surest outcome at the barrier's place."""
    outcomes = {each.outcome for each in told if each.is_there}
    return next((outcome for outcome in (FAILED, CANNOT_TELL, ADVICE) if outcome in outcomes), "")
