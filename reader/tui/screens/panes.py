"""The three panes as the actions know them: what is shown, and how another article is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import work

from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import Entry, View
from reader.preferences import PreferenceFile
from reader.tui.browser import open_address
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.feeds_screen import FeedsScreen
from reader.tui.widgets.previewed_list import PreviewedList
from reader.tui.widgets.reading_pane import ReadingPane
from reader.tui.widgets.source_list import SourceList
from reader.tui.widgets.status_line import StatusLine

OTHER_TEXT = "The article has another text now; the place is not known in it."
"""What is said where a place in a text was asked for that is gone."""


class PanesScreen(FeedsScreen):
    """Base of the parts of the main screen that hold its actions, a file for each kind of action."""

    view: View = View("all")
    """What the list of entries shows."""

    narrowed_by: str = ""
    """A query: the list shows only what it finds of the view."""

    _opened: Sequence[int] = ()
    """The entries that the list shows in place of the view: those that were asked for one by one."""

    _opened_title: str = ""
    """What those entries are."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._positions: dict[int, int] = {}
        """Where reading stopped, of the articles of which the library does not have it yet."""

    @property
    def source_list(self) -> SourceList:
        """The pane on the left."""
        return self.query_one("#sources", SourceList)

    @property
    def entry_list(self) -> PreviewedList:
        """The pane in the middle."""
        return self.query_one("#entries", PreviewedList)

    @property
    def reading(self) -> ReadingPane:
        """The pane on the right."""
        return self.query_one("#reading", ReadingPane)

    def open_in_browser(self, url: str) -> Notice:
        """Open an address in the browser, which gets none of the secrets that feeds are fetched with."""
        secrets = self.read(self.library.secret_variables, frozenset[str]())
        return open_address(self.app, url, secrets)

    def _place(self) -> str:
        focused = self.focused
        return (focused.id or "entries") if focused is not None else "entries"

    def _show_article(self, entry: Entry | None) -> None:
        self._keep_position()
        self.query_one(StatusLine).forget("article")
        if entry is None:
            self.reading.show(None)
            return
        try:
            article = self.library.article(entry.id)
        except PullquoteError as error:
            self.reading.show(None)
            self.post_message(Notice(str(error), error=True))
            return
        self.reading.show(article)
        self.reading.view.go_to(self._position(entry.id))
        self.analyse(article, self.preferences.preferences.summary_method)

    def show_articles(self, ids: Sequence[int], title: str, entry_id: int) -> None:
        """List articles with the cursor on one of them."""
        raise NotImplementedError

    def list_again(self) -> bool:
        """Go back to the list that was left for this one; returns whether there is one."""
        raise NotImplementedError

    def _show_current(self) -> None:
        """Show the article under the cursor, if it is not there already."""
        if not self._is_shown():
            self._show_article(self.entry_list.entry)

    def _is_shown(self) -> bool:
        """Whether the article under the cursor is the one that is open beside it."""
        entry, article = self.entry_list.entry, self.reading.article
        return entry is not None and article is not None and article.entry_id == entry.id

    def _open_current(self) -> None:
        entry = self.entry_list.entry
        if entry is None:
            return
        self._show_current()
        if self.config.reading_mark_read == "open":
            self._mark_this_read()
        self.reading.view.focus()

    def _mark_this_read(self) -> None:
        """Mark the article under the cursor read."""
        entry = self.entry_list.entry
        if entry is not None and not entry.read:
            self.entry_list.update([replace(entry, read=True)])
            self.mark_read([entry.id], True)

    def forget_touched(self) -> None:
        """Read the list again without what no longer belongs there; the user asked for a new one."""
        self.touched.clear()
        self.post_message(LibraryChanged())

    # Places

    def _position(self, entry_id: int) -> int:
        """Return where reading of an article goes on, also where that is on its way into the library."""
        known = self._positions.get(entry_id)
        return known if known is not None else self.read(lambda: self.library.position(entry_id), 0)

    def _keep_position(self) -> None:
        """Keep where reading stopped, if that is elsewhere than where the article came."""
        article, view = self.reading.article, self.reading.view
        if article is not None and article.entry_id is not None and view.is_moved:
            entry_id, stopped = article.entry_id, view.stopped
            self._positions[entry_id] = stopped
            self._write_position(entry_id, stopped)

    @work(exit_on_error=False, group="places")
    async def _write_position(self, entry_id: int, stopped: int) -> None:
        await self._write(lambda: self.library.keep_position(entry_id, stopped))
        if self._positions.get(entry_id) == stopped:
            del self._positions[entry_id]

    @work(exit_on_error=False, group="places")
    async def keep(self, act: Callable[[], None]) -> None:
        """Keep where the user stopped, behind what was marked before."""
        await self._write(act)

    async def _write(self, act: Callable[[], None]) -> None:
        try:
            await self._in_writer(act)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))

    @work(exit_on_error=False, group="marking")
    async def mark_view_read(self, view: View, title: str) -> None:
        """Mark every article of a source read, whatever the list shows of it."""
        try:
            ids = await self._in_writer(lambda: self.library.entry_ids(view, "unread"))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.entry_list.change(ids, read=True)
        words = f"{title}: {{articles}} marked read; {self.undo_hint}"
        self._mark(lambda: self.library.mark_read(ids, True), ids, words, f"{title}: nothing is unread.")
