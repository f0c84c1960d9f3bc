"""Rules that press, zoom or wait judge their own examples as they say: every other rule. The rest of each rule's examples are
marked thorough."""

from __future__ import annotations

import pytest

from offer_audit.accessibility.rule_files import AccessRule
from tests.audit.access.rule_examples import TRYING_RULES, Judge, cases, require_as_it_says

pytestmark = [pytest.mark.browser, pytest.mark.thorough]


@cases(TRYING_RULES[1::2])
def test_each_example_is_judged_as_it_says(judge: Judge, rule: AccessRule, number: int) -> None:
    require_as_it_says(judge, rule, number)
