"""What a refresh asks of the library and stores in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from reader.changes import (
    Applied,
    FeedChange,
    FetchResult,
    FetchState,
    Insert,
    Intent,
    Known,
    KnownEntry,
    Retention,
    Update,
)
from reader.errors import NotFoundError
from reader.model import Feed
from reader.store.entry_changes import (
    EntryRow,
    changed_row,
    insert_entries,
    new_row,
    recount,
    update_entries,
)
from reader.store.feed_rows import missing_feed
from reader.store.packing import pack_hints, unpack_hints, unpack_settings
from reader.store.retention import barred, remove_excess
from reader.store.rows import Part, from_seconds, to_seconds, to_seconds_or_none
from reader.store.search_index import index_entries
from reader.store.wanted_texts import want_texts

_NO_LIMITS = Retention()

_RECORD = """
    UPDATE feeds SET title = coalesce(nullif(:title, ''), title),
        site_url = coalesce(nullif(:site_url, ''), site_url), fetched = :now, checked = :now, due = :due,
        error = '', failures = 0, gone = 0, notice = :notice, etag = :etag, last_modified = :last_modified,
        validated_url = :validated_url, body_hash = :body_hash, hints = :hints
    WHERE id = :id
"""
# Validators belong together: those of another address take the place of both that are known.
_RECORD_UNCHANGED = """
    UPDATE feeds SET fetched = :now, checked = :now, due = :due, error = '', failures = 0, gone = 0,
        etag = iif(:validated_url IN ('', validated_url), coalesce(nullif(:etag, ''), etag), :etag),
        last_modified = iif(:validated_url IN ('', validated_url),
            coalesce(nullif(:last_modified, ''), last_modified), :last_modified),
        validated_url = coalesce(nullif(:validated_url, ''), validated_url)
    WHERE id = :id
"""
_RECORD_FAILURE = """
    UPDATE feeds SET error = ?, checked = ?, due = ?, failures = failures + 1, gone = max(gone, ?)
    WHERE id = ?
"""
# The sentence of an earlier fetch holds no longer once the other feed is gone.
_MOVE = """
    UPDATE feeds SET moved_from = url, url = :url, given_url = coalesce(nullif(given_url, ''), url),
        notice = trim(replace(notice, :sentence, ''))
    WHERE id = :id
"""
_NOTE_MOVE = """
    UPDATE feeds SET notice = trim(notice || ' ' || :sentence) WHERE id = :id AND NOT instr(notice, :sentence)
"""


class Refresh(Part):
    """What the store does for a refresh."""

    def known(self, feed_id: int) -> Known:
        """Return what it takes to see which entries of a document are new or changed.

        Raises:
            NotFoundError: The feed is not in the library.
        """
        with self._database.reading() as connection:
            feed = connection.execute("SELECT fetched FROM feeds WHERE id = ?", (feed_id,)).fetchone()
            if feed is None:
                raise missing_feed(feed_id)
            rows = connection.execute(
                """
                SELECT guid, id, url, title, text_hash, facts_hash, published FROM entries WHERE feed_id = ?
                """,
                (feed_id,),
            )
            entries = {
                guid: KnownEntry(entry_id, guid, url, title, text, facts, from_seconds(published))
                for guid, entry_id, url, title, text, facts, published in rows
            }
            removed = connection.execute("SELECT guid FROM removed WHERE feed_id = ?", (feed_id,))
            return Known(entries, frozenset(guid for (guid,) in removed), fetched=feed[0] is not None)

    def fetch_state(self, feed_id: int) -> FetchState:
        """Return what is remembered of the feed's last good document.

        Raises:
            NotFoundError: The feed is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT etag, last_modified, validated_url, body_hash, hints FROM feeds WHERE id = ?",
                (feed_id,),
            ).fetchone()
            if row is None:
                raise missing_feed(feed_id)
            etag, last_modified, validated_url, body_hash, hints = row
            return FetchState(etag, last_modified, validated_url, body_hash, unpack_hints(hints))

    def apply(
        self,
        feed_id: int,
        intents: Sequence[Intent],
        *,
        fetched: FetchResult,
        now: datetime,
        retention: Retention = _NO_LIMITS,
        present: Collection[str] | None = None,
        asked: Feed | None = None,
    ) -> Applied:
        """Store one document, as `apply_all` does; the arguments are those of `FeedChange`.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        [done] = self.apply_all([FeedChange(feed_id, intents, fetched, now, present, retention, asked)])
        if isinstance(done, NotFoundError):
            raise done
        return done

    def apply_all(self, changes: Iterable[FeedChange]) -> list[Applied | NotFoundError]:
        """Store documents' entries and their feeds' new state in one transaction, all of it or nothing.

        A feed keeps its title and site where the document has none. An entry that is updated stays
        starred and saved, and read unless the intent says otherwise.

        Returns:
            For each document what it did, or the error of a feed that was removed in the meantime.
        """
        prepared = [(change, *_rows(change)) for change in changes]
        with self._database.writing() as connection:
            done = [_apply(connection, *one) for one in prepared]
            # Of all of them at once: FTS5 writes out what it has gathered at the end of each transaction.
            index_entries(
                connection, [number for one in done if isinstance(one, Applied) for number in one.new_ids]
            )
        return done

    def record_unchanged(
        self,
        feed_id: int,
        *,
        now: datetime,
        due: datetime | None,
        etag: str = "",
        last_modified: str = "",
        validated_url: str = "",
        moved_to: str = "",
        asked: Feed | None = None,
    ) -> None:
        """Record that a feed's document is the one that is known; clears its error.

        Nothing is recorded where the feed has another address by now than it was asked at.

        Args:
            feed_id: The feed.
            now: When that was found out.
            due: When it is to be fetched next.
            etag: The validator that came with the answer; where there is none, the known one stays.
            last_modified: Likewise.
            validated_url: The address that gave the two.
            moved_to: The address that the feed has now for good, or empty.
            asked: The feed as it was when it was asked, as in `apply`.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        values = {
            "id": feed_id,
            "now": to_seconds(now),
            "due": to_seconds_or_none(due),
            "etag": etag,
            "last_modified": last_modified,
            "validated_url": validated_url,
        }
        with self._database.writing() as connection:
            moved, reset = _edits_since(connection, feed_id, asked)
            if moved:
                return
            connection.execute(_RECORD_UNCHANGED, values | {"due": None} if reset else values)
            _follow(connection, feed_id, moved_to)

    def record_failure(
        self,
        feed_id: int,
        error: str,
        *,
        now: datetime,
        due: datetime | None,
        gone: bool = False,
        asked: Feed | None = None,
    ) -> None:
        """Record in one sentence why a feed could not be read; its entries and validators stay.

        Nothing is recorded where the feed has another address by now than it was asked at.

        Args:
            feed_id: The feed.
            error: The sentence.
            now: When it was asked.
            due: When it is to be asked again.
            gone: Whether its server says that it is gone for good; that holds until it answers again.
            asked: The feed as it was when it was asked, as in `apply`.

        Raises:
            NotFoundError: The feed was removed in the meantime.
        """
        with self._database.writing() as connection:
            moved, reset = _edits_since(connection, feed_id, asked)
            if moved:
                return
            again = None if reset else to_seconds_or_none(due)
            connection.execute(_RECORD_FAILURE, (error, to_seconds(now), again, gone, feed_id))


