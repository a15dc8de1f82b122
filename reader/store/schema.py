"""The tables of the library file, as numbered migrations, and the refusal of files that are not ours.

The file carries `APPLICATION_ID` and, as SQLite's user version, the number of the last migration that was
applied. Both are written inside the transaction that makes the tables, so a process that is killed in
between leaves the file as it was.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import StoreError
from reader.store.db import DamagedError, Database, damaged
from reader.store.feed_rows import select_feeds
from reader.store.migration_2 import SECOND
from reader.store.migration_3 import THIRD
from reader.store.migration_4 import FOURTH
from reader.store.migration_5 import FIFTH
from reader.store.migration_6 import SIXTH

APPLICATION_ID = 0x50554C51
"""`PULQ` in ASCII: what `file` and other SQLite programs see as the kind of the database."""

Migration = tuple[str | Callable[[sqlite3.Connection], None], ...]
"""The steps that lead from one version to the next: statements, and what takes more than a statement."""

# Identifiers are never used again (AUTOINCREMENT): an undo list or a number printed yesterday must not
# come to mean another entry. The counts of a feed are kept in its row, so that the list of sources costs
# the same whatever the library holds; `entries.recount` writes them. Flags have partial indexes only: an
# index over a column of two values misleads the query planner. The flag is a column of its partial index
# all the same, as the planner then takes that index whatever statistics it has, none or old ones too.
_FIRST: Migration = (
    """
    CREATE TABLE feeds (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        site_url TEXT NOT NULL DEFAULT '',
        added INTEGER NOT NULL,
        fetched INTEGER,
        error TEXT NOT NULL DEFAULT '',
        notice TEXT NOT NULL DEFAULT '',
        etag TEXT NOT NULL DEFAULT '',
        last_modified TEXT NOT NULL DEFAULT '',
        body_hash TEXT NOT NULL DEFAULT '',
        unread INTEGER NOT NULL DEFAULT 0,
        total INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        guid TEXT NOT NULL,
        title TEXT NOT NULL,
        url TEXT NOT NULL,
        author TEXT NOT NULL,
        outlet TEXT NOT NULL,
        published INTEGER,
        first_seen INTEGER NOT NULL,
        listed INTEGER NOT NULL,
        language TEXT NOT NULL,
        read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
        starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
        text_hash TEXT NOT NULL,
        UNIQUE (feed_id, guid)
    )
    """,
    "CREATE INDEX entries_listed ON entries (listed)",
    "CREATE INDEX entries_of_feed ON entries (feed_id, listed)",
    "CREATE INDEX entries_unread ON entries (read, listed) WHERE read = 0",
    "CREATE INDEX entries_unread_of_feed ON entries (feed_id, read) WHERE read = 0",
    "CREATE INDEX entries_starred ON entries (starred, listed) WHERE starred = 1",
    # The texts stand apart, so that lists read small rows; the markup comes last, so that reading the text
    # does not walk over it.
    """
    CREATE TABLE contents (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL,
        html TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE analyses (
        id INTEGER PRIMARY KEY,
        text_hash TEXT NOT NULL,
        part TEXT NOT NULL,
        version TEXT NOT NULL,
        made INTEGER NOT NULL,
        data TEXT NOT NULL,
        UNIQUE (text_hash, part, version)
    )
    """,
)

MIGRATIONS: tuple[Migration, ...] = (_FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH)
"""The n-th leads from version n - 1 to n. One that was released is never edited: a new one is added."""

_CREATED = re.compile(r"CREATE TABLE (\w+)")
"""The name of the table that a statement makes; those of the search index are looked at apart."""
_MEANS_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR})
"""The second is what is said of a table that is not there."""


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `StoreError` for a database of another program or of a newer release; only reads.

    A version that no release has written is damage, and `DamagedLibraryError`.

    An empty file is nobody's and is accepted.
    """
    # Tables are counted first: another process may be making the library, and signs it as it makes them.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID and (application_id or tables):
        raise StoreError(f"{path} belongs to another program; move it away or name another file.")
    version = _version(connection)
    if version < 0:
        raise damaged(path)
    if version > len(MIGRATIONS):
        raise StoreError(
            f"The library {path} was written by a newer Pullquote (its version is {version}, "
            f"this one knows {len(MIGRATIONS)}); update Pullquote to open it."
        )


def migrate(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the file to the newest version, each step a transaction of its own.

    The version is looked at again inside the transaction: another process may have been first. A file that
    is up to date is only read, so that it may lie in a place that cannot be written.
    """
    with database.reading() as connection:
        stored = _version(connection)
    for version in range(stored + 1, len(migrations) + 1):
        with database.writing(durable=True) as connection:
            if _version(connection) < version:
                for step in migrations[version - 1]:
                    if callable(step):
                        step(connection)
                    else:
                        connection.execute(step)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version}")


def tables_answer(connection: sqlite3.Connection) -> bool:
    """Say whether every table of the newest version is there and can be asked, and the sources can be read.

    It is what every start does anyway; damage further inside shows only where it is met.
    """
    statements = [step for migration in MIGRATIONS for step in migration if isinstance(step, str)]
    tables = {name for statement in statements for name in _CREATED.findall(statement)}
    try:
        for table in tables:
            connection.execute(f"SELECT * FROM {table} NOT INDEXED LIMIT 1").fetchone()  # noqa: S608
        select_feeds(connection)
    except (sqlite3.DatabaseError, DamagedError) as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _MEANS_DAMAGED:
            return False
        raise
    return True


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
