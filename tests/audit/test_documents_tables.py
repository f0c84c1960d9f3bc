"""Tables, definition lists and layout tables."""

from __future__ import annotations

from offer_audit.documents import read_document


def told(html: str) -> list[tuple[str, tuple[str, ...], str]]:
    page = read_document(html.encode(), "", "page.html", "text/html")
    return [(p.kind, p.headings, p.text) for p in page.passages if p.place == "main"]


def test_rows_are_told_with_their_headers() -> None:
    html = """<h1>T</h1><table><thead><tr><th>Level<th>What</thead><tr><td>Open<td>Clubs, pools
    <tr><td>Extra<td><ul><li>Saturdays</li><li>holidays</li></ul></table>"""
    assert told(html) == [
        ("table", ("T",), "Level: Open; What: Clubs, pools"),
        ("table", ("T",), "Level: Extra; What: Saturdays, holidays"),
    ]


def test_spans_captions_and_rows_that_head_others() -> None:
    html = """<h1>T</h1><table><caption>Bands</caption><tr><th>Need<th>Band<th>Money<tr><td rowspan=2>Autism<td>A<td>£1
    <tr><td>B<td>£2<tr><td colspan=3>Hearing<tr><td>Deaf<td>C<td>£3</table><p>After</p>"""
    assert told(html) == [
        ("table", ("T", "Bands"), "Need: Autism; Band: A; Money: £1"),
        ("table", ("T", "Bands"), "Need: Autism; Band: B; Money: £2"),
        ("table", ("T", "Hearing"), "Need: Deaf; Band: C; Money: £3"),
        ("paragraph", ("T",), "After"),
    ]


def test_rows_with_their_header_at_the_side() -> None:
    html = "<table><tr><th scope=row>Phone<td>01632 960 111<tr><th scope=row>Hours<td>9 to 5</table>"
    assert [text for _, _, text in told(html)] == ["Phone: 01632 960 111", "Hours: 9 to 5"]


def test_a_table_for_layout_is_read_as_blocks() -> None:
    html = """<table width="100%"><tr><td><h2>Old page</h2><p>Text about support.</p>
    <table border=1><tr><th>A<th>B<tr><td>1<td>2</table></td><td class=side><p>More text.</p></td></tr></table>"""
    assert told(html) == [
        ("paragraph", ("Old page",), "Text about support."),
        ("table", ("Old page",), "A: 1; B: 2"),
        ("paragraph", (), "More text."),
    ]


def test_definition_lists_short_and_long() -> None:
    html = """<h1>T</h1><dl><div><dt>Cost</dt><dd>Free</dd></div><dt>What is it?</dt><dd>
    <p>It is a plan that says what help a child gets from schools, health and care, and who gives it.</p>
    <p>It may last to 25, and is looked at every year with parents and the young person in the room.</p></dd></dl>"""
    assert [(kind, headings[-1], text[:12]) for kind, headings, text in told(html)] == [
        ("definition", "T", "Cost: Free"),
        ("paragraph", "What is it?", "It is a plan"),
        ("paragraph", "What is it?", "It may last "),
    ]


def test_absurd_spans_do_no_harm() -> None:
    html = '<table><tr><th>A<th>B<tr><td colspan="999999999">x<td rowspan="-1">y</table>'
    assert told(html)
