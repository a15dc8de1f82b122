"""What was computed about texts, kept so that opening an article again costs nothing.

A result belongs to the text, not to the entry: an edited entry has another hash, and two feeds that carry
one article share it. Results are only a cache; they may be removed at any time.
"""

from __future__ import annotations

from datetime import datetime

from reader.store.rows import Part, to_seconds


class Analyses(Part):
    """What the store keeps of analyses."""

    def analysis(self, text_hash: str, part: str, version: str) -> str | None:
        """Return what was kept of a text for one part and engine version, or None."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT data FROM analyses WHERE text_hash = ? AND part = ? AND version = ?",
                (text_hash, part, version),
            ).fetchone()
        return None if row is None else row[0]

    def put_analysis(self, text_hash: str, part: str, version: str, data: str, now: datetime) -> None:
        """Keep a result; it takes the place of an older one of the same text, part and version."""
        with self._database.writing() as connection:
            connection.execute(
                """
                INSERT OR REPLACE INTO analyses (text_hash, part, version, data, made)
                VALUES (?, ?, ?, ?, ?)
                """,
                (text_hash, part, version, data, to_seconds(now)),
            )

    def prune_analyses(self, keep: int) -> int:
        """Remove all but the `keep` results that were stored last; returns how many were removed."""
        with self._database.writing() as connection:
            return connection.execute(
                """
                DELETE FROM analyses
                WHERE id <= (SELECT id FROM analyses ORDER BY id DESC LIMIT 1 OFFSET ?)
                """,
                (keep,),
            ).rowcount
