"""Rows to choose one from, each of as many lines as it needs: figures, links, lines of several articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.widgets.dialog_keys import DialogKeys
from reader.tui.widgets.options import Options


class RowsScreen(Dialog[int | None]):
    """A list of rows; ends with the place of the one chosen, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h", "dismiss(None)", "Close"),
        *same_keys(
            {
                "cursor_down": "move('down')",
                "cursor_up": "move('up')",
                "first": "move('first')",
                "last": "move('last')",
                "open": "choose",
            }
        ),
    ]

    KEYS: ClassVar[str] = "Enter go there · Esc close"
    """What the keys do, for the last line, as `DialogKeys` takes it."""

    def __init__(self, title: str, rows: Sequence[Content], *, note: Content | None = None) -> None:
        """Make the screen.

        Args:
            title: What the rows are.
            rows: From top to bottom, as content that nothing parses any more.
            note: What stands above them.
        """
        super().__init__()
        self._title = title
        self._rows = list(rows)
        self._note = note

    def compose(self) -> ComposeResult:
        """Make title, note, rows and a line on what the keys do."""
        with Vertical(classes="dialog wide tall"):
            yield Static(literal_line(self._title), classes="dialog-title", id="title", markup=False)
            if self._note is not None:
                yield Static(self._note, classes="dialog-head", markup=False)
            yield Options(*(Option(row) for row in self._rows))
            yield from self.compose_below()
            yield DialogKeys(self.KEYS, id="keys-line")

    def compose_below(self) -> ComposeResult:
        """Make what stands below the rows."""
        yield from ()

    @property
    def row_list(self) -> OptionList:
        """The rows."""
        return self.query_one(OptionList)

    def show_rows(self, title: str, rows: Sequence[Content]) -> None:
        """Show other rows, with the cursor where it was."""
        cursor = self.row_list.highlighted or 0
        self._rows = list(rows)
        self.query_one("#title", Static).update(literal_line(title))
        self.row_list.set_options([Option(row) for row in rows])
        self.row_list.highlighted = min(cursor, len(rows) - 1) if rows else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """End with the row."""
        self.dismiss(event.option_index)

    def action_move(self, where: str) -> None:
        """Go a row down or up, or to an end."""
        rows = self.row_list
        {
            "down": rows.action_cursor_down,
            "up": rows.action_cursor_up,
            "first": rows.action_first,
            "last": rows.action_last,
        }[where]()

    def action_choose(self) -> None:
        """End with the row under the cursor."""
        self.row_list.action_select()
