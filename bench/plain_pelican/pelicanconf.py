"""Plain Pelican with as little as a site can have: articles, pages, one index; no plugins, lists of tags or feeds."""

from __future__ import annotations

from pathlib import Path

SITENAME = "Plain Pelican"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
THEME = str(Path(__file__).resolve().parent / "theme")
PLUGINS: list[str] = []

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
ARTICLE_URL = ARTICLE_SAVE_AS = PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = False

ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
