"""Telling whether the plain copy beside the library still has all that it is for."""

from __future__ import annotations

import hashlib

from reader.store.rows import Part

_KEPT = (
    "SELECT id, url, given_url, custom_title, settings, position FROM feeds WHERE kind = 'feed' ORDER BY id",
    "SELECT feed_id, position, path FROM feed_folders ORDER BY feed_id, position",
    "SELECT feed_id, tag FROM feed_tags ORDER BY rowid",
    "SELECT name, query FROM searches ORDER BY position, id",
    "SELECT text_hash, start, end, name, role FROM corrections",
    "SELECT * FROM same_people",
    "SELECT * FROM own_people",
    # Two partial indexes, each read alone.
    """
    SELECT id, text_hash FROM entries WHERE starred = 1
    UNION SELECT id, text_hash FROM entries WHERE saved = 1
    """,
)
"""What cannot be fetched again: subscriptions, searches, what was set right, what was starred or saved."""


class Keepsakes(Part):
    """What the store tells of what its user made."""

    def keepsakes_digest(self) -> str:
        """Return a hash of what cannot be fetched again; empty where there is nothing of it."""
        with self._database.snapshot() as connection:
            rows = [connection.execute(statement).fetchall() for statement in _KEPT]
        return hashlib.sha256(repr(rows).encode()).hexdigest() if any(rows) else ""
