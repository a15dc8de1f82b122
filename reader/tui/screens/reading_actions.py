"""What the keys do to the article that is read: on to the next, its summary, its marks."""

from __future__ import annotations

from reader.model import Entry, View
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen


class ReadingActions(PanesScreen):
    """The part of the main screen's actions that is about reading."""

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
