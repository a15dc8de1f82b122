"""Entries as lists show them: their rows, and the error where there is none."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import Any

from reader.errors import NotFoundError
from reader.model import Entry
from reader.store.rows import from_seconds, pack_ids

_ENTRIES = """
    SELECT entries.id, feed_id, coalesce(nullif(feeds.custom_title, ''), feeds.title), guid, entries.title,
        entries.url, author, published, first_seen, read, starred, edited, reading_seconds,
        coalesce(nullif(outlet, ''), nullif(feeds.custom_title, ''), feeds.title), language, saved
    FROM json_each(?) AS asked
    JOIN entries ON entries.id = asked.value
    JOIN feeds ON feeds.id = entries.feed_id
    ORDER BY asked.key
"""


def select_entries(connection: sqlite3.Connection, ids: Collection[int]) -> list[Entry]:
    """Return entries in the order asked for; those that are not there are left out."""
    return [_entry(row) for row in connection.execute(_ENTRIES, (pack_ids(ids),))]


def require_entry(connection: sqlite3.Connection, entry_id: int) -> None:
    """Raise `NotFoundError` unless the entry is there; inside a transaction it then stays."""
    if connection.execute("SELECT 1 FROM entries WHERE id = ?", (entry_id,)).fetchone() is None:
        raise missing_entry(entry_id)


def missing_entry(entry_id: int) -> NotFoundError:
    """Return the error for an entry that is not there."""
    return NotFoundError(f"There is no article {entry_id} in the library.")


def _entry(row: tuple[Any, ...]) -> Entry:
    entry_id, feed_id, feed_title, guid, title, url, author, published, first_seen, *marks = row
    read, starred, edited, reading_seconds, source, language, saved = marks
    return Entry(
        id=entry_id,
        feed_id=feed_id,
        feed_title=feed_title,
        guid=guid,
        title=title,
        url=url,
        author=author,
        published=from_seconds(published),
        first_seen=from_seconds(first_seen),
        read=bool(read),
        starred=bool(starred),
        edited=from_seconds(edited),
        reading_seconds=reading_seconds,
        source=source,
        language=language,
        saved=bool(saved),
    )
