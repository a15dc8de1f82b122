"""How entries are stored, replaced and removed inside a transaction, the search index along with them.

Whoever changes entries writes their feed's counts anew (`recount`) in the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import nullcontext
from datetime import datetime
from typing import Any

from reader.changes import Insert, Update, facts_hash, text_hash
from reader.model import ParsedEntry
from reader.store.corrections import carrying_corrections
from reader.store.packing import pack_details, pack_links, pack_paragraphs
from reader.store.reading_times import measure_entry
from reader.store.rows import pack_ids, to_seconds, to_seconds_or_none
from reader.store.search_index import index_entries, unindex_entries, unindex_quotes
from reader.store.speakers import recount_quoted, remove_quotes
from reader.text.reading_time import reading_seconds

KEPT_VERSIONS = 3
"""How many older texts of an entry are kept."""

EntryRow = Mapping[str, Any]
"""What is written of an entry, by column; with an intent's own wishes where it is an update."""

# Two programs may refresh one feed at the same time: what the other has stored, taken over or removed in
# the meantime is left as it is.
_INSERT = """
    INSERT INTO entries
        (feed_id, guid, title, url, author, outlet, language, text_hash, facts_hash, published, updated,
        first_seen, listed, read, reading_seconds)
    VALUES
        (:feed_id, :guid, :title, :url, :author, :outlet, :language, :text_hash, :facts_hash, :published,
        :updated, :now, min(coalesce(:published, :now), :now), :read, :reading_seconds)
    ON CONFLICT (feed_id, guid) DO NOTHING
"""
_INSERT_CONTENT = """
    INSERT INTO contents (entry_id, text, paragraphs, links, html)
    VALUES (:id, :text, :paragraphs, :links, :html)
"""
_INSERT_DETAILS = "INSERT INTO details (entry_id, data) VALUES (:id, :details)"

_STORED = """
    SELECT title, author, text_hash, language, published FROM entries
    WHERE id = :id AND feed_id = :feed_id
        AND NOT EXISTS (SELECT 1 FROM entries WHERE feed_id = :feed_id AND guid = :guid AND id <> :id)
"""
_UPDATE = """
    UPDATE entries SET guid = :guid, title = :title, url = :url, author = :author, outlet = :outlet,
        language = :language, text_hash = :text_hash, facts_hash = :facts_hash, published = :published,
        updated = :updated, listed = min(coalesce(:published, first_seen), first_seen),
        edited = iif(:keep_version, :now, edited), read = iif(:unread, 0, read)
    WHERE id = :id
"""
_UPDATE_CONTENT = """
    UPDATE contents SET text = :text, paragraphs = :paragraphs, links = :links, html = :html
    WHERE entry_id = :id
"""
_KEEP_VERSION = """
    INSERT INTO versions (entry_id, replaced, title, text, paragraphs)
    SELECT entries.id, :now, title, text, paragraphs
    FROM entries JOIN contents ON contents.entry_id = entries.id
    WHERE entries.id = :id
"""
_DROP_OLD_VERSIONS = """
    DELETE FROM versions
    WHERE entry_id = ? AND id NOT IN (SELECT id FROM versions WHERE entry_id = ? ORDER BY id DESC LIMIT ?)
"""

_RECOUNT = """
    UPDATE feeds SET
        total = (SELECT count(*) FROM entries WHERE feed_id = feeds.id),
        unread = (SELECT count(*) FROM entries WHERE feed_id = feeds.id AND read = 0),
        newest = (SELECT max(listed) FROM entries WHERE feed_id = feeds.id)
    WHERE id IN (SELECT value FROM json_each(?))
"""


def new_row(feed_id: int, intent: Insert, now: datetime) -> EntryRow:
    """Return what `insert_entries` writes for a new entry; needs no database."""
    return {**_row(feed_id, intent.entry, now), "read": intent.read}


def changed_row(feed_id: int, intent: Update, now: datetime) -> EntryRow:
    """Return what `update_entries` writes for a changed entry; needs no database."""
    return {
        **_row(feed_id, intent.entry, now),
        "id": intent.entry_id,
        "keep_version": intent.keep_version,
        "unread": intent.unread,
    }


