"""The sentences of ``sentences.yaml``, filled in."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any

from local_offer.standards.yaml_text import read_yaml
from offer_audit.collect.collected import MEGABYTE, CollectError


@cache
def _sentences() -> dict[str, dict[str, str]]:
    text = files("offer_audit.collect").joinpath("sentences.yaml").read_text(encoding="utf-8")
    return dict(read_yaml(text))


def unread_sentence(reason_id: str, **details: object) -> str:
    """Why a page was not read."""
    return _sentences()["unread"][reason_id].format(**details)


def collect_error(name: str, exit_code: int, **details: object) -> CollectError:
    """The error for one of the ``failed`` sentences."""
    return CollectError(_sentences()["failed"][name].format(**details), exit_code)


def start_error(unread: Unread, **details: object) -> CollectError:
    """The error for a first page that was not read."""
    known = {**unread.details, **details}
    name = f"start-{unread.reason_id}"
    if name not in _sentences()["failed"]:
        return collect_error("start-other", 3, **known, reason=unread.reason)
    return collect_error(name, 3, **known)


class Unread(Exception):
    """A page that was not read: the id of the reason, and what its sentence needs."""

    def __init__(self, reason_id: str, *, is_passing: bool = False, wait: float | None = None, **details: Any):
        super().__init__(reason_id)
        self.reason_id = reason_id
        self.details: dict[str, Any] = details
        self.is_passing = is_passing
        """Whether trying again may help."""
        self.wait = wait
        """The seconds that the site asked to wait."""
        self.status: int | None = None
        self.final_url: str | None = None
        self.headers: dict[str, str] = {}

    @property
    def reason(self) -> str:
        """The sentence."""
        return unread_sentence(self.reason_id, **self.details)


def size_words(count: int) -> str:
    """A number of bytes as a person says it."""
    return f"{count // MEGABYTE} MB" if count >= MEGABYTE else f"{count} bytes"


def status_words(status: int) -> str:
    """What an HTTP status means, in small letters."""
    try:
        return HTTPStatus(status).phrase.lower()
    except ValueError:
        return "not a status that is known"
