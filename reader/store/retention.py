"""Limits of what a feed keeps: which entries go, and which of them must not come back."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from reader.changes import Retention
from reader.store.entry_changes import recount, remove_entries
from reader.store.feed_rows import require_feed
from reader.store.rows import Part, to_seconds

# A starred or saved entry takes one of the places, but does not lose it.
_BEYOND = """
    SELECT id, guid FROM (
        SELECT id, guid, starred, saved FROM entries
        WHERE feed_id = ? ORDER BY listed DESC, id DESC LIMIT -1 OFFSET ?
    )
    WHERE starred = 0 AND saved = 0
"""
_OUTDATED = """
    SELECT id, guid FROM entries
    WHERE feed_id = ? AND listed < ? AND read = 1 AND starred = 0 AND saved = 0
"""


class Limits(Part):
    """What the store does to keep feeds within their limits."""

    def retain(self, feed_id: int, retention: Retention) -> list[int]:
        """Remove the entries of a feed that are beyond a limit; returns them in ascending order.

        Starred and saved ones always stay. Those that went do not come back while their feed's document
        still has them.

        Raises:
            NotFoundError: The feed is not in the library.
        """
        with self._database.writing() as connection:
            require_feed(connection, feed_id)
            gone = remove_excess(connection, feed_id, retention)
            recount(connection, [feed_id])
        return sorted(gone)


def remove_excess(
    connection: sqlite3.Connection,
    feed_id: int,
    retention: Retention,
    *,
    present: Collection[str] | None = None,
    unindexed: Collection[int] = (),
) -> set[int]:
    """Remove the entries of a feed that are beyond a limit, and remember what must not come back.

    Args:
        connection: In a transaction.
        feed_id: The feed.
        retention: The limits.
        present: The identifiers in the feed's document; None where that is not known.
        unindexed: Entries that are not in the search index yet.
    """
    excess: dict[int, str] = {}
    if retention.keep is not None:
        excess.update(connection.execute(_BEYOND, (feed_id, retention.keep)))
    if retention.older_than is not None:
        excess.update(connection.execute(_OUTDATED, (feed_id, to_seconds(retention.older_than))))
    if excess:
        connection.executemany(
            "INSERT OR IGNORE INTO removed (feed_id, guid) VALUES (?, ?)",
            ((feed_id, guid) for guid in excess.values() if present is None or guid in present),
        )
        remove_entries(connection, excess, unindexed=unindexed)
    return set(excess)


def barred(connection: sqlite3.Connection, feed_id: int, present: Collection[str] | None) -> set[str]:
    """Return the identifiers that must not come back; those no longer in the document are forgotten."""
    rows = connection.execute("SELECT guid FROM removed WHERE feed_id = ?", (feed_id,))
    removed = {guid for (guid,) in rows}
    if present is None:
        return removed
    forgotten = removed.difference(present)
    connection.executemany(
        "DELETE FROM removed WHERE feed_id = ? AND guid = ?", ((feed_id, guid) for guid in forgotten)
    )
    return removed - forgotten
