"""Searching the library by the query language: ranked with snippets, as a list, or inside of one text."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.model import SearchResult, Span, View
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

    def matching_ids(self, query: Query, *, now: datetime, within: View | None = None) -> list[int]:
        """Return the numbers of all articles that match, newest first; of an empty query, of all there are.

        Args:
            query: What to look for.
            now: What ages in the query are counted from.
            within: A view that is not that of a query: only its articles are looked through.

        Raises:
            QueryError: A pattern in the query takes too long.
        """
        from reader.store.search_condition import EVERYTHING
        from reader.store.search_finder import Finder
        from reader.store.search_sql import of_view

        inside = EVERYTHING if within is None else of_view(within)
        with self._database.snapshot() as connection:
            return Finder(connection, query.tree, now, inside).newest()

    def best_ids(self, query: Query, *, now: datetime) -> list[int]:
        """Return the numbers of all articles that match, in the order of `search`.

        Args:
            query: What to look for.
            now: What ages in the query are counted from.

        Raises:
            QueryError: A pattern in the query takes too long.
        """
        from reader.store.search_finder import Finder

        with self._database.snapshot() as connection:
            return Finder(connection, query.tree, now).all_best_first()

    def places(self, query: Query, entry_id: int, text: str) -> tuple[Span, ...]:
        """Return where in an entry's text is what a query looks for, in order and without overlaps.

        Raises:
            QueryError: A pattern in the query takes too long.
        """
        from reader.store.search_places import ARTICLE_LIMIT, Places, patterns_of
        from reader.store.search_snippets import merged

        with self._database.snapshot() as connection:
            places = Places(connection, query.tree, [entry_id], patterns_of(query.tree))
            return merged(places.find(entry_id, text, ARTICLE_LIMIT))

    def languages(self) -> list[str]:
        """Return the languages of the articles where they are known, that of most of them first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT language FROM entries WHERE language <> '' GROUP BY language ORDER BY count(*) DESC"
            )
            return [language for (language,) in rows]
