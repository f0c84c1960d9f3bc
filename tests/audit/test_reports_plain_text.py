"""Text and addresses from other people's pages, made safe to show."""

from __future__ import annotations

import pytest

from offer_audit.reports.plain_text import clipped, link_address, printable


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
     "vbscript:x", "file:///etc/passwd", "//evil.example", "\\\\evil\\x", "C:\\x", "https://", "http://[bad", "",
     "\x01x",     "https:\\\\evil.example", "blob:x"],
)  # fmt: skip
def test_such_an_address_is_never_a_link(address: str) -> None:
    assert link_address(address) == ""


@pytest.mark.parametrize(
    "address", ["https://a.example/b?c=d#:~:text=e,f", "http://a.example", "bodies/ab12.html#:~:text=x"]
)
def test_such_an_address_may_be_a_link(address: str) -> None:
    assert link_address(address) == address


def test_printable_keeps_words_and_drops_what_drives_machines() -> None:
    assert printable("Café – “quoted” \U0001f600\r\nline\ttab") == "Café – “quoted” \U0001f600\nline\ttab"
    assert printable("a\x1b[2Jb\u202ec\ud800") == "a\ufffd[2Jbc\ufffd"


def test_a_very_long_title_is_cut_at_a_word() -> None:
    assert clipped("one two\n three") == "one two three"
    assert clipped("word " * 99, 20) == "word word word word …"
    assert len(clipped("x" * 9_999)) < 170
