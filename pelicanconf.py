"""Settings for building the site on this computer. ``publishconf.py`` adds what a public site needs."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

PATH = os.environ.get("OFFER_CONTENT", str(ROOT / "content"))
OUTPUT_PATH = os.environ.get("OFFER_OUTPUT", str(ROOT / "output"))
THEME = str(ROOT / "theme")
THEME_STATIC_DIR = "theme"
THEME_TEMPLATES_OVERRIDES = [str(ROOT / "theme")]  # so that templates can say "components/entry/template.html"
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["offer_pages", "offer_styles", "offer_search", "offer_audit_build"]
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

# The day of the build: pages say on which day a check lapses, and whether it has.
OFFER_TODAY = date.fromisoformat(os.environ["OFFER_TODAY"]) if os.environ.get("OFFER_TODAY") else None

SITENAME = "SEND Local Offer"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
STATIC_PATHS = ["files"]

# Everything Pelican would make of articles, authors, tags and categories is off: offer_pages writes the pages.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
