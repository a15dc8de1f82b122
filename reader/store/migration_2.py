"""The second version of the library: a feed engine's columns and tables, and the search index."""

from __future__ import annotations

import sqlite3

from reader.store.search_index import SEARCH_TABLES, index_entries

_FEEDS = (
    # `title` stays the publisher's own.
    "ALTER TABLE feeds ADD COLUMN custom_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feeds ADD COLUMN validated_url TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feeds ADD COLUMN checked INTEGER",
    "ALTER TABLE feeds ADD COLUMN due INTEGER",
    "ALTER TABLE feeds ADD COLUMN failures INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE feeds ADD COLUMN gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))",
    "ALTER TABLE feeds ADD COLUMN moved_from TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE feeds ADD COLUMN hints TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE feeds ADD COLUMN settings TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE feeds ADD COLUMN newest INTEGER",
    """
    UPDATE feeds SET checked = fetched,
        newest = (SELECT max(listed) FROM entries WHERE feed_id = feeds.id)
    """,
    """
    CREATE TABLE feed_folders (
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        path TEXT NOT NULL,
        PRIMARY KEY (feed_id, position)
    ) WITHOUT ROWID
    """,
    # Read in the order of its rows: tags stay in the order that they were given in.
    """
    CREATE TABLE feed_tags (
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        UNIQUE (feed_id, tag)
    )
    """,
    "CREATE TABLE hosts (host TEXT PRIMARY KEY, hold_until INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE removed (
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        guid TEXT NOT NULL,
        PRIMARY KEY (feed_id, guid)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE searches (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
)

_ENTRIES = (
    "ALTER TABLE entries ADD COLUMN updated INTEGER",
    "ALTER TABLE entries ADD COLUMN edited INTEGER",
    "ALTER TABLE entries ADD COLUMN saved INTEGER NOT NULL DEFAULT 0 CHECK (saved IN (0, 1))",
    "ALTER TABLE entries ADD COLUMN facts_hash TEXT NOT NULL DEFAULT ''",
    # Made anew, as a column can only be added after the last one: the markup has to stay there.
    "ALTER TABLE contents RENAME TO old_contents",
    """
    CREATE TABLE contents (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL,
        links TEXT NOT NULL,
        html TEXT NOT NULL
    )
    """,
    """
    INSERT INTO contents (entry_id, text, paragraphs, links, html)
    SELECT entry_id, text, paragraphs, '[]', html FROM old_contents ORDER BY entry_id
    """,
    "DROP TABLE old_contents",
    # A row only where there is anything to tell.
    """
    CREATE TABLE details (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        data TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE versions (
        id INTEGER PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        replaced INTEGER NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL
    )
    """,
    "CREATE INDEX versions_of_entry ON versions (entry_id)",
    """
    CREATE TABLE full_texts (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL,
        links TEXT NOT NULL,
        extractor TEXT NOT NULL,
        url TEXT NOT NULL,
        fetched INTEGER NOT NULL,
        notice TEXT NOT NULL,
        shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1))
    )
    """,
    """
    CREATE TABLE quotes (
        id INTEGER PRIMARY KEY,
        entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        kind TEXT NOT NULL,
        speaker TEXT NOT NULL,
        role TEXT NOT NULL,
        words TEXT NOT NULL
    )
    """,
    "CREATE INDEX quotes_of_entry ON quotes (entry_id)",
)


def _index_older_entries(connection: sqlite3.Connection) -> None:
    """Make findable what an older library holds."""
    index_entries(connection, [entry_id for (entry_id,) in connection.execute("SELECT id FROM entries")])


SECOND = (*_FEEDS, *_ENTRIES, *SEARCH_TABLES, _index_older_entries)
"""Its steps."""
