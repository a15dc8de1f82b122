"""Reading RSS, RDF and Atom with feedparser, which is the judge of what a feed means.

It gets nothing to open, no declarations and one encoding, and neither cleans markup nor resolves links
in it: that is two thirds of its time, and it is done here for every source alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from reader.errors import FeedFormatError, NotAFeedError
from reader.model import ParsedFeed
from reader.sources.encoding import decode
from reader.sources.intake import Markup, RawEntry, RawFeed, take_in, without_controls
from reader.sources.jsonfeed import parse_json_feed
from reader.sources.prolog import declared_encoding, from_root, root_name, with_characters
from reader.sources.sniff import PAGE_ROOTS
from reader.text.dates import believable, parse_date

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_AROUND_NAMES = re.compile("[()<>]")
_FAULTY = "The feed is not well-formed XML; what could be read of it was taken."


def parse_feed(body: bytes, content_type: str, url: str, now: datetime) -> ParsedFeed:
    """Read a feed document of any format.

    The content, not `content_type`, decides what it is. Meant for the worker process: a crafted document
    can cost more time and memory than the reader has.

    Args:
        body: The document as it was fetched.
        content_type: The header it came with, or "".
        url: Where it came from; relative links are relative to it.
        now: The time; dates long after it are not believed.

    Raises:
        NotAFeedError: It is something else.
        FeedFormatError: It is too broken to hold an entry.
    """
    where = urlsplit(url).hostname or "The source"
    text = without_controls(decode(body, declared_encoding(body, content_type))).lstrip("\ufeff \t\r\n")
    if not text:
        raise FeedFormatError(f"{where} answered with an empty document; try again later.")
    if text.startswith(("{", "[")):
        return take_in(parse_json_feed(text, url, now))
    markup = from_root(text)
    root = root_name(markup)
    if root in PAGE_ROOTS:
        raise NotAFeedError(
            f"{where} answered with a web page, not a feed; look on the page for a link named RSS or Atom."
        )
    if not root:
        raise NotAFeedError(f"{where} answered with something that is neither a feed nor XML nor JSON.")
    return take_in(_raw_feed(_understood(markup, url, where), root, markup, where, now))


def _understood(markup: str, url: str, where: str) -> Any:
    import feedparser

    document = "<?xml version='1.0' encoding='utf-8'?>\n" + with_characters(markup)
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        # A stream, never bytes or text: feedparser opens files and addresses that those may name.
        return feedparser.parse(
            BytesIO(document.encode()),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        raise FeedFormatError(
            f"{where} answered with a feed that cannot be understood ({type(error).__name__})."
        ) from error


def _raw_feed(result: Any, root: str, markup: str, where: str, now: datetime) -> RawFeed:
    found, faulty = list(result["entries"]), bool(result["bozo"])
    if faulty and _breaks_off(markup):
        del found[-1:]
    if not found and not result["version"]:
        raise NotAFeedError(f"{where} answered with XML that is not a feed (it is <{root[:40]}>).")
    if not found and faulty:
        raise FeedFormatError(f"{where} answered with a feed too broken to hold an entry; try again later.")
    about = result["feed"]
    inherited = _authors(about) if result["version"].startswith("atom") else ()
    return RawFeed(
        title=_markup(about, "title"),
        site_url=_link(about),
        language=_string(about, "language"),
        entries=[_raw_entry(entry, inherited, now) for entry in found],
        notice=_FAULTY if faulty else "",
    )


def _breaks_off(markup: str) -> bool:
    """Whether the document ends within its last entry, which would be stored cut short."""
    return any(markup.rfind(f"<{tag}") > max(markup.rfind(f"</{tag}"), 0) for tag in ("item", "entry"))


def _raw_entry(entry: Mapping[str, Any], inherited: tuple[str, ...], now: datetime) -> RawEntry:
    bodies = [*_details(entry), _markup(entry, "summary")]
    return RawEntry(
        identifier=_string(entry, "id"),
        link=_link(entry),
        title=_markup(entry, "title"),
        # Not the first one: that can be the caption of a picture, with the article behind it.
        body=max(bodies, key=lambda body: len(body.value)),
        authors=_authors(entry) or inherited,
        published=_published(entry, now),
    )


def _details(entry: Mapping[str, Any]) -> Iterator[Markup]:
    contents = _own(entry, "content")
    for content in contents if isinstance(contents, list) else ():
        if _string(content, "type") in {*_HTML_TYPES, "text/plain"}:
            yield _from_detail(content, _string(content, "value"))


def _markup(mapping: Mapping[str, Any], key: str) -> Markup:
    """Return a field together with what feedparser says it is written in."""
    detail = _own(mapping, f"{key}_detail")
    return _from_detail(detail if isinstance(detail, Mapping) else {}, _string(mapping, key))


def _from_detail(detail: Mapping[str, Any], value: str) -> Markup:
    return Markup(
        value=value,
        is_html=_string(detail, "type") in _HTML_TYPES,
        language=_string(detail, "language"),
    )


def _link(mapping: Mapping[str, Any]) -> str:
    """Return the address of what a feed or an entry is about."""
    links = _own(mapping, "links")
    alternates = (
        _string(link, "href")
        for link in (links if isinstance(links, list) else ())
        if _string(link, "rel") == "alternate"
    )
    return _string(mapping, "link") or next(alternates, "")


def _authors(mapping: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the authors."""
    authors, told = _own(mapping, "authors"), _string(mapping, "author")
    listed = authors if isinstance(authors, list) else []
    if "@" in told and len(listed) < 2:
        return (_name(told),)
    names = [_string(author, "name") or _string(author, "email") for author in listed] or [told]
    return tuple(name for name in names if name)


def _name(person: str) -> str:
    """Return the name beside an e-mail address, as in "a@b.example (Ann)" and "Ann <a@b.example>".

    feedparser takes it apart itself, but leaves pieces of addresses in it.
    """
    pieces = (piece.strip() for piece in _AROUND_NAMES.split(person))
    return next((piece for piece in pieces if piece and "@" not in piece), person)


def _published(entry: Mapping[str, Any], now: datetime) -> datetime | None:
    """Return when an entry was published, or else changed, as far as that can be believed.

    feedparser's own reading of dates is not: it makes 2010 of the year 10000, and 1 March of 30 February.
    """
    fields = (_string(entry, field) for field in ("published", "updated", "created"))
    dates = (believable(parse_date(field), now) for field in fields)
    return next((date for date in dates if date is not None), None)


def _own(mapping: Mapping[str, Any], key: str) -> Any:
    """Return a field as it is: feedparser's own look-up answers with other fields, and warns."""
    return dict.get(mapping, key) if isinstance(mapping, dict) else None


def _string(mapping: Mapping[str, Any], key: str) -> str:
    """Return a field that is text; in odd documents feedparser puts attributes in its place."""
    value = _own(mapping, key)
    return value if isinstance(value, str) else ""
