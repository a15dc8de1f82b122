"""Lists that a query makes in place of the one that was there, and the way back to that one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from textual import work

from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import View
from reader.preferences import PreferenceFile
from reader.tui.messages import Notice
from reader.tui.screens.filter_screen import Listed
from reader.tui.screens.list_screen import ACTS, ListScreen
from reader.tui.widgets.status_line import StatusLine

T = TypeVar("T")

MOST_LEFT = 20
"""Lists that the way back leads through."""

Finding = Literal["search", "filter", "articles"]
"""What took the place of a list."""


@dataclass(frozen=True, slots=True)
class Left:
    """A list as it was left, with all that was on the screen."""

    listed: Listed
    is_search: bool
    best_first: bool
    ids: Sequence[int]
    entry_id: int | None
    """The entry under the cursor."""
    touched: set[int]
    """What was marked there, and since then, and stays for that."""
    is_opened: bool
    """Whether the entries were asked for one by one, and are not those of the view."""
    title: str
    """What such entries are."""
    pane: str
    """The pane that had the focus."""
    top: int
    """The line of the list that was its first on the screen."""
    article_id: int | None
    article_top: int
    """The line of the article that was its first on the screen."""
    by: Finding = "filter"
    """What took its place."""


class FoundLists(ListScreen):
    """Base of the part of the main screen's actions that is about finding."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        # Two, so that a pattern that takes its time does not keep the next query waiting.
        self._finder = ThreadPoolExecutor(max_workers=2, thread_name_prefix="finding")
        self._way_back: list[Left] = []

    async def on_unmount(self) -> None:
        """Wait for what is still being looked for; a query has a limit of time."""
        self._finder.shutdown(wait=True, cancel_futures=True)

    async def _find(self, act: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._finder, act)

    # Listing

    async def _list_found(
        self,
        listed: Listed,
        entry_id: int | None = None,
        also: Collection[int] = (),
        *,
        is_search: bool = False,
        best_first: bool = False,
    ) -> int:
        """Show a list that takes time to find, with the cursor on an entry if it is there.

        Args:
            listed: What to list.
            entry_id: The entry; None for the one under the cursor now.
            also: Entries that stand there too, whether they belong there or not.
            is_search: Whether a search finds it, so that the best match may come first.
            best_first: Whether it does.

        Returns:
            How many entries it has.

        Raises:
            PullquoteError: They cannot be found.
        """
        sort, before = self._place_in(listed.view).sort, self.entry_list.ids if best_first else None
        ids = await self._find(lambda: self._sorted_ids(listed.view, sort, also, listed.narrowed_by, before))
        entry = self.entry_list.entry
        keep = entry_id if entry_id is not None or entry is None else entry.id
        self.leave_opened()
        self.query_one(StatusLine).forget("list")
        self.view, self.narrowed_by = listed.view, listed.narrowed_by
        self._is_search, self._best_first = is_search, best_first
        for left in self._way_back:
            left.touched.update(self.touched)
        self.touched.clear()
        self._show_listed(ids, keep)
        return len(ids)

    def show_articles(self, ids: Sequence[int], title: str, entry_id: int) -> None:
        """List articles that no view has, such as those that quote somebody, with the cursor on one."""
        self._leave(self._left(), "articles")
        self._show_opened(ids, title, entry_id)

    # The way back

    def _choose(self, view: View) -> None:
        self._way_back.clear()
        super()._choose(view)

    def _left(self) -> Left:
        """Return the list as it is now."""
        entries, reading = self.entry_list, self.reading
        return Left(
            Listed(self.view, self.narrowed_by),
            self._is_search,
            self._best_first,
            entries.ids,
            entries.entry.id if entries.entry is not None else None,
            set(self.touched),
            bool(self._opened),
            self._opened_title,
            self._place(),
            entries.scroll_offset.y,
            reading.article.entry_id if reading.article is not None else None,
            reading.view.scroll_offset.y,
        )

    def _leave(self, left: Left, by: Finding) -> None:
        """Remember a list that another one took the place of; of searches in a row the first one."""
        if not self._way_back or self._way_back[-1].by != by:
            self._way_back.append(replace(left, by=by))
            del self._way_back[:-MOST_LEFT]

    def list_again(self) -> bool:
        """Go back to the list that was left for this one; returns whether there is one."""
        if not self._way_back:
            return False
        self._list_again(self._way_back.pop())
        return True

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _list_again(self, left: Left) -> None:
        """List what was listed before, with all that stood there."""
        touched = left.touched | self.touched
        if left.is_opened:
            self.view, self.narrowed_by = left.listed.view, left.listed.narrowed_by
            self._show_opened(left.ids, left.title, left.entry_id)
        else:
            try:
                await self._list_found(
                    left.listed,
                    left.entry_id,
                    touched.intersection(left.ids),
                    is_search=left.is_search,
                    best_first=left.best_first,
                )
            except PullquoteError as error:
                self.post_message(Notice(str(error), error=True))
                return
        self.touched.update(touched)
        self._show_as_left(left)

    def _show_as_left(self, left: Left) -> None:
        """Show the article that was open, and give the focus back to where it was."""
        self._show_current()
        self.entry_list.scroll_to(y=left.top, animate=False, force=True, immediate=True)
        article, view = self.reading.article, self.reading.view
        if article is not None and article.entry_id == left.article_id:
            view.set_hits([])
            view.forget_target()
            view.scroll_to(y=left.article_top, animate=False, force=True, immediate=True)
        self.query_one(f"#{left.pane}").focus()
        self.post_message(Notice(f"Back to {self.entry_list.border_title}.", about="list"))
