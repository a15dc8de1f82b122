"""Searches that were given a name."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import SavedSearch
from reader.store.rows import Part


class SavedSearches(Part):
    """What the store keeps of saved searches."""

    def searches(self) -> list[SavedSearch]:
        """Return the saved searches in their order."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT name, query FROM searches ORDER BY position, id")
            return [SavedSearch(name, query) for name, query in rows]

    def add_search(self, name: str, query: str) -> None:
        """Save a search; one of the same name gets the new query and keeps its place."""
        with self._database.writing(durable=True) as connection:
            connection.execute(
                """
                INSERT INTO searches (name, query, position)
                VALUES (?, ?, (SELECT coalesce(max(position) + 1, 0) FROM searches))
                ON CONFLICT (name) DO UPDATE SET query = excluded.query
                """,
                (name, query),
            )

    def put_searches(self, searches: Iterable[SavedSearch]) -> None:
        """Let these be the saved searches, in this order; of two with one name the first is kept."""
        with self._database.writing(durable=True) as connection:
            connection.execute("DELETE FROM searches")
            connection.executemany(
                "INSERT OR IGNORE INTO searches (name, query, position) VALUES (?, ?, ?)",
                ((search.name, search.query, place) for place, search in enumerate(searches)),
            )
