"""The sentences of ``sentences.yaml``, filled in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from local_offer.standards.yaml_text import read_yaml


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return dict(read_yaml(files(__package__).joinpath("sentences.yaml").read_text(encoding="utf-8")))


def sentence(part: str, key: str, /, **details: object) -> str:
    """One sentence: its part of the file, its name there, and the words to fill in."""
    return _sentences()[part][key].format(**details)


class NotTested(Exception):
    """Nothing can be tested in a browser here; the text is the sentence for the report. The audit goes on without."""

    def __init__(self, name: str, /, **details: object) -> None:
        self.name, self.details = name, details
        super().__init__(name)

    def tell(self, folder: object) -> str:
        """The sentence, with the folder of the audit that it names."""
        return sentence("not_tested", self.name, folder=folder, **self.details)


class Untestable(Exception):
    """One page cannot be tested; ``reason`` is the sentence for the report."""

    def __init__(self, name: str, /, **details: object) -> None:
        self.name, self.reason = name, sentence("untested", name, **details)
        super().__init__(self.reason)
