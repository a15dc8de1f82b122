"""What the keys do to find something: search the library, look in the article, filter the list."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work

from reader.commands import first_key
from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import Article, Span, View
from reader.preferences import PreferenceFile
from reader.query.completion import as_typed
from reader.text.sanitize import clean_line
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.past_queries import PastQueries
from reader.tui.screens.filter_screen import FilterScreen, Listed
from reader.tui.screens.find_screen import FindScreen
from reader.tui.screens.finding_screen import Step
from reader.tui.screens.found_lists import FoundLists, Left
from reader.tui.screens.keep_screen import Keep
from reader.tui.screens.list_screen import ACTS, BEST
from reader.tui.screens.search_screen import Chosen, Elsewhere, SearchScreen
from reader.tui.view_query import query_of
from reader.wording import counted


class FindingActions(FoundLists):
    """The part of the main screen's actions that is about finding."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._past_queries = PastQueries()
        self._past_words = PastQueries()
        self._chosen: Chosen | None = None

    # Searching

    def action_search(self, query: str = "") -> None:
        """List what the library has of a query; without one, search while it is typed.

        Where the focus is in the article, it is the article that is looked through.
        """
        article = self.reading.article
        if query:
            self._search_at_once(query)
        elif article is not None and self._place() == "article":
            self._look_in(article, "")
        else:
            self._search("")

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _search_at_once(self, typed: str) -> None:
        query = as_typed(typed)
        try:
            found = await self._find(lambda: self.library.best_ids(query))
            if not found:
                self.post_message(Notice(f"Nothing in the library matches {query}."))
                return
            count = await self._list_search(query, found[0])
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self._past_queries.add(typed)
        self._chosen = None
        self.entry_list.focus()
        self.post_message(
            Notice(f"{counted(count, 'article')}, {BEST}; {self._way_back_hint}.", about="list")
        )

    async def _list_search(self, query: str, entry_id: int) -> int:
        """List all that a search finds, the best first, with the cursor on one; returns how many they are."""
        left = self._left()
        count = await self._list_found(
            Listed(View("query", query=query)), entry_id, is_search=True, best_first=True
        )
        self._leave(left, "search")
        return count

    @property
    def _way_back_hint(self) -> str:
        return f"{first_key('back', self.keymap)} goes back"

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

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _open_chosen(self, chosen: Chosen) -> None:
        """List all that a search found, and open the hit at its place."""
        try:
            await self._list_search(chosen.query, chosen.hit.entry.id)
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
        self.reading.show_hits(places, of_search=True)
        if wanted is not None and places:
            place = next((place for place in places if place.end > wanted.start), places[0])
            view.jump(*place)
            self.reading.say_hit()

    # In the article

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def action_find(self, words: str = "") -> None:
        """Mark the places of words in the article and go to the first; without any, while one types."""
        article = self.reading.article
        if article is None:
            self.post_message(Notice("There is no article to look in."))
            return
        if not words:
            self._look_in(article, "")
            return
        try:
            places = await self._find(lambda: self.library.typed_places(words, article))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if self.reading.article is article:
            self._past_words.add(words)
            self.reading.view.focus()
            self._go_to_first(places, self._reading_place())
            self._say_found(words)

    def _reading_place(self) -> int:
        """Return where in the article one is: at what was jumped to, or at the top of the screen."""
        view = self.reading.view
        return view.stopped if view.target is None else view.target.start

    def _go_to_first(self, places: Sequence[Span], begin: int) -> None:
        """Mark places and go to the first one from there on."""
        view = self.reading.view
        self.reading.show_hits(places, of_search=False)
        first = next((place for place in places if place.start >= begin), places[0] if places else None)
        if first is None:
            view.forget_target()
        else:
            view.jump(*first)

    def _say_found(self, words: str) -> None:
        if self.reading.view.hits:
            self.reading.say_hit()
        else:
            self.post_message(
                Notice(f"{clean_line(words, 60)!r} is nowhere in this article.", about="article")
            )

    def _look_in(self, article: Article, typed: str) -> None:
        view, begin = self.reading.view, self._reading_place()
        left, target = view.place, view.target

        def show(looked_in: Article, places: Sequence[Span]) -> int:
            if self.reading.article is looked_in:  # or else they mean another text
                self._go_to_first(places, begin)
            return view.hit_number

        def ended(end: str | Elsewhere | None) -> None:
            if not isinstance(end, str):
                self.reading.forget_hits()
                view.return_to(left)
                if self.reading.article is article:
                    view.show_target(target)
            self._looked(end)

        def step(step: Step) -> int:
            self.reading.step_hit(step)
            return view.hit_number

        screen = FindScreen(
            self.library,
            lambda: self.reading.article,
            typed,
            self._past_words,
            self._find,
            keymap=self.keymap,
            show=show,
            step=step,
        )
        self.add_class("-prompting")
        self.app.push_screen(screen, ended)

    def _looked(self, end: str | Elsewhere | None) -> None:
        self.remove_class("-prompting")
        if isinstance(end, str):
            self._past_words.add(end)
            if end.strip():
                self._say_found(end)
        elif end is not None:
            self._search(end.typed)

    # Filtering

    def action_filter(self, query: str = "") -> None:
        """Narrow the list by a query, at once or while it is typed; or list what it finds in the library."""
        saved = {row.view for row in self.source_list.rows}
        everywhere = self.view.kind == "query" and self.view not in saved
        here = View("all") if everywhere else self.view
        if query:
            self._filter_at_once(query, None if everywhere else here)
        else:
            self._filter_while_typed(here, everywhere=everywhere)

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _filter_at_once(self, typed: str, here: View | None) -> None:
        """Narrow a view by a query, or the whole library."""
        left, query = self._left(), as_typed(typed).strip()
        listed = Listed(View("query", query=query)) if here is None else Listed(here, query)
        try:
            count = await self._filtered(listed)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self._past_queries.add(typed)
        self._leave_for_filter(left, listed)
        self.entry_list.focus()
        where = "the library" if here is None else self._title_of(here)
        found = f"{counted(count, 'article')} of {where}" if count else f"Nothing in {where} matches {query}"
        self.post_message(Notice(f"{found}; {self._way_back_hint}.", about="list"))

    def _leave_for_filter(self, left: Left, listed: Listed) -> None:
        """Remember the list that was filtered; a filter that was taken away leaves nothing to go back to."""
        if listed != left.listed:
            self._leave(left, "filter")
        if self._way_back and self._way_back[-1].by == "filter" and self._way_back[-1].listed == listed:
            self._way_back.pop()

    def _filter_while_typed(self, here: View, *, everywhere: bool) -> None:
        before = self._left()
        screen = FilterScreen(
            self.library,
            self._past_queries,
            self._find,
            typed=self.view.query if everywhere else self.narrowed_by,
            here=here,
            title=self._title_of(here),
            everywhere=everywhere,
            show=self._filtered,
            query_of=lambda view: query_of(view, self.feeds()),
        )

        def ended(listed: Listed | None) -> None:
            self.remove_class("-prompting")
            if listed is not None:
                self._leave_for_filter(before, listed)
                self.entry_list.focus()
            elif self.entry_list.ids is not before.ids:
                self._list_again(before)
            else:
                self._show_as_left(before)

        self.entry_list.focus()
        self.add_class("-prompting")
        self.app.push_screen(screen, ended)

    async def _filtered(self, listed: Listed) -> int:
        """Show what a filter finds, unless just that is listed; returns how many entries it has."""
        if listed == Listed(self.view, self.narrowed_by):
            return len(self.entry_list.ids)
        return await self._list_found(listed)

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
