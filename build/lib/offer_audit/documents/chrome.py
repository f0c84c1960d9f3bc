"""The names and headings by which pages mark their furniture: navigation, cookie banners, related links, news teasers."""

from __future__ import annotations

import re

from offer_audit.documents.tree import Element

CHROME_NAME = re.compile(
    r"""^(
    (.*-)?(nav|navbar|navigation|topnav|subnav|sidenav|mainnav|megamenu|mega-menu|submenu|sub-menu|breadcrumbs?|crumbs?
        |breadcrumb-.*|pagination|pager|paging|page-numbers|skip-?links?|tag-?cloud|share-?buttons|addthis|addtoany
        |sharethis|searchbox|searchform|cookie.*|gdpr.*|onetrust.*|cybot.*|off-?canvas(-menu)?)
    |(nav|navbar|navigation|breadcrumbs?|cookies?|cookiebar|addthis|a2a|pagination|skip|pager)(-.*)?
    |((main|site|top|side|left|mobile|primary|secondary|page|header|footer|utility|section|global|service|burger|user)-)?
        menu(-(item|list|block|toggle|container|wrapper|main|primary|secondary|mobile|links?))?
    |(list|left|right|section|local|context|page|foot|child|sibling)nav(igation)?|tab-?(list|nav|links|menu)
    |trail|you-are-here|wayfinder|skip-to-.*
    |(.*-)?related(-(links?|items?|content|pages?|posts?|articles?|topics?|records|news|information|services|block))?
    |see-also|.*also-like|read-next|more-like-this|quick-?links
    |widget-(nav-menu|recent-.*|tag-cloud|categories|archive|search|pages|calendar|rss|meta|twitter.*|social.*)
    |recent-?(posts?|news|entries|articles|comments)|latest-?(news|posts?|articles|updates)
    |(.*-)?newsroom|news-?(feed|list|teasers?|block|panel|widget|ticker|items?|carousel|section|stories)|app-teaser
    |tags|tag-(list|links|cloud|container)|post-(tags|navigation|meta)|entry-tags|tags-links|cat-links
    |(page-|site-)?(share|sharing)(-(links?|buttons?|this|page|bar|icons?|list|block|tools?|widget))?|like-and-share
    |social(s|-?media|-?links?|-?icons?|-?share|-?sharing|-?nav|-?buttons?|-?follow|-?bar|-?channels)(-.*)?|follow-us
    |(.*-)?(search-?(form|box|bar|block|field|input|wrapper|toggle|panel|container)|site-search)(-.*)?|search
    |(.*-)?(login|log-in|logon|signin|sign-in|my-?account|shortlist)(-(form|box|panel|link|links|block|bar))?
    |text-?size.*|font-?size-?(switcher|controls|tools)|tools|toolbar|page-?(tools|actions|utilities)|utility-?(bar|links|nav)
    |actions|print-?(links?|page|button|this-page|email)|(.*-)?(alert|emergency|site|notification)-(banner|bar|notice)(-.*)?
    |(.*-)?phase-banner(-.*)?|browse-?happy|browser-?(warning|upgrade|update)|outdated-browser|ie-warning
    |(.*-)?newsletter(-(signup|sign-up|form|block|subscribe))?|subscribe(-.*)?|mailing-list
    |(.*-)?(page-(rating|feedback|helpful)|was-this-(page-)?(useful|helpful)|feedback-(banner|tab|bar|prompt|strip))
    |google-?translate.*|language-?(switcher|selector|picker|bar)|translate(-widget|-element|-bar)?|recite.*|browsealoud.*
    |accessibility-?(tools|bar|toolbar)|back-?to-?top|to-top|promo(s|-box|-block|-panel)?|advert(s|isement)?|ad-banner
    |carousel-(controls?|indicators)|slick-dots|banner-(links|ad)|quick-?exit|exit-site|leave-site|hide-page
    |masthead|site-(branding|logo|title|description)|branding|logo|header-(logo|links|top|bar|tools)|top-?bar
    )$""",
    re.X,
)
HEADER_NAME = re.compile(
    r"^(((site|global|website|council|lgd|govuk|nhsuk|ui|jadu|l|c|o|the|top|main|region|wsite|sqs|wix)-?)?header"
    r"|header-?(wrapper|container|inner|outer|area|region|main|section)|(site-|page-)?banner)$"
)
FOOTER_NAME = re.compile(
    r"^((site|page|global|main|lgd|govuk|nhsuk|l|c|o|region|the|council|website|wsite|ui|jadu|sqs)-?)?footer"
    r"(-?(wrapper|container|inner|outer|area|region|main|section|content|top|bottom|block|meta|widgets?))?$|^colophon$"
)
CONTENT_PART = re.compile(
    r"^(card|panel|modal|entry|article|post|table|accordion|section|content|list|item|block|title|sub|service|guide|hero|tab"
    r"|field|group|node|page|box|tile|collapse|record|result|card-group|dialog)-(header|footer)"
)
SIDE_NAME = re.compile(
    r"^((.*-)?side-?bar(s|-.*)?|widget-area|aside|(left|right)(-?(col|column|hand|rail|nav|side))?|rail)$"
)
CHROME_LABEL = re.compile(
    r"\b(cookies?|breadcrumbs?|pagination|social (media|links)|share|menu|navigation|skip|search|related|site header)\b",
    re.I,
)
CHROME_HEADING = re.compile(
    r"^(related( (content|links?|pages?|items?|topics?|records?|articles?|posts?|information|news|services))?"
    r"|see also|you (might|may) also (like|be interested in|find.*)|(the |our )?latest( news| posts| updates| stories)?"
    r"|((latest|recent|our|local|council|send|in the) )?news( and events| headlines| stories)?|recent (posts|news|comments)"
    r"|tags|tag cloud|categories|archives?|in this section|in this topic|also in this section|on this page|contents"
    r"|share( this| page| this page)?|follow us.*|connect with us|social media|popular (pages|links|searches)|most (viewed|popular)"
    r"|quick ?links|explore|browse( .*)?|main menu|menu|navigation|site map|more in this section|pages in this section"
    r"|cookies on .*|support links|subscribe.*|sign up (to|for) .*(newsletter|updates|alerts).*|search( this site)?"
    r"|upcoming events|what's on|did you know\??|was this page (useful|helpful).*|rate this page|pages in this guide)$",
    re.I,
)
CHROME_SECTION = re.compile(
    r"^(related( (content|links?|pages?|items?|topics?|records?|articles?|posts?|information|news))?|see also"
    r"|you (might|may) also (like|be interested in|find.*)|(latest|recent|our|council|local) news( and events| headlines)?"
    r"|news( headlines)?|recent (posts|comments)|tags|tag cloud|in this section|also in this section|share( this| this page)?"
    r"|follow us.*|social media|cookies on .*|was this page (useful|helpful).*|quick ?links|most (viewed|popular))$",
    re.I,
)
KEBAB = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")


def find_names(element: Element) -> list[str]:
    """The element's class names and id, each in lower case with hyphens."""
    names = [*element.get("class").split(), element.get("id")]
    return [KEBAB.sub("-", name).strip("-").lower() for name in names if name]


def is_chrome_heading(text: str) -> bool:
    """Whether a heading in a side column announces furniture."""
    return bool(CHROME_HEADING.match(text.rstrip(": ").strip()))
