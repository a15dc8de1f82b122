"""The full-text index: its tables, what is written into them, and how it follows the library.

One contentless FTS5 table holds title, text and author of every entry, another one words and speaker of every
quote, all in the form that `search_text.search_form` gives them.

There are no triggers: whoever changes what can be searched calls these functions in the same transaction.
SQLite 3.37 has no way to remove a row of a contentless table but to tell it what the row held, hence
`unindex_entries` before a change and `index_entries` after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from typing import Final

from reader.store.rows import pack_ids

_TOKENIZER: Final = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
"""Without the marks (`M*`), words of Indic scripts would end at each vowel sign."""

SEARCH_TABLES: Final = (
    # What can be searched of an entry: its title, byline and the text it is read by.
    """
    CREATE VIEW searchable AS
    SELECT entries.id AS entry_id, entries.title AS title, coalesce(full_texts.text, contents.text) AS text,
        entries.author AS author
    FROM entries
    JOIN contents ON contents.entry_id = entries.id
    LEFT JOIN full_texts ON full_texts.entry_id = entries.id AND full_texts.shown = 1
    """,
    f"""
    CREATE VIRTUAL TABLE entry_index USING fts5(title, text, author, content = '', tokenize = "{_TOKENIZER}")
    """,
    f"""
    CREATE VIRTUAL TABLE quote_index USING fts5(words, speaker, content = '', tokenize = "{_TOKENIZER}")
    """,
)
"""The statements that make the view and the two tables; `entries` and the like must be there."""

_INDEX_ENTRY: Final = "INSERT INTO entry_index (rowid, title, text, author) VALUES (?, ?, ?, ?)"
_UNINDEX_ENTRY: Final = """
    INSERT INTO entry_index (entry_index, rowid, title, text, author) VALUES ('delete', ?, ?, ?, ?)
"""
_INDEX_QUOTE: Final = "INSERT INTO quote_index (rowid, words, speaker) VALUES (?, ?, ?)"
_UNINDEX_QUOTE: Final = (
    "INSERT INTO quote_index (quote_index, rowid, words, speaker) VALUES ('delete', ?, ?, ?)"
)


def index_entries(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Make entries findable by what is stored of them now; they must not be in the index."""
    connection.executemany(_INDEX_ENTRY, _entry_rows(connection, ids))


def unindex_entries(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Take entries out of the index, before what is stored of them changes or goes; they must be in it."""
    connection.executemany(_UNINDEX_ENTRY, _entry_rows(connection, ids))


def index_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Make the quotes of an entry findable as they are stored now; they must not be in the index."""
    connection.executemany(_INDEX_QUOTE, _quote_rows(connection, entry_id))


def unindex_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Take the quotes of an entry out of the index, before they change or go; they must be in it."""
    connection.executemany(_UNINDEX_QUOTE, _quote_rows(connection, entry_id))


def _entry_rows(connection: sqlite3.Connection, ids: Collection[int]) -> Iterator[tuple[int, str, str, str]]:
    from reader.store.search_text import search_form  # here, as most starts of the program index nothing

    # In ascending order: FTS5 writes out what it has gathered whenever a number is not above the last one.
    rows = connection.execute(
        """
        SELECT entry_id, title, text, author
        FROM json_each(?) AS asked CROSS JOIN searchable ON entry_id = asked.value
        """,
        (pack_ids(sorted(ids)),),
    )
    for entry_id, title, text, author in rows:
        yield entry_id, search_form(title), search_form(text), search_form(author)


def _quote_rows(connection: sqlite3.Connection, entry_id: int) -> Iterator[tuple[int, str, str]]:
    from reader.store.search_text import search_form

    rows = connection.execute(
        "SELECT id, words, speaker FROM quotes WHERE entry_id = ? ORDER BY id", (entry_id,)
    )
    for quote_id, words, speaker in rows:
        yield quote_id, search_form(words), search_form(speaker)
