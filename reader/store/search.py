"""Searching the library by the query language: ranked with snippets, or as a list."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.model import SearchResult
from reader.store.rows import Part

if TYPE_CHECKING:
    from reader.query import Query


class Search(Part):
    """What the store finds.

    All that finding takes is imported when it is first asked for: most starts of the program find nothing.
    """

    def search(self, query: Query, *, limit: int, now: datetime) -> SearchResult:
        """Return the best articles for a query: by relevance where it has words, else the newest.

        Args:
            query: What to look for.
            limit: How many articles at most.
            now: What ages in the query are counted from.

        Raises:
            QueryError: The query is empty, or a pattern in it takes too long.
        """
        from reader.store.search_finder import Finder

        if query.empty:
            raise QueryError("There is nothing to look for; type a word.", 0)
        with self._database.snapshot() as connection:
            return Finder(connection, query.tree, now).best(limit)

    def matching_ids(self, query: Query, *, now: datetime) -> list[int]:
        """Return the numbers of all articles that match, newest first; of an empty query, of all there are.

        Raises:
            QueryError: A pattern in the query takes too long.
        """
        from reader.store.search_finder import Finder

        with self._database.snapshot() as connection:
            return Finder(connection, query.tree, now).newest()
