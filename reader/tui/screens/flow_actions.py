"""Reading on: through the article, to the next unread one, to the next source that has any."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace

from textual import work

from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import View
from reader.preferences import PreferenceFile
from reader.tui.dwell import Dwell
from reader.tui.messages import Notice
from reader.tui.screens.list_screen import ACTS, ListScreen
from reader.tui.source_rows import Source
from reader.tui.widgets.paged_list import PAGE

DWELL_SECONDS = 0.5
"""How often it is looked what is on the screen."""

_WHOLE = frozenset({"all", "unread"})
"""Views that hold the unread articles of all sources."""
_GATHERED = _WHOLE | {"starred", "query", "folder", "tag"}
"""Views whose articles belong to sources that have views of their own."""


class FlowActions(ListScreen):
    """The part of the main screen's actions that leads from article to article, and marks them read."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._dwell = Dwell(config.reading_mark_read_seconds, library.clock)

    def on_mount(self) -> None:
        """Begin to look what stays on the screen, where that marks articles read."""
        if self.config.reading_mark_read == "dwell":
            self.set_interval(DWELL_SECONDS, self.look_at_dwell)

    # On to the next

    def action_next_unread(self) -> None:
        """Go to the next place that was looked for, or else open the next unread article of any source."""
        if not (self.reading.view.has_focus and self.reading.step_hit(1)):
            self._open_unread(1)

    def action_previous_unread(self) -> None:
        """Go to the previous place that was looked for, or else open the previous unread article."""
        if not (self.reading.view.has_focus and self.reading.step_hit(-1)):
            self._open_unread(-1)

    def action_page_or_next(self) -> None:
        """Page through the article, then go on to the next unread one."""
        entry = self.entry_list.entry
        view = self.reading.view
        if entry is not None and not entry.read and not view.has_focus:
            self._open_current()
        elif not view.at_end:
            view.action_page_down()
        else:
            self.action_next_unread()

    def _open_unread(self, step: int) -> None:
        near = self._rows_on(step)[:PAGE]
        entries = (self.entry_list.at(row) for row in near)
        row = next((row for row, entry in zip(near, entries, strict=True) if entry and not entry.read), None)
        if row is not None:
            self._open_row(row)
        else:
            self._find_unread(step)

    def _rows_on(self, step: int) -> range:
        """Return the rows that come next; the one under the cursor is one of them until it is open."""
        entries, article = self.entry_list, self.reading.article
        entry = entries.entry
        is_open = entry is not None and article is not None and article.entry_id == entry.id
        here = entries.cursor + (step if is_open and self.reading.view.has_focus else 0)
        return range(here, len(entries.ids)) if step == 1 else range(here, -1, -1)[: len(entries.ids)]

    def _open_row(self, row: int) -> None:
        self.entry_list.cursor = row
        self._open_current()

    @work(exit_on_error=False, group=ACTS, exclusive=True)
    async def _find_unread(self, step: int) -> None:
        """Open the next unread article that is far away in the list, or in another one."""
        try:
            # Through the writer, so that what was marked a moment ago counts.
            unread = set(await self._in_writer(lambda: self.library.entry_ids(View("unread"))))
            if self._open_first(self._rows_on(step), unread):
                return
            if self.view.kind in _WHOLE and self._open_from_other_end(step, unread):
                return
            for source in self._other_sources(step):
                if await self._open_in(source, step, unread):
                    return
            if self._open_from_other_end(step, unread):
                return
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(Notice("No unread article is left."))

    def _open_first(self, rows: Sequence[int], unread: set[int]) -> bool:
        ids = self.entry_list.ids
        row = next((row for row in rows if ids[row] in unread), None)
        if row is not None:
            self._open_row(row)
        return row is not None

    def _open_from_other_end(self, step: int, unread: set[int]) -> bool:
        if not self._open_first(range(len(self.entry_list.ids))[::step], unread):
            return False
        self.post_message(
            Notice("From the top again." if step == 1 else "From the end again.", about="article")
        )
        return True

    def _other_sources(self, step: int) -> Iterator[Source]:
        """Yield the sources that have unread articles, from the one that is listed around to it."""
        rows = list(self.source_list.rows)
        here = next((index for index, row in enumerate(rows) if row.view == self.view), 0)
        for row in (rows[here + 1 :] + rows[:here])[::step]:
            if row.unread and row.view.kind not in _GATHERED:
                yield row

    async def _open_in(self, source: Source, step: int, unread: set[int]) -> bool:
        """Open the first unread article of another source, or its last one where one goes back."""
        place = self._place_in(source.view)
        ids = await asyncio.to_thread(self._sorted_ids, source.view, place.sort)
        target = next((entry_id for entry_id in ids[::step] if entry_id in unread), None)
        if target is None:
            return False
        self.workers.cancel_group(self, "listing")
        self._put_place(replace(place, entry_id=target))
        self._choose(source.view)
        self.touched.clear()
        self._show_listed(ids, None)
        self._open_current()
        self.post_message(Notice(f"On to {source.title}.", about="list"))
        return True

    # What marks articles read

    def _open_current(self) -> None:
        super()._open_current()
        if self.config.reading_mark_read == "end":
            self.call_after_refresh(self.on_text_scroll_end_reached)

    def on_text_scroll_end_reached(self) -> None:
        """Mark the article read where coming to its end does."""
        view = self.reading.view
        if self.config.reading_mark_read == "end" and view.has_focus and view.size and view.at_end:
            self._mark_this_read()

    def look_at_dwell(self) -> None:
        """Mark the article read that has been on the screen for long enough."""
        article, entry = self.reading.article, self.entry_list.entry
        in_sight = self.is_current and self.reading.display and article is not None
        entry_id = article.entry_id if article is not None and in_sight else None
        if self._dwell.look(entry_id) and entry is not None and entry.id == entry_id:
            self._mark_this_read()
