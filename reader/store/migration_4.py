"""The fourth version of the library: what the reader's user set right, and where reading stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.store.reading_times import measure_all

_WHOLE = (
    "feeds",
    "feed_folders",
    "feed_tags",
    "removed",
    "entries",
    "contents",
    "details",
    "full_texts",
    "positions",
)
# Where the rows of a source go that is removed, until it is brought back: the columns that the tables have by
# now. A migration that changes one of the tables afterwards changes its mirror too.
_MIRRORS = (
    *(f"CREATE TABLE aside_{name} AS SELECT * FROM {name} WHERE FALSE" for name in _WHOLE),  # noqa: S608
    # Without its number, which may have been used again.
    """
    CREATE TABLE aside_versions AS
    SELECT entry_id, replaced, title, text, paragraphs FROM versions WHERE FALSE
    """,
    "CREATE TABLE set_aside (feed_id INTEGER PRIMARY KEY, moment INTEGER NOT NULL)",
)

FOURTH: tuple[str | Callable[[sqlite3.Connection], None], ...] = (
    # Who said a quote, as the user says: by the hash of the text and the place in it, so that it holds for
    # every entry with this text and whatever the engine finds. An empty name: nobody can be named.
    """
    CREATE TABLE corrections (
        text_hash TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        made INTEGER NOT NULL,
        PRIMARY KEY (text_hash, start, end)
    ) WITHOUT ROWID
    """,
    # A person, as the rules tell people apart, who is the same as another: in the words of the user.
    """
    CREATE TABLE same_people (
        key TEXT NOT NULL,
        scope TEXT NOT NULL,
        as_key TEXT NOT NULL,
        as_scope TEXT NOT NULL,
        as_name TEXT NOT NULL,
        PRIMARY KEY (key, scope)
    ) WITHOUT ROWID
    """,
    # A voice that is a person of its own, whatever the rules say.
    """
    CREATE TABLE own_people (
        key TEXT NOT NULL,
        scope TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (key, scope, role)
    ) WITHOUT ROWID
    """,
    # How long the text takes that the entry is read by.
    "ALTER TABLE entries ADD COLUMN reading_seconds INTEGER NOT NULL DEFAULT 0",
    measure_all,
    # Where reading stopped, as an offset in the text.
    """
    CREATE TABLE positions (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        start INTEGER NOT NULL
    )
    """,
    # How a list is sorted and where its cursor stood; the greatest `used` is the list that was left last.
    """
    CREATE TABLE lists (
        view TEXT PRIMARY KEY,
        sort TEXT NOT NULL,
        entry_id INTEGER,
        used INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    # The place of a source that the user has moved; the others stand behind it, by title.
    "ALTER TABLE feeds ADD COLUMN position INTEGER",
    # Folders that show nothing of what is in them; a path as in `feed_folders`.
    "CREATE TABLE closed_folders (path TEXT PRIMARY KEY) WITHOUT ROWID",
    *_MIRRORS,
)
"""Its steps."""
