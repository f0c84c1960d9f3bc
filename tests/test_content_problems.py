"""Every kind of broken content is told with its file and line, for each type of file; good content says nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from local_offer.content_checks import check_reading
from local_offer.content_folder import read_content_folder
from local_offer.problems import Problem
from tests.conftest import ROOT, TODAY

FILES = {
    "provision": "provision/talking-club.md",
    "expected": "expected/talking/universal.md",
    "providers": "providers/hill-school.md",
    "guidance": "guidance/start.md",
    "comments": "comments/2026-clubs.md",
    "reviews": "reviews/spring-2026.md",
}
EVERY_TYPE = pytest.mark.parametrize("name", FILES.values(), ids=FILES.keys())


def problems(folder: Path) -> list[Problem]:
    return [problem for problem in check_reading(read_content_folder(folder), TODAY) if problem.is_error]


def only_problem(folder: Path, name: str) -> Problem:
    """The one problem there is, which must be about this file."""
    found = problems(folder)
    assert [problem.path for problem in found] == [f"content/{name}"], found
    assert found[0].wrong and found[0].mend
    return found[0]


def edit(folder: Path, name: str, old: str, new: str) -> int:
    """Replace once; returns the line of the change."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    return text[: text.index(old)].count("\n") + 1


# ---- silence first


def test_good_content_has_no_problem(small: Path) -> None:
    assert problems(small) == []


def test_the_example_area_has_no_problem() -> None:
    assert problems(ROOT / "content") == []


@EVERY_TYPE
@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: "\ufeff" + text,
    lambda text: text.replace(": ", ":\u00a0", 3).replace("---\n", "---  \n", 1),
    lambda text: text.replace(": ", ":\t", 2),
    lambda text: text.replace("title: ", "title: “", 1).replace("\n", "”\n", 2).replace("---”", "---", 1) if "title: " in text else text,
    lambda text: "\n\n" + text,
], ids=["crlf", "byte-order-mark", "non-breaking-spaces", "tabs", "smart-quotes", "blank-lines-first"])  # fmt: skip
def test_typing_slips_in_the_header_just_work(small: Path, name: str, change: Callable[[str], str]) -> None:
    path = small / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="")
    assert problems(small) == []


def test_smart_quotes_keep_a_colon(small: Path) -> None:
    edit(small, FILES["guidance"], "title: Where to start", "title: “Help: where to start”")
    assert problems(small) == []


def test_a_telephone_number_keeps_its_nought_and_a_word_stays_a_word(small: Path) -> None:
    edit(small, FILES["provision"], "phone: 01632 960002", "phone: 01632960002")
    edit(small, FILES["provision"], "where: At the school", "where: no")
    reading = read_content_folder(small)
    page = next(draft.page for draft in reading.drafts if draft.path.endswith("talking-club.md"))
    assert (page.phone, page.where) == ("01632960002", "no")  # type: ignore[union-attr]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "guidance/~$notes.docx", "README.md", ".git/config"])
def test_files_that_programs_leave_behind_are_ignored(small: Path, name: str) -> None:
    (small / name).parent.mkdir(exist_ok=True)
    (small / name).write_text("x")
    assert problems(small) == []


def test_allowed_html_and_links_say_nothing(small: Path) -> None:
    path = small / FILES["guidance"]
    path.write_text(
        path.read_text() + "\n<details>\n<summary>More</summary>\nText<br>\n</details>\n\n<!-- a note -->\n\n"
        "[site](https://x.example/) [post](mailto:a@b.example) [phone](tel:01632960001) [file](/files/map.txt)\n"
        "[matrix](/matrix/index.html) [then](#then) [then](/guidance/start.md#then)\n"
    )
    assert problems(small) == []


# ---- each way of breaking, for each type


@EVERY_TYPE
def test_broken_yaml_is_told_with_its_line(small: Path, name: str) -> None:
    key = "summary: " if name == FILES["expected"] else "title: "
    line = edit(small, name, key, f"{key}Help: ")
    problem = only_problem(small, name)
    assert problem.line == line and "colon" in problem.wrong


