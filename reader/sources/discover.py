"""The feeds that a web page names, and the addresses where sites usually have one.

Pure: nothing is fetched here. `find_feeds` is meant for the worker process, because it parses a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.model import FeedFormat, FoundFeed
from reader.sources.encoding import charset_of, declared_in_html, decode
from reader.sources.platforms import platform_addresses
from reader.text.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    from reader.text.markup import Element

MAX_FOUND = 50
"""Feeds taken from one page."""

MAX_GUESSES = 10
"""Links of a page that only look like feeds."""

COMMON_PATHS = (
    *("feed", "rss", "atom.xml", "feed.xml", "index.xml", "rss.xml", "feed.json", "feed/", "feed.atom"),
    *("index.rss", "feeds/posts/default", "blog/feed"),
)
"""Where sites usually have their feed, in the order in which they are tried."""

PATHS_BESIDE = ("feed", "rss", "atom.xml", "feed.xml", "index.xml")
"""What is tried beside a page that is not at the root of its site."""

_TYPES: Mapping[str, FeedFormat] = {
    "application/rss+xml": "rss",
    "application/rdf+xml": "rss",
    "application/x-rss+xml": "rss",
    "application/rss": "rss",
    "text/rss+xml": "rss",
    "text/rss": "rss",
    "application/atom+xml": "atom",
    "application/x.atom+xml": "atom",
    "application/x-atom+xml": "atom",
    "text/atom+xml": "atom",
    "application/feed+json": "json",
}
"""Types that nothing but feeds have."""

_VAGUE_TYPES: Mapping[str, FeedFormat] = {
    "application/json": "json",
    "application/xml": "",
    "text/xml": "",
}
"""Types that feeds have and other documents too."""

_NOT_FEEDS = re.compile(r"wp-json|oembed|sitemap|opensearch|xmlrpc|wlwmanifest", re.IGNORECASE)
_COMMENTS = re.compile(r"\bcomment|\bkommentar|\breplies\b|/comments?(?:/|$)", re.IGNORECASE)
_FEED_PATH = re.compile(
    r"/(?:feeds?|rss2?|atom)/?$"
    r"|\.(?:rss|atom|rdf)$"
    r"|/(?:[\w-]{0,40}[._-])?(?:feeds?|rss2?|atom)\.(?:xml|json|rdf|php)$"
    r"|/index\.(?:xml|rdf)$"
    r"|/(?:feeds?|rss)/[^?]{1,200}\.xml$",
    re.IGNORECASE,
)
_FEED_QUERY = re.compile(
    r"(?:^|&)(?:feed=(?:rss2?|atom|rdf)|format=(?:feed|rss|atom)|type=(?:rss|atom))(?:&|$)"
)
_FEED_WORDS = re.compile(
    r"(?:subscribe (?:via|by|with) )?(?:rss|atom|rss feed|atom feed|feed|json feed)", re.I
)


def find_feeds(body: bytes, content_type: str, url: str) -> tuple[FoundFeed, ...]:
    """Return the feeds that a page names, best first.

    First those of its `link` elements in the order of the page, then what its own (canonical) address
    stands for, then links that look like feeds; in each group those of comments come last.

    Args:
        body: The page as it was fetched.
        content_type: The header it came with, or "".
        url: Where it came from; where that is no address, relative ones lead nowhere.
    """
    from reader.text.markup import elements, parse_html, tree

    url = clean_url(url)
    text = decode(body, charset_of(content_type) or declared_in_html(body))
    top = tree(parse_html(text).tokens)
    page = [one for one in elements(top) if one.tag in {"a", "area", "base", "link"}]
    base = _base(page, url)
    named = _distinct(_of_links(page, base))
    canonical = _canonical(page, base, url)
    derived = platform_feeds(canonical) if canonical else ()
    guessed = sorted(_distinct(_of_anchors(page, base)), key=lambda feed: not _same_site(feed.url, url))
    ranked = (*_comments_last(named), *derived, *_comments_last(guessed)[:MAX_GUESSES])
    return tuple(feed for feed in _distinct(ranked) if feed.url != url)[:MAX_FOUND]


def is_of_comments(feed: FoundFeed) -> bool:
    """Tell whether a feed is one of comments, by its title and its address."""
    return _COMMENTS.search(f"{feed.title} {urlsplit(feed.url).path}") is not None


def platform_feeds(url: str) -> tuple[FoundFeed, ...]:
    """Return where a large platform has the feeds of one of its pages, told by the page's address alone."""
    return tuple(FoundFeed(address, title, certain=False) for address, title in platform_addresses(url))


