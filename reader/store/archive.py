"""Entries with everything that is kept of them: what a full export writes and an import brings back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reader.changes import Insert
from reader.model import Document, FullText, ParsedEntry, Version
from reader.store.entry_changes import insert_entries, new_row, recount
from reader.store.feed_rows import require_feed
from reader.store.packing import pack_links, pack_paragraphs, unpack_details, unpack_links, unpack_paragraphs
from reader.store.rows import Part, from_seconds, to_seconds, to_seconds_or_none
from reader.store.search_index import index_entries

_PAGE = 100
"""Entries that are read at a time, with their texts."""

_ENTRIES = """
    SELECT entries.id, feeds.url, guid, entries.title, entries.url, author, outlet, language, published,
        entries.updated, first_seen, edited, read, starred, saved, contents.text, contents.paragraphs,
        contents.links, html, coalesce(details.data, ''), full_texts.text, full_texts.paragraphs,
        full_texts.links, extractor, full_texts.url, full_texts.notice, full_texts.fetched, shown
    FROM entries
    JOIN feeds ON feeds.id = entries.feed_id
    JOIN contents ON contents.entry_id = entries.id
    LEFT JOIN details ON details.entry_id = entries.id
    LEFT JOIN full_texts ON full_texts.entry_id = entries.id
    WHERE entries.id > ? AND (NOT ? OR starred = 1 OR saved = 1) ORDER BY entries.id LIMIT ?
"""
_VERSIONS = "SELECT replaced, title, text, paragraphs FROM versions WHERE entry_id = ? ORDER BY id"
_MARK = "UPDATE entries SET starred = ?, saved = ?, edited = ? WHERE id = ?"
_INSERT_VERSION = "INSERT INTO versions (entry_id, replaced, title, text, paragraphs) VALUES (?, ?, ?, ?, ?)"
_INSERT_FULL_TEXT = """
    INSERT INTO full_texts (entry_id, text, paragraphs, links, extractor, url, notice, fetched, shown)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class KeptFullText:
    """The full text of an entry and how it is kept."""

    full: FullText
    fetched: datetime
    shown: bool


@dataclass(frozen=True, slots=True)
class ArchivedEntry:
    """An entry with everything that is kept of it."""

    feed_url: str
    entry: ParsedEntry
    first_seen: datetime
    edited: datetime | None = None
    read: bool = False
    starred: bool = False
    saved: bool = False
    versions: tuple[Version, ...] = ()
    """Its older texts, oldest first."""
    full_text: KeptFullText | None = None


class Archive(Part):
    """What the store gives and takes of whole entries."""

    def archived_entries(self, *, only_kept: bool = False) -> Iterator[ArchivedEntry]:
        """Yield every entry in the order they were stored, a page at a time, so that memory stays small.

        Args:
            only_kept: Only those that are starred or saved.
        """
        last = 0
        while True:
            with self._database.snapshot() as connection:
                rows = connection.execute(_ENTRIES, (last, only_kept, _PAGE)).fetchall()
                page = [_archived(connection, row) for row in rows]
            if not rows:
                return
            yield from page
            last = rows[-1][0]

    def restore_entries(self, feed_id: int, archived: Sequence[ArchivedEntry]) -> int:
        """Store entries with their marks and texts; returns how many were not there before.

        Those that are there stay as they are, and what is remembered of the feed's document too.

        Raises:
            NotFoundError: The feed is not in the library.
        """
        rows = [new_row(feed_id, Insert(one.entry, one.read), one.first_seen) for one in archived]
        stored: list[int] = []
        with self._database.writing(durable=True) as connection:
            require_feed(connection, feed_id)
            for one, row in zip(archived, rows, strict=True):
                for entry_id in insert_entries(connection, [row]):
                    _complete(connection, entry_id, one)
                    stored.append(entry_id)
            index_entries(connection, stored)
            recount(connection, [feed_id])
        return len(stored)


def _archived(connection: sqlite3.Connection, row: tuple[Any, ...]) -> ArchivedEntry:
    entry_id, feed_url, guid, title, url, author, outlet, language, published, updated = row[:10]
    first_seen, edited, read, starred, saved, text, paragraphs, links, html, data = row[10:20]
    details = unpack_details(data, author, from_seconds(updated))
    entry = ParsedEntry(
        guid=guid,
        title=title,
        document=_document(text, paragraphs, links),
        url=url,
        authors=details.authors,
        outlet=outlet,
        published=from_seconds(published),
        updated=details.updated,
        language=language,
        html=html,
        comments_url=details.comments_url,
        categories=details.categories,
        enclosures=details.enclosures,
    )
    return ArchivedEntry(
        feed_url=feed_url,
        entry=entry,
        first_seen=from_seconds(first_seen),
        edited=from_seconds(edited),
        read=bool(read),
        starred=bool(starred),
        saved=bool(saved),
        versions=_versions(connection, entry_id) if edited is not None else (),
        full_text=_full_text(row[20:]) if row[20] is not None else None,
    )


def _versions(connection: sqlite3.Connection, entry_id: int) -> tuple[Version, ...]:
    return tuple(
        Version(from_seconds(replaced), title, _document(text, paragraphs, "[]"))
        for replaced, title, text, paragraphs in connection.execute(_VERSIONS, (entry_id,))
    )


def _full_text(columns: tuple[Any, ...]) -> KeptFullText:
    text, paragraphs, links, extractor, url, notice, fetched, shown = columns
    full = FullText(_document(text, paragraphs, links), extractor, url, notice)
    return KeptFullText(full, from_seconds(fetched), bool(shown))


def _document(text: str, paragraphs: str, links: str) -> Document:
    return Document(text, unpack_paragraphs(paragraphs), unpack_links(links))


def _complete(connection: sqlite3.Connection, entry_id: int, archived: ArchivedEntry) -> None:
    """Give an entry that was just stored what a document of its feed does not tell."""
    edited = to_seconds_or_none(archived.edited)
    connection.execute(_MARK, (archived.starred, archived.saved, edited, entry_id))
    for version in archived.versions:
        packed = pack_paragraphs(version.document.paragraphs)
        replaced = to_seconds(version.replaced)
        connection.execute(
            _INSERT_VERSION, (entry_id, replaced, version.title, version.document.text, packed)
        )
    if kept := archived.full_text:
        document, full = kept.full.document, kept.full
        texts = (document.text, pack_paragraphs(document.paragraphs), pack_links(document.links))
        about = (full.extractor, full.url, full.notice, to_seconds(kept.fetched), kept.shown)
        connection.execute(_INSERT_FULL_TEXT, (entry_id, *texts, *about))
