"""Small broken pieces of content, one for each kind of problem, with what each means. ``reference_problems`` runs them."""

from __future__ import annotations

from commands.problem_examples import (
    COMMENT,
    EXPECTED,
    GUIDANCE,
    PROVIDER,
    PROVISION,
    REVIEW,
    Example,
    body,
    copy,
    header,
    swap,
    two,
    whole,
    without,
)
from local_offer.content_folder import AREA_FILE, SEARCH_WORDS_FILE

HEADER = (
    without("A field is missing", "Every type of page has fields it cannot do without.", PROVISION, "criteria"),
    header("A field is empty", "The name is there and nothing stands after it.", PROVISION, "criteria:"),
    header(
        "A field that is not known",
        "The name is misspelt, or belongs to another type of page.",
        PROVISION,
        "sumary: A weekly group.",
    ),
    header(
        "A field that comes from the file's place",
        "The folder says the need and the file's name says the level.",
        EXPECTED,
        "level: universal",
    ),
    swap(
        "A field is given twice",
        "The site cannot know which of the two you mean.",
        PROVISION,
        "cost: free\n",
        "cost: free\ncost: paid\n",
    ),
    header(
        "A colon inside a value",
        "A colon and a space start a new value, so this one needs quotation marks.",
        GUIDANCE,
        "title: Help: who to ask",
    ),
    header(
        "A quotation mark that is not closed",
        "All that follows is taken to be part of the value.",
        GUIDANCE,
        'title: "Where to start',
    ),
    swap(
        "A line that is no field",
        "Each line at the left edge is a field: a name, a colon, a space, a value.",
        GUIDANCE,
        "---\n",
        "---\nThis line is not a field\n",
        "This line is not a field",
    ),
    header(
        "A sign with a meaning of its own",
        "These signs mean something in a header when a value starts with them.",
        GUIDANCE,
        "title: @school",
    ),
    header(
        "Brackets or indents that do not match",
        "A list is not closed, or a line is indented by mistake.",
        GUIDANCE,
        "audience: [families, [young-people]",
    ),
    swap(
        "A field's name is not a word",
        "Only a plain name can stand before the colon.",
        GUIDANCE,
        "---\n",
        "---\n[one, two]: x\n",
        "[one, two]: x",
    ),
    header(
        "A header that is too deep",
        "Nobody needs so many lists inside lists: it is most likely a slip.",
        GUIDANCE,
        "audience: " + "[" * 14 + "families" + "]" * 14,
    ),
    whole(
        "No header",
        "The three hyphens at the start are what makes a file a page.",
        GUIDANCE,
        "Talk to the teacher first.",
        b"Talk to the teacher first.\n",
    ),
    whole(
        "A header that never ends",
        "The second line of three hyphens is missing.",
        GUIDANCE,
        "---\ntitle: Where to start",
        b"---\ntitle: Where to start\n",
    ),
    whole(
        "A header without fields",
        "There is text between the hyphens, and no fields.",
        GUIDANCE,
        "---\n- families\n---",
        b"---\n- families\n---\n",
    ),
    header(
        "Several values where one is wanted", "This field holds one piece of text.", PROVISION, "summary: [one, two]"
    ),
    header(
        "Fields where a list is wanted",
        "This field holds one or several words.",
        PROVISION,
        "need_types: {autism: yes}",
    ),
    header(
        "A word where blocks are wanted",
        "This field holds blocks, each with fields of its own.",
        PROVIDER,
        "commitments: [we help everyone]",
    ),
    header(
        "A word where a block is wanted", "This field holds a block of fields.", PROVIDER, "resourced_provision: a base"
    ),
)