@EVERY_TYPE
@pytest.mark.parametrize(("new", "says"), [
    ('---\nextra: "never closed\n', "quotation mark"),
    ("---\nthis line is no field\n", "no colon"),
    ("---\nextra: [one, two\n", ""),
    ("---\nextra: @here\n", "quotation"),
], ids=["open-quote", "no-colon", "open-bracket", "special-sign"])  # fmt: skip
def test_other_broken_yaml(small: Path, name: str, new: str, says: str) -> None:
    edit(small, name, "---\n", new)
    problem = only_problem(small, name)
    assert problem.line >= 2 and says in problem.wrong + problem.mend


@EVERY_TYPE
def test_a_header_that_is_missing_or_never_ends(small: Path, name: str) -> None:
    path = small / name
    text = path.read_text()
    path.write_text(text.removeprefix("---\n"))
    assert "does not start with a header" in only_problem(small, name).wrong
    path.write_text(text.replace("\n---\n", "\n", 1))
    assert "never ends" in only_problem(small, name).wrong


@EVERY_TYPE
def test_an_empty_file(small: Path, name: str) -> None:
    (small / name).write_text("")
    assert "header" in problems(small)[0].wrong


@EVERY_TYPE
def test_an_unknown_field_is_told_with_the_nearest(small: Path, name: str) -> None:
    known = {
        "provision": "sumary",
        "expected": "agreed_bye",
        "providers": "sumary",
        "guidance": "audiense",
        "comments": "recieved_on",
        "reviews": "titel",
    }[name.split("/")[0]]
    line = edit(small, name, "---\n", f"---\n{known}: x\n") + 1
    problem = only_problem(small, name)
    assert (problem.line, problem.field) == (line, known)
    assert "Did you mean" in problem.mend


@EVERY_TYPE
@pytest.mark.parametrize("is_emptied", [False, True], ids=["missing", "empty"])
def test_a_missing_or_empty_field(small: Path, name: str, is_emptied: bool) -> None:
    field = {
        "provision": "criteria",
        "expected": "agreed_by",
        "providers": "summary",
        "guidance": "topics",
        "comments": "on",
        "reviews": "kind",
    }[name.split("/")[0]]
    path = small / name
    lines = path.read_text().split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith(f"{field}:"))
    lines[at : at + 1] = [f"{field}:"] if is_emptied else []
    path.write_text("\n".join(lines))
    problem = only_problem(small, name)
    assert f"'{field}'" in problem.wrong and ("empty" if is_emptied else "missing") in problem.wrong
    assert problem.line == (at + 1 if is_emptied else 1)


@EVERY_TYPE
def test_an_unknown_term_is_told_with_the_nearest(small: Path, name: str) -> None:
    old, new, near = {
        "provision": ("need_types: [talking]", "need_types: [moving, talkin]", "talking"),
        "expected": ("responsible: send-team", "responsible: send-teem", "send-team"),
        "providers": ("kind: maintained-school", "kind: maintained-scool", "maintained-school"),
        "guidance": ("answers: [what-will-help]", "answers: [what-wil-help]", "what-will-help"),
        "comments": ("from: parent-carers", "from: parent-carer", "parent-carers"),
        "reviews": ("groups: [sen-families, academies]", "groups: [sen-families, acadmies]", "academies"),
    }[name.split("/")[0]]
    line = edit(small, name, old, new)
    problem = only_problem(small, name)
    assert problem.line == line and near in problem.mend and "id you mean" in problem.mend


def test_the_issues_own_example_of_a_message(tmp_path: Path, small: Path) -> None:
    edit(small, "area.yaml", "id: talking, name: Talking", "id: autism, name: Autism")
    edit(small, FILES["provision"], "need_types: [talking]", "need_types: [autisim]")
    (small / FILES["expected"]).unlink()
    edit(small, FILES["providers"], "need: talking", "need: autism")
    problem = only_problem(small, FILES["provision"])
    assert f"{problem.wrong} {problem.mend}" == "need type 'autisim' is not in area.yaml. Did you mean 'autism'?"


