"""Reading JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), which feedparser does not.

Every field is checked for its type; a field of a wrong one counts as missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.errors import FeedFormatError, NotAFeedError
from reader.sources.raw import ANY_PICTURE, Markup, RawEntry, RawFeed, RawFile, told_dates
from reader.sources.xml_text import without_controls


class _Number(str):
    """A number as it is written: an identifier may be one, of any length, and must not be rounded."""

    __slots__ = ()


def parse_json_feed(text: str, url: str, now: datetime) -> RawFeed:
    """Read the text of a JSON Feed.

    Args:
        text: The decoded document.
        url: Where it came from; relative links are relative to it.
        now: The time; dates long after it are not believed.

    Raises:
        NotAFeedError: It is JSON that is no feed.
        FeedFormatError: It is no JSON.
    """
    where = urlsplit(url).hostname or "The source"
    try:
        feed = json.loads(text, parse_int=_Number, parse_float=_Number)
    except (ValueError, RecursionError) as error:
        raise FeedFormatError(f"{where} answered with JSON that is damaged; try again later.") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org/version/" not in _string(feed, "version"):
        raise NotAFeedError(f"{where} answered with JSON that is not a feed; check the address.")
    home = _address(feed, "home_page_url", url)
    authors = _authors(feed)
    return RawFeed(
        title=Markup(_string(feed, "title")),
        site_url=home,
        language=_string(feed, "language"),
        entries=[_entry(item, home or url, authors, now) for item in items if isinstance(item, dict)],
    )


def _entry(item: Mapping[str, Any], base_url: str, inherited: tuple[str, ...], now: datetime) -> RawEntry:
    link = _address(item, "url", base_url) or _address(item, "external_url", base_url)
    dates = told_dates(_string(item, "date_published"), _string(item, "date_modified"), "", now)
    return RawEntry(
        identifier=_identifier(item),
        link=link,
        title=Markup(_string(item, "title")),
        body=_body(item, link or base_url),
        authors=_authors(item) or inherited,
        published=dates.published,
        updated=dates.updated,
        categories=_tags(item),
        files=tuple(_files(item)),
    )


def _identifier(item: Mapping[str, Any]) -> str:
    """Return what identifies an item; version 1.0 lets it be a number."""
    value = item.get("id")
    return str(value) if isinstance(value, str) else ""


def _body(item: Mapping[str, Any], base_url: str) -> Markup:
    """Return the body in the form that says most: markup, plain text, or only a summary."""
    language, html = _string(item, "language"), _string(item, "content_html")
    text = without_controls(html or _string(item, "content_text") or _string(item, "summary"))
    return Markup(text, is_html=bool(html), is_plain=not html, language=language, base_url=base_url)


def _tags(item: Mapping[str, Any]) -> tuple[str, ...]:
    tags = item.get("tags")
    listed = tags if isinstance(tags, list) else []
    return tuple(tag for tag in listed if isinstance(tag, str) and not isinstance(tag, _Number))


def _files(item: Mapping[str, Any]) -> Iterator[RawFile]:
    """Yield the attachments and the main picture."""
    attachments = item.get("attachments")
    for attachment in attachments if isinstance(attachments, list) else ():
        if isinstance(attachment, dict):
            size = attachment.get("size_in_bytes")
            yield RawFile(
                url=_string(attachment, "url"),
                media_type=_string(attachment, "mime_type"),
                size=str(size) if isinstance(size, str) else "",
                title=_string(attachment, "title"),
            )
    picture = _string(item, "image") or _string(item, "banner_image")
    if picture:
        yield RawFile(picture, ANY_PICTURE)


def _authors(mapping: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of `authors` (1.1) or of the one `author` (1.0)."""
    authors = mapping.get("authors")
    people = authors if isinstance(authors, list) else [mapping.get("author")]
    names = (_string(person, "name") for person in people if isinstance(person, dict))
    return tuple(name for name in names if name)


def _address(mapping: Mapping[str, Any], key: str, base_url: str) -> str:
    """Return an address made absolute, or "" where there is none."""
    address = _string(mapping, key)
    try:
        return urljoin(base_url, address) if address else ""
    except ValueError:
        return ""


def _string(mapping: Mapping[str, Any], key: str) -> str:
    value = mapping.get(key)
    return value if isinstance(value, str) and not isinstance(value, _Number) else ""
