"""Choosing one of a few words: a summary method, a file format, a theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.widgets.options import Options


class ChoiceScreen(Dialog[str | None]):
    """A list of words; ends with the one chosen, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h", "dismiss(None)", "Cancel"),
        *same_keys({"cursor_down": "down", "cursor_up": "up", "open": "choose"}),
    ]

    def __init__(
        self,
        title: str,
        options: Sequence[str],
        current: str,
        preview: Callable[[str], None] | None = None,
    ) -> None:
        """Make the screen.

        Args:
            title: What is chosen.
            options: The words, in the order shown.
            current: The one under the cursor at first.
            preview: Called with each word the cursor comes to; the screen then leaves the reader in sight.

        """
        super().__init__(classes="preview" if preview else None)
        self._title = title
        self._options = list(options)
        self._current = current
        self._preview = preview

    def compose(self) -> ComposeResult:
        """Make the title, the list and a line on what the keys do."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(self._title), classes="dialog-title", markup=False)
            yield Options(*(Option(literal_line(option)) for option in self._options))
            yield Static("Enter choose · Esc cancel", classes="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the cursor on the current word."""
        self._list.highlighted = self._options.index(self._current) if self._current in self._options else 0

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the word under the cursor would do."""
        if self._preview is not None:
            self._preview(self._options[event.option_index])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """End with the chosen word."""
        self.dismiss(self._options[event.option_index])

    def action_down(self) -> None:
        """Go one row down."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """Go one row up."""
        self._list.action_cursor_up()

    def action_choose(self) -> None:
        """Choose the word under the cursor."""
        self._list.action_select()