def _rows(change: FeedChange) -> tuple[list[EntryRow], list[EntryRow]]:
    """Return what is written of the entries that are new, and of those that changed; needs no database."""
    new = [new_row(change.feed_id, one, change.now) for one in change.intents if isinstance(one, Insert)]
    changed = [
        changed_row(change.feed_id, one, change.now) for one in change.intents if isinstance(one, Update)
    ]
    return new, changed


def _apply(
    connection: sqlite3.Connection, change: FeedChange, new: Sequence[EntryRow], changed: Sequence[EntryRow]
) -> Applied | NotFoundError:
    """Store a document, its new entries not yet in the search index; of a feed that is gone, nothing."""
    feed_id = change.feed_id
    there = None if change.present is None else frozenset(change.present)
    try:
        moved, reset = _edits_since(connection, feed_id, change.asked)
    except NotFoundError as error:
        return error
    if moved:
        return Applied(0, 0)
    out = barred(connection, feed_id, there)
    updated = update_entries(connection, changed)
    inserted = insert_entries(connection, [row for row in new if row["guid"] not in out])
    gone = remove_excess(connection, feed_id, change.retention, present=there, unindexed=inserted)
    new_ids = [entry_id for entry_id in inserted if entry_id not in gone]
    _record(connection, feed_id, replace(change.fetched, due=None) if reset else change.fetched, change.now)
    recount(connection, [feed_id])
    if change.wants_texts and new_ids:
        want_texts(connection, new_ids, change.now)
    return Applied(len(new_ids), updated, tuple(new_ids))


def _edits_since(connection: sqlite3.Connection, feed_id: int, asked: Feed | None) -> tuple[bool, bool]:
    """Return whether a feed's address, and whether its settings are others than it was asked with.

    A fetch takes seconds, in which the user may edit the feed; what was edited last holds.
    """
    row = connection.execute("SELECT url, settings FROM feeds WHERE id = ?", (feed_id,)).fetchone()
    if row is None:
        raise missing_feed(feed_id)
    if asked is None:
        return False, False
    url, settings = row
    return url != asked.url, unpack_settings(settings) != asked.settings


def _record(connection: sqlite3.Connection, feed_id: int, fetched: FetchResult, now: datetime) -> None:
    values = {
        "id": feed_id,
        "now": to_seconds(now),
        "due": to_seconds_or_none(fetched.due),
        "title": fetched.title,
        "site_url": fetched.site_url,
        "notice": fetched.notice,
        "etag": fetched.etag,
        "last_modified": fetched.last_modified,
        "validated_url": fetched.validated_url,
        "body_hash": fetched.body_hash,
        "hints": pack_hints(fetched.hints),
    }
    connection.execute(_RECORD, values)
    _follow(connection, feed_id, fetched.moved_to)


def _follow(connection: sqlite3.Connection, feed_id: int, moved_to: str) -> None:
    """Give a feed its new address; where another feed has that one already, say so in its notice."""
    if not moved_to:
        return
    other = connection.execute("SELECT id FROM feeds WHERE url = ?", (moved_to,)).fetchone()
    sentence = f"This feed has moved to {moved_to}, which is subscribed as well: remove one of the two."
    values = {"id": feed_id, "url": moved_to, "sentence": sentence}
    if other is None:
        connection.execute(_MOVE, values)
    elif other[0] != feed_id:
        connection.execute(_NOTE_MOVE, values)
