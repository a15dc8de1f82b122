"""The sources in the library: their list with counts, adding one and removing one."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from reader.errors import FeedExistsError, NotFoundError
from reader.model import Feed, FeedKind
from reader.store.rows import Part, from_seconds, to_seconds

_KINDS: tuple[FeedKind, ...] = ("feed", "inbox", "opened", "samples")
"""The kinds in the order of the list."""

_SELECT = """
    SELECT id, url, kind, title, site_url, added, fetched, error, notice, unread, total FROM feeds
"""


class Feeds(Part):
    """What the store knows of feeds."""

    def feeds(self) -> list[Feed]:
        """Return all sources: subscriptions by title, then the drop-in folder, opened files and samples."""
        with self._database.reading() as connection:
            found = [_feed(row) for row in connection.execute(_SELECT)]
        return sorted(found, key=lambda feed: (_KINDS.index(feed.kind), feed.title.casefold(), feed.id))

    def feed(self, feed_id: int) -> Feed:
        """Return one source.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(f"{_SELECT} WHERE id = ?", (feed_id,)).fetchone()
        if row is None:
            raise NotFoundError(f"The feed {feed_id} is not in the library.")
        return _feed(row)

    def feed_by_url(self, url: str) -> Feed | None:
        """Return the source with exactly this address, or None."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_SELECT} WHERE url = ?", (url,)).fetchone()
        return None if row is None else _feed(row)

    def add_feed(self, url: str, *, kind: FeedKind, title: str, now: datetime) -> Feed:
        """Add a source without entries; `title` stands until its document gives one.

        Raises:
            FeedExistsError: There is one with this address.
        """
        with self._database.writing(durable=True) as connection:
            if connection.execute("SELECT 1 FROM feeds WHERE url = ?", (url,)).fetchone():
                raise FeedExistsError(f"{url} is already subscribed.")
            connection.execute(
                "INSERT INTO feeds (url, kind, title, added) VALUES (?, ?, ?, ?)",
                (url, kind, title, to_seconds(now)),
            )
            return _feed(connection.execute(f"{_SELECT} WHERE url = ?", (url,)).fetchone())

    def remove_feed(self, feed_id: int) -> None:
        """Remove a source with all its entries, starred ones too.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.writing(durable=True) as connection:
            require_feed(connection, feed_id)
            connection.execute("DELETE FROM feeds WHERE id = ?", (feed_id,))


def require_feed(connection: sqlite3.Connection, feed_id: int) -> None:
    """Raise `NotFoundError` unless the feed is there; inside a transaction it then stays."""
    if connection.execute("SELECT 1 FROM feeds WHERE id = ?", (feed_id,)).fetchone() is None:
        raise NotFoundError(f"The feed {feed_id} is not in the library.")


def _feed(row: tuple[Any, ...]) -> Feed:
    feed_id, url, kind, title, site_url, added, fetched, error, notice, unread, total = row
    return Feed(
        id=feed_id,
        url=url,
        kind=kind,
        title=title,
        site_url=site_url,
        added=from_seconds(added),
        fetched=from_seconds(fetched),
        error=error,
        notice=notice,
        unread=unread,
        total=total,
    )
