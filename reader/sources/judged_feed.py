"""Reading RSS, RDF and Atom with feedparser, which is the judge of what a feed means.

It gets nothing to open, no declarations and one encoding, and neither cleans markup nor resolves links
in it: that is two thirds of its time, and it is done here for every source alike. Most documents do not
come here at all but are read by `reader.sources.fast_feed`, which gives the same and is faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from reader.errors import FeedFormatError, NotAFeedError
from reader.sources.disguise import disguised, is_no_address, undisguised
from reader.sources.prolog import root_name
from reader.sources.raw import (
    Markup,
    Picture,
    RawEntry,
    RawFeed,
    RawFile,
    byline,
    is_played,
    lead_picture,
    longest,
    told_dates,
)
from reader.sources.xml_text import entry_starts, without_controls, without_entries

MAX_READ = 10_000
"""Entries that are read of one document: feedparser takes three seconds for so many."""

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT_TYPES = _HTML_TYPES | {"text/plain"}

_FAULTY = "The feed is not well-formed XML; what could be read of it was taken."
_CUT = f"Only the first {MAX_READ:,} of {{count:,}} entries were looked at."


def read_judged(markup: str, url: str, now: datetime) -> RawFeed:
    """Read a document of any version of RSS, RDF or Atom, well-formed or not.

    Args:
        markup: The document from its root element on, without characters that XML does not allow.
        url: Where it came from; relative links are relative to it.
        now: The time; dates long after it are not believed.

    Raises:
        NotAFeedError: It is XML of another kind.
        FeedFormatError: It is too broken to hold an entry.
    """
    where = urlsplit(url).hostname or "The source"
    starts = entry_starts(markup)
    if len(starts) > MAX_READ:
        markup = without_entries(markup, starts[MAX_READ])
    result = _understood(markup, url, where)
    found, faulty = list(result["entries"]), bool(result["bozo"])
    if faulty and _breaks_off(markup):
        del found[-1:]
    if not found and not result["version"]:
        raise NotAFeedError(
            f"{where} answered with XML that is not a feed (it is <{root_name(markup)[:40]}>)."
        )
    if not found and faulty:
        raise FeedFormatError(f"{where} answered with a feed too broken to hold an entry; try again later.")
    about = result["feed"]
    inherited = _authors(about) if result["version"].startswith("atom") else ()
    notices = [_FAULTY] if faulty else []
    if len(starts) > MAX_READ:
        notices.append(_CUT.format(count=len(starts)))
    return RawFeed(
        title=_markup(about, "title"),
        site_url=_link(about),
        language=_string(about, "language"),
        entries=[_raw_entry(entry, inherited, now) for entry in found],
        notice=" ".join(notices),
    )


def _understood(markup: str, url: str, where: str) -> Any:
    import feedparser

    document = f"<?xml version='1.0' encoding='utf-8'?>\n{disguised(markup)}"
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        # A stream, never bytes or text: feedparser opens files and addresses that those may name.
        return feedparser.parse(
            BytesIO(document.encode()),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except MemoryError:  # the limit of the process, and perhaps no fault of the feed
        raise
    except Exception as error:
        raise FeedFormatError(
            f"{where} answered with a feed that cannot be understood ({type(error).__name__})."
        ) from error


def _breaks_off(markup: str) -> bool:
    """Whether the document ends within its last entry, which would be stored cut short."""
    return any(markup.rfind(f"<{tag}") > max(markup.rfind(f"</{tag}"), 0) for tag in ("item", "entry"))


def _raw_entry(entry: Mapping[str, Any], inherited: tuple[str, ...], now: datetime) -> RawEntry:
    caption = without_controls(_string(entry, "media_caption"))
    dates = told_dates(_string(entry, "published"), _string(entry, "updated"), _string(entry, "created"), now)
    return RawEntry(
        identifier=_string(entry, "id"),
        link=_link(entry),
        title=_markup(entry, "title"),
        body=longest([*_contents(entry), _markup(entry, "summary")], caption),
        authors=_authors(entry) or _authors(_origin(entry)) or inherited,
        published=dates.published,
        updated=dates.updated,
        language=_string(entry, "language"),
        comments=_comments(entry),
        categories=tuple(_categories(entry)),
        files=tuple(_files(entry)),
    )


def _origin(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what an entry says of the feed it was taken from, and so of its authors (RFC 4287, 4.2.1)."""
    source = _own(entry, "source")
    return source if isinstance(source, Mapping) else {}