DATED = {
    "provision": "checked_on",
    "expected": "agreed_on",
    "providers": "checked_on",
    "guidance": "checked_on",
    "comments": "received_on",
    "reviews": "started_on",
}


@EVERY_TYPE
@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("05/03/2026", "year-month-day"),
        ("2026-13-01", "no such day"),
        ("2026-02-30", "no such day"),
        ("yesterday", "year-month-day"),
        ("2027-01-01", "in the future"),
        ("20260105", "year-month-day"),
    ],
)
def test_a_date_in_the_wrong_form_or_in_the_future(small: Path, name: str, value: str, says: str) -> None:
    import re

    field = DATED[name.split("/")[0]]
    old = re.search(rf"{field}: \S+", (small / name).read_text())
    assert old
    line = edit(small, name, old.group(), f"{field}: {value}")
    found = [problem for problem in problems(small) if problem.line == line]
    assert len(found) == 1 and found[0].field == field and says in found[0].wrong


@pytest.mark.parametrize("name", [FILES["provision"], FILES["providers"]])
def test_ages_that_run_backwards(small: Path, name: str) -> None:
    edit(small, name, "age_to: 11", "age_to: 2")
    assert "backwards" in only_problem(small, name).wrong


@pytest.mark.parametrize("value", ["four", "-1", "150"])
def test_an_age_that_is_none(small: Path, value: str) -> None:
    edit(small, FILES["provision"], "age_from: 3", f"age_from: {value}")
    assert only_problem(small, FILES["provision"]).field == "age_from"


def test_part_years_are_ages(small: Path) -> None:
    edit(small, FILES["provision"], "age_from: 3", "age_from: 2.5")
    assert problems(small) == []


@pytest.mark.parametrize("name", [FILES["provision"], FILES["providers"]])
@pytest.mark.parametrize("value", ["TT1", "12345", "TT1 1CI", "TT123 4AB", "SW1A 0A", "XQ1 1AA"])
def test_a_postcode_that_cannot_be_right(small: Path, name: str, value: str) -> None:
    line = edit(small, name, "postcode: TT1 1AB", f"postcode: {value}")
    problem = only_problem(small, name)
    assert (problem.line, problem.field) == (line, "postcode")


@pytest.mark.parametrize("value", ["SW1A 2AA", "m1 1ae", "EC1A1BB", "TT9 9ZZ"])
def test_a_postcode_that_can_be_right(small: Path, value: str) -> None:
    edit(small, FILES["provision"], "postcode: TT1 1AB", f"postcode: {value}")
    assert problems(small) == []


@pytest.mark.parametrize("name", [FILES["provision"], FILES["providers"]])
@pytest.mark.parametrize(
    "value", ["1234", "01632 96", "01632 960002 ask for Jo", "00000000000", "099999999999999", "phone"]
)
def test_a_telephone_number_that_cannot_be_right(small: Path, name: str, value: str) -> None:
    line = edit(small, name, "phone: 01632 960002", f"phone: {value}")
    problem = only_problem(small, name)
    assert (problem.line, problem.field) == (line, "phone")


@pytest.mark.parametrize(
    "value", ["0800 1111", "116 123", "111", "+44 1632 960002", "(01632) 960002", "07700 900100", "0808 157 0100"]
)
def test_a_telephone_number_that_can_be_right(small: Path, value: str) -> None:
    edit(small, FILES["provision"], "phone: 01632 960002", f'phone: "{value}"')
    assert problems(small) == []


@EVERY_TYPE
def test_a_duplicate_slug(small: Path, name: str) -> None:
    folder = name.split("/")[0]
    if folder == "expected":
        pytest.skip("a cell's address is its place, so two files cannot share it")
    copy = small / folder / "copy-of-it.md"
    own = name.split("/")[-1].removesuffix(".md")
    copy.write_text((small / name).read_text().replace("---\n", f"---\nslug: {own}\n", 1))
    found = problems(small)
    assert len(found) == 1 and own in found[0].wrong and "web address" in found[0].wrong


