"""Which pages are chosen, and what is said of the choice."""

from __future__ import annotations

from offer_audit.accessibility.page_outline import PageOutline, read_outline, templates
from offer_audit.accessibility.sampling import choose_sample

FRAME = "<title>{title}</title><header class=top><nav class=menu><ul><li><a href=/>x</a></ul></nav></header><main class={look}>{body}</main>"


def outline(
    name: str, title: str = "A page", look: str = "service", body: str = "<h1>It</h1><p class=lead>Words</p>"
) -> PageOutline:
    return read_outline(f"/{name}", f"{name}.html", FRAME.format(title=title, look=look, body=body))


def site(number: int) -> list[PageOutline]:
    named = [
        outline("", "Home", "home", "<h1>Welcome</h1><div class=grid><section class=tile><h2>a</h2></section></div>"),
        outline("accessibility", "Accessibility statement"),
        outline("contact-us", "Contact us"),
        outline(
            "search",
            "Search results",
            "results",
            "<form role=search><input type=search></form><ol class=hits><li class=hit>x</ol>",
        ),
        outline("apply", "Apply", "form", "<form><input name=a><input name=b><select></select></form>"),
        outline("forms", "Forms to print", body="<h1>x</h1>" + "<a href=/a.pdf>Form</a>" * 5),
        outline("film", "Our film", body="<h1>x</h1><video src=a.mp4></video>"),
        outline("fees", "Fees", body="<h1>x</h1><table><tr><td>1</table>"),
    ]
    return [*named, *(outline(f"service-{n}") for n in range(number))]


def test_a_small_site_is_tested_whole_with_its_special_pages_named() -> None:
    sample = choose_sample("s", site(3))
    assert len(sample.chosen) == 11 and sample.known == 11
    whys = {chosen.page.url: chosen.why for chosen in sample.chosen}
    assert whys["/"] == "The home page" and whys["/accessibility"] == "The accessibility statement"
    assert whys["/service-2"] == "All pages are tested"


def test_a_large_site_has_each_kind_each_template_and_a_random_rest() -> None:
    sample = choose_sample("https://www.wexmoor.example", site(300), budget=12)
    whys = [chosen.why for chosen in sample.chosen]
    assert len(sample.chosen) == 12 == len({chosen.page.url for chosen in sample.chosen})
    for word in (
        "home",
        "statement",
        "contact",
        "search form",
        "form to fill",
        "PDFs",
        "video",
        "table",
        "template",
        "random",
    ):
        assert any(word in why for why in whys), word
    (told,) = sample.explained
    assert "12 of 308 pages were chosen" in told and "chance" in told and "chosen at random" in told


def test_the_choice_is_the_same_each_time_and_differs_between_sites() -> None:
    def urls(name: str) -> list[str]:
        return [chosen.page.url for chosen in choose_sample(name, site(300), budget=20).chosen]

    assert urls("one") == urls("one") != urls("two")


def test_all_means_all() -> None:
    assert len(choose_sample("s", site(300), budget=5, is_all=True).chosen) == 308


def test_templates_are_found_by_markup_and_not_by_words() -> None:
    groups = templates(site(40))
    assert sorted(len(group) for group in groups)[-1] >= 40 and 3 <= len(groups) <= 7


def test_broken_and_empty_pages_have_an_outline() -> None:
    for html in ("", "<", "<p" * 500, "<table>" * 3000, "\0\ufeff"):
        assert read_outline("/x", "x", html).url == "/x"
    assert choose_sample("s", []).chosen == ()
