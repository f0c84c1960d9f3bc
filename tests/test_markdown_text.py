"""Markdown as HTML: links a phone can tap, terms explained once, headings lowered, and nothing that was not written."""

from __future__ import annotations

import pytest

from local_offer.glossary import Glossary
from local_offer.markdown_text import MarkdownText

GLOSSARY = Glossary.model_validate({"terms": [{"term": "SEN", "meaning": "x"}, {"term": "SEN support", "meaning": "y"}]})


def html(text: str, shift: int = 0) -> str:
    return MarkdownText(text).html(lambda href: href, shift, GLOSSARY.term_links()).strip()


@pytest.mark.parametrize(
    "text", ["It costs £6,000 a year.", "In 2026 to 2027 there were 120 000 visits.", "Room 01 is free.", "Band 1 to 6"]
)
def test_numbers_that_are_no_telephone_stay_as_they_are(text: str) -> None:
    assert "<a" not in html(text)


def test_a_telephone_number_and_an_address_can_be_tapped() -> None:
    assert html("Ring 01632 960100, or 020 7946 0000.") == (
        '<p>Ring <a href="tel:01632960100">01632 960100</a>, or <a href="tel:02079460000">020 7946 0000</a>.</p>'
    )
    assert html("Write to a.b@c.example.") == '<p>Write to <a href="mailto:a.b@c.example">a.b@c.example</a>.</p>'


def test_a_number_inside_a_link_is_not_linked_again() -> None:
    assert html("[Ring 01632 960100](tel:01632960100)").count("<a") == 1


def test_a_term_is_linked_once_and_the_longest_wins() -> None:
    assert html("SEN support, SEN support and SEN.").count('href="#word-sen-support"') == 1
    assert html("SEN support, SEN support and SEN.").count('href="#word-sen"') == 1


def test_headings_are_lowered_and_hold_no_links() -> None:
    assert html("## SEN\n\nText", shift=2) == '<h4 id="sen">SEN</h4>\n<p>Text</p>'


def test_what_looks_like_html_in_text_is_escaped() -> None:
    assert html("3 < 4 & 5") == "<p>3 &lt; 4 &amp; 5</p>"
