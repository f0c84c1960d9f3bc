"""What the tests of rules' examples share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.audit.access.rule_examples import Judge, judging


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    """One browser for a module's examples."""
    with judging(tmp_path_factory.mktemp("examples")) as found:
        yield found
