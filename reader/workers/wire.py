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
from reader.model import Document, Paragraph, ParsedEntry, ParsedFeed

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


def entry_to_json(entry: ParsedEntry) -> JsonObject:
    """Return an entry as what JSON can hold."""
    return {
        "guid": entry.guid,
        "title": entry.title,
        "text": entry.document.text,
        "paragraphs": [[part.start, part.end, part.kind] for part in entry.document.paragraphs],
        "url": entry.url,
        "author": entry.author,
        "outlet": entry.outlet,
        "published": entry.published.isoformat() if entry.published else None,
        "language": entry.language,
        "html": entry.html,
    }


def entry_from_json(data: JsonObject) -> ParsedEntry:
    """Return the entry that `entry_to_json` was given."""
    return ParsedEntry(
        guid=data["guid"],
        title=data["title"],
        document=Document(data["text"], tuple(Paragraph(*part) for part in data["paragraphs"])),
        url=data["url"],
        author=data["author"],
        outlet=data["outlet"],
        published=datetime.fromisoformat(data["published"]) if data["published"] else None,
        language=data["language"],
        html=data["html"],
    )


def feed_to_json(feed: ParsedFeed) -> Iterator[JsonObject]:
    """Yield a feed in parts: what is said about it, then each entry."""
    yield {
        "title": feed.title,
        "site_url": feed.site_url,
        "language": feed.language,
        "notice": feed.notice,
    }
    for entry in feed.entries:
        yield entry_to_json(entry)


def feed_from_json(head: JsonObject, entries: Sequence[JsonObject]) -> ParsedFeed:
    """Return the feed that `feed_to_json` was given."""
    return ParsedFeed(entries=tuple(map(entry_from_json, entries)), **head)
