"""The searches that were kept under a name, which the list of sources shows."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import NotFoundError, StoreError
from reader.library.part import Part
from reader.model import SavedSearch, View
from reader.text.sanitize import clean_line, clean_text
from reader.undo import Change


class Searches(Part):
    """What can be done with saved searches; each act can be taken back."""

    def searches(self) -> list[SavedSearch]:
        """Return the searches that are kept under a name."""
        return self._store.searches()

    def check_query(self, query: str) -> None:
        """Look whether a query can be understood.

        Raises:
            QueryError: It cannot.
        """
        from reader.query import parse_query

        parse_query(query)

    def count_unread(self, query: str) -> int:
        """Return how many unread articles a query finds; it may take a moment.

        Raises:
            QueryError: It cannot be understood, or a pattern in it takes too long.
        """
        from reader.query import joined

        return len(self._store.matching_ids(joined(query, "unread"), now=self._clock()))

    def narrowed_search(self, name: str, narrowed_by: str) -> str:
        """Return the query of a saved search together with another one, as one query.

        They are joined as they are understood: brackets around either would change what some of them mean.

        Raises:
            NotFoundError: There is no search of that name.
            QueryError: One of the two cannot be understood.
        """
        from reader.query import joined

        searches = self._store.searches()
        return joined(searches[_place_of(name, searches)].query, narrowed_by).text

    def keep_search(self, name: str, query: str) -> None:
        """Keep a search under a name, in place of one that had it.

        Raises:
            QueryError: The query cannot be understood.
        """
        name, query = clean_line(name), clean_text(query)
        self.check_query(query)
        before = self._store.searches()
        self._store.add_search(name, query)
        self._remember_searches(f"the search {name} kept", before)

    def edit_search(self, name: str, new_name: str, query: str) -> None:
        """Give a search another name or query.

        Raises:
            NotFoundError: There is none of that name.
            QueryError: The query cannot be understood.
            StoreError: Another one has the new name.
        """
        new_name, query = clean_line(new_name), clean_text(query)
        self.check_query(query)
        before = self._store.searches()
        place = _place_of(name, before)
        if new_name != name and any(search.name == new_name for search in before):
            raise StoreError(f"There is a saved search named {new_name} already; choose another name.")
        after = [*before[:place], SavedSearch(new_name, query), *before[place + 1 :]]
        self._put_searches(f"the search {name} changed", before, after)

    def move_search(self, name: str, step: int) -> bool:
        """Move a search up (-1) or down (1) among the others; returns whether there was room.

        Raises:
            NotFoundError: There is none of that name.
        """
        before = self._store.searches()
        place = _place_of(name, before)
        if not 0 <= place + step < len(before):
            return False
        after = [*before[:place], *before[place + 1 :]]
        after.insert(place + step, before[place])
        self._put_searches(f"the search {name} moved", before, after)
        return True

    def remove_search(self, name: str) -> None:
        """Forget a search.

        Raises:
            NotFoundError: There is none of that name.
        """
        before = self._store.searches()
        place = _place_of(name, before)
        words, show = f"the search {name} removed", View("query", query=before[place].query)
        self._put_searches(words, before, [*before[:place], *before[place + 1 :]], show)

    def _put_searches(
        self,
        words: str,
        before: Sequence[SavedSearch],
        after: Sequence[SavedSearch],
        show: View | None = None,
    ) -> None:
        if before != after:
            self._store.put_searches(after)
            self._remember_searches(words, before, show)

    def _remember_searches(self, words: str, before: Sequence[SavedSearch], show: View | None = None) -> None:
        self._undo.push(Change(words, lambda: self._store.put_searches(before), show=show))


def _place_of(name: str, searches: Sequence[SavedSearch]) -> int:
    place = next((place for place, search in enumerate(searches) if search.name == name), None)
    if place is None:
        raise NotFoundError(f"There is no search named {name}; `pullquote searches` lists them.")
    return place