WORDS = (
    header(
        "A word that is not in area.yaml",
        "Need types, levels, aspects, sectors and neighbours are words of your area.",
        PROVISION,
        "need_types: [autisim]",
    ),
    header(
        "A word that is not in a fixed list",
        "Kinds of provider, questions, requirements and groups have set names.",
        PROVIDER,
        "kind: maintained-scool",
    ),
    header(
        "A word that this field does not take", "The field has a few words to choose from.", PROVISION, "cost: nothing"
    ),
    header(
        "A file that is not there",
        "The field names another page, by its file's name without .md.",
        PROVISION,
        "provider: send-teem",
    ),
)

VALUES = (
    header(
        "A date in another form",
        "Dates are written year-month-day, so that nobody can read them two ways.",
        PROVISION,
        "checked_on: 14/09/2026",
    ),
    header("A day that does not exist", "The month or the day is too high.", PROVISION, "checked_on: 2026-02-30"),
    header(
        "A date that is still to come",
        "What has happened cannot be in the future.",
        PROVISION,
        "checked_on: 2030-01-01",
    ),
    header("Not an age", "Ages are numbers of years.", PROVISION, "age_from: four"),
    header("An age that nobody has", "There is a figure too many, or a minus sign.", PROVISION, "age_to: 250"),
    header("Ages that run backwards", "The youngest age is above the oldest.", PROVISION, "age_from: 19"),
    header(
        "Not a number",
        "This field holds a whole number.",
        PROVIDER,
        "resourced_provision:\n  name: The Base\n  need_types: [autism]\n  places: eight",
    ),
    header(
        "Not a telephone number",
        "A figure is missing, there is one too many, or there are words in it.",
        PROVISION,
        "phone: 01632 9601",
    ),
    header("Not an e-mail address", "One address, and nothing else.", PROVISION, "email: ask at the school"),
    header("Not a postcode", "It does not have the form of a postcode.", PROVISION, "postcode: SW1A 1A"),
    header("A postcode from nowhere", "No real postcode starts with these letters.", PROVISION, "postcode: XQ1 1AA"),
    header("Not a web address", "It is not an address that a browser can open.", PROVISION, "website: our page"),
    header(
        "Not part of a web address", "A slug becomes the end of the page's address.", PROVISION, "slug: Talking Time!"
    ),
)

TOGETHER = (
    without(
        "Nobody can be reached (a service)",
        "A family must have someone to ring or write to.",
        PROVISION,
        "phone",
        "email",
    ),
    without("Nobody can be reached (a provider)", "A family must have a way to find out more.", PROVIDER, "phone"),
    without(
        "A provider that nobody has checked",
        "Only a school from the national register may wait to be checked.",
        PROVIDER,
        "checked_by",
    ),
    header("A cost that is not told", "It is not free, so families need to know how much.", PROVISION, "cost: paid"),
    header(
        "Outside the area, and for whom?",
        "Families must know whether their children may use it.",
        PROVISION,
        "area: dunnock-vale",
    ),
    header(
        "An answer before its question",
        "A response cannot be older than the comment.",
        COMMENT,
        "responded_on: 2026-01-05",
    ),
    header(
        "An end before its start", "The two dates have changed places, or one is wrong.", REVIEW, "ended_on: 2026-01-05"
    ),
)

