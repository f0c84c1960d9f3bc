"""The rules on words and structure that compare the pages of a site."""

from __future__ import annotations

from datetime import date
from typing import Any

from offer_audit.accessibility.checks import check_named
from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.rule_files import access_rules


def site_of(*facts: dict[str, Any]) -> TestedSite:
    pages = tuple(PageFacts(f"https://example.org/p{at}", f"p{at}", "", each) for at, each in enumerate(facts))
    return TestedSite(pages, (), (), date(2026, 11, 30))


def outcomes(name: str, site: TestedSite) -> list[tuple[str, str]]:
    rule = next(rule for rule in access_rules() if rule.id == name)
    said = check_named(rule.check)(site)
    return [(page.path, rule.messages[each.message].outcome) for page, each in said]


def titled(title: str, heading: str) -> dict[str, Any]:
    return {"structure": {"title": title, "headings": [{"text": heading, "level": 1, "hidden": False}]}}


def with_menu(*texts: str, kind: str = "nav", **more: Any) -> dict[str, Any]:
    links = [{"text": text, "href": f"/{text}"} for text in texts]
    menu = {
        "s": "nav",
        "html": "<nav>",
        "kind": kind,
        "name": "",
        "within": "",
        "crumbs": False,
        "pages": False,
        "links": links,
    }
    return {"site_parts": {"menus": [menu], "searches": [], "maps": [], "help": [], "controls": [], **more}}


def control(name: str, target: str) -> dict[str, str]:
    return {"s": "a", "html": "<a>", "tag": "a", "name": name, "target": target, "icon": ""}


def help_link(text: str, region: str) -> dict[str, Any]:
    return {"s": "a", "html": "<a>", "text": text, "region": region, "share": 0.5}


def test_titles_of_different_pages_must_differ() -> None:
    assert ("p1", "failed") in outcomes(
        "page-titles-repeat", site_of(titled("Larkshire", "Travel"), titled("Larkshire", "Breaks"))
    )


def test_the_same_page_at_two_addresses_may_have_one_title() -> None:
    assert {
        outcome
        for _, outcome in outcomes(
            "page-titles-repeat", site_of(titled("Travel", "Travel"), titled("Travel", "Travel"))
        )
    } == {"passed"}


def test_results_pages_that_share_a_word_are_asked_about() -> None:
    site = site_of(titled("Short breaks", "Short breaks, page 1"), titled("Short breaks", "Short breaks, page 2"))
    assert {outcome for _, outcome in outcomes("page-titles-repeat", site)} == {"cantTell"}


def test_a_menu_in_another_order_fails_on_that_page_only() -> None:
    site = site_of(
        with_menu("Home", "Travel", "Breaks"),
        with_menu("Home", "Travel", "Breaks"),
        with_menu("Home", "Breaks", "Travel"),
    )
    assert outcomes("menu-order", site) == [("p0", "passed"), ("p1", "passed"), ("p2", "failed")]


def test_links_between_and_left_out_keep_the_order() -> None:
    site = site_of(
        with_menu("Home", "Travel", "Breaks", "Money"),
        with_menu("Home", "Travel", "New", "Breaks"),
        with_menu("Home", "Travel", "Money"),
    )
    assert {outcome for _, outcome in outcomes("menu-order", site)} == {"passed"}


def test_one_place_with_two_names_is_asked_about() -> None:
    same = [with_menu(controls=[control("Contact us", "/contact")]) for _ in range(2)]
    site = site_of(*same, with_menu(controls=[control("Get in touch", "/contact")]))
    assert outcomes("same-thing-same-name", site)[-1] == ("p2", "cantTell")


def test_a_site_needs_a_second_way_to_find_pages() -> None:
    assert outcomes("ways-to-find", site_of(*[with_menu("Home") for _ in range(4)])) == [("p0", "cantTell")]
    found = outcomes("ways-to-find", site_of(*[with_menu("Home", searches=[{"s": "form"}]) for _ in range(4)]))
    assert {outcome for _, outcome in found} == {"passed"}


def test_help_that_moves_is_asked_about() -> None:
    pages = [with_menu(help=[help_link("Contact us", region)]) for region in ("header", "header", "footer")]
    assert outcomes("help-in-one-place", site_of(*pages)) == [("p0", "passed"), ("p1", "passed"), ("p2", "cantTell")]
