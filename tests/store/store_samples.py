"""Entries and libraries for the tests of the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.changes import FetchResult, Insert
from reader.model import Document, Feed, Paragraph, ParsedEntry
from reader.store import Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]
"""Where a subprocess finds the packages."""


def parsed(
    guid: str, *, title: str = "A title", text: str = "A text.", hours_ago: int | None = None
) -> ParsedEntry:
    """Return an entry; without `hours_ago` it has no date."""
    return ParsedEntry(
        guid=guid,
        title=title,
        document=Document(text, (Paragraph(0, len(text)),)),
        url=f"https://news.example/{guid}",
        authors=("Ada Writer",),
        published=None if hours_ago is None else NOW - timedelta(hours=hours_ago),
        language="en",
        html=f"<p>{text}</p>",
    )


def add_feed(store: Store, name: str = "news") -> Feed:
    return store.add_feed(f"https://{name}.example/feed", kind="feed", title=name, now=NOW)


def insert(store: Store, feed_id: int, *entries: ParsedEntry, now: datetime = NOW) -> dict[str, int]:
    """Store entries; returns the numbers of all entries of the feed by guid."""
    store.apply(feed_id, [Insert(entry) for entry in entries], fetched=FetchResult(title=""), now=now)
    return {guid: known.entry_id for guid, known in store.known_entries(feed_id).items()}
