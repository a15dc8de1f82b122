"""What the keys do to move between the panes."""

from __future__ import annotations

from textual.widget import Widget

from reader.tui.screens.panes import PanesScreen
from reader.tui.widgets.text_scroll import GUTTER

MARGIN = GUTTER + 2
"""Cells beside the text of an article: the marks on its left, a blank and the scrollbar on its right."""


class MovingActions(PanesScreen):
    """The part of the main screen's actions that is about where the focus is."""

    def action_back(self) -> None:
        """End a selection, go back to where a jump came from, out of the article alone, or one pane left.

        From what was found it goes back to the list before that.
        """
        place = self._place()
        if place == "entries" and (self.entry_list.clear_selection() or self.list_again()):
            return
        if place == "sources" and self.source_list.go_out():
            return
        if place == "article" and self.reading.forget_hits():
            return
        if self.has_class("-alone"):
            self.action_article_alone()
        elif place == "article" and self.reading.go_back():
            return
        elif place in ("summary", "quotes"):
            self.reading.view.focus()
        elif place == "article":
            self.entry_list.focus()
        elif place == "entries":
            self.source_list.focus()

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._to_pane(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._to_pane(-1)

    def _to_pane(self, step: int) -> None:
        panes: list[Widget] = [
            self.source_list,
            self.entry_list,
            self.reading.summary_panel,
            self.reading.view,
        ]
        panes = [pane for pane in [*panes, self.reading.quotes_panel] if not pane.has_class("hidden")]
        here = next((index for index, pane in enumerate(panes) if pane.has_focus), 0)
        panes[(here + step) % len(panes)].focus()

    def action_article_alone(self) -> None:
        """Show the article alone, or all panes again."""
        alone = not self.has_class("-alone")
        if alone:
            self.set_focus(self.reading.view)  # at once: another pane that has it ends this again
        self.set_class(alone, "-alone")
        for part in self.reading.children:  # set in the middle of a wide screen
            part.styles.max_width = self.config.reading_width + MARGIN if alone else None

    def on_mouse_scroll_down(self) -> None:
        """Scroll the article also where the wheel is turned beside it."""
        if self.has_class("-alone"):
            self.reading.view.scroll_relative(y=self.app.scroll_sensitivity_y, animate=False)

    def on_mouse_scroll_up(self) -> None:
        """Scroll the article also where the wheel is turned beside it."""
        if self.has_class("-alone"):
            self.reading.view.scroll_relative(y=-self.app.scroll_sensitivity_y, animate=False)