def test_names_that_differ_only_in_capitals_are_duplicates(small: Path) -> None:
    (small / "guidance" / "Start.md").write_text((small / FILES["guidance"]).read_text())
    assert any("web address" in problem.wrong for problem in problems(small))


@pytest.mark.parametrize(("name", "better"), [
    ("Where to Start.md", "where-to-start.md"), ("where_to_start.md", "where-to-start.md"), ("index.md", "my-page.md"), ("é.md", "my-page.md"),
])  # fmt: skip
def test_a_file_name_that_cannot_be_a_web_address(small: Path, name: str, better: str) -> None:
    path = small / "guidance" / name
    path.write_text((small / FILES["guidance"]).read_text())
    assert better in only_problem(small, f"guidance/{name}").mend
    path.write_text(path.read_text().replace("---\n", "---\nslug: where-to-start\n", 1))
    assert problems(small) == []


@pytest.mark.parametrize(("link", "mend"), [
    ("/guidance/strat.md", "'/guidance/start.md'"), ("/provision/start.md", "'/guidance/start.md'"), ("/guidance/start.html", "'/guidance/start.md'"),
    ("/guidance/complain.md", "Write the path"),
])  # fmt: skip
def test_the_page_that_a_broken_link_may_mean(small: Path, link: str, mend: str) -> None:
    path = small / FILES["provision"]
    path.write_text(path.read_text() + f"\nSee [this]({link}).\n")
    assert mend in only_problem(small, FILES["provision"]).mend


def test_several_words_in_one_are_a_list(small: Path) -> None:
    edit(small, FILES["provision"], "need_types: [talking]", "need_types: talking, moving")
    assert only_problem(small, FILES["provision"]).mend == "Write it as a list: [talking, moving]."


@EVERY_TYPE
@pytest.mark.parametrize(("link", "says"), [
    ("[x](/guidance/strat.md)", "no page"), ("[x](nowhere.md)", "no page"), ("[x](/guidance/start.md#later)", "no heading"),
    ("[x](/files/none.pdf)", "no file"), ("[x](/nothing.html)", "not a page"), ("[x](javascript:alert(1))", "may link to"),
    ("[](/guidance/start.md)", "no words"), ("![](/files/map.txt)", "no description"), ("![A map](https://x.example/a.png)", "another site"),
    ("[x](#missing)", "no heading"), ("[x](<data:text/html,x>)", "may link to"),
])  # fmt: skip
def test_a_link_that_leads_nowhere(small: Path, name: str, link: str, says: str) -> None:
    path = small / name
    path.write_text(path.read_text() + f"\nA line.\nSee {link} now.\n")
    problem = only_problem(small, name)
    assert says in problem.wrong
    assert problem.line == path.read_text().count("\n")


def test_a_reference_to_a_page_that_does_not_exist(small: Path) -> None:
    edit(small, FILES["comments"], "about: provision/talking-club", "about: provision/talking-clubs")
    assert "talking-club" in only_problem(small, FILES["comments"]).mend


@EVERY_TYPE
@pytest.mark.parametrize("html", [
    "<script>alert(1)</script>", '<img src="x" onerror="alert(1)">', '<iframe src="https://x.example/"></iframe>', "Text <b onclick='x()'>bold</b>.",
    '<a href="javascript:x()">x</a>', "<style>p{}</style>", "<svg><script>1</script></svg>", '<p style="color:red">x</p>', "<form><input></form>", "<ScRiPt src=//x.example>",
])  # fmt: skip
def test_html_that_is_not_allowed(small: Path, name: str, html: str) -> None:
    path = small / name
    path.write_text(path.read_text() + f"\n{html}\n")
    found = problems(small)
    assert found and {problem.path for problem in found} == {f"content/{name}"}
    assert all("HTML is not allowed" in problem.wrong for problem in found)
    assert found[0].line == path.read_text().count("\n")


