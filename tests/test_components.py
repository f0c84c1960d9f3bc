"""Every component with every one of its examples: it is strict HTML, says what it was given, and has nothing inline."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from local_offer import routes
from local_offer.area import Area
from local_offer.site_page import SitePage, Steward
from local_offer.wording import day, telephone_link

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme"
COMPONENTS = sorted(folder.name for folder in (THEME / "components").iterdir() if folder.is_dir())
HTML = "{http://www.w3.org/1999/xhtml}"
LINKED = {name: f"guidance/{name}.html" for name in ("accessibility_statement", "comment", "copies", "disagree")}
STEWARD = Steward(
    "SEND team", "providers/send-team.html", "Priya, Local Offer officer", "01632 960100", "send@larkshire.example",
    date(2026, 10, 19), "SEND team", date(2027, 10, 19),
)  # fmt: skip


@cache
def environment() -> Environment:
    """Jinja as the site uses it, but stricter: a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader([THEME / "templates", THEME]), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined,
    )  # fmt: skip
    made.filters.update(day=day, tel=telephone_link)
    return made


def read_component(name: str) -> dict[str, Any]:
    """What component.yaml says."""
    return dict(yaml.safe_load((THEME / "components" / name / "component.yaml").read_text(encoding="utf-8")))


def render(name: str, data: dict[str, Any]) -> str:
    """The component as a page would show it."""
    macro = getattr(environment().get_template(f"components/{name}/template.html").module, name)
    return read_component(name).get("wrapper", "{}").replace("{}", str(macro(**data)))


def parse(body: str) -> Any:
    """The elements of a piece of HTML.

    Raises:
        html5lib.html5parser.ParseError: it is not strict HTML.
    """
    page = f'<!DOCTYPE html><html lang="en-GB"><head><title>A title</title></head><body>{body}</body></html>'
    return html5lib.HTMLParser(strict=True).parse(page)


def inline_code(tree: Any) -> list[str]:
    """Whatever the content security policy would stop: styles and scripts in the page or in attributes."""
    found = [element.tag for element in tree.iter(f"{HTML}style")]
    found += ["script" for element in tree.iter(f"{HTML}script") if not element.get("src")]
    attributes = [name for element in tree.iter() for name in element.attrib]
    return found + [name for name in attributes if name == "style" or name.startswith("on")]


def examples() -> list[Any]:
    """Each example of each component."""
    return [
        pytest.param(name, example["data"], id=f"{name}: {example['name']}")
        for name in COMPONENTS
        for example in read_component(name)["examples"]
    ]


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_describes_its_parameters(name: str) -> None:
    component = read_component(name)
    macro = getattr(environment().get_template(f"components/{name}/template.html").module, name)
    assert [param["name"] for param in component["params"]] == list(macro.arguments)
    assert all(set(param) == {"name", "type", "required", "description"} for param in component["params"])
    required = {param["name"] for param in component["params"] if param["required"]}
    assert all(required <= set(example["data"]) for example in component["examples"])


@pytest.mark.parametrize(("name", "data"), examples())
def test_an_example_is_strict_html_with_nothing_inline(name: str, data: dict[str, Any]) -> None:
    tree = parse(render(name, data))
    assert not inline_code(tree)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "data"), examples())
def test_an_examples_links_and_labels_lead_somewhere(name: str, data: dict[str, Any]) -> None:
    tree = parse(render(name, data))
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    assert all(link.get("href") and "".join(link.itertext()).strip() for link in tree.iter(f"{HTML}a"))
    assert all(label.get("for") in ids for label in tree.iter(f"{HTML}label"))
    assert all(element.get("aria-labelledby", "") in {*ids, ""} for element in tree.iter())


def test_text_is_escaped_once() -> None:
    html = render("entry", {"title": "Arts & crafts <now>", "href": "a.html", "summary": "", "tags": ["R&B"]})
    assert "Arts &amp; crafts &lt;now&gt;" in html
    assert "R&amp;B" in html


def test_tags_and_notices_can_be_components() -> None:
    tag = environment().get_template("components/level_tag/template.html").module.level_tag({"name": "Band A"})
    notice = environment().get_template("components/notice/template.html").module.notice("closed", "It closed.")
    data = {"title": "A", "href": "a.html", "summary": "", "tags": [tag], "notices": [notice, ("note", "Ring first.")]}
    html = render("entry", data)
    assert '<span class="govuk-tag level-tag">' in html
    assert "Closed:" in html and "Please note:" in html


