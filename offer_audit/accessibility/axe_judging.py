"""What axe's results come to over all pages, told as our own rules' are."""

from __future__ import annotations

from collections import Counter, defaultdict

from offer_audit.accessibility.checks.axe import AxeSaid, axe_says, criteria_of, rule_outcomes, rule_tags, words_of
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.grouping import Told
from offer_audit.accessibility.judging import Row
from offer_audit.accessibility.outcomes import ADVICE, CANNOT_TELL, FAILED, INAPPLICABLE, PASSED, RuleOutcome

AXE = "axe"
_WORST_FIRST = (FAILED, CANNOT_TELL, ADVICE, PASSED, INAPPLICABLE)
ASK = "Look at the place in the picture or on the page: is it so?"


def judge_axe(site: TestedSite) -> tuple[list[Row], tuple[RuleOutcome, ...]]:
    """The places that axe found, and what came of each of its rules."""
    pages = {page.url: page for page in site.pages}
    rows: list[Row] = []
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    tags: dict[str, tuple[str, ...]] = {}
    for page in site.pages:
        if "axe" not in page.facts:
            continue
        said = _with_like(page, pages)
        worst = dict(rule_outcomes(page))
        tags.update(rule_tags(page))
        for each in said:
            told = _told(each)
            rows.append((told, page.url, page.path, each.place))
            worst[each.rule] = min(told.outcome, worst.get(each.rule, INAPPLICABLE), key=_WORST_FIRST.index)
        for rule, outcome in worst.items():
            outcomes[rule][outcome] += 1
    return rows, tuple(_rule(name, outcomes[name], tags.get(name, ())) for name in sorted(outcomes))


def _with_like(page: PageFacts, pages: dict[str, PageFacts]) -> tuple[AxeSaid, ...]:
    """What axe said of the page, and of the page of the same shape what was not asked again."""
    own = axe_says(page)
    like = pages.get(page.like)
    if like is None:
        return own
    asked = set(rule_outcomes(page)) | {each.rule for each in own}
    return (*own, *(each for each in axe_says(like) if each.rule not in asked))


def _told(said: AxeSaid) -> Told:
    words, criteria = words_of(said.rule), criteria_of(said.tags)
    outcome = said.outcome if criteria else ADVICE
    return Told(
        rule=f"{AXE}:{said.rule}", key="" if said.outcome == FAILED else "ask", engine=AXE, outcome=outcome,
        is_advice=not criteria, criteria=criteria, title=words.title, says=said.says, who=words.who, do=words.do,
        ask=(words.ask or ASK) if outcome == CANNOT_TELL else "",
    )  # fmt: skip


def _rule(name: str, outcomes: Counter[str], tags: tuple[str, ...]) -> RuleOutcome:
    worst = next(outcome for outcome in _WORST_FIRST if outcomes[outcome])
    return RuleOutcome(f"{AXE}:{name}", AXE, words_of(name).title, criteria_of(tags), not criteria_of(tags), worst,
                       dict(sorted(outcomes.items())))  # fmt: skip
