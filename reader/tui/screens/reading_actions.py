"""What the keys do to the article that is read: its summary, its marks."""

from __future__ import annotations

from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen
from reader.wording import counted


class ReadingActions(PanesScreen):
    """The part of the main screen's actions that is about reading."""

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

    def action_length(self, lines: int) -> None:
        """Make the summary so many lines long."""
        self.reading.set_length(lines)
        self.remember("summary_length", lines)
        ranking = self.reading.ranking
        there = len(ranking.order) if ranking is not None else lines
        less = f"; this article has {counted(there, 'sentence')} in all" if there < lines else ""
        self.post_message(Notice(f"Summaries of {counted(lines, 'line')} from now on{less}."))

    def action_next_mark(self) -> None:
        """Jump to the next marked place."""
        self.reading.jump_to_mark(1)

    def action_previous_mark(self) -> None:
        """Jump to the previous marked place."""
        self.reading.jump_to_mark(-1)