def common_paths(url: str) -> tuple[str, ...]:
    """Return addresses where the site of a page may have its feed, likeliest first.

    Beside the page first, then at the root of the site.
    """
    page = urljoin(url, urlsplit(url).path)
    is_file = "." in page.rpartition("/")[2]
    beside = urljoin(page if is_file or page.endswith("/") else f"{page}/", "./")
    tried = [urljoin(beside, path) for path in PATHS_BESIDE]
    tried += [urljoin(page, f"/{path}") for path in COMMON_PATHS]
    return tuple(dict.fromkeys(filter(None, map(clean_url, tried))))


def _base(page: Iterable[Element], url: str) -> str:
    """Return what relative addresses are relative to: the first `base` that names something (HTML, 4.2.3)."""
    hrefs = (_href(one) for one in page if one.tag == "base")
    return next((_absolute(url, href) for href in hrefs if href), "") or url


def _canonical(page: Iterable[Element], base: str, url: str) -> str:
    """Return the address that a page gives for itself, unless that is another site's."""
    found = (_href(one) for one in page if one.tag == "link" and "canonical" in _relations(one))
    address = next((_absolute(base, href) for href in found if href), "")
    return address if _same_site(address, url) else ""


def _of_links(page: Iterable[Element], base: str) -> Iterator[FoundFeed]:
    for one in page:
        if one.tag == "link" and (kind := _named_format(one)) is not None:
            url = _absolute(base, _href(one))
            if url and not _NOT_FEEDS.search(url):
                yield FoundFeed(url, clean_line(one.attributes.get("title") or "", 200), kind)


def _named_format(link: Element) -> FeedFormat | None:
    """Return the format that a `link` names, or None where it does not lead to a feed."""
    media_type = (link.attributes.get("type") or "").partition(";")[0].strip().lower()
    relations = _relations(link)
    if media_type in _TYPES and (not relations or relations & {"alternate", "feed", "home", "service.feed"}):
        return _TYPES[media_type]
    if media_type in _VAGUE_TYPES and relations & {"alternate", "feed"}:
        return _VAGUE_TYPES[media_type]
    return "" if "feed" in relations and not media_type else None


def _of_anchors(page: Iterable[Element], base: str) -> Iterator[FoundFeed]:
    for one in page:
        if one.tag in {"a", "area"} and (url := _absolute(base, _href(one))):
            words = clean_line(_text(one) or one.attributes.get("title") or "", 200)
            media_type = (one.attributes.get("type") or "").strip().lower()
            if _looks_like_feed(url, words, media_type):
                yield FoundFeed(url, words, _TYPES.get(media_type, ""), certain=False)


def _looks_like_feed(url: str, words: str, media_type: str) -> bool:
    parts = urlsplit(url)
    said = media_type in _TYPES or _FEED_WORDS.fullmatch(words)
    written = _FEED_PATH.search(parts.path) or _FEED_QUERY.search(parts.query)
    return bool(said or written) and not _NOT_FEEDS.search(url)


def _absolute(base: str, href: str) -> str:
    """Return a clean address without its fragment; `feed:` stands for https."""
    if not href:
        return ""
    if href.lower().startswith("feed:"):
        rest = href[5:].lstrip("/")
        href = rest if rest.startswith(("http://", "https://")) else f"https://{rest}"
    try:
        return clean_url(urljoin(base, href).partition("#")[0])
    except ValueError:  # a host in brackets that is no IPv6 address
        return ""


def _comments_last(feeds: Iterable[FoundFeed]) -> list[FoundFeed]:
    return sorted(feeds, key=is_of_comments)


def _distinct(feeds: Iterable[FoundFeed]) -> list[FoundFeed]:
    """Return the feeds without those whose address an earlier one has."""
    by_url: dict[str, FoundFeed] = {}
    for feed in feeds:
        by_url.setdefault(feed.url, feed)
    return list(by_url.values())


def _same_site(url: str, other: str) -> bool:
    """Tell whether two addresses belong to one site: one host, or one inside the other's domain."""
    first, second = (f".{(urlsplit(one).hostname or '').removeprefix('www.')}" for one in (url, other))
    return len(first) > 1 and len(second) > 1 and (first.endswith(second) or second.endswith(first))


def _href(element: Element) -> str:
    return (element.attributes.get("href") or "").strip()


def _relations(element: Element) -> frozenset[str]:
    return frozenset((element.attributes.get("rel") or "").lower().split())


def _text(element: Element) -> str:
    """Return the words of a link; what is nested deeper than one element is no name of a feed."""
    pieces = ([part] if isinstance(part, str) else part.children for part in element.children)
    return " ".join(part for inside in pieces for part in inside if isinstance(part, str))
