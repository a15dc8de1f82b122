"""The texts of entries: the one to be read, the one a feed gave, the full one, and older ones.

An entry is read by its full text where one is kept and shown, else by what its feed gave.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from reader.model import Article, Document, EntryDetails, FullText, Version
from reader.store.corrections import carrying_corrections
from reader.store.entry_changes import forget_quotes
from reader.store.entry_rows import missing_entry, require_entry
from reader.store.packing import (
    pack_links,
    pack_paragraphs,
    unpack_details,
    unpack_document,
    unpack_links,
    unpack_paragraphs,
)
from reader.store.reading_times import measure_entry
from reader.store.rows import Part, from_seconds, to_seconds
from reader.store.search_index import index_entries, unindex_entries

_ARTICLE = """
    SELECT entries.title, coalesce(full_texts.text, contents.text),
        coalesce(full_texts.paragraphs, contents.paragraphs), coalesce(full_texts.links, contents.links),
        coalesce(extractor, ''), language,
        coalesce(nullif(outlet, ''), nullif(feeds.custom_title, ''), feeds.title), author, published,
        entries.url
    FROM entries
    JOIN contents ON contents.entry_id = entries.id
    JOIN feeds ON feeds.id = entries.feed_id
    LEFT JOIN full_texts ON full_texts.entry_id = entries.id AND shown = 1
    WHERE entries.id = ?
"""
_EDGES_BEFORE = """
    SELECT substr(coalesce(full_texts.text, contents.text), 1, :reach) || char(10)
        || substr(coalesce(full_texts.text, contents.text), -:reach)
    FROM entries AS this
    CROSS JOIN entries ON entries.feed_id = this.feed_id
    JOIN contents ON contents.entry_id = entries.id
    LEFT JOIN full_texts ON full_texts.entry_id = entries.id AND shown = 1
    WHERE this.id = :entry_id AND (entries.listed, entries.id) < (this.listed, this.id)
    ORDER BY entries.listed DESC, entries.id DESC LIMIT :count
"""
_EDGE = 2_000
"""Characters at either end of a text: what a feed puts around every article stands there."""
_DETAILS = """
    SELECT coalesce(data, ''), author, updated
    FROM entries LEFT JOIN details ON entry_id = entries.id
    WHERE entries.id = ?
"""
_PUT_FULL_TEXT = """
    INSERT OR REPLACE INTO full_texts
        (entry_id, text, paragraphs, links, extractor, url, fetched, notice, shown)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
"""


class Texts(Part):
    """What the store knows of texts."""

    def article(self, entry_id: int) -> Article:
        """Return the text an entry is read by, with what is known about it.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(_ARTICLE, (entry_id,)).fetchone()
            if row is None:
                raise missing_entry(entry_id)
            return _article(entry_id, row)

    def articles(self, ids: Iterable[int]) -> list[Article]:
        """Return the texts that entries are read by, in the order asked for; without those that are gone."""
        with self._database.reading() as connection:
            rows = ((entry_id, connection.execute(_ARTICLE, (entry_id,)).fetchone()) for entry_id in ids)
            return [_article(entry_id, row) for entry_id, row in rows if row is not None]

    def edges_before(self, entry_id: int, count: int) -> list[str]:
        """Return both ends of the texts that the feed of an entry has next before it, in the order of lists.

        The order of storing would not do: of a feed that names its oldest article first, the newest is the
        first to be stored.
        """
        with self._database.reading() as connection:
            asked = {"entry_id": entry_id, "count": count, "reach": _EDGE}
            return [text for (text,) in connection.execute(_EDGES_BEFORE, asked)]

    def entry_text(self, entry_id: int) -> str:
        """Return the text that an entry's feed gave.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute("SELECT text FROM contents WHERE entry_id = ?", (entry_id,)).fetchone()
        if row is None:
            raise missing_entry(entry_id)
        text: str = row[0]
        return text

    def feed_document(self, entry_id: int) -> Document:
        """Return the text that an entry's feed gave, with its blocks and links.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT text, paragraphs, links FROM contents WHERE entry_id = ?", (entry_id,)
            ).fetchone()
            if row is None:
                raise missing_entry(entry_id)
            return unpack_document(*row)

    def details(self, entry_id: int) -> EntryDetails:
        """Return what is kept of an entry beside what lists and articles show.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.reading() as connection:
            row = connection.execute(_DETAILS, (entry_id,)).fetchone()
            if row is None:
                raise missing_entry(entry_id)
            data, author, updated = row
            return unpack_details(data, author, from_seconds(updated))

    def versions(self, entry_id: int) -> tuple[Version, ...]:
        """Return an entry's texts as they were before its publisher changed them, newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT replaced, title, text, paragraphs FROM versions WHERE entry_id = ? ORDER BY id DESC
                """,
                (entry_id,),
            )
            return tuple(
                Version(from_seconds(replaced), title, unpack_document(text, paragraphs))
                for replaced, title, text, paragraphs in rows
            )

    def full_text(self, entry_id: int) -> FullText | None:
        """Return the full text that is kept of an entry, shown or not, or None."""
        with self._database.reading() as connection:
            row = connection.execute(
                """
                SELECT text, paragraphs, links, extractor, url, notice FROM full_texts WHERE entry_id = ?
                """,
                (entry_id,),
            ).fetchone()
            if row is None:
                return None
            text, paragraphs, links, extractor, url, notice = row
            return FullText(unpack_document(text, paragraphs, links), extractor, url, notice)

    def put_full_text(self, entry_id: int, full: FullText, now: datetime) -> None:
        """Keep the full text of an entry, which is read by it from then on.

        Raises:
            NotFoundError: It is not in the library.
        """
        document = full.document
        values = (
            entry_id,
            document.text,
            pack_paragraphs(document.paragraphs),
            pack_links(document.links),
            full.extractor,
            full.url,
            to_seconds(now),
            full.notice,
        )
        with self._database.writing() as connection:
            require_entry(connection, entry_id)
            unindex_entries(connection, [entry_id])
            forget_quotes(connection, entry_id)
            with carrying_corrections(connection, entry_id):
                connection.execute(_PUT_FULL_TEXT, values)
            connection.execute("DELETE FROM wanted_texts WHERE entry_id = ?", (entry_id,))
            measure_entry(connection, entry_id)
            index_entries(connection, [entry_id])

    def show_full_text(self, entry_id: int, shown: bool) -> None:
        """Read an entry by its full text, where one is kept, or by what its feed gave.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.writing(durable=True) as connection:
            require_entry(connection, entry_id)
            if _kept_as(connection, entry_id) == (not shown):
                unindex_entries(connection, [entry_id])
                forget_quotes(connection, entry_id)
                with carrying_corrections(connection, entry_id):
                    connection.execute(
                        "UPDATE full_texts SET shown = ? WHERE entry_id = ?", (shown, entry_id)
                    )
                measure_entry(connection, entry_id)
                index_entries(connection, [entry_id])


def _article(entry_id: int, row: tuple[Any, ...]) -> Article:
    title, text, paragraphs, links, extractor, language, source, author, published, url = row
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
        links=unpack_links(links),
        extractor=extractor,
    )


def _kept_as(connection: sqlite3.Connection, entry_id: int) -> bool | None:
    """Return whether the full text of an entry is shown; None where there is none."""
    row = connection.execute("SELECT shown FROM full_texts WHERE entry_id = ?", (entry_id,)).fetchone()
    return None if row is None else bool(row[0])
