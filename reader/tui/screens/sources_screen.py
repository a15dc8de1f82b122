"""What the list of sources shows, and what is worked out for it in the background."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from textual import on, work

from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import Feed, Folder, SavedSearch, View
from reader.preferences import PreferenceFile
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen
from reader.tui.screens.refresh_screen import INDEX_SECONDS
from reader.tui.source_rows import Found, Source, source_rows
from reader.tui.widgets.source_list import SourceList

REST = 5.0
"""How many times as long as counting took is rested before what is saved is counted again."""


class SourcesScreen(PanesScreen):
    """The part of the main screen that knows which rows the list of sources has."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._found_by_query: dict[str, Found] = {}
        self._starred = 0
        self._total: int | None = None
        self._searches: list[SavedSearch] = []
        self._is_counting = False
        self._is_to_count = False

    def read_sources(self) -> None:
        """Read the sources again; what saved searches find is counted later."""
        self._starred = self.read(lambda: self.library.counts().starred, 0)
        self._searches = self.read(self.library.searches, list[SavedSearch]())
        feeds = self.feeds()
        self._show_sources(feeds)
        self._note_extent(sum(feed.total for feed in feeds))
        self.query_one("#hint").display = not any(feed.kind == "feed" for feed in feeds)
        if self._searches:
            self._is_to_count = True
            if not self._is_counting:
                self._is_counting = True
                self._count_found()

    def _note_extent(self, total: int) -> None:
        """Look for quotes where articles came without a refresh, such as those of a feed brought back."""
        if self._total is not None and total > self._total and not self._refreshing:
            self.set_timer(INDEX_SECONDS, self.index_quotes)
        self._total = total

    def _show_sources(self, feeds: Sequence[Feed]) -> None:
        rows = source_rows(
            feeds,
            self._starred,
            self.library.clock(),
            searches=self._searches,
            found=self._found_by_query,
            slow=self.slow,
        )
        self.source_list.set_sources(rows)

    @work(exit_on_error=False, group="counting")
    async def _count_found(self) -> None:
        """Count what saved searches find, until nothing has changed any more; rests in between."""
        try:
            while self._is_to_count:
                self._is_to_count = False
                began = time.monotonic()
                queries = dict.fromkeys(search.query for search in self._searches)
                found = {query: await asyncio.to_thread(self._count, query) for query in queries}
                if found != self._found_by_query:
                    self._found_by_query = found
                    self._show_sources(self.feeds())
                await asyncio.sleep(REST * (time.monotonic() - began))
        finally:
            self._is_counting = False

    def _count(self, query: str) -> Found:
        try:
            return Found(self.library.count_unread(query))
        except PullquoteError as error:
            return Found(problem=str(error))

    # Folders

    def read_closed_folders(self) -> None:
        """Show folders as they were left."""
        self.source_list.set_closed(self.read(self.library.closed_folders, set[Folder]()))

    @on(SourceList.Folded, "#sources")
    def _folded(self) -> None:
        folders = self.source_list.closed
        self.keep(lambda: self.library.keep_closed_folders(folders))

    def _feeds_of(self, view: View) -> list[Feed]:
        """Return the feeds whose articles a view lists, of views that are of feeds."""
        from reader.feed_groups import feeds_in

        feeds = self.feeds()
        if view.kind == "folder":
            return feeds_in(feeds, view.folder)
        if view.kind == "tag":
            return [feed for feed in feeds if (view.tag in feed.tags if view.tag else feed.tags)]
        return [feed for feed in feeds if view.kind == "feed" and feed.id == view.feed_id]

    def _chosen_source(self) -> Source | None:
        """Return the source to act on: that under the cursor, or outside the pane the one that is listed."""
        if self._place() == "sources":
            return self.source_list.source
        return next((row for row in self.source_list.rows if row.view == self.view), None)

    def say_health(self, source: Source) -> None:
        """Say what is wrong with a source that was chosen, if anything is."""
        if source.words:
            self.post_message(Notice(f"{source.title}: {source.words}", error=source.is_failing))
