"""Pages in the house styles that councils use, and what is read from each."""

from __future__ import annotations

from offer_audit.documents import read_document
from offer_audit.passages import Document


def read(html: str) -> Document:
    return read_document(html.encode(), "https://council.example/send/page", "send/page", "text/html; charset=utf-8")


def told(html: str) -> list[tuple[str, str, str]]:
    """Kind, nearest heading and text of each passage of the main part."""
    passages = [passage for passage in read(html).passages if passage.place == "main"]
    return [(p.kind, p.headings[-1] if p.headings else "", p.text) for p in passages]


def test_localgov_drupal_directory_entry() -> None:
    html = """<body class="path-node"><div class="dialog-off-canvas-main-canvas"><main><article class="node">
    <h1>Sunny Club</h1>
    <div class="field field--label-above"><div class="field__label">About</div><div class="field__item">
      <p>We run a club for disabled children at the hall, with a hoist and a changing place.</p>
      <p>It meets on Saturdays, and families may stay for as long as they like.</p></div></div>
    <div class="field field--label-inline"><div class="field__label">Age range</div>
      <div class="field__item">5 to 11</div></div>
    <div class="field"><div class="field__label">Days</div><div class="field__items">
      <div class="field__item">Monday</div><div class="field__item">Friday</div></div></div>
    <div class="accordion-item"><h3>Cost</h3><div class="accordion-pane" aria-hidden="true">£5 a session.</div></div>
    </article></main></div></body>"""
    assert told(html) == [
        ("paragraph", "About", "We run a club for disabled children at the hall, with a hoist and a changing place."),
        ("paragraph", "About", "It meets on Saturdays, and families may stay for as long as they like."),
        ("field", "Sunny Club", "Age range: 5 to 11"),
        ("field", "Sunny Club", "Days: Monday; Friday"),
        ("paragraph", "Cost", "£5 a session."),
    ]


def test_umbraco_with_bold_lines_as_headings() -> None:
    html = """<div id="header" class="umb-header"><h1><a href="/">Some Council</a></h1></div>
    <div id="content"><h1>EHC plans</h1><div class="rte"><p><b>How to apply</b></p><p>Write to the team.</p>
    <p><strong>What happens next?</strong><br/>We reply in six weeks.</p>
    <details><summary>Can I appeal?</summary><p>Yes, within two months.</p></details></div></div>"""
    assert told(html) == [
        ("paragraph", "How to apply", "Write to the team."),
        ("paragraph", "What happens next?", "We reply in six weeks."),
        ("paragraph", "Can I appeal?", "Yes, within two months."),
    ]


def test_a_bold_line_that_heads_nothing_is_a_line() -> None:
    assert told("<main><h1>A</h1><p>Read.</p><p><b>Ring the team today</b></p></main>")[-1][2] == "Ring the team today"
    assert told("<main><h1>A</h1><p><b>Ring 01632 960 111</b></p><p>Any day.</p></main>")[0][2] == "Ring 01632 960 111"


def test_jadu_supplements_and_bold_table_headers() -> None:
    html = """<div role="main"><h1>Funding</h1><div class="byEditor"><table><tbody>
    <tr><td><strong>Band</strong></td><td><strong>Amount</strong></td></tr><tr><td>A</td><td>£1,000</td></tr></tbody></table>
    </div></div><div class="supplement"><h2 class="supplement__title">Contact us</h2><p>SEN team 01632 960111</p></div>"""
    assert told(html) == [
        ("table", "Funding", "Band: A; Amount: £1,000"),
        ("paragraph", "Contact us", "SEN team 01632 960111"),
    ]


def test_open_objects_records() -> None:
    html = """<h1>Autism Team</h1><h3>Who to contact</h3><dl class="fields"><dt class="field_label">Contact Name</dt>
    <dd>Jo Bloggs</dd><dt>Telephone</dt><dd><a href="tel:01632">01632 960222</a></dd></dl>
    <table class="fields"><tr class="field"><td class="field_label">Referral</td><td class="field_value">Ask your GP</td></tr>
    </table><p><strong>Venue:</strong> Town Hall<br><strong>Days:</strong> Mondays</p>"""
    assert told(html) == [
        ("definition", "Who to contact", "Contact Name: Jo Bloggs"),
        ("definition", "Who to contact", "Telephone: 01632 960222"),
        ("field", "Who to contact", "Referral: Ask your GP"),
        ("field", "Who to contact", "Venue: Town Hall"),
        ("field", "Who to contact", "Days: Mondays"),
    ]


def test_wix_divs_without_headings() -> None:
    html = """<div id="SITE_HEADER"><a href=/>Home</a></div><div id="PAGES_CONTAINER">
    <div><p class="font_2"><span style="font-size:28px">Short breaks</span></p></div>
    <div><p><span style="font-weight:bold">Who can apply</span></p><p>Any disabled child.</p><p>\u200b</p>
    <p>Apply online.<br><br>HOW WE DECIDE<br>A panel meets monthly.</p></div></div>"""
    page = read(html)
    assert [(p.headings, p.text) for p in page.passages if p.place == "main"] == [
        (("Short breaks", "Who can apply"), "Any disabled child."),
        (("Short breaks", "Who can apply"), "Apply online."),
        (("Short breaks", "HOW WE DECIDE"), "A panel meets monthly."),
    ]