TEXT = (
    body(
        "HTML that is not allowed",
        "Pages are written in Markdown. Scripts, frames and styles could harm readers.",
        GUIDANCE,
        '<iframe src="https://example.org/"></iframe>',
    ),
    body(
        "A second page title",
        "The title field is the page's title; one # would be another.",
        GUIDANCE,
        "# Where to go next",
    ),
    body(
        "A heading that skips a level",
        "Screen readers use the levels to find their way.",
        GUIDANCE,
        "#### A small heading",
    ),
    body("A heading without words", "There is a # and nothing after it.", GUIDANCE, "## "),
    body(
        "A picture without a description",
        "People who cannot see it hear its description.",
        GUIDANCE,
        "![](/files/map.txt)",
    ),
    body(
        "A picture from another site",
        "It could vanish, and the other site would see who looks.",
        GUIDANCE,
        "![A map of the clubs](https://example.org/map.png)",
    ),
    body(
        "A link without words", "Nobody can see or hear where it goes.", GUIDANCE, "Read [](/guidance/start-here.md)."
    ),
    body(
        "An address that a page may not link to",
        "It is not the address of a page, a letter or a call.",
        GUIDANCE,
        "See [the form](javascript:open).",
    ),
    body(
        "A link to a page that is not there",
        "The page was renamed or removed, or its name is misspelt.",
        GUIDANCE,
        "See [talking time](/provision/taking-time.md).",
    ),
    body(
        "A link that is no page's address",
        "Links to other pages end in .md.",
        GUIDANCE,
        "See [talking time](/provision/talking-time).",
    ),
    body(
        "A link to a file that is not there",
        "Pictures and documents stand in content/files.",
        GUIDANCE,
        "See [the map](/files/mapp.txt).",
    ),
    body(
        "A link to a heading that is not there",
        "The part after # is a heading's words, with hyphens.",
        GUIDANCE,
        "See [talking time](/provision/talking-time.md#cost).",
    ),
    body(
        "A link to a heading that this page does not have",
        "The heading was changed, or is misspelt.",
        GUIDANCE,
        "See [costs](#cost).",
    ),
)

EXPECTED_PROVISION = (
    swap(
        "An aspect without a heading",
        "Each aspect in area.yaml has a heading, also where nothing is needed.",
        EXPECTED,
        "## Care\n",
        "",
        "(a text without '## Care')",
    ),
    body(
        "A heading that is no aspect",
        "The headings are the aspects in area.yaml, and no others.",
        EXPECTED,
        "## Catering\n\nLunch is cooked here.",
    ),
    swap(
        "Nothing under a heading",
        "An empty cell of the matrix would leave families guessing.",
        EXPECTED,
        "## Care\n\nNot needed at this level: say why, or write what is provided.",
        "## Care\n",
    ),
    swap(
        "No reason why it is not needed",
        "A family may think that it was forgotten.",
        EXPECTED,
        "## Care\n\nNot needed at this level: say why, or write what is provided.",
        "## Care\n\nNot needed at this level.",
    ),
    body(
        "A part of the page that is there twice",
        "Only the first would be shown. Comments have the same rule.",
        EXPECTED,
        "## Care\n\nLunch is cooked here.",
    ),
    two(
        "A file that no cell of the matrix shows",
        "A file for a whole level is shown only for those of its bands that have no file.",
        "expected/autism/all.md",
        "(a file content/expected/autism/all.md, beside one for each level)",
        EXPECTED,
        "expected/autism/band-a.md",
    ),
    copy(
        "A place that is not in area.yaml",
        "The folder is the need, and the file's name is the level.",
        "expected/autism/band-z.md",
        "(a file content/expected/autism/band-z.md)",
        EXPECTED,
    ),
)

COMMENTS = (
    swap(
        "A comment without one of its three parts",
        "Families see what was said, what you answered and what you did.",
        COMMENT,
        "## Action\n",
        "",
        "(a text without '## Action')",
    ),
    swap(
        "Words before the first heading",
        "A comment's page shows its three parts, and nothing else.",
        COMMENT,
        "## Comment\n",
        "This came by post.\n\n## Comment\n",
    ),
    body(
        "A heading that is none of the three",
        "A comment's page shows its three parts, and nothing else. Use ### inside a part.",
        COMMENT,
        "## Thanks\n\nThank you for telling us.",
    ),
    body(
        "Words that could show who somebody is",
        "The law says that nobody may be recognised in a published comment.",
        COMMENT,
        "My son Oliver loves it. Ring me on 07700 900123.",
    ),
)

