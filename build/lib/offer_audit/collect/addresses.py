"""Web addresses: one spelling for each page, and whether it belongs to the site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin, urlsplit

from offer_audit.collect.collected import CollectError, Limits
from offer_audit.collect.sentences import collect_error
from offer_audit.collect.words import word_set

LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?;]*", re.IGNORECASE)


def normal_address(url: str) -> str | None:
    """The one spelling of a web address, without fragment and tracking. None if it is not http or https."""
    url = re.sub(r"[\t\r\n]", "", url.strip())
    try:
        parts = urlsplit(url)
        scheme, port = parts.scheme.lower(), parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
    except (ValueError, UnicodeError):
        return None
    if scheme not in _PORTS or not host or len(url) > LONGEST or re.search(r"[\s\"<>\\^`{|}]", host):
        return None
    host = f"[{host}]" if ":" in host else host
    where = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    query = _normal_query(parts.query)
    return f"{scheme}://{where}{_normal_path(parts.path)}{'?' + query if query else ''}"


def _normal_path(path: str) -> str:
    steps: list[str] = []
    names = _SESSION.sub("", path.replace("\\", "/")).split("/")
    for name in names[1:]:
        if name == "..":
            del steps[-1:]
        elif name != ".":
            steps.append(name)
    if names[-1] in ("..", ".") and (not steps or steps[-1]):
        steps.append("")
    return "/" + _normal_escapes("/".join(steps), "/:@!$&'()*+,;=~")


def _normal_escapes(text: str, safe: str) -> str:
    def one(match: re.Match[str]) -> str:
        character = unquote(match.group())
        return character if re.fullmatch(r"[A-Za-z0-9._~-]", character) else match.group().upper()

    return quote(re.sub(r"%[0-9A-Fa-f]{2}", one, re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)), safe=safe + "%")


def _normal_query(query: str) -> str:
    safe = "/:@!$'()*,;~?=&+"
    if "=" not in query:
        return _normal_escapes(query, safe)
    pairs = dict.fromkeys(pair for pair in query.split("&") if pair)
    kept = [pair for pair in pairs if not _is_tracking(pair.partition("=")[0])]
    return _normal_escapes("&".join(sorted(kept, key=lambda pair: pair.partition("=")[0])), safe)


def _is_tracking(name: str) -> bool:
    return name.lower() in word_set("tracking") or name.lower().startswith("utm_")


def host_of(url: str) -> str:
    """The host of an address, as a person reads it."""
    return urlsplit(url).netloc or url


def start_address(text: str) -> str:
    """The first address of an audit.

    Raises:
        CollectError: it is not one that works.
    """
    parts = urlsplit(text)
    if "@" in parts.netloc:
        raise collect_error("password", 2)
    url = normal_address(text)
    if url is None or not _is_plausible(urlsplit(url).hostname or ""):
        raise _bad_address(text)
    return url


def _is_plausible(host: str) -> bool:
    return bool(host) and ".." not in host and len(host) < 254 and not re.search(r"[^A-Za-z0-9.:_-]", host)


def _bad_address(text: str) -> CollectError:
    return collect_error("bad-address", 2, site=text)


@dataclass
class Site:
    """Which addresses belong to the audited site. ``http`` and ``https``, with and without ``www.``, are one site."""

    start: str
    limits: Limits
    hosts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.settle(self.start)

    def settle(self, url: str) -> None:
        """The start, after its redirects, stands at this address; where it was asked for is not part of the site."""
        self.start = url
        host = host_of(url)
        twins = {host, host.removeprefix("www."), f"www.{host.removeprefix('www.')}"}
        self.hosts = twins | {other.lower() for other in self.limits.hosts}

    def address(self, href: str, page: str) -> str | None:
        """The address that a link on a page leads to; links to the site's other spellings are put right."""
        try:
            url = normal_address(urljoin(page, href.strip()))
        except ValueError:
            return None
        if url is None:
            return None
        start, parts = urlsplit(self.start), urlsplit(url)
        if parts.netloc.removeprefix("www.") == start.netloc.removeprefix("www."):
            return parts._replace(scheme=start.scheme, netloc=start.netloc).geturl()
        return url

    def holds(self, url: str) -> bool:
        """Whether the address is on one of the site's hosts."""
        return host_of(url) in self.hosts

    def is_in_scope(self, url: str) -> bool:
        """Whether the address is below one of the paths asked for."""
        path = urlsplit(url).path
        return not self.limits.scope or path.startswith(self.limits.scope) or url == self.start
