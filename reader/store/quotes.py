"""What was found in the texts of entries: who said what, for searching and counting over all of them.

An entry carries the version of the engine that looked through the text it is read by, so that it is known
also of a text without quotes. A text that changes takes its quotes and that mark along; quotes of another
engine stay, as they still stand in the text, until the text is looked through again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.entry_changes import forget_quotes
from reader.store.rows import Part
from reader.store.search_index import index_quotes
from reader.store.speakers import count_in, hear

QuoteRow = tuple[int, int, str, str, str, str, float]
"""Start and end in the entry's text, kind, speaker and role (empty where not known), the words, and how sure
it is who says them, from 0 to 1."""

# In two parts, as an index can answer what is below and what is above, but not what is different.
_NEWEST_OTHERS = """
    SELECT id FROM (
        SELECT id, listed FROM entries WHERE quotes_version < :version
        UNION ALL
        SELECT id, listed FROM entries WHERE quotes_version > :version
    )
    ORDER BY listed DESC, id DESC LIMIT :limit
"""
_COUNT_OTHERS = """
    SELECT (SELECT count(*) FROM entries WHERE quotes_version < :version)
        + (SELECT count(*) FROM entries WHERE quotes_version > :version)
"""


_SET_LANGUAGE = "UPDATE entries SET language = ? WHERE id = ? AND language = ''"
"""So that `lang:` finds what its source named no language for."""


@dataclass(frozen=True, slots=True)
class QuotesOfText:
    """The quotes of one text."""

    entry_id: int
    text: str
    """The text that was looked through; the entry may be read by another one by now."""
    quotes: Sequence[QuoteRow]
    language: str = ""
    """That of the text, as it was told or detected; empty where it is in doubt."""


class FoundQuotes(Part):
    """What the store keeps of quotes."""

    def put_quotes(self, found: Sequence[QuotesOfText], version: str) -> None:
        """Keep the quotes that an engine of this version found, in one transaction, in place of older ones.

        Of an entry that is gone or is read by another text by now nothing is kept. Where just these quotes
        are kept already, nothing is written.
        """
        with self._database.reading() as connection:
            news = [one for one in found if not _is_kept(connection, one, version)]
        if not news:
            return
        with self._database.writing() as connection:
            for one in news:
                if _is_read(connection, one):
                    _replace_quotes(connection, one, version)
                    connection.execute(_SET_LANGUAGE, (one.language, one.entry_id))

    def entries_without_quotes(self, version: str, limit: int) -> list[int]:
        """Return the newest entries that no engine of this version looked for quotes in."""
        with self._database.reading() as connection:
            rows = connection.execute(_NEWEST_OTHERS, {"version": version, "limit": limit})
            return [entry_id for (entry_id,) in rows]

    def count_without_quotes(self, version: str) -> int:
        """Return how many entries no engine of this version looked for quotes in."""
        with self._database.reading() as connection:
            count: int = connection.execute(_COUNT_OTHERS, {"version": version}).fetchone()[0]
            return count


def _is_kept(connection: sqlite3.Connection, found: QuotesOfText, version: str) -> bool:
    row = connection.execute("SELECT quotes_version FROM entries WHERE id = ?", (found.entry_id,)).fetchone()
    if row is None or row[0] != version:
        return False
    kept = connection.execute(
        """
        SELECT start, end, kind, speaker, role, words, confidence FROM quotes
        WHERE entry_id = ? ORDER BY id
        """,
        (found.entry_id,),
    ).fetchall()
    return kept == list(found.quotes)


def _is_read(connection: sqlite3.Connection, found: QuotesOfText) -> bool:
    row = connection.execute("SELECT text FROM searchable WHERE entry_id = ?", (found.entry_id,)).fetchone()
    return row is not None and row[0] == found.text


def _replace_quotes(connection: sqlite3.Connection, found: QuotesOfText, version: str) -> None:
    entry_id = found.entry_id
    forget_quotes(connection, entry_id)
    rows = [
        (entry_id, *quote, hear(connection, entry_id, name=quote[3], role=quote[4])) for quote in found.quotes
    ]
    connection.executemany(
        """
        INSERT INTO quotes (entry_id, start, end, kind, speaker, role, words, confidence, voice_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
    )
    count_in(connection, entry_id)
    index_quotes(connection, entry_id)
    connection.execute("UPDATE entries SET quotes_version = ? WHERE id = ?", (version, entry_id))
