"""What every probe's script shares: the place of an element, its markup, its name, whether it can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from offer_audit.browser.open_page import PARTS, script_text
from tests.browser_session import start_browser

pytestmark = pytest.mark.browser

PAGE = """data:text/html;charset=utf-8,<!DOCTYPE html><html lang=en><title>t</title><body>
<main><p id=one>A</p><p class=hid style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"><a href=x>hid</a></p>
<p style="position:absolute;left:-9999px">off</p><p style="opacity:0">clear</p><details><summary>More</summary><b>in</b></details>
<a id=named href=x><img alt="Map" src="data:image/png;base64,%s"> of <span aria-hidden=true>no</span> here</a>
<label for=f>Your <i>name</i></label><input id=f><button id=b aria-labelledby="one f">x</button>
<div id=host></div><script>host.attachShadow({mode:'open'}).innerHTML='<p><a href=y>deep</a></p>'</script></main>""" % (
    "A" * 300
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    driver = start_browser()
    driver.get(PAGE)
    yield driver
    driver.quit()


def ask(browser: Any, script: str) -> Any:
    return browser.execute_script(f"{script_text(PARTS)}\n{script}")


def test_a_selector_finds_its_element_alone(browser: Any) -> None:
    assert (
        ask(
            browser,
            "return offerAll('*').filter(e => e.getRootNode() === document).filter(e => document.querySelectorAll(offerSelector(e)).length !== 1 || document.querySelector(offerSelector(e)) !== e).length",
        )
        == 0
    )
    assert ask(browser, "return offerSelector(offerAll('a[href=y]')[0])") == "#host >>> p > a"


def test_who_can_see_it(browser: Any) -> None:
    told = "return offerAll('p,b,summary,a').map(e => [offerText(e).trim() || e.textContent, offerIsVisible(e)])"
    seen = dict(ask(browser, told))
    assert {text for text, visible in seen.items() if not visible} == {"hid", "off", "clear", "in"}


def test_names(browser: Any) -> None:
    assert ask(browser, "return ['named', 'f', 'b'].map(i => offerName(document.getElementById(i)))") == [
        "Map of here",
        "Your name",
        "A Your name",
    ]


def test_snippets_are_short(browser: Any) -> None:
    assert ask(browser, "return offerAll('*').every(e => offerSnippet(e).length <= 200)")
    assert ask(browser, "return offerSnippet(document.getElementById('one'))") == '<p id="one">A</p>'
