"""The entries in the library: lists of their numbers, their rows, and what the user marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.model import Entry, Sort, View
from reader.store.entry_changes import recount, remove_entries
from reader.store.entry_rows import missing_entry, select_entries
from reader.store.groups import in_folder, tagged
from reader.store.rows import Part, pack_ids

# `listed` is the time an entry is listed under. Each of these is a walk along one index, without sorting.
_LISTS: dict[str, str] = {
    "all": "SELECT id FROM entries ORDER BY listed DESC, id DESC",
    "unread": "SELECT id FROM entries WHERE read = 0 ORDER BY listed DESC, id DESC",
    "starred": "SELECT id FROM entries WHERE starred = 1 ORDER BY listed DESC, id DESC",
    "feed": "SELECT id FROM entries WHERE feed_id = ? ORDER BY listed DESC, id DESC",
}
_LIST_OF_MANY = "SELECT id FROM entries WHERE {condition} ORDER BY listed DESC, id DESC"

_SORTED = """
    SELECT entries.id
    FROM json_each(?) AS asked
    CROSS JOIN entries ON entries.id = asked.value
    JOIN feeds ON feeds.id = feed_id
    ORDER BY {order}
"""
_ORDERS: dict[Sort, str] = {
    "newest": "listed DESC, entries.id DESC",
    "oldest": "listed, entries.id",
    "title": "sort_key(entries.title), listed DESC, entries.id DESC",
    "source": (
        "sort_key(coalesce(nullif(custom_title, ''), feeds.title)), feed_id, listed DESC, entries.id DESC"
    ),
    "unread": "read, listed DESC, entries.id DESC",
    "longest": "reading_seconds DESC, listed DESC, entries.id DESC",
    "shortest": "reading_seconds, listed DESC, entries.id DESC",
}

# A flag's name cannot be a parameter of a statement, so there is a pair of statements for each flag.
_NOT_SO_READ = """
    SELECT id, feed_id FROM entries WHERE id IN (SELECT value FROM json_each(?)) AND read <> ?
"""
_SET_READ = "UPDATE entries SET read = ? WHERE id IN (SELECT value FROM json_each(?))"
_NOT_SO_STARRED = """
    SELECT id, feed_id FROM entries WHERE id IN (SELECT value FROM json_each(?)) AND starred <> ?
"""
_SET_STARRED = "UPDATE entries SET starred = ? WHERE id IN (SELECT value FROM json_each(?))"


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
        if view.kind == "query":
            raise ValueError("what a query describes is found by `matching_ids`")
        with self._database.reading() as connection:
            return [entry_id for (entry_id,) in connection.execute(*_list_of(view))]

    def sort_entries(self, ids: Collection[int], sort: Sort) -> list[int]:
        """Return the numbers of entries in another order; those that are not there are left out."""
        with self._database.reading() as connection:
            rows = connection.execute(_SORTED.format(order=_ORDERS[sort]), (pack_ids(ids),))
            return [entry_id for (entry_id,) in rows]

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """Return entries in the order asked for; those that are not there are left out."""
        with self._database.reading() as connection:
            return select_entries(connection, ids)

    def entry(self, entry_id: int) -> Entry:
        """Return one entry.

        Raises:
            NotFoundError: It is not in the library.
        """
        found = self.entries([entry_id])
        if not found:
            raise missing_entry(entry_id)
        return found[0]

    def source_of(self, ids: Collection[int]) -> str:
        """Return the title of the source that entries are from, "" where they are from several or none."""
        with self._database.reading() as connection:
            titles = connection.execute(
                """
                SELECT coalesce(nullif(custom_title, ''), title) FROM feeds WHERE id IN (
                    SELECT DISTINCT feed_id FROM entries WHERE id IN (SELECT value FROM json_each(?)) LIMIT 2
                )
                """,
                (pack_ids(ids),),
            ).fetchall()
        return titles[0][0] if len(titles) == 1 else ""

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

    def extent(self) -> tuple[int, int, int]:
        """Return what changes when sources or entries come or go: the last number, sources, entries."""
        with self._database.reading() as connection:
            row: tuple[int, int, int] = connection.execute(
                """
                SELECT (SELECT coalesce(max(id), 0) FROM entries), count(*), coalesce(sum(total), 0)
                FROM feeds
                """
            ).fetchone()
        return row

    def set_read(self, ids: Collection[int], read: bool) -> list[int]:
        """Mark entries read or unread; returns those that were not so before, in ascending order."""
        return self._mark(ids, read, _NOT_SO_READ, _SET_READ)

    def set_starred(self, ids: Collection[int], starred: bool) -> list[int]:
        """Star entries or take the star away; returns those that were not so before, in ascending order."""
        return self._mark(ids, starred, _NOT_SO_STARRED, _SET_STARRED)

    def set_saved(self, ids: Collection[int]) -> None:
        """Remember that entries were written to files: no limit removes them any more."""
        with self._database.writing(durable=True) as connection:
            connection.execute(
                "UPDATE entries SET saved = 1 WHERE id IN (SELECT value FROM json_each(?))", (pack_ids(ids),)
            )

    def _mark(self, ids: Collection[int], value: bool, select: str, update: str) -> list[int]:
        with self._database.writing(durable=True) as connection:
            changed = []
            feed_ids = set()
            for entry_id, feed_id in connection.execute(select, (pack_ids(ids), value)):
                changed.append(entry_id)
                feed_ids.add(feed_id)
            changed.sort()
            connection.execute(update, (value, pack_ids(changed)))
            recount(connection, feed_ids)
        return changed

    def remove_entries(self, ids: Collection[int]) -> list[int]:
        """Remove entries, but none that is starred or saved; returns those removed, in ascending order."""
        with self._database.writing() as connection:
            rows = connection.execute(
                """
                SELECT id, feed_id FROM entries
                WHERE id IN (SELECT value FROM json_each(?)) AND NOT starred AND NOT saved
                """,
                (pack_ids(ids),),
            ).fetchall()
            removed = sorted(entry_id for entry_id, _ in rows)
            remove_entries(connection, removed)
            recount(connection, {feed_id for _, feed_id in rows})
        return removed


def _list_of(view: View) -> tuple[str, tuple[str | int, ...]]:
    """Return the statement that lists a view, and its values."""
    if view.kind in ("folder", "tag"):
        condition, values = in_folder(view.folder) if view.kind == "folder" else tagged(view.tag)
        return _LIST_OF_MANY.format(condition=condition), values
    return _LISTS[view.kind], () if view.feed_id is None else (view.feed_id,)
