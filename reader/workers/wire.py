"""What passes between the reader and its worker process: JSON in frames that begin with their length.

Not pickle: what comes back was made from outside data by a process that outside data may have damaged.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
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
from reader.model import Document, Enclosure, Link, Paragraph, ParsedEntry, ParsedFeed, ScheduleHints

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


def document_to_json(document: Document) -> JsonObject:
    """Return a document as what JSON can hold."""
    return {
        "text": document.text,
        "paragraphs": [[part.start, part.end, part.kind] for part in document.paragraphs],
        "links": [[link.start, link.end, link.url, link.kind] for link in document.links],
    }


def document_from_json(data: JsonObject) -> Document:
    """Return the document that `document_to_json` was given."""
    return Document(
        data["text"],
        tuple(Paragraph(*part) for part in data["paragraphs"]),
        tuple(Link(*link) for link in data["links"]),
    )


def entry_to_json(entry: ParsedEntry) -> JsonObject:
    """Return an entry as what JSON can hold."""
    return {
        "guid": entry.guid,
        "title": entry.title,
        "document": document_to_json(entry.document),
        "url": entry.url,
        "authors": entry.authors,
        "outlet": entry.outlet,
        "published": _moment_to_json(entry.published),
        "updated": _moment_to_json(entry.updated),
        "language": entry.language,
        "html": entry.html,
        "comments_url": entry.comments_url,
        "categories": entry.categories,
        "enclosures": [[file.url, file.media_type, file.size, file.title] for file in entry.enclosures],
    }


def entry_from_json(data: JsonObject) -> ParsedEntry:
    """Return the entry that `entry_to_json` was given."""
    return ParsedEntry(
        guid=data["guid"],
        title=data["title"],
        document=document_from_json(data["document"]),
        url=data["url"],
        authors=tuple(data["authors"]),
        outlet=data["outlet"],
        published=_moment_from_json(data["published"]),
        updated=_moment_from_json(data["updated"]),
        language=data["language"],
        html=data["html"],
        comments_url=data["comments_url"],
        categories=tuple(data["categories"]),
        enclosures=tuple(Enclosure(*file) for file in data["enclosures"]),
    )


def _moment_to_json(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment_from_json(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def feed_to_json(feed: ParsedFeed) -> Iterator[JsonObject]:
    """Yield a feed in parts: what is said about it, then each entry."""
    yield {
        "title": feed.title,
        "site_url": feed.site_url,
        "language": feed.language,
        "notice": feed.notice,
        "hints": [feed.hints.interval_minutes, feed.hints.skip_hours, feed.hints.skip_days],
    }
    for entry in feed.entries:
        yield entry_to_json(entry)


def feed_from_json(head: JsonObject, entries: Sequence[JsonObject]) -> ParsedFeed:
    """Return the feed that `feed_to_json` was given."""
    interval_minutes, skip_hours, skip_days = head.pop("hints")
    return ParsedFeed(
        entries=tuple(map(entry_from_json, entries)),
        hints=ScheduleHints(interval_minutes, tuple(skip_hours), tuple(skip_days)),
        **head,
    )
