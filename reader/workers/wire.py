"""What passes between the reader and its worker process: frames that begin with their length.

A frame holds JSON, or, for an entry, JSON with its long texts behind it, which need no escaping there. Not
pickle: what comes back was made from outside data by a process that outside data may have damaged.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from types import MappingProxyType
from typing import Any

from reader.errors import (
    FeedFormatError,
    FetchError,
    LocalFileError,
    NotAFeedError,
    PullquoteError,
    SourceError,
    WorkerError,
)
from reader.model import (
    Article,
    Document,
    Enclosure,
    FoundFeed,
    FullText,
    Link,
    Paragraph,
    ParsedEntry,
    ParsedFeed,
    Picture,
    ScheduleHints,
)

JsonObject = dict[str, Any]

LENGTH = struct.Struct(">I")
"""The number of bytes of a frame, before it."""

ERRORS: Mapping[str, type[PullquoteError]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (SourceError, LocalFileError, FetchError, FeedFormatError, NotAFeedError, WorkerError)
    }
)
"""The errors that a job may end with."""


def frame(content: bytes) -> bytes:
    """Return a frame around some bytes."""
    return LENGTH.pack(len(content)) + content


def to_json(value: object) -> bytes:
    """Return what JSON can hold as the content of a frame."""
    return json.dumps(value).encode()


def entry_to_bytes(entry: ParsedEntry) -> bytes:
    """Return an entry as the content of a frame."""
    document = entry.document
    text = document.text.encode(errors="surrogatepass")
    fields: list[object] = [
        len(text),
        list(chain.from_iterable(document.paragraphs)),
        list(chain.from_iterable(document.links)),
        entry.guid,
        entry.title,
        entry.url,
        entry.authors,
        entry.outlet,
        entry.published and entry.published.isoformat(),
        entry.updated and entry.updated.isoformat(),
        entry.language,
        entry.comments_url,
        entry.categories,
        [(file.url, file.media_type, file.size, file.title) for file in entry.enclosures],
    ]
    return b"".join((frame(to_json(fields)), text, entry.html.encode(errors="surrogatepass")))


def entry_from_bytes(content: bytes) -> ParsedEntry:
    """Return the entry that `entry_to_bytes` was given."""
    (length,) = LENGTH.unpack_from(content)
    start = LENGTH.size + length
    told = json.loads(content[LENGTH.size : start])
    text_length, paragraphs, links, guid, title, url, authors, outlet, published, updated, *rest = told
    language, comments_url, categories, enclosures = rest
    return ParsedEntry(
        guid=guid,
        title=title,
        document=_document(content[start : start + text_length], paragraphs, links),
        url=url,
        authors=tuple(authors),
        outlet=outlet,
        published=published and datetime.fromisoformat(published),
        updated=updated and datetime.fromisoformat(updated),
        language=language,
        html=content[start + text_length :].decode(errors="surrogatepass"),
        comments_url=comments_url,
        categories=tuple(categories),
        enclosures=tuple(Enclosure(*file) for file in enclosures),
    )


def _document(text: bytes, paragraphs: list[Any], links: list[Any]) -> Document:
    """Return a document; its paragraphs and links come as lists of their fields, one after the other."""
    fields, link_fields = iter(paragraphs), iter(links)
    return Document(
        text.decode(errors="surrogatepass"),
        tuple(map(Paragraph, fields, fields, fields)),
        tuple(map(Link, link_fields, link_fields, link_fields, link_fields)),
    )


def full_text_to_bytes(full: FullText) -> bytes:
    """Return a full text as the content of a frame."""
    document = full.document
    told = [
        list(chain.from_iterable(document.paragraphs)),
        list(chain.from_iterable(document.links)),
        full.extractor,
        full.url,
        full.notice,
        full.image,
    ]
    return frame(to_json(told)) + document.text.encode(errors="surrogatepass")


def full_text_from_bytes(content: bytes) -> FullText:
    """Return the full text that `full_text_to_bytes` was given."""
    (length,) = LENGTH.unpack_from(content)
    start = LENGTH.size + length
    paragraphs, links, *fields = json.loads(content[LENGTH.size : start])
    return FullText(_document(content[start:], paragraphs, links), *fields)


def picture_to_bytes(picture: Picture) -> bytes:
    """Return a picture as the content of a frame."""
    told = [picture.width, picture.height, picture.full_width, picture.full_height]
    return frame(to_json(told)) + picture.pixels


def picture_from_bytes(content: bytes) -> Picture:
    """Return the picture that `picture_to_bytes` was given."""
    (length,) = LENGTH.unpack_from(content)
    start = LENGTH.size + length
    width, height, full_width, full_height = map(int, json.loads(content[LENGTH.size : start]))
    pixels = content[start:]
    if min(width, height) < 1 or len(pixels) != 3 * width * height:
        raise ValueError(f"{len(pixels)} bytes of {width} x {height} pixels")
    return Picture(width, height, pixels, full_width, full_height)


def article_to_bytes(article: Article) -> bytes:
    """Return as much of an article as finding its quotes takes, as the content of a frame."""
    told = [article.title, article.language, list(chain.from_iterable(article.paragraphs))]
    return frame(to_json(told)) + article.text.encode(errors="surrogatepass")


def article_from_bytes(content: bytes) -> Article:
    """Return the article that `article_to_bytes` was given, without what finding quotes does not take."""
    (length,) = LENGTH.unpack_from(content)
    start = LENGTH.size + length
    title, language, paragraphs = json.loads(content[LENGTH.size : start])
    document = _document(content[start:], paragraphs, [])
    return Article(title, document.text, document.paragraphs, language)


def frames_in(content: bytes) -> Iterator[bytes]:
    """Yield the contents of frames that stand one after the other."""
    at = 0
    while at < len(content):
        (length,) = LENGTH.unpack_from(content, at)
        at += LENGTH.size + length
        yield content[at - length : at]


def feed_to_bytes(feed: ParsedFeed) -> Iterator[bytes]:
    """Yield a feed in parts: what is said about it, then each entry."""
    hints = feed.hints
    yield to_json(
        [
            feed.title,
            feed.site_url,
            feed.language,
            feed.notice,
            [hints.interval_minutes, hints.skip_hours, hints.skip_days],
        ]
    )
    for entry in feed.entries:
        yield entry_to_bytes(entry)


def feed_from_bytes(head: bytes, entries: Iterable[ParsedEntry]) -> ParsedFeed:
    """Return the feed whose first part and entries `feed_to_bytes` yielded."""
    title, site_url, language, notice, (interval_minutes, skip_hours, skip_days) = json.loads(head)
    return ParsedFeed(
        title=title,
        entries=tuple(entries),
        site_url=site_url,
        language=language,
        notice=notice,
        hints=ScheduleHints(interval_minutes, tuple(skip_hours), tuple(skip_days)),
    )


def found_to_bytes(found: FoundFeed) -> bytes:
    """Return a feed that was found as the content of a frame."""
    return to_json([found.url, found.title, found.kind, found.certain])


def found_from_bytes(content: bytes) -> FoundFeed:
    """Return the feed that `found_to_bytes` was given."""
    return FoundFeed(*json.loads(content))
