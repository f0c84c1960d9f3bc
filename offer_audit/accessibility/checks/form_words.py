"""The words that form checks look for, as compiled patterns, from form_words.yaml."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml


@cache
def form_words() -> dict[str, Any]:
    """The word lists as they are in the file."""
    text = resources.files(__package__).joinpath("form_words.yaml").read_text(encoding="utf-8")
    words: dict[str, Any] = read_yaml(text)
    return words


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of that name; a list of patterns is one pattern that matches any of them whole."""
    value = form_words()[name]
    return re.compile(value if isinstance(value, str) else f"^(?:{'|'.join(value)})$", re.IGNORECASE)


@cache
def _purposes() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    own = r"^(?:please )?(?:enter |give |type |tell us |what is |what's )?(?:your |my |contact |main |preferred |personal )*"
    return tuple(
        (
            token,
            re.compile(f"{own}(?:{words['label']})(?: \\(.*\\))?$", re.IGNORECASE),
            re.compile(words["name"], re.IGNORECASE),
        )
        for token, words in form_words()["purposes"].items()
    )


def purpose_of_label(text: str) -> str:
    """The autocomplete token of what a label asks of the user, or an empty string."""
    return next((token for token, label, _ in _purposes() if label.search(text)), "")


def purpose_of_name(text: str) -> str:
    """The autocomplete token that a field's name attribute tells of, or an empty string."""
    return next((token for token, _, name in _purposes() if text and name.search(text)), "")


def plain_label(text: str) -> str:
    """A label without its marks: asterisk, colon, "(required)", "(optional)", case."""
    text = re.sub(r"\((required|optional|mandatory)\)|\b(required|optional)$|[*:?]+", " ", text, flags=re.IGNORECASE)
    return " ".join(text.split()).strip(" .").lower()