def _contents(entry: Mapping[str, Any]) -> Iterator[Markup]:
    for content in _listed(entry, "content"):
        if _string(content, "type") in _TEXT_TYPES:
            yield _from_detail(content, _string(content, "value"))


def _markup(mapping: Mapping[str, Any], key: str) -> Markup:
    """Return a field together with what feedparser says it is written in."""
    detail = _own(mapping, f"{key}_detail")
    return _from_detail(detail if isinstance(detail, Mapping) else {}, _string(mapping, key))


def _from_detail(detail: Mapping[str, Any], value: str) -> Markup:
    return Markup(
        value=without_controls(value),  # its loose parser makes some, of references to them
        is_html=_string(detail, "type") in _HTML_TYPES,
        language=_string(detail, "language"),
        base_url=_string(detail, "base"),
    )


def _link(mapping: Mapping[str, Any]) -> str:
    """Return the address of what a feed or an entry is about."""
    link = _own(mapping, "link")
    told = "" if isinstance(link, str) and is_no_address(link) else _string(mapping, "link")
    return told or next(_hrefs(mapping, "alternate"), "")


def _comments(entry: Mapping[str, Any]) -> str:
    """Return the address of the page with the comments: not that of a feed of them."""
    replies = _hrefs(entry, "replies", _HTML_TYPES)
    return _string(entry, "comments") or next(replies, "")


def _hrefs(mapping: Mapping[str, Any], rel: str, types: frozenset[str] = frozenset()) -> Iterator[str]:
    for link in _listed(mapping, "links"):
        if _string(link, "rel") == rel and (not types or _string(link, "type") in types):
            yield _string(link, "href")


def _categories(entry: Mapping[str, Any]) -> Iterator[str]:
    for tag in _listed(entry, "tags"):
        yield _string(tag, "label") or _string(tag, "term")


def _files(entry: Mapping[str, Any]) -> Iterator[RawFile]:
    for link in _listed(entry, "links"):
        if _string(link, "rel") == "enclosure":
            yield RawFile(
                _string(link, "href"), _string(link, "type"), _string(link, "length"), _string(link, "title")
            )
    for content in _listed(entry, "media_content"):
        media_type, medium = _string(content, "type"), _string(content, "medium")
        if is_played(media_type, medium):
            yield RawFile(_string(content, "url"), media_type, _string(content, "filesize"))
    yield from lead_picture(_pictures(entry, "media_content"), _pictures(entry, "media_thumbnail"))


def _pictures(entry: Mapping[str, Any], key: str) -> Iterator[Picture]:
    for one in _listed(entry, key):
        media_type = _string(one, "type").lower()
        yield Picture(_string(one, "url"), media_type, _string(one, "medium"), _string(one, "width"))


def _authors(mapping: Mapping[str, Any]) -> tuple[str, ...]:
    people = [(_string(author, "name"), _string(author, "email")) for author in _listed(mapping, "authors")]
    return byline(people, _string(mapping, "author"))


def _listed(mapping: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = _own(mapping, key)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _own(mapping: Mapping[str, Any], key: str) -> Any:
    """Return a field as it is: feedparser's own look-up answers with other fields, and warns."""
    return dict.get(mapping, key) if isinstance(mapping, dict) else None


def _string(mapping: Mapping[str, Any], key: str) -> str:
    """Return a field that is text; in odd documents feedparser puts attributes in its place."""
    value = _own(mapping, key)
    return undisguised(value) if isinstance(value, str) else ""
