"""Silence first: what a page wraps around its content is not content, and content is never taken for a wrapping."""

from __future__ import annotations

import pytest

from offer_audit.documents import mark_repeated, read_document
from offer_audit.passages import Document

PROSE = "Parents may ask for an assessment by writing to the plan team, and an answer comes within six weeks."


def read(html: str, path: str = "page.html") -> Document:
    return read_document(html.encode(), "", path, "text/html")


def texts(document: Document, place: str = "main") -> list[str]:
    return [passage.text for passage in document.passages if passage.place == place]


FURNITURE = {
    "navigation": "<nav><ul><li><a href=a>Mediation</a></li></ul></nav>",
    "role navigation": "<div role=navigation><a href=a>Mediation</a></div>",
    "header": "<header><p>Town Council and SEND mediation</p></header>",
    "header by id, with the site's name as h1": "<div id=header><h1><a href=/>Council</a></h1><p>Mediation</p></div>",
    "cookie banner": '<div id="ccc-cookie-bar"><p>We use cookies to remember mediation.</p></div>',
    "cookie dialog": '<div role=dialog aria-label="Cookie settings"><p>Mediation cookies are set.</p></div>',
    "breadcrumb": '<ol class="breadcrumb"><li>Mediation</li></ol>',
    "directory trail": '<div class="trail">You are here: Mediation</div>',
    "skip link": '<a class="skip-link" href="#x">Skip to mediation</a>',
    "search form": "<form role=search><label>Search mediation</label></form>",
    "search box by class": '<div class="searchbox"><p>Search for mediation</p></div>',
    "log in": '<div class="login-box"><p>Log in to mediation</p></div>',
    "share": '<div class="share-buttons"><p>Share mediation</p></div>',
    "social": '<div class="social-media-links"><p>Follow mediation</p></div>',
    "related links": '<div class="relatedLinks"><p>Mediation</p></div>',
    "related in the side": "<aside><h2>Related content</h2><p>Mediation</p></aside>",
    "recent posts": '<section class="widget widget_recent_entries"><ul><li>Mediation</li></ul></section>',
    "tag cloud": '<div class="tagcloud"><span>Mediation</span></div>',
    "news block by its heading": "<div><h3>Latest news</h3><p>Mediation week begins.</p></div>",
    "news panel of Bootstrap": '<div class="panel"><div class="panel-heading">News</div><p>Mediation.</p></div>',
    "pagination": '<ul class="pagination"><li>Mediation</li></ul>',
    "side list of links": '<div class="sidebar"><ul><li><a href=a>Mediation</a></li></ul></div>',
    "side cell of a layout table": "<table class=layout><tr><td class=left><a href=a>Mediation</a></td></tr></table>",
    "alert": '<div class="localgov-alert-banner"><p>Mediation is closed on Friday.</p></div>',
    "copyright": "<footer><p>© Mediation Council 2026</p></footer>",
    "footer links": "<footer><a href=a>Mediation</a> | <a href=b>Jobs</a></footer>",
    "tabs before their panels": '<ul role=tablist><li role=tab aria-controls="q">Mediation</li></ul>',
    "dialog that nothing opens": '<div class="modal" style="display: none"><p>Mediation session expired, sorry.</p></div>',
    "script": "<script>var mediation = 'Mediation mediation'</script>",
    "template": "<template><p>Mediation</p></template>",
    "noscript": "<noscript>Enable JavaScript to see mediation</noscript>",
}


@pytest.mark.parametrize("html", FURNITURE.values(), ids=FURNITURE)
def test_furniture_is_not_content(html: str) -> None:
    page = read(f"<title>T</title><body>{html}<main><h1>Plans</h1><p>{PROSE}</p></main>")
    assert texts(page) == [PROSE]
    assert not [text for text in texts(page, "footer") if "ediation" in text]
    inside = read(f"<title>T</title><body><div id=wrap><h1>Plans</h1><p>{PROSE}</p><p>{PROSE}</p>{html}</div>")
    assert texts(inside) == [PROSE, PROSE]


