"""The list of entries: which it holds, in which order, what stays in it, and where its cursor stands.

What was marked since a list was chosen stays in it, dimmed, when it is read again in the background: a row
must not go away under the hand. It goes when the user refreshes or chooses the list again, for only then is
another list expected.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from textual import on, work
from textual.worker import Worker

from reader.commands import BEST_FIRST
from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import ListPlace, Sort, View
from reader.preferences import PreferenceFile
from reader.tui.literal import literal_line
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen
from reader.tui.widgets.status_line import StatusLine

SORTS: Mapping[Sort, str] = MappingProxyType(
    {
        "newest": "newest first",
        "oldest": "oldest first",
        "title": "by title",
        "source": "by source",
        "unread": "unread first",
        "longest": "longest first",
        "shortest": "shortest first",
    }
)
"""The orders of a list in words."""

BEST = "best first"
"""The order of a search in words."""

ACTS = "finding"
"""The group of the workers that do to the list what the user asked for; the next one cancels the one before.

Reading the list again in the background waits for them: it comes every other second during a refresh.
"""

FOUND = "Found"
"""The title of a list that a query made which has no name."""


class ListScreen(PanesScreen):
    """Base of those parts of the main screen that decide what the list of entries shows."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._places: dict[View, ListPlace] = {}
        self._used: dict[View, None] = {}
        self._listed: View | None = None
        self._is_search = False
        """Whether a search made the list, so that it has best matches."""
        self._best_first = False
        """Whether these come first."""
        self._is_reading_put_off = False
        """Whether the list is to be read again once what the user asked for is done."""

    # Places

    def _read_places(self) -> View | None:
        """Read how lists were left; returns the one that was left last."""
        places = self.read(self.library.list_places, list[ListPlace]())
        self._places = {place.view: place for place in places}
        return places[0].view if places else None

    def _place_in(self, view: View) -> ListPlace:
        return self._places.get(view, ListPlace(view))

    def _note_place(self) -> None:
        """Note where the cursor stands, for when the user comes back to the list; nobody does to a search."""
        if self._listed is not None and self._title_of(self._listed) != FOUND:
            entry, sort = self.entry_list.entry, self._place_in(self._listed).sort
            self._put_place(ListPlace(self._listed, sort, entry.id if entry is not None else None))

    def _put_place(self, place: ListPlace) -> None:
        self._places[place.view] = place
        self._used.pop(place.view, None)
        self._used[place.view] = None

    async def finish_writing(self) -> None:
        """Keep where reading stopped, then wait for what the user did last to reach the disk."""
        self._note_place()
        self._keep_position()
        places = [self._places[view] for view in self._used]
        self.keep(lambda: self.library.keep_list_places(places))
        await super().finish_writing()

    # What is shown

    def _choose(self, view: View) -> None:
        """Let the list be that of another view from now on; it is not shown yet."""
        self.leave_opened()
        self.query_one(StatusLine).forget("list")
        self.view, self.narrowed_by = view, ""
        self._is_search = self._best_first = False
        self.source_list.select(view)

    def _go_to_view(self, view: View) -> None:
        """List another view, in place of whatever else was asked for before."""
        self.workers.cancel_group(self, ACTS)
        self._choose(view)
        self._show_view()

    def leave_opened(self) -> None:
        """Let the list be that of a view again, where it was one of files or of articles of no view."""
        self._opened = []

    def _title_of(self, view: View) -> str:
        unnamed = FOUND if view.kind == "query" else "Articles"
        return next((row.title for row in self.source_list.rows if row.view == view), unnamed)

    def _show_view(self, keep: int | None = None) -> None:
        """List the entries of the view.

        Args:
            keep: The entry under the cursor, where the list is only read again: nothing moves then.
        """
        self.workers.cancel_group(self, "listing")
        if keep is None:
            self.touched.clear()
        is_quick = self._place_in(self.view).sort == "newest" and self.view.kind != "query"
        if keep is None and is_quick and not self.narrowed_by:
            self._show_listed(self.entry_ids(self.view), keep)
        else:
            self._list_in_background(keep)

    def _read_again(self, keep: int | None) -> None:
        """List the view as it is now, after what the user asked of the list; see `_show_view`."""
        if any(worker.group == ACTS and not worker.is_finished for worker in self.workers):
            self._is_reading_put_off = True
        else:
            self._show_view(keep)

    @on(Worker.StateChanged)
    def _read_what_was_put_off(self, event: Worker.StateChanged) -> None:
        """Read the list again where that had to wait for what the user asked for."""
        if self._is_reading_put_off and event.worker.group == ACTS and event.worker.is_finished:
            self._is_reading_put_off = False
            entry = self.entry_list.entry
            self._read_again(entry.id if entry is not None else None)

    @work(exit_on_error=False, group="listing", exclusive=True)
    async def _list_in_background(self, keep: int | None) -> None:
        await self._list(keep)

    async def _list(self, keep: int | None) -> None:
        """List the entries of the view; sorting many takes too long for a key to wait for."""
        view, narrowed_by, sort = self.view, self.narrowed_by, self._place_in(self.view).sort
        best_first = self._best_first
        try:
            while True:
                staying, before = self._staying(keep), self.entry_list.ids if best_first else None
                ids = await asyncio.to_thread(self._sorted_ids, view, sort, staying, narrowed_by, before)
                if staying == self._staying(keep):  # or else something was marked meanwhile
                    break
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if (view, narrowed_by, best_first) == (self.view, self.narrowed_by, self._best_first):
            here = self.entry_list.entry
            self._show_listed(ids, here.id if keep is not None and here is not None else keep)

    def _sorted_ids(
        self,
        view: View,
        sort: Sort,
        also: Collection[int] = (),
        narrowed_by: str = "",
        before: Sequence[int] | None = None,
    ) -> list[int]:
        """Return the entries of a view in their order; it may take a moment.

        Args:
            view: The view.
            sort: Its order.
            also: Others that stand among them.
            narrowed_by: A query that they are narrowed by.
            before: What is listed now, where the view is that of a query and has its best matches first:
                others stand behind what they stand behind there.

        Raises:
            PullquoteError: The library cannot be read, or a query cannot be understood.
        """
        if before is not None:
            best = self.library.best_ids(view.query)
            others = [entry.id for entry in self.library.entries(list(set(also).difference(best)))]
            return _with_others(best, others, before)
        return self.library.sort_entries(self.library.entry_ids(view, narrowed_by), sort, also)

    def _staying(self, keep: int | None) -> set[int]:
        """Return what stays in the list, whether it still belongs there or not."""
        if keep is None or self._listed != self.view:
            return set()
        return {keep, *filter(self.entry_list.holds, self.touched)}

    def _show_listed(self, ids: Sequence[int], keep: int | None) -> None:
        place, title = self._place_in(self.view), self._title_of(self.view)
        query = self.narrowed_by or (self.view.query if title == FOUND else "")
        order = "" if place.sort == "newest" else SORTS[place.sort]
        order = BEST if self._best_first else order
        self._show_entries(ids, title, keep, at=place.entry_id, order=order, query=query)
        self._listed = self.view

    def _show_opened(self, ids: Sequence[int], title: str, keep: int | None = None) -> None:
        """Show entries that were asked for one by one, in place of the view."""
        self._opened, self._opened_title = list(ids), title
        self._show_entries(ids, title, keep)

    def _show_entries(
        self,
        ids: Sequence[int],
        title: str,
        keep: int | None = None,
        *,
        at: int | None = None,
        order: str = "",
        query: str = "",
    ) -> None:
        """Show a list.

        Args:
            ids: The entries.
            title: What they are, for the border.
            keep: The entry that stays under the cursor, and where it is on the screen.
            at: The entry to begin with.
            order: How they are sorted, for the border; nothing for the newest first.
            query: What found them, for the border.
        """
        entries = self.entry_list
        self._note_place()
        self._listed = None
        entries.set_ids(ids, with_source=self.view.kind != "feed", keep=keep, at=at, query=query)
        entries.border_title = literal_line(f"{title}: {len(ids):,}{order and ', '}{order}")
        self._show_current()

    # Sorting

    def action_sort(self, sort: str = "") -> None:
        """Sort the list, or ask how."""
        from reader.tui.screens.choice import ChoiceScreen

        if self._listed is None:
            self.post_message(Notice("This list has its own order; choose a source to sort its articles."))
            return
        orders: dict[str, str] = {BEST_FIRST: BEST} if self._is_search else {}
        orders |= {str(name): words for name, words in SORTS.items()}
        if sort in orders:
            self._sort(sort)
            return
        if sort:
            self.post_message(Notice("Only what a search found has a best match."))
            return

        def answered(words: str | None) -> None:
            if words is not None:
                self._sort(next(name for name, known in orders.items() if known == words))

        current = BEST if self._best_first else SORTS[self._place_in(self._listed).sort]
        self.app.push_screen(ChoiceScreen("Sort", list(orders.values()), current), answered)

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _sort(self, sort: str) -> None:
        """Show the list in another order, from its top."""
        self._best_first = sort == BEST_FIRST
        known = next((name for name in SORTS if name == sort), None)
        if known is not None:
            place = ListPlace(self.view, known)
            self._put_place(place)
            self.keep(lambda: self.library.keep_list_places([place]))
        self._listed = None  # where the cursor stands now means nothing in another order
        self.touched.clear()
        await self._list(None)
        self.post_message(Notice(f"Sorted: {BEST if known is None else SORTS[known]}."))


def _with_others(best: Sequence[int], others: Sequence[int], before: Sequence[int]) -> list[int]:
    """Return a list with others in it, each behind what it stood behind before."""
    found, wanted = set(best), set(others)
    behind: dict[int | None, list[int]] = {None: []}
    above: int | None = None
    for entry_id in before:
        if entry_id in found:
            above = entry_id
        elif entry_id in wanted:
            behind.setdefault(above, []).append(entry_id)
    ids = behind[None]
    for entry_id in best:
        ids.append(entry_id)
        ids.extend(behind.get(entry_id, ()))
    return ids
