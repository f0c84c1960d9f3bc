"""Every accessibility rule judges its own examples, opened in a real browser, as they say: rules that only look."""

from __future__ import annotations

from importlib import resources

import pytest

from offer_audit.accessibility.rule_files import AccessRule, access_rules
from tests.audit.access.rule_examples import LOOKING_RULES, PAGE_RULES, Judge, cases, require_as_it_says

pytestmark = pytest.mark.browser


@cases(LOOKING_RULES)
def test_each_example_is_judged_as_it_says(judge: Judge, rule: AccessRule, number: int) -> None:
    require_as_it_says(judge, rule, number)


def test_every_rule_has_every_kind_of_example() -> None:
    short = {rule.id for rule in PAGE_RULES if not {"passed", "inapplicable"} <= {e.outcome for e in rule.examples}
             or not {"failed", "cantTell"} & {e.outcome for e in rule.examples}}  # fmt: skip
    assert short == set()


def test_no_example_is_passed_over() -> None:
    """A rule's Markdown that the reader silently passed over would be an example that is never run."""
    folder = resources.files("offer_audit.accessibility").joinpath("rules")
    for rule in access_rules():
        text = folder.joinpath(f"{rule.id}.md").read_text(encoding="utf-8")
        assert text.count("```html\n") == len(rule.examples), rule.id