def test_squarespace_accordion_and_cards_with_titles() -> None:
    html = """<main><h2>Travel</h2><ul><li class="accordion-item"><h4><button aria-expanded="false" aria-controls="d1">
    <span>Who pays?</span></button></h4><div id="d1" role="region"><p>We pay for all of it.</p></div></li></ul>
    <div class="card"><div class="card-title">Chess</div><p class="card-text">Fridays.</p></div><p>After.</p></main>"""
    assert told(html) == [
        ("list", "Who pays?", "We pay for all of it."),
        ("paragraph", "Chess", "Fridays."),
        ("paragraph", "Travel", "After."),
    ]


def test_bootstrap_tabs_collapses_and_modals_are_headed_by_what_opens_them() -> None:
    html = """<h1>Help</h1><ul class="nav nav-tabs"><li><a href="#a" data-toggle="tab">At home</a></li>
    <li><a href="#b" data-toggle="tab">At school</a></li></ul><div class="tab-content">
    <div class="tab-pane" id="a"><p>Carers come.</p></div><div class="tab-pane" id="b"><h4>Lunch</h4><p>Staff help.</p></div></div>
    <a data-toggle="modal" href="#m">Who can have it</a><div class="modal" id="m" role="dialog" aria-hidden="true">
    <p>You must live here.</p></div><p>After it all.</p>"""
    page = read(html)
    found = [(p.headings, p.text) for p in page.passages if p.place == "main" and p.link_share == 0]
    assert found == [
        (("Help", "At home"), "Carers come."),
        (("Help", "At school", "Lunch"), "Staff help."),
        (("Help", "Who can have it"), "You must live here."),
        (("Help",), "After it all."),
    ]


def test_headings_of_a_closed_panel_stay_inside_it() -> None:
    html = """<h1>Plans</h1><div class="accordion"><h2><button aria-expanded=false aria-controls=p>Asking</button></h2>
    <div id=p hidden><h2>By letter</h2><p>Write.</p></div></div>"""
    assert read(html).passages[0].headings == ("Plans", "Asking", "By letter")


def test_lists_keep_their_lead_in_and_nested_items() -> None:
    html = "<h1>H</h1><p>You can:</p><ul><li>ask<ul><li>by phone<li>by post</ul><li><p>write</p><p>twice</p></ul>"
    assert [(kind, text) for kind, _, text in told(html)] == [
        ("paragraph", "You can:"),
        ("list", "ask"),
        ("list", "by phone"),
        ("list", "by post"),
        ("list", "write"),
        ("list", "twice"),
    ]


def test_links_are_resolved_and_carry_their_place() -> None:
    html = """<nav><a href="/top">Top</a></nav><main><h1>H</h1><p><a href="../x.pdf">form (PDF)</a> or
    <a href="mailto:a@b.example">a@b.example</a></p><iframe src="//forms.example/f" title="Comment form"></iframe>
    <a href="javascript:void(0)">Print</a></main>"""
    assert [(link.href, link.text, link.place) for link in read(html).links] == [
        ("https://council.example/top", "Top", "chrome"),
        ("https://council.example/x.pdf", "form (PDF)", "main"),
        ("mailto:a@b.example", "a@b.example", "main"),
        ("https://forms.example/f", "Comment form", "main"),
    ]
    folder = read_document(b"<a href='../help/a%20b.html#x'>A</a><a href='https://e.example/'>E</a>", "", "care/p.html")
    assert [link.href for link in folder.links] == ["help/a b.html#x", "https://e.example/"]


def test_a_row_of_bare_links_is_a_passage_for_each() -> None:
    html = "<main><h1>H</h1><p>Text.</p><div><a href=a>Health</a> <a href=b>Care</a> <a href=c>Travel</a></div></main>"
    assert [(text) for _, _, text in told(html)] == ["Text.", "Health", "Care", "Travel"]


def test_title_stands_for_a_missing_main_heading() -> None:
    html = "<title>Short breaks | Town Council</title><h2>Who</h2><p>Any child.</p>"
    page = read(html)
    assert page.title == "Short breaks | Town Council"
    assert page.passages[0].headings == ("Short breaks", "Who")


def test_dates_of_the_page() -> None:
    html = """<head><meta property="article:modified_time" content="2026-06-24T09:14:00+00:00">
    <script type="application/ld+json">{"@graph": [{"datePublished": "2025-01-02"}]}</script></head>
    <main><p>Page last updated 17/06/2026</p><p>Last reviewed: 3rd March 2025</p><p>Next review: May 2027</p>
    <p>Updated soon. Published 31 February 2026.</p></main>"""
    assert read(html).dates == (
        ("modified", "2026-06-24"),
        ("published", "2025-01-02"),
        ("updated", "2026-06-17"),
        ("reviewed", "2025-03-03"),
        ("review due", "2027-05"),
    )


def test_panels_of_scripts_that_say_nothing_of_it() -> None:
    html = """<main><h1>H</h1><div id="accordion"><h3>First</h3><div style="display: none;">The first panel.</div></div>
    <div class="tabs"><ul class="tab-list"><li><a href="#one">Fees</a></li><li><a href="#two">Dates</a></li></ul>
    <section id="one"><p>It is free.</p></section><section id="two"><p>On Mondays.</p></section></div></main>"""
    assert told(html) == [
        ("paragraph", "First", "The first panel."),
        ("paragraph", "Fees", "It is free."),
        ("paragraph", "Dates", "On Mondays."),
    ]


def test_you_said_we_did_without_header_cells() -> None:
    html = "<h1>H</h1><table><tr><td>You said</td><td>We did</td></tr><tr><td>No bus</td><td>Added it</td></tr></table>"
    assert told(html) == [("table", "H", "You said: No bus; We did: Added it")]
