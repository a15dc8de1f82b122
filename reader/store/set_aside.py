"""Removing a source so that it can be brought back: its rows move to tables that nothing else reads.

A mark on the feed would have to be heeded by every list, count, search and export there is, and by those
to come. What has moved is gone from all of them, in one transaction, and texts never come into memory.
Quotes are not moved: they are found again in the texts. A day later `drop_set_aside` removes all for good,
which also holds for what a program left that did not end well.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reader.store.entry_changes import recount, remove_entries
from reader.store.feed_rows import missing_feed, require_feed
from reader.store.rows import Part, to_seconds
from reader.store.search_index import index_entries

KEPT: Final = timedelta(days=1)
"""How long a source can be brought back."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A table whose rows move."""

    name: str
    owner: str
    """The column that says whose a row is: `id` or `feed_id` of a source, `entry_id` of its entries."""
    columns: str = ""
    """What is kept of a row, where it is not all of it: a number that may have been used again is not."""
    order: str = ""
    """What the rows are ordered by where that matters and nothing else keeps it."""

    def is_of_feed(self, prefix: str = "") -> str:
        """Return the condition that rows here, or in the mirror, are of the source with a number."""
        if self.owner == "entry_id":
            return f"entry_id IN (SELECT id FROM {prefix}entries WHERE feed_id = ?)"  # noqa: S608
        return f"{self.owner} = ?"

    def selected(self, prefix: str = "") -> str:
        """Return the statement that reads the rows of a source here, or in the mirror."""
        columns, order = self.columns or "*", f"ORDER BY {self.order}" if self.order else ""
        return f"SELECT {columns} FROM {prefix}{self.name} WHERE {self.is_of_feed(prefix)} {order}"  # noqa: S608


# The statements below are made of these names alone, never of what comes from outside (S608).
MOVED: Final = (
    Moved("feeds", "id"),
    Moved("feed_folders", "feed_id"),
    Moved("feed_tags", "feed_id", order="rowid"),
    Moved("removed", "feed_id"),
    Moved("entries", "feed_id"),
    Moved("contents", "entry_id"),
    Moved("details", "entry_id"),
    Moved("versions", "entry_id", "entry_id, replaced, title, text, paragraphs", "rowid"),
    Moved("full_texts", "entry_id"),
    Moved("positions", "entry_id"),
)
"""The tables, parents first; each has another one with the same columns, whose name begins with `aside_`."""


class SetAside(Part):
    """What the store does with sources that were removed a moment ago."""

    def set_feed_aside(self, feed_id: int, now: datetime) -> None:
        """Remove a source with all its entries; for a day it can be brought back.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.writing(durable=True) as connection:
            require_feed(connection, feed_id)
            for table in MOVED:
                connection.execute(f"INSERT INTO aside_{table.name} {table.selected()}", (feed_id,))
            remove_feed(connection, feed_id)
            connection.execute("INSERT INTO set_aside VALUES (?, ?)", (feed_id, to_seconds(now)))

    def bring_feed_back(self, feed_id: int) -> None:
        """Put a source back that was set aside, with its entries and all that was marked.

        Where its address was subscribed anew in the meantime, it takes the place of that subscription, and
        keeps what that one has brought.

        Raises:
            NotFoundError: It is not kept any more.
        """
        with self._database.writing(durable=True) as connection:
            if not connection.execute("DELETE FROM set_aside WHERE feed_id = ?", (feed_id,)).rowcount:
                raise missing_feed(feed_id)
            other = connection.execute(
                "SELECT id FROM feeds WHERE url = (SELECT url FROM aside_feeds WHERE id = ?)", (feed_id,)
            ).fetchone()
            if other is not None:  # an address is there once
                connection.execute("UPDATE feeds SET url = 'aside:' || id WHERE id = ?", other)
            for table in MOVED:
                into = f"{table.name} ({table.columns})" if table.columns else table.name
                connection.execute(f"INSERT INTO {into} {table.selected('aside_')}", (feed_id,))
            _forget(connection, feed_id)
            # Nobody looked for quotes in these texts, as far as the library knows.
            connection.execute("UPDATE entries SET quotes_version = '' WHERE feed_id = ?", (feed_id,))
            index_entries(connection, _entry_ids(connection, feed_id))
            if other is not None:
                connection.execute(
                    """
                    UPDATE entries SET feed_id = :back WHERE feed_id = :other
                        AND guid NOT IN (SELECT guid FROM entries WHERE feed_id = :back)
                    """,
                    {"back": feed_id, "other": other[0]},
                )
                remove_feed(connection, *other)
            recount(connection, [feed_id])

    def drop_set_aside(self, now: datetime) -> None:
        """Remove for good what was set aside more than a day ago."""
        with self._database.reading() as connection:
            old = connection.execute(
                "SELECT feed_id FROM set_aside WHERE moment <= ?", (to_seconds(now - KEPT),)
            ).fetchall()
        for (feed_id,) in old:
            with self._database.writing() as connection:
                _forget(connection, feed_id)
                connection.execute("DELETE FROM set_aside WHERE feed_id = ?", (feed_id,))


def remove_feed(connection: sqlite3.Connection, feed_id: int) -> None:
    """Remove a source with all that hangs on it."""
    remove_entries(connection, _entry_ids(connection, feed_id))
    connection.execute("DELETE FROM feeds WHERE id = ?", (feed_id,))


def _entry_ids(connection: sqlite3.Connection, feed_id: int) -> list[int]:
    rows = connection.execute("SELECT id FROM entries WHERE feed_id = ?", (feed_id,))
    return [entry_id for (entry_id,) in rows]


def _forget(connection: sqlite3.Connection, feed_id: int) -> None:
    """Empty the mirrors of what is of a source."""
    for table in reversed(MOVED):
        statement = f"DELETE FROM aside_{table.name} WHERE {table.is_of_feed('aside_')}"  # noqa: S608
        connection.execute(statement, (feed_id,))
