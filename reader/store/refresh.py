"""What a refresh asks of the library and stores in it, a feed's document being one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from reader.changes import Applied, FetchResult, FetchState, Insert, Intent, KnownEntry, text_hash
from reader.errors import NotFoundError
from reader.model import ParsedEntry
from reader.store.entries import recount
from reader.store.feeds import require_feed
from reader.store.rows import Part, pack_paragraphs, to_seconds

_Columns = dict[str, str | int | None]

# Two programs may refresh one feed at the same time: what the other has stored, taken over or removed in
# the meantime is left as it is.
_INSERT = """
    INSERT INTO entries
        (feed_id, guid, title, url, author, outlet, language, text_hash, published, first_seen, listed)
    VALUES
        (:feed_id, :guid, :title, :url, :author, :outlet, :language, :text_hash, :published, :now,
        min(coalesce(:published, :now), :now))
    ON CONFLICT (feed_id, guid) DO NOTHING
"""
_INSERT_CONTENT = (
    "INSERT INTO contents (entry_id, text, paragraphs, html) VALUES (:id, :text, :paragraphs, :html)"
)
_UPDATE = """
    UPDATE entries SET guid = :guid, title = :title, url = :url, author = :author, outlet = :outlet,
        language = :language, text_hash = :text_hash, published = :published,
        listed = min(coalesce(:published, first_seen), first_seen)
    WHERE id = :id AND feed_id = :feed_id
        AND NOT EXISTS (SELECT 1 FROM entries WHERE feed_id = :feed_id AND guid = :guid AND id <> :id)
"""
_UPDATE_CONTENT = """
    UPDATE contents SET text = :text, paragraphs = :paragraphs, html = :html WHERE entry_id = :id
"""


class Refresh(Part):
    """What the store does for a refresh."""

    def known_entries(self, feed_id: int) -> dict[str, KnownEntry]:
        """Return by guid what it takes to see which entries of a document are new or changed."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, guid, url, title, text_hash FROM entries WHERE feed_id = ?", (feed_id,)
            )
            return {known.guid: known for known in (KnownEntry(*row) for row in rows)}

    def fetch_state(self, feed_id: int) -> FetchState:
        """Return what is remembered of the feed's last good document.

        Raises:
            NotFoundError: The feed is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT etag, last_modified, body_hash FROM feeds WHERE id = ?", (feed_id,)
            ).fetchone()
        if row is None:
            raise NotFoundError(f"The feed {feed_id} is not in the library.")
        return FetchState(*row)

    def apply(
        self, feed_id: int, intents: Sequence[Intent], *, fetched: FetchResult, now: datetime
    ) -> Applied:
        """Store a document's entries and its feed's new state, all of it or nothing.

        The feed keeps its title and site where the document has none. An entry that is updated stays as the
        user marked it.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        rows = [(intent, _columns(feed_id, intent.entry)) for intent in intents]
        new = updated = 0
        with self._database.writing() as connection:
            require_feed(connection, feed_id)
            for intent, columns in rows:
                if isinstance(intent, Insert):
                    new += _insert(connection, columns, now)
                else:
                    updated += _update(connection, columns, intent.entry_id)
            _record(connection, feed_id, fetched, now)
            recount(connection, [feed_id])
        return Applied(new, updated)

    def record_unchanged(
        self, feed_id: int, *, now: datetime, etag: str = "", last_modified: str = ""
    ) -> None:
        """Record that a feed's document is the one that is known; clears its error.

        Args:
            feed_id: The feed.
            now: When that was found out.
            etag: The validator that came with the answer; where there is none, the known one stays.
            last_modified: Likewise.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        with self._database.writing() as connection:
            require_feed(connection, feed_id)
            connection.execute(
                """
                UPDATE feeds SET fetched = ?, error = '', etag = coalesce(nullif(?, ''), etag),
                    last_modified = coalesce(nullif(?, ''), last_modified)
                WHERE id = ?
                """,
                (to_seconds(now), etag, last_modified, feed_id),
            )

    def record_failure(self, feed_id: int, error: str) -> None:
        """Record in one sentence why a feed could not be read; everything else about it stays.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        with self._database.writing() as connection:
            require_feed(connection, feed_id)
            connection.execute("UPDATE feeds SET error = ? WHERE id = ?", (error, feed_id))


def _columns(feed_id: int, entry: ParsedEntry) -> _Columns:
    return {
        "feed_id": feed_id,
        "guid": entry.guid,
        "title": entry.title,
        "url": entry.url,
        "author": entry.author,
        "outlet": entry.outlet,
        "published": None if entry.published is None else to_seconds(entry.published),
        "language": entry.language,
        "text_hash": text_hash(entry.title, entry.document.text),
        "text": entry.document.text,
        "paragraphs": pack_paragraphs(entry.document.paragraphs),
        "html": entry.html,
    }


def _insert(connection: sqlite3.Connection, columns: _Columns, now: datetime) -> bool:
    cursor = connection.execute(_INSERT, {**columns, "now": to_seconds(now)})
    if not cursor.rowcount:
        return False
    connection.execute(_INSERT_CONTENT, {**columns, "id": cursor.lastrowid})
    return True


def _update(connection: sqlite3.Connection, columns: _Columns, entry_id: int) -> bool:
    columns = {**columns, "id": entry_id}
    if not connection.execute(_UPDATE, columns).rowcount:
        return False
    connection.execute(_UPDATE_CONTENT, columns)
    return True


def _record(connection: sqlite3.Connection, feed_id: int, fetched: FetchResult, now: datetime) -> None:
    connection.execute(
        """
        UPDATE feeds SET title = coalesce(nullif(:title, ''), title),
            site_url = coalesce(nullif(:site_url, ''), site_url), fetched = :now, error = '',
            notice = :notice, etag = :etag, last_modified = :last_modified, body_hash = :body_hash
        WHERE id = :id
        """,
        {
            "id": feed_id,
            "title": fetched.title,
            "site_url": fetched.site_url,
            "notice": fetched.notice,
            "etag": fetched.etag,
            "last_modified": fetched.last_modified,
            "body_hash": fetched.body_hash,
            "now": to_seconds(now),
        },
    )
