"""What the keys do to the sources: subscribe, unsubscribe, refresh, move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from textual import work

from reader.errors import PullquoteError
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.editing_actions import EditingActions
from reader.tui.screens.exchange_actions import ExchangeActions
from reader.tui.source_rows import Source, siblings
from reader.wording import counted

NOT_MOVED = "Feeds, folders and saved searches can be moved; choose one in the sources."


class SourceActions(EditingActions, ExchangeActions):
    """The part of the main screen's actions that is about sources."""

    def action_add_feed(self, address: str = "") -> None:
        """Subscribe to an address, or ask for one; it goes into the folder that is chosen, if one is."""
        from reader.tui.screens.add_feed import AddFeedScreen, Wanted

        def named(wanted: Wanted | None) -> None:
            if wanted is not None and wanted.addresses:
                self.subscribe(wanted.addresses, folder=wanted.folder, tags=wanted.tags)

        if address:
            named(Wanted((address,)))
            return
        source = self._chosen_source()
        folder = () if source is None else source.group or source.place
        self.app.push_screen(AddFeedScreen(self.subscriptions(), folder if all(folder) else ()), named)

    # Removing

    def action_remove_feed(self) -> None:
        """Remove what is selected: a feed with its articles, a search; a folder or a tag, not its feeds."""
        source = self._chosen_source()
        if source is not None and source.kind == "search":
            self._act(lambda: self.library.remove_search(source.title), f"{source.title}: removed.")
        elif source is not None and source.kind == "folder":
            folder = source.view.folder
            self._act(
                lambda: self.library.rename_folder(folder, folder[:-1]),
                f"{source.title}: the folder is gone, its feeds are not.",
            )
        elif source is not None and source.kind == "tag" and source.view.tag:
            tag = source.view.tag
            self._act(lambda: self.library.rename_tag(tag, ()), f"{tag}: the tag is gone, its feeds are not.")
        else:
            self._remove_feed(source)

    def _remove_feed(self, source: Source | None) -> None:
        feed_id = None if source is None else source.view.feed_id
        feed = next((feed for feed in self.feeds() if feed.id == feed_id), None)
        if feed is None or feed.kind not in {"feed", "opened"}:
            self.post_message(Notice("Select a feed in the sources first; the others cannot be removed."))
        else:
            words = f"{feed.title}: removed with {counted(feed.total, 'article')}."
            self._act(lambda: self.library.remove_feed(feed.id), words)

    # Refreshing

    def action_refresh(self) -> None:
        """Fetch what is selected: a feed, a folder, a tag; or look through a folder of files again."""
        self.forget_touched()
        source = self._chosen_source()
        chosen = self._feeds_of(self.view if source is None else source.view)
        feeds = [feed for feed in chosen if feed.kind == "feed"]
        there = [feed for feed in feeds if not feed.gone]
        if len(feeds) == 1 or there:
            self.refresh_feeds(feeds if len(feeds) == 1 else there)
        elif feeds:
            self.post_message(Notice("All feeds here are gone; choose one of them to ask for it again."))
        elif chosen:
            self.look_through_folders(first_start=False)
        else:
            self.action_refresh_all()

    def action_refresh_all(self) -> None:
        """Fetch all feeds and look through all folders."""
        self.forget_touched()
        self.look_through_folders(first_start=False)
        subscriptions = [feed for feed in self.subscriptions() if not feed.gone]
        if subscriptions:
            self.refresh_feeds(subscriptions)
        else:
            self.post_message(Notice("The folders were looked through; there are no feeds to fetch."))

    # Moving

    def action_move_source_up(self) -> None:
        """Move the feed, folder or search under the cursor up among its like."""
        self._move_source(-1)

    def action_move_source_down(self) -> None:
        """Move the feed, folder or search under the cursor down among its like."""
        self._move_source(1)

    def _move_source(self, step: Literal[1, -1]) -> None:
        source = self._chosen_source()
        if source is None or source.kind not in ("feed", "folder", "search"):
            self.post_message(Notice(NOT_MOVED))
            return
        rows = siblings(self.source_list.rows, source)
        place = rows.index(source) + step
        if not 0 <= place < len(rows):
            self.post_message(Notice(f"{source.title} is the {'first' if step < 0 else 'last'} one here."))
            return
        above, below = (rows[place], source) if step < 0 else (source, rows[place])
        if source.kind == "search":
            self._act(lambda: self.library.move_search(source.title, step))
            return
        moving = {feed.id for feed in self._feeds_of(below.view)}
        before = {feed.id for feed in self._feeds_of(above.view)}
        self._act(lambda: self.library.move_feeds(moving, before, f"{source.title} moved"))

    @work(exit_on_error=False, group="subscribing")
    async def _act(self, act: Callable[[], object], words: str = "") -> None:
        """Do something to the sources and say so."""
        try:
            await self._in_writer(act)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged())
        if words:
            self.post_message(Notice(f"{words} {self.undo_hint}"))