@pytest.mark.parametrize("kind", ["lapsed", "closed", "outside", "invented", "note"])
def test_a_notice_begins_with_a_word(kind: str) -> None:
    strong = next(parse(render("notice", {"kind": kind, "text": "Something."})).iter(f"{HTML}strong"))
    assert strong.text.endswith(":")


def test_a_row_without_an_answer_is_left_out() -> None:
    assert "Waiting time" not in render("facts", {"rows": [("Waiting time", ""), ("Cost", "Free")]})


@pytest.mark.parametrize(("today", "is_hidden"), [(date(2027, 10, 19), True), (date(2027, 10, 20), False)])
def test_the_lapse_notice_shows_from_the_day_after(today: date, is_hidden: bool) -> None:
    data = {"steward": STEWARD, "page": None, "root": "../", "today": today, "linked": LINKED}
    tree = parse(render("steward", data))
    lapse = next(element for element in tree.iter(f"{HTML}p") if element.get("class") == "lapse")
    assert lapse.get("data-lapses") == "2027-10-19"
    assert ("hidden" in lapse.attrib) is is_hidden


def test_the_matrix_stays_a_table_when_it_looks_like_a_list() -> None:
    tree = parse(render("matrix", read_component("matrix")["examples"][0]["data"]))
    roles = {"table": "table", "tr": "row", "td": "cell", "thead": "rowgroup", "tbody": "rowgroup"}
    for tag, role in roles.items():
        assert {element.get("role") for element in tree.iter(f"{HTML}{tag}")} == {role}
    headings = {(th.get("scope"), th.get("role")) for th in tree.iter(f"{HTML}th")}
    assert headings == {("col", "columnheader"), ("row", "rowheader")}


def area(**changes: Any) -> Area:
    """The example area."""
    facts = yaml.safe_load((ROOT / "content" / "area.yaml").read_text(encoding="utf-8"))
    return Area.model_validate({**facts, **changes})


def render_base(page: SitePage, area: Area) -> str:
    """A page with nothing of its own."""
    names = {"area": area, "page": page, "root": page.root, "routes": routes, "linked": LINKED}
    return environment().get_template("base.html").render(today=date(2026, 11, 23), **names)


def parse_base(url: str = "needs/autism.html", **changes: Any) -> Any:
    page = SitePage(url, "Autism", "need", "What helps.", (("Home", routes.HOME), ("Needs", routes.NEEDS)), STEWARD)
    return html5lib.HTMLParser(strict=True).parse(render_base(page, area(**changes)))


@pytest.mark.parametrize("url", ["index.html", "needs/autism.html", "needs/autism/band-a.html"])
def test_the_frame_is_strict_html_with_relative_links(url: str) -> None:
    tree = parse_base(url)
    assert not inline_code(tree)
    own = [link.get("href") for link in tree.iter(f"{HTML}a") if link.get("href").endswith((".html", ".xml"))]
    assert own and all(href.startswith("../" * url.count("/")) and not href.startswith("/") for href in own)


def test_the_frame_has_what_every_page_needs() -> None:
    tree = parse_base()
    text = "".join(tree.itertext())
    assert tree.get("lang") == "en-GB"
    assert next(tree.iter(f"{HTML}title")).text == "Autism - Larkshire SEND Local Offer"
    policy = next(meta.get("content") for meta in tree.iter(f"{HTML}meta") if meta.get("http-equiv"))
    assert "default-src 'none'" in policy and "unsafe" not in policy
    first_link = next(tree.iter(f"{HTML}a"))
    assert (first_link.get("href"), next(tree.iter(f"{HTML}main")).get("id")) == ("#main", "main")
    assert "tel:01632960100" in [link.get("href") for link in tree.iter(f"{HTML}a")]
    for words in ("invented area", "Accessibility statement", "Words explained", "Site map", "NHS Larkshire"):
        assert words in text


def test_the_menu_marks_where_the_reader_is() -> None:
    menu = next(nav for nav in parse_base().iter(f"{HTML}nav") if nav.get("aria-label") == "Main")
    links = list(menu.iter(f"{HTML}a"))
    assert len(links) <= 6
    assert [link.text for link in links if link.get("aria-current")] == ["Find help by need"]


def test_a_real_area_has_no_invented_notice() -> None:
    assert "invented area" not in "".join(parse_base(invented=False).itertext())


def test_a_councils_logo_has_its_name_as_text() -> None:
    authority = {"name": "Larkshire Council", "website": "https://www.larkshire.example/", "logo": "logo.svg"}
    image = next(parse_base(authority=authority).iter(f"{HTML}img"))
    assert (image.get("src"), image.get("alt")) == ("../files/logo.svg", "Larkshire Council")
