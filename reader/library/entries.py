"""The articles: lists, searches, texts in full, and what the user marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from reader import analysis
from reader.errors import PullquoteError
from reader.library.part import Part
from reader.model import (
    Article,
    Entry,
    EntryDetails,
    FullText,
    ParsedEntry,
    SearchResult,
    Sort,
    Span,
    Version,
    View,
)
from reader.network import Network
from reader.undo import Change, Flag, Marks

if TYPE_CHECKING:
    from reader.query.completion import Vocabulary
    from reader.store.entries import Counts

_KNOWN_PEOPLE = 2_000
"""Names of people that a query is completed with, the most quoted ones."""


class Entries(Part):
    """What can be done with articles."""

    def entry_ids(self, view: View, narrowed_by: str = "") -> list[int]:
        """Return the numbers of a view's entries, newest first.

        Args:
            view: The view.
            narrowed_by: A query: only the entries that it finds too.

        Raises:
            QueryError: A query, that of the view or the other, cannot be understood.
        """
        if view.kind == "query":
            from reader.query import joined

            return self._store.matching_ids(joined(view.query, narrowed_by), now=self._clock())
        if not narrowed_by.strip():
            return self._store.entry_ids(view)
        from reader.query import parse_query

        return self._store.matching_ids(parse_query(narrowed_by), now=self._clock(), within=view)

    def sort_entries(self, ids: Sequence[int], sort: Sort, also: Collection[int] = ()) -> list[int]:
        """Return the numbers of entries in another order.

        Args:
            ids: The entries, newest first.
            sort: Their order.
            also: Others that are to stand among them; those that have left the library do not.
        """
        others = set(also).difference(ids)
        if others or sort != "newest":
            return self._store.sort_entries([*ids, *others], sort)
        return list(ids)

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """Return entries in the order asked for; those that are gone are left out."""
        return self._store.entries(ids)

    def entry(self, entry_id: int) -> Entry:
        """Return one entry.

        Raises:
            NotFoundError: It has left the library.
        """
        return self._store.entry(entry_id)

    def article(self, entry_id: int) -> Article:
        """Return an entry's article, its language detected where the source named none.

        Raises:
            NotFoundError: The entry has left the library.
        """
        return analysis.with_language(self._store.article(entry_id))

    def details(self, entry_id: int) -> EntryDetails:
        """Return what is kept of an entry beside its article: enclosures, categories and the like.

        Raises:
            NotFoundError: The entry has left the library.
        """
        return self._store.details(entry_id)

    def feed_text(self, entry_id: int) -> str:
        """Return an entry's text as its feed gave it, whether its full text is shown or not.

        Raises:
            NotFoundError: The entry has left the library.
        """
        return self._store.entry_text(entry_id)

    def versions(self, entry_id: int) -> tuple[Version, ...]:
        """Return an entry's texts as they were before its publisher changed them, newest first."""
        return self._store.versions(entry_id)

    def extent(self) -> tuple[int, int, int]:
        """Return what changes when sources or articles come or go, also by another program; it is cheap."""
        return self._store.extent()

    def counts(self) -> Counts:
        """Return how many entries there are, unread, and starred."""
        return self._store.counts()

    def keep_opened(self, parsed: Sequence[ParsedEntry]) -> list[int]:
        """Take what the command line names in; returns the entries' numbers in the order given."""
        return self._local.keep_opened(parsed)

    # Search

    def matching_ids(self, query: str) -> list[int]:
        """Return the numbers of the entries that a query describes, newest first.

        Raises:
            QueryError: It cannot be understood.
        """
        from reader.query import parse_query

        return self._store.matching_ids(parse_query(query), now=self._clock())

    def asks_of_quotes(self, query: str) -> bool:
        """Return whether a query asks for quotes, so that articles have to be looked through before it.

        Raises:
            QueryError: It cannot be understood.
        """
        from reader.query import parse_query
        from reader.query.tree import asks_of_quotes

        return asks_of_quotes(parse_query(query).tree)

    def search(self, query: str, limit: int = 50) -> SearchResult:
        """Return the entries that match a query best, with the words around the matches.

        Raises:
            QueryError: It cannot be understood.
        """
        from reader.query import parse_query

        return self._store.search(parse_query(query), limit=limit, now=self._clock())

    def best_ids(self, query: str) -> list[int]:
        """Return the numbers of all entries that match a query, in the order of `search`.

        Raises:
            QueryError: It cannot be understood, or a pattern in it takes too long.
        """
        from reader.query import parse_query

        return self._store.best_ids(parse_query(query), now=self._clock())

    def query_places(self, query: str, article: Article) -> tuple[Span, ...]:
        """Return where in an article of the library is what a query looks for.

        Raises:
            QueryError: It cannot be understood, or a pattern in it takes too long.
        """
        from reader.query import parse_query

        entry_id = article.entry_id if article.entry_id is not None else 0
        return self._store.places(parse_query(query), entry_id, article.text)

    def typed_places(self, typed: str, article: Article) -> tuple[Span, ...]:
        """Return where in an article is what was typed: words as they are, or `/…/` around a pattern.

        Raises:
            QueryError: It is too long, or a pattern that is none or takes too long.
        """
        from reader.store.search_places import find_typed

        return find_typed(typed, article.text)

    def vocabulary(self) -> Vocabulary:
        """Return what queries can ask for by name; it takes a moment."""
        from reader.query.completion import Vocabulary

        feeds = self._store.feeds()
        people = self._store.people((), limit=_KNOWN_PEOPLE)
        paths = {path[:end] for feed in feeds for path in feed.folders for end in range(1, len(path) + 1)}
        return Vocabulary(
            feeds=tuple(dict.fromkeys(feed.title or feed.url for feed in feeds)),
            tags=tuple(sorted({tag for feed in feeds for tag in feed.tags})),
            folders=tuple(sorted(map("/".join, paths))),
            languages=tuple(self._store.languages()),
            people=tuple(dict.fromkeys(person.name for person in people)),
        )

    # Full text

    async def fetch_full_text(self, network: Network, entry_id: int, extractor: str = "") -> FullText:
        """Fetch the page of an entry and keep the article on it, to be shown from then on.

        Args:
            network: What reaches it.
            entry_id: The entry.
            extractor: One of `reader.sources.fulltext.EXTRACTORS`; empty: the first.

        Raises:
            SourceError: The page cannot be read, or holds less than is there already; that stays.
            NotFoundError: There is no such entry.
            WorkerError: The page was too much for the process that reads it.
        """
        from reader.full_texts import fetch_full_text

        async with network.in_use():
            return await fetch_full_text(
                self._store,
                await network.fetcher(),
                network.workers,
                entry_id,
                extractor=extractor,
                clock=self._clock,
            )

    def other_extractor(self, entry_id: int) -> str:
        """Return the extractor to try where the text that is kept of an entry does not please."""
        from reader.sources.fulltext import EXTRACTORS

        kept = self._store.full_text(entry_id)
        return next(name for name in EXTRACTORS if kept is None or name != kept.extractor)

    def full_text(self, entry_id: int) -> FullText | None:
        """Return the full text that is kept of an entry, shown or not, or None."""
        return self._store.full_text(entry_id)

    def show_full_text(self, entry_id: int, shown: bool) -> None:
        """Read an entry by its full text, or by what its feed gave."""
        self._store.show_full_text(entry_id, shown)

    # Marks

    def mark_read(self, ids: Sequence[int], read: bool, which: str = "") -> list[int]:
        """Mark entries read or unread; returns those that changed, which `undo` changes back.

        Args:
            ids: The entries.
            read: The mark.
            which: What `undo` says they are, where it is more than articles, such as `above`.
        """
        return self._mark("read", ids, read, which)

    def mark_starred(self, ids: Sequence[int], starred: bool) -> list[int]:
        """Star entries or take the star away; returns those that changed."""
        return self._mark("starred", ids, starred)

    def _mark(self, field: Flag, ids: Sequence[int], value: bool, which: str = "") -> list[int]:
        changed = self._set(field, ids, value)
        if changed:
            alone = self._store.entries(changed) if len(changed) == 1 else []
            title, source = alone[0].title if alone else "", self._store.source_of(changed)
            marks = Marks(field, value, tuple(changed), which, title, source)
            self._undo.push(Change(marks.words, lambda: self._set(field, changed, not value), marks))
        return changed

    def _set(self, field: Flag, ids: Sequence[int], value: bool) -> list[int]:
        if field == "read":
            return self._store.set_read(ids, value)
        return self._store.set_starred(ids, value)

    def mark_saved(self, entry_id: int) -> None:
        """Remember that an entry was written to a file: no limit removes it any more."""
        self._store.set_saved([entry_id])

    @property
    def last_change(self) -> Change | None:
        """What `undo` would take back, or None."""
        return self._undo.last

    def undo(self) -> Change | None:
        """Take the user's last act back; returns it, or None where there is nothing to take back.

        Raises:
            PullquoteError: It could not be taken back, and the sentence names it; it stays the last act.
        """
        change = self._undo.pop()
        if change is None:
            return None
        try:
            change.take_back()
        except PullquoteError as error:
            self._undo.push(change)
            raise PullquoteError(f"Not taken back: {change.words}. {error}") from error
        return change
