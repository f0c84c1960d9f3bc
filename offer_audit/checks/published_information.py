"""Whether a site publishes what a requirement asks: finds the passages that tell it, and says why they count or do not."""

from __future__ import annotations

from urllib.parse import quote

from offer_audit.checks.sentences import sentence
from offer_audit.judging.judge import Judged, judge_units, mention_numbers, weigh, weights
from offer_audit.judging.phrases import find_phrases
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, UNSURE, Evidence, RequirementResult
from offer_audit.rule_documents import Rule
from offer_audit.site import ReadSite

MOST_EVIDENCE = 3
LONGEST_QUOTE = 420
FRAGMENT_WORDS = 6
CLEARLY = 0.05
"""How much a number must weigh against a passage to be given as the reason."""


def check(rule: Rule, site: ReadSite) -> RequirementResult:
    """Published, mentioned, not found or unsure, with up to three passages."""
    judged = judge_units(rule, site.units)
    result = decide(rule, site, judged)
    chosen = choose_evidence(rule, site, judged, result)
    evidence = tuple(
        tell_evidence(rule, found, counts=result == PUBLISHED and found.score > weights().unsure) for found in chosen
    )
    return make_result(rule, result, evidence, reason(rule, result, chosen))


def decide(rule: Rule, site: ReadSite, judged: list[Judged]) -> str:
    """The result, from the best passage and, where none is good enough, from where the subject is named."""
    best = judged[0].score if judged else float("-inf")
    if best > weights().published:
        return PUBLISHED
    if best > weights().unsure:
        return UNSURE
    mention = weigh(mention_numbers(rule, site.documents, judged), weights().mentioning) + weights().mention_constant
    return MENTIONED if mention > 0 else NOT_FOUND


def choose_evidence(rule: Rule, site: ReadSite, judged: list[Judged], result: str) -> list[Judged]:
    """The best passages, no two that share words; for what is only mentioned, those that name the subject."""
    if result == NOT_FOUND:
        return []
    chosen: list[Judged] = []
    for found in judged:
        passages = set(found.read.unit.passages)
        is_enough = found.score > weights().unsure if result == PUBLISHED else _names_subject(found)
        if is_enough and all(passages.isdisjoint(other.read.unit.passages) for other in chosen):
            chosen.append(found)
    return (chosen or judged[:1])[:MOST_EVIDENCE]


def _names_subject(found: Judged) -> bool:
    return bool(found.numbers["phrase"] or found.numbers["phrase in heading"] or found.numbers["among three"])


def tell_evidence(rule: Rule, found: Judged, counts: bool) -> Evidence:
    """A passage as evidence, with a link that scrolls to it."""
    unit = found.read.unit
    words = unit.text.split()
    shown = unit.text if len(unit.text) <= LONGEST_QUOTE else unit.text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " ..."
    fragment = (
        quote(" ".join(unit.passages[0].text.split()[:FRAGMENT_WORDS]), safe="").replace("-", "%2D") if words else ""
    )
    return Evidence(
        url=unit.document.url,
        path=unit.document.path,
        title=unit.document.title,
        heading=unit.heading,
        quote=shown,
        link=f"{unit.document.url}#:~:text={fragment}"
        if fragment and unit.document.kind == "html"
        else unit.document.url,
        counts=counts,
        why=why_it_counts(rule, found) if counts else why_not(rule, found),
    )


def why_it_counts(rule: Rule, found: Judged) -> str:
    """What the passage tells, in the rule's own words."""
    told = [name for name, phrases in rule.tells if find_phrases(found.read.text, phrases)]
    return sentence("tells", what=_listed(told)) if told else sentence("particulars")


def why_not(rule: Rule, found: Judged) -> str:
    """What speaks against the passage: first what its own words show, then what it is like."""
    against = {name: found.numbers[name] * weight for name, weight in weights().deciding.items() if weight < 0}
    for names in (found.read.signals, [name for name in against if not name.startswith("like ")], against):
        name = min(
            (name for name in names if against.get(name, 0) < -CLEARLY), key=lambda key: (against[key], key), default=""
        )
        if name.startswith("like "):
            number = found.read.nearest_example(rule, name.removeprefix("like "))
            return sentence(name, words=str(number))
        if name:
            words = found.read.signals.get(name, [])
            return sentence(name, words=_listed([f"'{word}'" for word in words[:3]]))
    return sentence("little told")


def reason(rule: Rule, result: str, chosen: list[Judged]) -> str:
    """The result in one sentence."""
    if result == NOT_FOUND:
        return sentence("no published evidence" if rule.requirement.kind == "process" else "nothing found")
    best = chosen[0]
    if result == PUBLISHED:
        return why_it_counts(rule, best)
    if result == UNSURE:
        return sentence("unsure")
    return sentence("only mentioned", why=_lowered(why_not(rule, best)))


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def make_result(rule: Rule, result: str, evidence: tuple[Evidence, ...], why: str) -> RequirementResult:
    """The result with what the requirement and the rule say of themselves."""
    needed = rule.requirement
    return RequirementResult(
        id=needed.id, name=rule.title, cites=needed.citation, force=needed.force, kind=needed.kind, result=result, reason=why,
        ask=rule.ask, evidence=evidence, inspection=rule.inspection, questions=rule.questions,
    )  # fmt: skip