FILES = (
    whole(
        "A file in no folder that the site reads",
        "It would be left out without a word, so the site says so.",
        "guidence/travel.md",
        "(a file content/guidence/travel.md)",
        b"---\ntitle: Travel\n---\n",
    ),
    whole(
        "A file that is not Markdown",
        "Pages are plain text with a name that ends in .md.",
        "guidance/travel.docx",
        "(a file content/guidance/travel.docx)",
        b"PK",
    ),
    whole(
        "A file in a folder inside a folder",
        "Pages stand directly in their folder.",
        "guidance/travel/bus.md",
        "(a file content/guidance/travel/bus.md)",
        b"---\ntitle: Bus\n---\n",
    ),
    copy(
        "Two pages with one address",
        "Only one of them could be shown.",
        "guidance/where-to-begin.md",
        "slug: start-here",
        GUIDANCE,
        field="slug: start-here",
    ),
    copy(
        "A file's name that cannot be an address",
        "The file's name becomes the page's address on the web.",
        "guidance/Where to begin.md",
        "(a file called 'Where to begin.md')",
        GUIDANCE,
    ),
    whole(
        "A file that is too large",
        "A page this long is a mistake: most likely a picture was pasted into it.",
        GUIDANCE,
        "(a file of over 1 MB)",
        b"words words\n" * 90_000,
    ),
    whole(
        "A file saved as UTF-16",
        "Notepad's 'Save as' has a list called Encoding: choose UTF-8.",
        GUIDANCE,
        "(a file saved as 'Unicode')",
        "---\ntitle: Where to start\n---\n".encode("utf-16"),
    ),
    whole(
        "A file saved as ANSI",
        "Notepad's 'Save as' has a list called Encoding: choose UTF-8.",
        GUIDANCE,
        "(a file saved as 'ANSI')",
        "---\ntitle: It’s here\n---\n".encode("cp1252"),
    ),
    whole(
        "A file that is not text",
        "A Word file or a picture was given a name that ends in .md.",
        GUIDANCE,
        "(a Word file called start-here.md)",
        b"PK\x03\x04" + bytes(range(256)),
    ),
)

WORDS_OF_THE_AREA = (
    whole(
        "No area.yaml",
        "Without it the site has no words for needs and levels.",
        AREA_FILE,
        "(no file content/area.yaml)",
        None,
    ),
    swap(
        "One id for two words",
        "Pages could not say which of the two they mean.",
        AREA_FILE,
        "id: band-a",
        "id: universal",
    ),
    swap(
        "One name for two words",
        "Readers see the name, and could not tell them apart.",
        AREA_FILE,
        "name: Band A",
        "name: Universal",
    ),
    swap(
        "A need that is part of a part",
        "A need can have parts, and the parts have none.",
        AREA_FILE,
        "    parent: communication-and-interaction",
        "    parent: autism",
    ),
    swap(
        "A money line that runs backwards",
        "It ends before it starts.",
        AREA_FILE,
        "{id: band-a, name: Band A}",
        "{id: band-a, name: Band A, money: {from: 14000, to: 10000}}",
    ),
    swap(
        "A check that lasts too long, or no time",
        "After so many months each page says that its check has lapsed.",
        AREA_FILE,
        "checked_by: Local Offer officer\n",
        "checked_by: Local Offer officer\nchecks_last_months: 1200\n",
        "checks_last_months: 1200",
    ),
    swap("The id 'all'", "Pages write 'all' when they mean every one.", AREA_FILE, "id: band-a", "id: all"),
    swap(
        "A need that is part of no need",
        "The parent is another need's id.",
        AREA_FILE,
        "    parent: communication-and-interaction",
        "    parent: communication",
    ),
    swap(
        "An age phase that runs backwards", "It ends before it starts.", AREA_FILE, "from: 0, to: 11", "from: 11, to: 5"
    ),
    swap(
        "A logo that is not there",
        "Logos stand in content/files.",
        AREA_FILE,
        "authority:\n",
        "authority:\n  logo: logo.svg\n",
    ),
    swap(
        "Not a colour",
        "Colours are a hash and six figures. The quotation marks keep the hash from starting a note.",
        AREA_FILE,
        "authority:\n",
        "authority:\n  colour: blue\n",
    ),
    swap(
        "A colour that is too pale",
        "White words on it would be hard to read.",
        AREA_FILE,
        "authority:\n",
        'authority:\n  colour: "#9fc5e8"\n',
    ),
    swap(
        "Neither yes nor no",
        "This key is switched on or off.",
        AREA_FILE,
        "name: Larkshire\n",
        "name: Larkshire\ninvented: perhaps\n",
    ),
    swap(
        "A word of the glossary under two meanings",
        "A link could go to only one of them.",
        "glossary.yaml",
        "terms:\n",
        "terms:\n  - {term: SEN support, also: [SEN], meaning: Extra help in school.}\n",
    ),
)

