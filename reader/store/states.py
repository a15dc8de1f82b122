"""What was read and starred, in terms that hold in another library too: for export and import."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.store.entry_changes import recount
from reader.store.rows import Part

_PAGE = 1_000
"""Entries that are read at a time, so that no export keeps the library busy."""


class EntryState(NamedTuple):
    """How an entry is marked, and what it is found by elsewhere."""

    feed_url: str
    guid: str
    url: str
    title: str
    read: bool
    starred: bool


class States(Part):
    """What the store tells and takes of marks."""

    def entry_states(self) -> Iterator[EntryState]:
        """Yield the state of every entry in the order they were stored."""
        last = 0
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(
                    """
                    SELECT entries.id, feeds.url, guid, entries.url, entries.title, read, starred
                    FROM entries JOIN feeds ON feeds.id = feed_id
                    WHERE entries.id > ? ORDER BY entries.id LIMIT ?
                    """,
                    (last, _PAGE),
                ).fetchall()
            if not rows:
                return
            for _, feed_url, guid, url, title, read, starred in rows:
                yield EntryState(feed_url, guid, url, title, bool(read), bool(starred))
            last = rows[-1][0]

    def apply_states(self, states: Iterable[EntryState]) -> int:
        """Mark entries as they were marked elsewhere; returns how many that changed.

        Marks are only added: what is read or starred here stays so. Entries are found by the address of
        their feed, which may be one that it had before it moved, and by their identifier.
        """
        wanted = list(states)
        with self._database.writing(durable=True) as connection:
            feeds = _feeds_by_address(connection)
            marks = [
                (one.read, one.starred, feeds[one.feed_url], one.guid, one.read, one.starred)
                for one in wanted
                if one.feed_url in feeds
            ]
            changed = connection.executemany(
                """
                UPDATE entries SET read = max(read, ?), starred = max(starred, ?)
                WHERE feed_id = ? AND guid = ? AND (read < ? OR starred < ?)
                """,
                marks,
            ).rowcount
            recount(connection, {feed_id for _, _, feed_id, *_ in marks})
        return max(0, changed)


def _feeds_by_address(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the numbers of the feeds; an address that one has comes before the same that one had."""
    rows = connection.execute("SELECT id, url, moved_from FROM feeds").fetchall()
    moved = {moved_from: feed_id for feed_id, _, moved_from in rows if moved_from}
    return moved | {url: feed_id for feed_id, url, _ in rows}
