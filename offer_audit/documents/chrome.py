"""Which parts of a page are its furniture: navigation, headers, cookie banners, related links, news teasers.

Each rule looks at one element. A rule by name (class, id, aria-label) gives way when the element holds the page's
main heading or most of its prose, because wrappers are often named after what stands beside the content.
"""

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
SIDE_NAME = re.compile(r"^((.*-)?side-?bar(s|-.*)?|widget-area|aside|(left|right)(-?(col|column|hand|rail|nav|side))?|rail)$")
CHROME_LABEL = re.compile(
    r"\b(cookies?|breadcrumbs?|pagination|social (media|links)|share|menu|navigation|skip|search|related|site header)\b", re.I
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
HIDDEN_FURNITURE = re.compile(
    r"(^|-)(modal|dialog|pop-?up|lightbox|overlay|toast|tooltip|spinner|loading|loader|error|errors|validation|template|print)(-|$)"
)
KEBAB = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")
CHROME_ROLES = {"navigation", "search", "banner", "menu", "menubar", "tablist", "toolbar"}
NEVER = {"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th", "summary", "details", "dd"}
SIDE_CELLS = {"td", "th"}


def find_names(element: Element) -> list[str]:
    """The element's class names and id, each in lower case with hyphens."""
    names = [*element.get("class").split(), element.get("id")]
    return [KEBAB.sub("-", name).strip("-").lower() for name in names if name]


def find_place(element: Element, place: str, page: Element) -> str:
    """`main`, `side`, `footer` or `chrome` for an element found in a part of the page that is in `place`."""
    if place == "chrome" or element.tag in {"html", "body"}:
        return place
    if element.tag == "main" or element.get("role") == "main":
        return "main" if place != "footer" else place
    if element.tag == "nav" or element.get("role").lower() in CHROME_ROLES:
        return place if _is_mistaken(element, page) else "chrome"
    names = find_names(element) if element.tag not in NEVER else []
    if _is_footer(element, names) and not _holds_page(element, page):
        return "footer"
    if _is_named_chrome(element, names) and not _holds_page(element, page):
        return "chrome"
    if place == "main" and _is_side(element, names) and not _holds_page(element, page):
        return "side"
    return place


def is_hidden(element: Element) -> bool:
    """Whether the page starts with this element out of sight."""
    style = element.get("style").replace(" ", "").lower()
    return "hidden" in element.attributes or "display:none" in style or "visibility:hidden" in style


def is_hidden_furniture(element: Element) -> bool:
    """Whether a hidden part that nothing on the page opens is a dialog, a message or a template, or has no prose."""
    names = find_names(element)
    return element.prose < 40 or any(HIDDEN_FURNITURE.search(name) for name in names)


def is_chrome_heading(text: str) -> bool:
    """Whether a heading in a side column announces furniture."""
    return bool(CHROME_HEADING.match(text.rstrip(": ").strip()))


def is_chrome_section(element: Element, heading: str, page: Element) -> bool:
    """Whether a block of its own in the main part is headed as related links, news teasers, tags or the like."""
    return bool(CHROME_SECTION.match(heading.rstrip(": ").strip())) and not _holds_page(element, page)


def _is_named_chrome(element: Element, names: list[str]) -> bool:
    """Whether its tag, names or label say that it is furniture."""
    if element.tag == "header" or any(HEADER_NAME.match(name) for name in names):
        return not _has_main_heading(element)
    label = element.get("aria-label")
    if label and element.tag not in NEVER and element.get("role") in {"region", "dialog", "alertdialog", "complementary"}:
        if CHROME_LABEL.search(label):
            return True
    return any(CHROME_NAME.match(name) for name in names) and not _has_main_heading(element)


def _is_footer(element: Element, names: list[str]) -> bool:
    if element.get("role") == "contentinfo":
        return True
    return element.tag == "footer" or any(FOOTER_NAME.match(name) for name in names)


def _is_side(element: Element, names: list[str]) -> bool:
    if element.tag == "aside" or element.get("role") == "complementary":
        return True
    if element.tag in SIDE_CELLS:
        names = find_names(element)
    return any(SIDE_NAME.match(name) for name in names)


def _is_mistaken(element: Element, page: Element) -> bool:
    """Whether what is marked as navigation is really the page: mostly prose, and much of it."""
    return element.prose > 400 and element.prose > element.linked * 3 and element.prose * 3 > page.prose


def _holds_page(element: Element, page: Element) -> bool:
    """Whether a name must be wrong, since the element holds the main part or most of the prose."""
    if any(inner.tag == "main" or inner.get("role") == "main" for inner in element.walk()):
        return True
    return element.prose * 2 > page.prose and element.prose > 300 and element.prose > element.linked


def _has_main_heading(element: Element) -> bool:
    """Whether it holds a first-level heading that is not just the site's name linking home."""
    for inner in element.walk():
        if inner.tag == "h1" and inner.prose > inner.linked:
            return True
    return False
