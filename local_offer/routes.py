"""The address of every page. One place decides them; nothing else builds a path."""

from __future__ import annotations

HOME = "index.html"
NEEDS = "needs/index.html"
LEVELS = "levels/index.html"
AGES = "ages/index.html"
SECTORS = "help/index.html"
MATRIX = "matrix/index.html"
COMBINE = "more-than-one-need.html"
PROVISION = "provision/index.html"
PROVIDERS = "providers/index.html"
SCHOOLS = "schools.html"
OUTSIDE = "outside-the-area.html"
GUIDANCE = "guidance/index.html"
QUESTIONS = "questions/index.html"
COMMENTS = "comments/index.html"
REVIEWS = "reviews/index.html"
A_TO_Z = "a-to-z.html"
GLOSSARY = "words-explained.html"
COVERAGE = "coverage.html"
CHANGES = "changes.html"
FEED = "changes.xml"
SITE_MAP = "site-map.html"
FIND = "find.html"
SHORTLIST = "my-list.html"
NOT_FOUND = "404.html"

GENERATED_PAGES = frozenset({
    HOME, NEEDS, LEVELS, AGES, SECTORS, MATRIX, COMBINE, PROVISION, PROVIDERS, SCHOOLS, OUTSIDE, GUIDANCE, QUESTIONS,
    COMMENTS, REVIEWS, A_TO_Z, GLOSSARY, COVERAGE, CHANGES, SITE_MAP, FIND, SHORTLIST,
})  # fmt: skip
"""Pages that exist whatever the content says, and which an editor may link to by address: ``/matrix/index.html``."""


def need(need_id: str) -> str:
    return f"needs/{need_id}.html"


def cell(need_id: str, level_id: str) -> str:
    return f"needs/{need_id}/{level_id}.html"


def need_matrix(need_id: str) -> str:
    return f"matrix/{need_id}.html"


def level(level_id: str) -> str:
    return f"levels/{level_id}.html"


def age(phase_id: str) -> str:
    return f"ages/{phase_id}.html"


def sector(sector_id: str) -> str:
    return f"help/{sector_id}.html"


def aspect(aspect_id: str) -> str:
    return f"help/aspect/{aspect_id}.html"


def cost(cost_id: str) -> str:
    return f"help/cost/{cost_id}.html"


def referral(answer: str) -> str:
    return f"help/referral/{answer}.html"


def provision(slug: str) -> str:
    return f"provision/{slug}.html"


def provider(slug: str) -> str:
    return f"providers/{slug}.html"


def guidance(slug: str) -> str:
    return f"guidance/{slug}.html"


def question(question_id: str) -> str:
    return f"questions/{question_id}.html"


def comments(year: int) -> str:
    return f"comments/{year}.html"


def comment(slug: str, year: int) -> str:
    return f"{comments(year)}#{slug}"


def review(slug: str) -> str:
    return f"reviews/{slug}.html"


def search_folder(fingerprint: str) -> str:
    """The folder of one build's search index."""
    return f"search/{fingerprint}/"


def file(name: str) -> str:
    """A file of content/files, ``name`` being its path from the content folder."""
    return name


def root_of(url: str) -> str:
    """The way from a page back to the site's root: ``../`` for each folder."""
    return "../" * url.split("#")[0].count("/")
