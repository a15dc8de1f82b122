"""The three panes as the actions know them: what is shown, and how another article is shown."""

from __future__ import annotations

from dataclasses import replace

from reader.errors import PullquoteError
from reader.model import Entry, View
from reader.tui.messages import Notice
from reader.tui.screens.feeds_screen import FeedsScreen
from reader.tui.widgets.entry_list import EntryList
from reader.tui.widgets.reading_pane import ReadingPane
from reader.tui.widgets.source_list import SourceList


class PanesScreen(FeedsScreen):
    """Base of the parts of the main screen that hold its actions, a file for each kind of action."""

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

    @property
    def reading(self) -> ReadingPane:
        """The pane on the right."""
        return self.query_one("#reading", ReadingPane)

    def _place(self) -> str:
        focused = self.focused
        return (focused.id or "entries") if focused is not None else "entries"

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
