"""What the keys do to find something: search the library, look in the article, filter the list."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from textual import work

from reader.config import Config
from reader.errors import PullquoteError, QueryError
from reader.library import Library
from reader.model import Article, Span, View
from reader.preferences import PreferenceFile
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.past_queries import PastQueries
from reader.tui.screens.filter_screen import FilterScreen, Listed
from reader.tui.screens.find_screen import FindScreen
from reader.tui.screens.finding_screen import Step
from reader.tui.screens.keep_screen import Keep
from reader.tui.screens.list_screen import ListScreen
from reader.tui.screens.search_screen import Chosen, Elsewhere, SearchScreen

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Left:
    """What the list was before it was filtered."""

    listed: Listed
    ids: Sequence[int]
    entry_id: int | None
    """The entry under the cursor."""
    touched: frozenset[int]
    """What was marked there, and stays for that."""
    is_opened: bool
    """Whether the entries were asked for one by one, and are not those of the view."""
    title: str
    """What such entries are."""


class FindingActions(ListScreen):
    """The part of the main screen's actions that is about finding."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        # Two, so that a pattern that takes its time does not keep the next query waiting.
        self._finder = ThreadPoolExecutor(max_workers=2, thread_name_prefix="finding")
        self._past_queries = PastQueries()
        self._past_words = PastQueries()
        self._chosen: Chosen | None = None

    async def on_unmount(self) -> None:
        """Wait for what is still being looked for; a query has a limit of time."""
        self._finder.shutdown(wait=True, cancel_futures=True)

    async def _find(self, act: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._finder, act)

    # Searching

    def action_search(self, query: str = "") -> None:
        """Search the library, or look in the article where the focus is in it."""
        article = self.reading.article
        if not query and article is not None and self._place() == "article":
            self._look_in(article, "")
        else:
            self._search(query)

    def _search(self, query: str) -> None:
        last = query or self._chosen or self._past_queries.last
        screen = SearchScreen(self.library, self._past_queries, self._find, last=last)
        self.app.push_screen(screen, self._searched)

    def _searched(self, end: Chosen | Elsewhere | None) -> None:
        article = self.reading.article
        if isinstance(end, Chosen):
            self._past_queries.add(end.typed)
            self._chosen = end
            self._open_chosen(end)
        elif isinstance(end, Elsewhere) and article is not None:
            self.reading.view.focus()
            self._look_in(article, end.typed)
        elif isinstance(end, Elsewhere):
            self.post_message(Notice("There is no article to look in."))

    @work(exit_on_error=False, group="finding", exclusive=True)
    async def _open_chosen(self, chosen: Chosen) -> None:
        """List all that a search found, and open the hit at its place."""
        try:
            await self._list_found(Listed(View("query", query=chosen.query)), chosen.hit.entry.id)
            self._open_current()
            article = self.reading.article
            if article is None or article.entry_id != chosen.hit.entry.id:
                self.post_message(Notice("This article has left the library."))
                return
            places = await self._find(lambda: self.library.query_places(chosen.query, article))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if self.reading.article is article:
            self._go_to_place(places, chosen.hit.place)

    def _go_to_place(self, places: Sequence[Span], wanted: Span | None) -> None:
        view = self.reading.view
        view.set_hits(places)
        if wanted is not None and places:
            place = next((place for place in places if place.end > wanted.start), places[0])
            view.jump(*place)
            self.reading.say_hit()

    # In the article

    def _look_in(self, article: Article, typed: str) -> None:
        view = self.reading.view
        begin = view.stopped if view.target is None else view.target.start

        def show(places: Sequence[Span]) -> int:
            view.set_hits(places)
            first = next((place for place in places if place.start >= begin), places[0] if places else None)
            if first is None:
                view.forget_target()
            else:
                view.jump(*first)
            return view.hit_number

        def step(step: Step) -> int:
            self.reading.step_hit(step)
            return view.hit_number

        screen = FindScreen(self.library, article, typed, self._past_words, self._find, show=show, step=step)
        self.add_class("-prompting")
        self.app.push_screen(screen, self._looked)

    def _looked(self, end: str | Elsewhere | None) -> None:
        self.remove_class("-prompting")
        if isinstance(end, str):
            self._past_words.add(end)
            self.reading.say_hit()
            return
        self.reading.forget_hits()
        if end is not None:
            self._search(end.typed)

    # Filtering

    def action_filter(self, query: str = "") -> None:
        """Narrow the list by a query, or list what it finds in the whole library."""
        before = self._left()
        saved = {row.view for row in self.source_list.rows}
        everywhere = self.view.kind == "query" and self.view not in saved
        here = View("all") if everywhere else self.view
        screen = FilterScreen(
            self.library,
            self._past_queries,
            self._find,
            typed=query or (self.view.query if everywhere else self.narrowed_by),
            here=here,
            title=self._title_of(here),
            everywhere=everywhere,
            show=self._filtered,
            query_of=self._query_of,
        )

        def ended(listed: Listed | None) -> None:
            self.remove_class("-prompting")
            if listed is None and self.entry_list.ids is not before.ids:
                self._list_again(before)
            self.entry_list.focus()

        self.entry_list.focus()
        self.add_class("-prompting")
        self.app.push_screen(screen, ended)

    @work(exit_on_error=False, group="finding", exclusive=True)
    async def _list_again(self, left: _Left) -> None:
        """List what was listed before, with all that stood there."""
        touched = left.touched | self.touched
        if left.is_opened:
            self.view, self.narrowed_by = left.listed.view, left.listed.narrowed_by
            self._show_opened(left.ids, left.title, left.entry_id)
        else:
            try:
                await self._list_found(left.listed, left.entry_id, touched.intersection(left.ids))
            except PullquoteError as error:
                self.post_message(Notice(str(error), error=True))
                return
        self.touched.update(touched)
        self._show_current()

    def _left(self) -> _Left:
        entry = self.entry_list.entry
        return _Left(
            Listed(self.view, self.narrowed_by),
            self.entry_list.ids,
            entry.id if entry is not None else None,
            frozenset(self.touched),
            bool(self._opened),
            self._opened_title,
        )

    async def _filtered(self, listed: Listed) -> int:
        """Show what a filter finds, unless just that is listed; returns how many entries it has."""
        if listed == Listed(self.view, self.narrowed_by):
            return len(self.entry_list.ids)
        return await self._list_found(listed)

    async def _list_found(
        self, listed: Listed, entry_id: int | None = None, also: Collection[int] = ()
    ) -> int:
        """Show a list that takes time to find, with the cursor on an entry if it is there.

        Args:
            listed: What to list.
            entry_id: The entry; None for the one under the cursor now.
            also: Entries that stand there too, whether they belong there or not.

        Returns:
            How many entries it has.

        Raises:
            PullquoteError: They cannot be found.
        """
        sort = self._place_in(listed.view).sort
        ids = await self._find(lambda: self._sorted_ids(listed.view, sort, also, listed.narrowed_by))
        entry = self.entry_list.entry
        keep = entry_id if entry_id is not None or entry is None else entry.id
        self.leave_opened()
        self.view, self.narrowed_by = listed.view, listed.narrowed_by
        self.touched.clear()
        self._show_listed(ids, keep)
        return len(ids)

    def _query_of(self, view: View) -> str:
        """Return a view in the query language.

        Raises:
            QueryError: It has a name that cannot be written there.
        """
        if view.kind == "feed":
            return self._query_of_feed(view.feed_id)
        if view.kind == "folder":
            return _named("folder", "/".join(view.folder)) if view.folder else ""
        if view.kind == "tag":
            tags = [view.tag] if view.tag else sorted({tag for feed in self.feeds() for tag in feed.tags})
            return " OR ".join(_named("tag", tag) for tag in tags)
        return view.query if view.kind == "query" else view.kind.replace("all", "")

    def _query_of_feed(self, feed_id: int | None) -> str:
        feeds = self.feeds()
        feed = next(feed for feed in feeds if feed.id == feed_id)
        title = feed.title.casefold()
        is_clear = (
            bool(title) and '"' not in title and sum(title in one.title.casefold() for one in feeds) == 1
        )
        return _named("feed", feed.title if is_clear else feed.url)

    # Keeping

    def on_keep(self, event: Keep) -> None:
        """Keep a query among the sources."""
        self._keep_query(event.name, event.query)

    @work(exit_on_error=False, group="saving")
    async def _keep_query(self, name: str, query: str) -> None:
        try:
            await self._in_writer(lambda: self.library.keep_search(name, query))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged(show=View("query", query=query)))
        self.post_message(Notice(f"Kept as {name} among the sources."))


def _named(field: str, name: str) -> str:
    if '"' in name:
        raise QueryError(f"The name {name} has a quote in it, which no query can ask for.", 0)
    return f'{field}:"{name}"'