@EVERY_TYPE
@pytest.mark.parametrize(
    ("encoding", "says"),
    [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)
def test_a_wrong_encoding_is_named(small: Path, name: str, encoding: str, says: str) -> None:
    path = small / name
    path.write_bytes((path.read_text() + "\nIt’s £5.\n").encode(encoding))
    assert says in only_problem(small, name).wrong


@EVERY_TYPE
def test_a_file_over_one_megabyte(small: Path, name: str) -> None:
    path = small / name
    path.write_text(path.read_text() + "\nwords words\n" * 100_000)
    assert "1 MB" in only_problem(small, name).wrong


@EVERY_TYPE
def test_a_file_that_is_not_text(small: Path, name: str) -> None:
    (small / name).write_bytes(b"PK\x03\x04" + bytes(range(256)))
    assert only_problem(small, name)


@EVERY_TYPE
def test_a_field_given_twice(small: Path, name: str) -> None:
    edit(small, name, "---\n", "---\nslug: one\nslug: two\n")
    assert "twice" in only_problem(small, name).wrong


@pytest.mark.parametrize(
    "name",
    [
        "notes.md",
        "guidance/notes.docx",
        "Guidance/notes.md",
        "guidance/deep/notes.md",
        "expected/universal.md",
        "provision/NOTES.MD",
        "guidence/start.md",
    ],
)
def test_no_file_is_left_out_silently(small: Path, name: str) -> None:
    (small / name).parent.mkdir(parents=True, exist_ok=True)
    (small / name).write_text("---\ntitle: x\n---\n")
    found = problems(small)
    assert len(found) == 1 and "left out" in found[0].wrong


# ---- what only one type can have


def test_an_aspect_without_a_heading(small: Path) -> None:
    edit(small, FILES["expected"], "## Care", "Care")
    assert "'Care' is missing" in only_problem(small, FILES["expected"]).wrong


@pytest.mark.parametrize(
    ("new", "says"), [("## Car", "is missing"), ("## Transport\n\nBus.\n\n## Care", "not an aspect")]
)
def test_a_heading_that_is_no_aspect(small: Path, new: str, says: str) -> None:
    edit(small, FILES["expected"], "## Care", new)
    assert any(says in problem.wrong for problem in problems(small))


@pytest.mark.parametrize("text", ["", "Not needed at this level", "Not needed at this level: "])
def test_an_aspect_with_nothing_under_it(small: Path, text: str) -> None:
    edit(small, FILES["expected"], "Not needed at this level: every child is cared for in the same way.", text)
    assert "Care" in only_problem(small, FILES["expected"]).wrong


@pytest.mark.parametrize("heading", ["Care", "care", "CARE"])
def test_an_aspect_under_two_headings(small: Path, heading: str) -> None:
    path = small / FILES["expected"]
    path.write_text(path.read_text() + f"\n## {heading}\n\nMore of it.\n")
    assert "twice" in only_problem(small, FILES["expected"]).wrong


def test_expected_provision_that_no_cell_shows(small: Path) -> None:
    for level in ("band-a", "band-b", "high-needs"):
        copy = small / "expected" / "talking" / f"{level}.md"
        copy.write_text((small / FILES["expected"]).read_text())
    assert "would be left out" in only_problem(small, "expected/talking/high-needs.md").wrong
    (small / "expected" / "talking" / "band-b.md").unlink()
    assert problems(small) == []


@pytest.mark.parametrize("place", ["expected/talkin/universal.md", "expected/talking/unversal.md"])
def test_expected_provision_in_an_unknown_place(small: Path, place: str) -> None:
    (small / place).parent.mkdir(exist_ok=True)
    (small / place).write_text((small / FILES["expected"]).read_text())
    assert "not in area.yaml" in only_problem(small, place).wrong


COMMENT = "There are too few clubs."


@pytest.mark.parametrize("text", [
    "My son loves the group on Mondays.", "We live in Testshire and drive to Hill School.", "May we have more clubs? Will it open?",
    "In June and August there was nothing. Grace and hope are not names here.", "The Mark scheme, the Rose garden and Summer term.",
    "St Mary's and St Aidan's are full.",
    "As a mum I felt heard. The SENCO rang back.", "It costs 12 pounds for 2026 to 2027.",
])  # fmt: skip
def test_a_comment_that_names_nobody(small: Path, text: str) -> None:
    edit(small, FILES["comments"], COMMENT, text)
    assert problems(small) == []


@pytest.mark.parametrize("text", [
    "My son Oliver loves it.", "Ask Mrs Patel about it.", "My daughter Aisha waited.", "Ring me on 07700 900123.", "Write to me@home.example.",
    "We live at 12 Mill Lane.", "Our postcode is TT1 1AB.", "I am Susan and I am cross.", "Thanks, Zainab", "Dr. Brown was kind.",
    "My boy, Jakub, is six.", "He goes with Mohammed every week.", "Find me at @mumoftwo.", "My son Xyloph was born 12 May 2015.", "Callum's teacher was kind.",
    "Jack Smith told us.",
])  # fmt: skip
@pytest.mark.parametrize(
    "part", [COMMENT, "We agree.", "A second club opens next spring."], ids=["comment", "response", "action"]
)
def test_a_comment_that_seems_to_identify_somebody(small: Path, text: str, part: str) -> None:
    line = edit(small, FILES["comments"], part, text)
    found = problems(small)
    assert found and all(problem.line == line and "looks like" in problem.wrong for problem in found)


def test_a_word_that_is_no_name_can_be_said_so(small: Path) -> None:
    edit(small, FILES["comments"], COMMENT, "The Jordan Centre is full.")
    assert problems(small)
    edit(small, FILES["comments"], "from: parent-carers", "from: parent-carers\nnot_names: [Jordan]")
    assert problems(small) == []


@pytest.mark.parametrize(("added", "says"), [
    ("\n## Response\n\nA second answer.\n", "twice"), ("\n## Thanks\n\nFor everything.\n", "not a part of a comment"),
])  # fmt: skip
def test_no_words_of_a_comment_are_left_out(small: Path, added: str, says: str) -> None:
    path = small / FILES["comments"]
    path.write_text(path.read_text() + added)
    problem = only_problem(small, FILES["comments"])
    assert says in problem.wrong and problem.line == path.read_text().count("\n") - 2


def test_words_before_a_comments_first_heading_are_not_left_out(small: Path) -> None:
    line = edit(small, FILES["comments"], "## Comment", "This came by post.\n\n## Comment")
    problem = only_problem(small, FILES["comments"])
    assert "before the first heading" in problem.wrong and problem.line == line


@pytest.mark.parametrize("heading", ["Comment", "Response", "Action"])
def test_a_comment_without_one_of_its_parts(small: Path, heading: str) -> None:
    edit(small, FILES["comments"], f"## {heading}\n", "\n")
    assert any(f"'{heading}' is missing" in problem.wrong for problem in problems(small))


# ---- everything at once


def test_every_problem_is_listed_at_once(small: Path) -> None:
    edit(small, FILES["provision"], "need_types: [talking]", "need_types: [talkin]")
    edit(small, FILES["provision"], "age_to: 11", "age_to: 1")
    edit(small, FILES["provision"], "criteria: Any child who finds talking hard.\n", "")
    edit(small, FILES["provision"], "postcode: TT1 1AB", "postcode: nowhere")
    edit(small, FILES["provision"], "checked_on: 2026-05-05", "checked_on: 2027-05-05")
    edit(small, FILES["provision"], "/guidance/start.md", "/guidance/end.md")
    edit(small, FILES["guidance"], "topics: getting-help", "topics: gettting-help")
    edit(small, FILES["guidance"], "title: Where to start\n", "")
    (small / FILES["reviews"]).write_bytes(b"\xff\xfe")
    found = problems(small)
    assert {(problem.path.split("/")[1], problem.field) for problem in found} == {
        ("provision", "need_types"), ("provision", "age_from"), ("provision", "criteria"), ("provision", "postcode"), ("provision", "checked_on"),
        ("provision", "body"), ("guidance", "topics"), ("guidance", "title"), ("reviews", ""),
    }  # fmt: skip


def test_a_reference_to_a_broken_file_is_not_a_second_problem(small: Path) -> None:
    edit(small, "providers/send-team.md", "title: SEND team", "title: SEND: team")
    only_problem(small, "providers/send-team.md")


@pytest.mark.parametrize(("old", "new", "says"), [
    ("id: moving,", "id: talking,", "used 2 times"), ("id: band-b,", "id: all,", "meaning of its own"), ("id: moving,", "id: index,", "meaning of its own"),
    ("checked_by: Local Offer officer\n", "checked_by: Local Offer officer\nchecks_last_months: 0\n", "cannot last"),
    ("checked_by: Local Offer officer\n", "checked_by: Local Offer officer\nchecks_last_months: 99999999\n", "cannot last"), ("name: Moving,", "name: talking,", "nobody could tell"), ("name: Care}", "name: Teaching}", "nobody could tell"), ("from: 0, to: 4000", "from: 4000, to: 0", "runs backwards"),
    ("plain: Moving about", "parent: moving", "itself a part"),  ("name: Testshire\n", "", "'name' is missing"),
    ("responsible: send-team", "responsible: sendteam", "not a file"), ("phone: 01632 960001", "phone: 12", "telephone"), ("invented: yes", "invented: perhaps", "neither yes nor no"),
    ("plain: Moving about", "parent: walking", "not a need type"), ("pages:\n", "pagess:\n", "no field called"), ("  website: https://www.testshire.example/", '  website: https://www.testshire.example/\n  colour: "#eeeeee"', "too pale"),
])  # fmt: skip
def test_problems_in_area_yaml(small: Path, old: str, new: str, says: str) -> None:
    edit(small, "area.yaml", old, new)
    assert any(says in problem.wrong and problem.path == "content/area.yaml" for problem in problems(small)), problems(
        small
    )


def test_a_missing_area_yaml(small: Path) -> None:
    (small / "area.yaml").unlink()
    assert only_problem(small, "area.yaml").mend


def test_a_form_under_two_terms_of_the_glossary(small: Path) -> None:
    edit(small, "glossary.yaml", "also: [EHC plans]", "also: [EHC plans, SEN]")
    assert only_problem(small, "glossary.yaml").line == 3


# ---- warnings, which do not fail


@pytest.mark.parametrize(("name", "old", "new", "says"), [
    (FILES["provision"], "checked_on: 2026-05-05", "checked_on: 2025-11-22", "over 12 months ago"),
    (FILES["guidance"], "Talk to your child's teacher first.", "Talk to " + "the very good " * 9 + "teacher first.", "words"),
    (FILES["guidance"], "Talk to your child's teacher first.", "Ask the XQZ first.", "'XQZ' is not in the glossary"),
    (FILES["guidance"], "[SEND team]", "[click here]", "does not say where it goes"),
    (FILES["guidance"], "Talk to your child's teacher first.", "Click here for help.", "'click'"),
])  # fmt: skip
def test_advice_does_not_fail(small: Path, name: str, old: str, new: str, says: str) -> None:
    line = edit(small, name, old, new)
    assert problems(small) == []
    advice = [problem for problem in check_reading(read_content_folder(small), TODAY) if says in problem.wrong]
    assert advice and advice[0].line == line


def test_a_check_of_exactly_twelve_months_has_not_lapsed(small: Path) -> None:
    edit(small, FILES["provision"], "checked_on: 2026-05-05", "checked_on: 2025-11-23")
    assert not any("months ago" in problem.wrong for problem in check_reading(read_content_folder(small), TODAY))
