"""Two pages have one shape when only their words and addresses differ, and in nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes import shape
from tests.browser_session import start_browser

pytestmark = pytest.mark.browser

FRAME = "<!DOCTYPE html><html lang=en><title>{0}</title><main><h1>{0}</h1>{1}</main>"
FIRST = '<p class="lead">Words</p><label for="a">Name</label><input id="a" name="b"><a href="/x.html">x</a><a href="#a">y</a><img src="a.png" alt="A"><h2 id="how">How</h2><a href="#how">z</a>'
SAME = [
    FIRST,
    FIRST.replace("Words", "Other words that are longer"),
    FIRST.replace("/x.html", "/another/page.html"),
    FIRST.replace('"how"', '"when"').replace("#how", "#when"),
    FIRST.replace('alt="A"', 'alt="Another"'),
]
OTHER = [
    FIRST.replace('for="a"', 'for="nowhere"'),
    FIRST.replace("lead", "pale"),
    FIRST.replace('alt="A"', 'alt=""'),
    FIRST.replace('alt="A"', ""),
    FIRST.replace("#a", "#nowhere"),
    FIRST.replace("#how", "#nowhere"),
    FIRST.replace('"a"', '"zz"').replace("#a", "#zz"),
    FIRST.replace("/x.html", "/x.pdf"),
    FIRST.replace("/x.html", "mailto:a@example.org"),
    FIRST.replace("a.png", "b.png"),
    FIRST.replace("<p class", '<p style="color:#999" class'),
    FIRST.replace("Words", ""),
    FIRST + "<style>p { color: #999 }</style>",
    FIRST + "<script>1</script>",
    FIRST + '<link rel=stylesheet href="/other.css">',
    FIRST.replace("<p ", '<p tabindex="0" '),
    FIRST.replace("<p ", '<p onclick="go()" '),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    driver = start_browser()
    yield driver
    driver.quit()


def shape_of(browser: Any, body: str, title: str = "Help") -> str:
    browser.get("data:text/html;charset=utf-8," + quote(FRAME.format(title, body)))
    found: str = shape.gather(OpenPage(browser, ""))["shape"]
    return found


def test_only_words_and_addresses_may_differ(browser: Any) -> None:
    assert len({shape_of(browser, body, title) for body, title in zip(SAME, "abcde", strict=True)}) == 1


def test_anything_else_is_another_shape(browser: Any) -> None:
    shapes = [shape_of(browser, body) for body in (FIRST, *OTHER)]
    assert len(set(shapes)) == len(shapes)


def test_a_form_whose_fields_hide_its_own_properties(browser: Any) -> None:
    assert shape_of(browser, "<form><input name=children><input name=attributes><input name=id></form>")
