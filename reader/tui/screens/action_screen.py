"""What the keys of the main screen do to the article, the marks and the library."""

from __future__ import annotations

from dataclasses import replace

from reader.errors import PullquoteError
from reader.model import Entry, View
from reader.tui.browser import open_address
from reader.tui.messages import Notice
from reader.tui.screens.quote_actions import QuoteActions
from reader.tui.widgets.entry_list import EntryList
from reader.tui.widgets.source_list import SourceList


class ActionScreen(QuoteActions):
    """Base of the main screen: one action for each command, on the three panes that the main screen has."""

    view: View = View("all")
    """What the list of entries shows."""

    @property
    def source_list(self) -> SourceList:
        """The pane on the left."""
        return self.query_one("#sources", SourceList)

    @property
    def entry_list(self) -> EntryList:
        """The pane in the middle."""
        return self.query_one("#entries", EntryList)

    def _show_article(self, entry: Entry | None) -> None:
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
        self.analyse(article, self.preferences.preferences.summary_method)

    # Reading

    def _open_current(self) -> None:
        entry = self.entry_list.entry
        if entry is None:
            return
        if self.reading.article is None or self.reading.article.entry_id != entry.id:
            self._show_article(entry)
        if not entry.read:
            self.entry_list.update([replace(entry, read=True)])
            self.mark_read([entry.id], True)
        self.reading.view.focus()

    def action_next_unread(self) -> None:
        """Open the next unread article."""
        self._open_unread(1)

    def action_previous_unread(self) -> None:
        """Open the previous unread article."""
        self._open_unread(-1)

    def _open_unread(self, step: int) -> None:
        entries = self.entry_list
        unread = set(self.entry_ids(View("unread")))
        here = (
            entries.cursor
            if entries.entry is not None and not self._is_open(entries.entry)
            else entries.cursor + step
        )
        rows = range(here, len(entries.ids)) if step == 1 else range(here, -1, -1)
        row = next((row for row in rows if entries.ids[row] in unread), None)
        if row is None:
            self.post_message(
                Notice("No more unread articles here." if step == 1 else "No unread article above.")
            )
            return
        entries.cursor = row
        self._open_current()

    def _is_open(self, entry: Entry) -> bool:
        article = self.reading.article
        return self.reading.view.has_focus and article is not None and article.entry_id == entry.id

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

    def action_summary(self) -> None:
        """Go to the summary, or hide it."""
        self.reading.toggle_panel(self.reading.summary_panel)

    def action_quotes(self) -> None:
        """Go to the quotes, or hide them."""
        self.reading.toggle_panel(self.reading.quotes_panel)

    def action_longer(self) -> None:
        """Make the summary a line longer."""
        self.reading.change_length(1)
        self.remember("summary_length", self.reading.length)

    def action_shorter(self) -> None:
        """Make the summary a line shorter."""
        self.reading.change_length(-1)
        self.remember("summary_length", self.reading.length)

    def action_next_mark(self) -> None:
        """Jump to the next marked place."""
        self.reading.jump_to_mark(1)

    def action_previous_mark(self) -> None:
        """Jump to the previous marked place."""
        self.reading.jump_to_mark(-1)

    def action_method(self) -> None:
        """Choose the summary method."""
        from reader.summary import METHODS
        from reader.tui.screens.choice import ChoiceScreen

        def chosen(method: str | None) -> None:
            if method is None:
                return
            self.remember("summary_method", method)
            if self.reading.article is not None:
                self.analyse(self.reading.article, method)

        current = self.preferences.preferences.summary_method
        self.app.push_screen(ChoiceScreen("Summary method", METHODS, current), chosen)

    # Marking

    def action_toggle_read(self) -> None:
        """Mark the article read or unread."""
        entry = self.entry_list.entry
        if entry is not None:
            self.entry_list.update([replace(entry, read=not entry.read)])
            self.mark_read([entry.id], not entry.read, "Marked unread." if entry.read else "Marked read.")

    def action_toggle_star(self) -> None:
        """Star the article or take the star away."""
        entry = self.entry_list.entry
        if entry is not None:
            self.entry_list.update([replace(entry, starred=not entry.starred)])
            words = "Star taken away." if entry.starred else "Starred."
            self.mark_starred([entry.id], not entry.starred, words)

    def action_mark_all_read(self) -> None:
        """Mark the whole list read; the rows show it before the library has done it."""
        self.entry_list.change(self.entry_list.ids, read=True)
        self.mark_read(list(self.entry_list.ids), True, "{n} marked read; u takes it back.")

    def action_undo(self) -> None:
        """Take the last mark back; the rows show it before the library has done it."""
        change = self.library.last_change()
        if change is not None:
            self.entry_list.change(change.ids, **{change.field: not change.value})
        self.take_back()

    # The library

    def action_save(self) -> None:
        """Write summary and quotes in the configured format."""
        self._save(self.config.save_format)

    def action_save_as(self) -> None:
        """Choose a format and write summary and quotes."""
        from reader.export import FORMATS
        from reader.tui.screens.choice import ChoiceScreen

        self.app.push_screen(
            ChoiceScreen("Write as", FORMATS, self.config.save_format),
            lambda fmt: self._save(fmt) if fmt else None,
        )

    def _save(self, fmt: str) -> None:
        pane = self.reading
        if pane.article is None or pane.ranking is None:
            self.post_message(Notice("There is no summary to write yet."))
            return
        self.write_file(pane.article, pane.ranking, pane.quotes, pane.length, fmt)

    def action_full_text(self) -> None:
        """Show the whole article of its page, or again what its feed gave."""
        if self.reading.article is not None:
            self.show_full_text(self.reading.article)

    def action_other_extractor(self) -> None:
        """Take the article from its page in another way."""
        if self.reading.article is not None:
            self.extract_otherwise(self.reading.article)

    def action_open_in_browser(self) -> None:
        """Open the article's address in the browser."""
        url = self._address()
        if url:
            self.post_message(open_address(self.app, url))

    def action_copy_link(self) -> None:
        """Copy the article's address."""
        url = self._address()
        if url:
            self.app.copy_to_clipboard(url)
            self.post_message(Notice(f"Copied {url}"))

    def _address(self) -> str:
        url = self.reading.article.url if self.reading.article else ""
        if not url:
            self.post_message(Notice("This article has no web address."))
        return url

    def action_add_feed(self) -> None:
        """Ask for a feed's address."""
        from reader.tui.screens.add_feed import AddFeedScreen

        def named(addresses: list[str] | None) -> None:
            if addresses:
                self.subscribe(addresses)

        subscribed = {feed.url for feed in self.subscriptions()}
        self.app.push_screen(AddFeedScreen(subscribed), named)

    def action_remove_feed(self) -> None:
        """Unsubscribe from the selected feed, after asking."""
        from reader.tui.screens.confirm import ConfirmScreen

        feed = next((feed for feed in self.feeds() if feed.id == self.view.feed_id), None)
        if feed is None or feed.kind not in {"feed", "opened"}:
            self.post_message(Notice("Select a feed in the sources first; the others cannot be removed."))
            return
        what = "Remove" if feed.kind == "feed" else "Forget"
        question = f"{what} {feed.title} and its {feed.total:,} articles, starred ones too?"

        def answered(yes: bool | None) -> None:
            if yes:
                self.unsubscribe(feed)

        self.app.push_screen(ConfirmScreen(question), answered)

    def action_refresh(self) -> None:
        """Fetch the selected feed, or look through its folder again."""
        feeds = self.feeds()
        chosen = next((feed for feed in feeds if feed.id == self.view.feed_id), None)
        if chosen is None:
            self.action_refresh_all()
        elif chosen.kind == "feed":
            self.refresh_feeds([chosen])
        else:
            self.look_through_folders(first_start=False)

    def action_refresh_all(self) -> None:
        """Fetch all feeds and look through all folders."""
        self.look_through_folders(first_start=False)
        subscriptions = [feed for feed in self.subscriptions() if not feed.gone]
        if subscriptions:
            self.refresh_feeds(subscriptions)
        else:
            self.post_message(Notice("The folders were looked through; there are no feeds to fetch."))
