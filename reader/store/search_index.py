"""The full-text index: its tables, what is written into them, and how it follows the library.

One contentless FTS5 table holds title, text and author of every entry, another one words and speaker of every
quote, all in the form that `search_text.search_form` gives them.

There are no triggers: whoever changes what can be searched calls these functions in the same transaction.
SQLite 3.37 has no way to remove a row of a contentless table but to tell it what the row held, hence
`unindex_entries` before a change and `index_entries` after it. Nothing is lost with the index, as it is
made of the texts: where it turns out not to hold what it should, it is made anew and the change goes on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from reader.store.rows import pack_ids

_TOKENIZER: Final = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
"""Without the marks (`M*`), words of Indic scripts would end at each vowel sign."""

# What can be searched of an entry: its title, byline and the text it is read by.
_SEARCHABLE: Final = """
    CREATE VIEW searchable AS
    SELECT entries.id AS entry_id, entries.title AS title, coalesce(full_texts.text, contents.text) AS text,
        entries.author AS author
    FROM entries
    JOIN contents ON contents.entry_id = entries.id
    LEFT JOIN full_texts ON full_texts.entry_id = entries.id AND full_texts.shown = 1
"""
_INDEX_TABLES: Final = (
    f"""
    CREATE VIRTUAL TABLE entry_index USING fts5(title, text, author, content = '', tokenize = "{_TOKENIZER}")
    """,
    f"""
    CREATE VIRTUAL TABLE quote_index USING fts5(words, speaker, content = '', tokenize = "{_TOKENIZER}")
    """,
    # A refresh writes the index in many small pieces, which FTS5 joins, four of a size by default. Joining
    # eight costs a fifth less time on the whole.
    "INSERT INTO entry_index (entry_index, rank) VALUES ('automerge', 8)",
)
SEARCH_TABLES: Final = (_SEARCHABLE, *_INDEX_TABLES)
"""The statements that make the view and the two tables; `entries` and the like must be there."""

# What FTS5 writes of an index that holds nothing: averages and structure, and the version of its format. It
# does not even remove a table without these.
_EMPTIED: Final = (
    "INSERT OR REPLACE INTO {table}_data (id, block) VALUES (1, x''), (10, x'00000000000000')",
    "INSERT OR REPLACE INTO {table}_config (k, v) VALUES ('version', 4)",
)

_INDEX_ENTRY: Final = "INSERT INTO entry_index (rowid, title, text, author) VALUES (?, ?, ?, ?)"
_UNINDEX_ENTRY: Final = """
    INSERT INTO entry_index (entry_index, rowid, title, text, author) VALUES ('delete', ?, ?, ?, ?)
"""
_INDEX_QUOTE: Final = "INSERT INTO quote_index (rowid, words, speaker) VALUES (?, ?, ?)"
_UNINDEX_QUOTE: Final = (
    "INSERT INTO quote_index (quote_index, rowid, words, speaker) VALUES ('delete', ?, ?, ?)"
)
# In ascending order: FTS5 writes out what it has gathered whenever a number is not above the last one.
_ENTRIES: Final = """
    SELECT entry_id, title, text, author
    FROM json_each(?) AS asked CROSS JOIN searchable ON entry_id = asked.value
    WHERE EXISTS (SELECT 1 FROM entry_index WHERE rowid = asked.value) = ?
"""
_QUOTES: Final = """
    SELECT id, words, speaker FROM quotes
    WHERE entry_id = ? AND EXISTS (SELECT 1 FROM quote_index WHERE rowid = quotes.id) = ? ORDER BY id
"""
_ALL_ENTRIES: Final = """
    SELECT entry_id, title, text, author FROM searchable
    WHERE entry_id NOT IN (SELECT value FROM json_each(?)) ORDER BY entry_id
"""
_ALL_QUOTES: Final = "SELECT id, words, speaker FROM quotes WHERE entry_id <> ? ORDER BY id"


def index_entries(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Make entries findable by what is stored of them now; those in the index already stay as they are."""
    rows = connection.execute(_ENTRIES, (pack_ids(sorted(ids)), False))
    connection.executemany(_INDEX_ENTRY, _forms(rows))


def unindex_entries(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Take those of the entries that are in the index out of it, before what is stored of them changes."""
    packed = pack_ids(sorted(ids))

    def take_out() -> None:
        connection.executemany(_UNINDEX_ENTRY, _forms(connection.execute(_ENTRIES, (packed, True))))

    _unless_damaged(take_out, lambda: _rebuild_entries(connection, packed))


def index_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Make the quotes of an entry findable as they are stored now; those in the index stay as they are."""
    connection.executemany(_INDEX_QUOTE, _forms(connection.execute(_QUOTES, (entry_id, False))))


def unindex_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Take those of an entry's quotes that are in the index out of it, before they change or go."""

    def take_out() -> None:
        connection.executemany(_UNINDEX_QUOTE, _forms(connection.execute(_QUOTES, (entry_id, True))))

    _unless_damaged(take_out, lambda: _rebuild_quotes(connection, entry_id))


def rebuild_index(connection: sqlite3.Connection) -> None:
    """Make the whole index anew, inside the transaction that the connection is in.

    A migration has it as a step wherever `search_text.search_form` was changed.
    """
    _rebuild_entries(connection, pack_ids([]))
    _rebuild_quotes(connection, 0)


def index_is_lost(connection: sqlite3.Connection) -> bool:
    """Say whether the index cannot even be asked; damage further inside shows only where it is met."""
    try:
        for table in ("entry_index", "quote_index"):
            connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH 'a' LIMIT 1").fetchone()  # noqa: S608
    except sqlite3.DatabaseError as error:
        # The first is FTS5's own; the second is what it says of a table of its own that is gone.
        if error.sqlite_errorcode in (sqlite3.SQLITE_CORRUPT_VTAB, sqlite3.SQLITE_ERROR):
            return True
        raise
    return False


def remake_index(connection: sqlite3.Connection) -> None:
    """Make the tables of the index anew, and then the index; for tables that may be damaged themselves."""
    for table in ("entry_index", "quote_index"):
        for statement in _EMPTIED:
            connection.execute(statement.format(table=table))
        connection.execute(f"DROP TABLE {table}")
    for statement in _INDEX_TABLES:
        connection.execute(statement)
    rebuild_index(connection)


def _unless_damaged(take_out: Callable[[], None], rebuild: Callable[[], None]) -> None:
    """Take rows out of the index; where it does not hold what it is told, make it anew without them."""
    try:
        take_out()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT_VTAB:  # that is FTS5's own; the file is well
            raise
        rebuild()


def _rebuild_entries(connection: sqlite3.Connection, without: str) -> None:
    """Index all entries but those with the numbers in a JSON list."""
    connection.execute("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
    connection.executemany(_INDEX_ENTRY, _forms(connection.execute(_ALL_ENTRIES, (without,))))


def _rebuild_quotes(connection: sqlite3.Connection, without: int) -> None:
    """Index the quotes of all entries but one."""
    connection.execute("INSERT INTO quote_index (quote_index) VALUES ('delete-all')")
    connection.executemany(_INDEX_QUOTE, _forms(connection.execute(_ALL_QUOTES, (without,))))


def _forms(rows: Iterable[tuple[int, *tuple[str, ...]]]) -> Iterator[tuple[int, *tuple[str, ...]]]:
    """Yield rows of a number and texts as the index is given them."""
    from reader.store.search_text import search_form  # here, as most starts of the program index nothing

    for number, *texts in rows:
        yield number, *map(search_form, texts)