CONTENT = {
    "closed accordion": "<button aria-expanded=false aria-controls=a>Ask</button><div id=a hidden><p>{}</p></div>",
    "panel hidden by style": '<h3>Ask</h3><div class="accordion-panel" style="display:none"><p>{}</p></div>',
    "hidden part with prose, opened by a script": "<div hidden><p>{}</p></div>",
    "details": "<details><summary>Ask</summary><p>{}</p></details>",
    "tab": "<div role=tablist><a role=tab aria-controls=t>Ask</a></div><div role=tabpanel id=t hidden><p>{}</p></div>",
    "modal with its button": '<button data-toggle=modal data-target="#m">Ask</button>'
    '<div class="modal" id=m><p>{}</p></div>',
    "aria-hidden panel": "<div aria-hidden=true><p>{}</p></div>",
    "well": '<div class="well"><p>{}</p></div>',
    "contact in the side": "<aside><h2>Contact the team</h2><p>{}</p></aside>",
    "page header with the heading": '<div class="page-header"><h1>Ask</h1><p>{}</p></div>',
    "wrapper named after its side column": '<div class="content-with-sidebar has-menu"><p>{}</p></div>',
    "social care is not social media": '<div id="social-care"><p>{}</p></div>',
    "share the care is not sharing": '<section id="share-the-care"><p>{}</p></section>',
    "article with tag classes": '<article class="post tag-news category-related"><p>{}</p></article>',
    "Elementor": '<div class="elementor-widget elementor-widget-text-editor"><p>{}</p></div>',
    "card footer": '<div class="card"><h3>Ask</h3><div class="card-footer"><p>{}</p></div></div>',
    "article footer": "<article><h2>Ask</h2><footer><p>{}</p></footer></article>",
    "prose in noscript": "<noscript><p>{}</p></noscript>",
}


@pytest.mark.parametrize("html", CONTENT.values(), ids=CONTENT)
def test_content_is_kept(html: str) -> None:
    told = "The panel of two headteachers and a parent decides each month and writes to you."
    page = read(f"<title>T</title><body>{html.format(told)}<p>{PROSE}</p>")
    assert told in texts(page)


def test_footer_prose_is_footer() -> None:
    page = read(
        f"<main><p>{PROSE}</p></main><footer><p>Printed copies of every page are kept at each library.</p></footer>"
    )
    assert texts(page, "footer") == ["Printed copies of every page are kept at each library."]


def test_a_page_wrongly_marked_as_navigation_is_still_read() -> None:
    page = read(f"<nav><h1>Plans</h1>{f'<p>{PROSE}</p>' * 8}</nav>")
    assert texts(page) == [PROSE] * 8


def test_what_most_pages_repeat_is_chrome_but_footer_prose_stays() -> None:
    promo = "<div><p>You can save records to a list and print them.</p></div>"
    foot = (
        "<div><p>For large print, Braille or another language telephone the contact centre on 01632 960 000.</p></div>"
    )
    pages = [read(f"{promo}<p>{number}. {PROSE}</p>{foot}", f"{number}.html") for number in range(4)]
    marked = mark_repeated(pages)
    assert [texts(page) for page in marked] == [[f"{number}. {PROSE}"] for number in range(4)]
    assert all(len(texts(page, "footer")) == 1 for page in marked)
    assert mark_repeated(pages[:3]) == tuple(pages[:3])


def test_a_link_list_that_matches_the_menu_is_not_marked_as_repeated() -> None:
    menu = "<nav><ul><li><a href=h>Health</a></ul></nav>"
    pages = [read(f"{menu}<p>{number}. {PROSE}</p>", f"{number}.html") for number in range(4)]
    home = read(f"{menu}<p>{PROSE}</p><ul><li><a href=h>Health</a></ul>", "index.html")
    assert "Health" in texts(mark_repeated([*pages, home])[-1])
