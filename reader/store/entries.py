"""The entries in the library: lists of their numbers, their rows, their texts, and what the user marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from reader.errors import NotFoundError
from reader.model import Article, Entry, View, ViewKind
from reader.store.rows import Part, from_seconds, pack_ids, unpack_paragraphs

# `listed` is the time an entry is listed under. Each of these is a walk along one index, without sorting.
_LISTS: dict[ViewKind, str] = {
    "all": "SELECT id FROM entries ORDER BY listed DESC, id DESC",
    "unread": "SELECT id FROM entries WHERE read = 0 ORDER BY listed DESC, id DESC",
    "starred": "SELECT id FROM entries WHERE starred = 1 ORDER BY listed DESC, id DESC",
    "feed": "SELECT id FROM entries WHERE feed_id = ? ORDER BY listed DESC, id DESC",
}

_ENTRIES = """
    SELECT entries.id, feed_id, feeds.title, guid, entries.title, entries.url, author, published, first_seen,
        read, starred
    FROM json_each(?) AS asked
    JOIN entries ON entries.id = asked.value
    JOIN feeds ON feeds.id = entries.feed_id
    ORDER BY asked.key
"""

_ARTICLE = """
    SELECT entries.title, text, paragraphs, language, coalesce(nullif(outlet, ''), feeds.title), author,
        published, entries.url
    FROM entries
    JOIN contents ON contents.entry_id = entries.id
    JOIN feeds ON feeds.id = entries.feed_id
    WHERE entries.id = ?
"""

# A flag's name cannot be a parameter of a statement, so there is a pair of statements for each flag.
_NOT_SO_READ = """
    SELECT id, feed_id FROM entries WHERE id IN (SELECT value FROM json_each(?)) AND read <> ?
"""
_SET_READ = "UPDATE entries SET read = ? WHERE id IN (SELECT value FROM json_each(?))"
_NOT_SO_STARRED = """
    SELECT id, feed_id FROM entries WHERE id IN (SELECT value FROM json_each(?)) AND starred <> ?
"""
_SET_STARRED = "UPDATE entries SET starred = ? WHERE id IN (SELECT value FROM json_each(?))"

_RECOUNT = """
    UPDATE feeds SET
        total = (SELECT count(*) FROM entries WHERE feed_id = feeds.id),
        unread = (SELECT count(*) FROM entries WHERE feed_id = feeds.id AND read = 0)
    WHERE id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries the library holds."""

    total: int
    unread: int
    starred: int


class Entries(Part):
    """What the store knows of entries."""

    def entry_ids(self, view: View) -> list[int]:
        """Return the numbers of a view's entries, newest first.

        An entry stands under the time it was published, but never later than it was first seen: a date in
        the future does not keep it on top. Of one time, the entry that was stored last comes first.
        """
        if (view.kind == "feed") != (view.feed_id is not None):
            raise ValueError("the view of a feed, and no other, names a feed")
        parameters = () if view.feed_id is None else (view.feed_id,)
        with self._database.reading() as connection:
            return [entry_id for (entry_id,) in connection.execute(_LISTS[view.kind], parameters)]

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """Return entries in the order asked for; those that are not there are left out."""
        with self._database.reading() as connection:
            return [_entry(row) for row in connection.execute(_ENTRIES, (pack_ids(ids),))]

    def entry(self, entry_id: int) -> Entry:
        """Return one entry.

        Raises:
            NotFoundError: It is not in the library.
        """
        found = self.entries([entry_id])
        if not found:
            raise _missing(entry_id)
        return found[0]

    def article(self, entry_id: int) -> Article:
        """Return an entry's text with what is known about it.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(_ARTICLE, (entry_id,)).fetchone()
        if row is None:
            raise _missing(entry_id)
        title, text, paragraphs, language, source, author, published, url = row
        return Article(
            title=title,
            text=text,
            paragraphs=unpack_paragraphs(paragraphs),
            language=language,
            source=source,
            author=author,
            published=from_seconds(published),
            url=url,
            entry_id=entry_id,
        )

    def text_hash(self, entry_id: int) -> str:
        """Return what `reader.changes.text_hash` gives for an entry's title and text.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute("SELECT text_hash FROM entries WHERE id = ?", (entry_id,)).fetchone()
        if row is None:
            raise _missing(entry_id)
        stored: str = row[0]
        return stored

    def counts(self) -> Counts:
        """Return how many entries there are in all feeds."""
        with self._database.reading() as connection:
            row = connection.execute(
                """
                SELECT coalesce(sum(total), 0), coalesce(sum(unread), 0),
                    (SELECT count(*) FROM entries WHERE starred = 1)
                FROM feeds
                """
            ).fetchone()
        return Counts(*row)

    def set_read(self, ids: Collection[int], read: bool) -> list[int]:
        """Mark entries read or unread; returns those that were not so before, in ascending order."""
        return self._mark(ids, read, _NOT_SO_READ, _SET_READ)

    def set_starred(self, ids: Collection[int], starred: bool) -> list[int]:
        """Star entries or take the star away; returns those that were not so before, in ascending order."""
        return self._mark(ids, starred, _NOT_SO_STARRED, _SET_STARRED)

    def _mark(self, ids: Collection[int], value: bool, select: str, update: str) -> list[int]:
        with self._database.writing(durable=True) as connection:
            rows = connection.execute(select, (pack_ids(ids), value)).fetchall()
            changed = sorted(entry_id for entry_id, _ in rows)
            connection.execute(update, (value, pack_ids(changed)))
            recount(connection, {feed_id for _, feed_id in rows})
        return changed

    def remove_entries(self, ids: Collection[int], *, keep_starred: bool = True) -> list[int]:
        """Remove entries and their texts; returns those removed, in ascending order."""
        with self._database.writing() as connection:
            rows = connection.execute(
                """
                SELECT id, feed_id FROM entries
                WHERE id IN (SELECT value FROM json_each(?)) AND NOT (starred AND ?)
                """,
                (pack_ids(ids), keep_starred),
            ).fetchall()
            removed = sorted(entry_id for entry_id, _ in rows)
            connection.execute(
                "DELETE FROM entries WHERE id IN (SELECT value FROM json_each(?))", (pack_ids(removed),)
            )
            recount(connection, {feed_id for _, feed_id in rows})
        return removed


def recount(connection: sqlite3.Connection, feed_ids: Collection[int]) -> None:
    """Write the counts of these feeds anew; whoever changes entries does so in the same transaction."""
    connection.execute(_RECOUNT, (pack_ids(feed_ids),))


def _missing(entry_id: int) -> NotFoundError:
    return NotFoundError(f"There is no article {entry_id} in the library.")


def _entry(row: tuple[Any, ...]) -> Entry:
    entry_id, feed_id, feed_title, guid, title, url, author, published, first_seen, read, starred = row
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
    )