def insert_entries(connection: sqlite3.Connection, rows: Iterable[EntryRow]) -> list[int]:
    """Store entries, but not yet in the search index; returns the numbers of those that were not there."""
    stored = []
    for row in rows:
        cursor = connection.execute(_INSERT, row)
        if cursor.rowcount:
            stored.append({**row, "id": cursor.lastrowid})
    connection.executemany(_INSERT_CONTENT, stored)
    connection.executemany(_INSERT_DETAILS, (row for row in stored if row["details"]))
    return [row["id"] for row in stored]


def update_entries(connection: sqlite3.Connection, rows: Iterable[EntryRow]) -> int:
    """Replace what is stored of entries, their marks aside; returns how many were still there.

    What was found in a text that is no longer the one to be read (quotes) goes.
    """
    replaced = 0
    reworded: list[int] = []
    for row in rows:
        stored = connection.execute(_STORED, row).fetchone()
        if stored is None:
            continue
        title, author, words, language, published = stored
        entry_id = row["id"]
        if (title, author, words) != (row["title"], row["author"], row["text_hash"]):
            unindex_entries(connection, [entry_id])
            reworded.append(entry_id)
        is_other_text = words != row["text_hash"] and not _shows_full_text(connection, entry_id)
        if is_other_text or language != row["language"]:
            forget_quotes(connection, entry_id)
        with carrying_corrections(connection, entry_id) if is_other_text else nullcontext():
            _replace(connection, row)
        if published != row["published"]:
            recount_quoted(connection, entry_id)
        replaced += 1
    index_entries(connection, reworded)
    return replaced


def forget_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Remove what was found in a text that is no longer the one an entry is read by."""
    unindex_quotes(connection, entry_id)
    remove_quotes(connection, entry_id)
    connection.execute(
        "UPDATE entries SET quotes_version = '' WHERE id = ? AND quotes_version <> ''", (entry_id,)
    )


def remove_entries(
    connection: sqlite3.Connection, ids: Collection[int], *, unindexed: Collection[int] = ()
) -> None:
    """Remove entries with all that hangs on them.

    Args:
        connection: In a transaction.
        ids: The entries.
        unindexed: Those of them that are not in the search index yet.
    """
    packed = pack_ids(ids)
    unindex_entries(connection, set(ids).difference(unindexed))
    quoted = connection.execute(
        """
        SELECT DISTINCT entry_id FROM quotes WHERE entry_id IN (SELECT value FROM json_each(?))
        ORDER BY entry_id
        """,
        (packed,),
    ).fetchall()
    for (entry_id,) in quoted:
        forget_quotes(connection, entry_id)
    connection.execute("DELETE FROM entries WHERE id IN (SELECT value FROM json_each(?))", (packed,))


def recount(connection: sqlite3.Connection, feed_ids: Collection[int]) -> None:
    """Write anew how many entries these feeds have, and when the newest was."""
    connection.execute(_RECOUNT, (pack_ids(feed_ids),))


def _row(feed_id: int, entry: ParsedEntry, now: datetime) -> EntryRow:
    document = entry.document
    return {
        "feed_id": feed_id,
        "now": to_seconds(now),
        "guid": entry.guid,
        "title": entry.title,
        "url": entry.url,
        "author": entry.author,
        "outlet": entry.outlet,
        "language": entry.language,
        "text_hash": text_hash(entry.title, document.text),
        "facts_hash": facts_hash(entry),
        "published": to_seconds_or_none(entry.published),
        "updated": to_seconds_or_none(entry.updated),
        "text": document.text,
        "paragraphs": pack_paragraphs(document.paragraphs),
        "links": pack_links(document.links),
        "html": entry.html,
        "details": pack_details(entry),
        "reading_seconds": reading_seconds(document.text),
    }


def _replace(connection: sqlite3.Connection, row: EntryRow) -> None:
    entry_id = row["id"]
    if row["keep_version"]:
        connection.execute(_KEEP_VERSION, row)
        connection.execute(_DROP_OLD_VERSIONS, (entry_id, entry_id, KEPT_VERSIONS))
    connection.execute(_UPDATE, row)
    connection.execute(_UPDATE_CONTENT, row)
    measure_entry(connection, entry_id)
    connection.execute("DELETE FROM details WHERE entry_id = ?", (entry_id,))
    if row["details"]:
        connection.execute(_INSERT_DETAILS, row)


def _shows_full_text(connection: sqlite3.Connection, entry_id: int) -> bool:
    found = connection.execute("SELECT 1 FROM full_texts WHERE entry_id = ? AND shown = 1", (entry_id,))
    return found.fetchone() is not None
