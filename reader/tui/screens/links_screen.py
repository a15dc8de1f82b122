"""The links of an article in a list: open one, copy its address, or go to its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.tui.keymap import same_keys
from reader.tui.link_rows import LinkRow, link_content
from reader.tui.screens.rows_screen import RowsScreen

MOST_ROWS = 1_000
"""Links that are listed; a list of more is of no use, and takes its time."""


class LinksScreen(RowsScreen):
    """Ends with the place of a link; `act` says what is to be done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *same_keys({"copy_link": "end('copy')"}),
        Binding("p,t", "end('place')", "Go to its place"),
    ]

    KEYS: ClassVar[str] = "Enter open · {end('copy')} copy · {end('place')} its place in the text · Esc close"

    act: Literal["open", "copy", "place"] = "open"
    """What the user asked for."""

    def __init__(self, rows: Sequence[LinkRow]) -> None:
        """Make the screen.

        Args:
            rows: The links.
        """
        listed = rows[:MOST_ROWS]
        more = len(rows) - len(listed)
        note = Content(f"and {more:,} more, which only their letters in the text lead to") if more else None
        super().__init__(f"Links: {len(listed):,}", [link_content(row) for row in listed], note=note)

    def action_end(self, act: Literal["copy", "place"]) -> None:
        """End with the row under the cursor."""
        self.act = act
        self.action_choose()