WORDS_OF_THE_SEARCH = (
    swap(
        "A line of `same` with one word",
        "Two or more words can mean the same; one alone says nothing.",
        SEARCH_WORDS_FILE,
        "[speech therapy, SALT]",
        "[speech therapy]",
    ),
    swap(
        "A line that leads nowhere",
        "What people say must lead to words of our pages, or to pages.",
        SEARCH_WORDS_FILE,
        ", find: [talking]",
        "",
        "- {say: [late talker]}",
    ),
    swap(
        "A page that is not there",
        "The page was renamed or taken out.",
        SEARCH_WORDS_FILE,
        "find: [talking]",
        "pages: [provision/gone]",
    ),
    swap(
        "An age that runs backwards",
        "The older age comes first.",
        SEARCH_WORDS_FILE,
        "from: 1, to: 3",
        "from: 3, to: 1",
    ),
    swap(
        "Words that lead to no page (advice)",
        "No page says all the words that this line leads to, so it finds nothing. It does not stop the site from being built.",
        SEARCH_WORDS_FILE,
        "find: [talking]",
        "find: [trampolining]",
    ),
)

ADVICE = (
    header(
        "A check that has lapsed",
        "The page says publicly that nobody has checked it for so long.",
        PROVISION,
        "checked_on: 2024-09-14",
    ),
    body(
        "A long sentence",
        "People under stress, or with English as a second language, lose the thread.",
        GUIDANCE,
        "If you think that your child may need more help than the school can give from its own money, the first thing "
        "to do is to ask the teacher what has been tried.",
    ),
    body(
        "Letters that nobody explains",
        "Readers do not know your team's short forms.",
        GUIDANCE,
        "Ask the XQT about it.",
    ),
    body("A place left to fill in", "'invoke new' wrote it, and nobody has changed it yet.", GUIDANCE, "Fill this in."),
    body("'Click'", "Some people touch, some speak, some use a keyboard.", GUIDANCE, "Click the form."),
    body(
        "A link that says nothing",
        "Screen readers read out links on their own.",
        GUIDANCE,
        "For more, [read more](/provision/talking-time.md).",
    ),
)

PARTS: tuple[tuple[str, str, tuple[Example, ...]], ...] = (
    ("The header", "The header is the part between the two lines of three hyphens.", HEADER),
    ("Words and names", "Some fields take words from a list, or the name of another page.", WORDS),
    ("Dates, numbers and addresses", "", VALUES),
    ("Fields that go together", "", TOGETHER),
    ("The text: headings, links and pictures", "", TEXT),
    ("Expected provision", "Problems that only pages in content/expected can have.", EXPECTED_PROVISION),
    ("Comments", "Problems that only pages in content/comments can have.", COMMENTS),
    ("Files and folders", "", FILES),
    ("area.yaml and glossary.yaml", "", WORDS_OF_THE_AREA),
    ("search-words.yaml", "", WORDS_OF_THE_SEARCH),
    ("Advice", "Advice does not stop the site from being built. Follow it where you can.", ADVICE),
)
