"""The sentences that checks say, from sentences.yaml: words are data."""

from __future__ import annotations

from functools import cache
from importlib import resources

from local_offer.standards.yaml_text import read_yaml


@cache
def _sentences() -> dict[str, str]:
    text = resources.files(__package__).joinpath("sentences.yaml").read_text(encoding="utf-8")
    found: dict[str, str] = read_yaml(text)
    return found


def sentence(name: str, **words: str) -> str:
    """The sentence with this name, filled in; brackets left empty go."""
    text = _sentences()[name].format(**{"words": "", "what": "", "why": "", **words})
    return text.replace(" ()", "")
