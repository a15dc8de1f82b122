"""The third version of the library: whose texts were looked through for quotes, and who is quoted."""

from __future__ import annotations

THIRD = (
    # The engine that looked for quotes in the text the entry is read by; empty: none has yet.
    "ALTER TABLE entries ADD COLUMN quotes_version TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX entries_by_quotes ON entries (quotes_version, listed)",
    # Whose name stands beside a quote, over all articles. The counts are kept, so that the list of people
    # costs the same whatever the library holds. Numbers are never used again, as those of entries.
    """
    CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        scope TEXT NOT NULL,
        name TEXT NOT NULL,
        quotes INTEGER NOT NULL DEFAULT 0,
        articles INTEGER NOT NULL DEFAULT 0,
        last INTEGER NOT NULL DEFAULT 0,
        UNIQUE (key, scope)
    )
    """,
    "CREATE INDEX people_most_quoted ON people (quotes DESC, last DESC, id)",
    # A name with a role, as `reader.people` tells them apart.
    """
    CREATE TABLE voices (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES people (id),
        key TEXT NOT NULL,
        scope TEXT NOT NULL,
        role TEXT NOT NULL,
        surname TEXT NOT NULL,
        name TEXT NOT NULL,
        role_name TEXT NOT NULL,
        quotes INTEGER NOT NULL DEFAULT 0,
        UNIQUE (key, scope, role)
    )
    """,
    "CREATE INDEX voices_of_person ON voices (person_id)",
    "CREATE INDEX voices_by_surname ON voices (surname, role) WHERE surname <> ''",
    "ALTER TABLE quotes ADD COLUMN voice_id INTEGER REFERENCES voices (id)",
    "CREATE INDEX quotes_of_voice ON quotes (voice_id, entry_id)",
)
"""Its steps."""
