"""Lists of options that stand where there is no room for them, and change under the hand."""

from __future__ import annotations

from typing import Literal

from textual import events
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Options(OptionList):
    """Textual's list without two of its faults, each of which ends a program.

    Keys for pages do nothing where not one line is in sight, nor does a click on an option that was there
    when the mouse was pressed and is no more.
    """

    def __init__(self, *options: Option, id: str | None = None) -> None:
        """Make a list of options, whose words are shown as they are."""
        super().__init__(*options, id=id, markup=False)

    async def _on_click(self, event: events.Click) -> None:
        clicked = event.style.meta.get("option")
        if clicked is not None and clicked >= self.option_count:
            event.prevent_default()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self._lines:
            super()._move_page(direction)
