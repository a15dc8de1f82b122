"""Entries whose full text is still to be fetched, because their feed gives no more than teasers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from reader.store.rows import Part, pack_ids, to_seconds

MOST_TRIES: Final = 3
"""Pages that failed so often are let go of."""

PAUSE: Final = timedelta(hours=1)
"""How long after one attempt the next may follow, whoever makes it."""

_WANT = """
    INSERT OR IGNORE INTO wanted_texts (entry_id, due)
    SELECT id, ? FROM entries WHERE read = 0 AND id IN (SELECT value FROM json_each(?))
"""
_WANTED = """
    SELECT wanted_texts.entry_id FROM wanted_texts JOIN entries ON entries.id = wanted_texts.entry_id
    WHERE due <= ? AND read = 0 AND feed_id IN (SELECT value FROM json_each(?))
    ORDER BY listed DESC, entries.id DESC LIMIT ?
"""
_TAKE = "UPDATE wanted_texts SET due = ? WHERE entry_id = ? AND due <= ?"
_TRIED = "UPDATE wanted_texts SET tries = tries + 1 WHERE entry_id = ?"
_LET_GO = "DELETE FROM wanted_texts WHERE entry_id = ? AND (? OR tries >= ?)"


class WantedTexts(Part):
    """What the store knows of full texts that are still to come."""

    def wanted_texts(self, feed_ids: Iterable[int], now: datetime, limit: int) -> list[int]:
        """Return the unread entries of feeds whose full text may be fetched now, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(_WANTED, (to_seconds(now), pack_ids(list(feed_ids)), limit))
            return [entry_id for (entry_id,) in rows]

    def take_wanted_text(self, entry_id: int, now: datetime) -> bool:
        """Say whether the full text of an entry may be fetched now; nobody else may then for a while."""
        with self._database.writing() as connection:
            later = to_seconds(now + PAUSE)
            return connection.execute(_TAKE, (later, entry_id, to_seconds(now))).rowcount > 0

    def note_text_failure(self, entry_id: int, *, is_final: bool) -> None:
        """Note that a full text could not be fetched; it is tried again, but not for ever.

        Args:
            entry_id: The entry.
            is_final: Whether it will not be there later either.
        """
        with self._database.writing() as connection:
            connection.execute(_TRIED, (entry_id,))
            connection.execute(_LET_GO, (entry_id, is_final, MOST_TRIES))


def want_texts(connection: sqlite3.Connection, ids: Iterable[int], now: datetime) -> None:
    """Remember those of new entries that are unread as ones whose full text is to be fetched."""
    connection.execute(_WANT, (to_seconds(now), pack_ids(list(ids))))
