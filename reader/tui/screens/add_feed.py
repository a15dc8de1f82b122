"""Adding feeds: an address, or any number of the starter list."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import SourceError
from reader.library import feed_address
from reader.starter import StarterFeed, starter_feeds
from reader.tui.literal import literal_line


class AddFeedScreen(ModalScreen[list[str]]):
    """Ends with the addresses to subscribe to; an empty list for none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss([])", "Cancel"),
        Binding("ctrl+s", "finish", "Add"),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def __init__(self, subscribed: Collection[str]) -> None:
        """Make the screen.

        Args:
            subscribed: Addresses that are in the library; the starter list leaves them out.

        """
        super().__init__()
        self._starters: list[StarterFeed] = [feed for feed in starter_feeds() if feed.url not in subscribed]
        self._chosen: set[int] = set()

    def compose(self) -> ComposeResult:
        """Make the field for an address and the starter list."""
        with Vertical(classes="dialog wide"):
            yield Static("Add a feed", classes="dialog-title", markup=False)
            yield Input(placeholder="https://…  the address of an RSS, Atom or JSON feed", id="address")
            yield Static(id="problem", classes="dialog-problem", markup=False)
            yield Static(
                "or choose from the list (↓, then Space marks, Enter adds)",
                classes="dialog-note",
                markup=False,
            )
            yield OptionList(
                *(Option(self._prompt(n)) for n in range(len(self._starters))), markup=False, id="starters"
            )
            yield Static(
                "Enter add · Tab to the list and back · Esc cancel", classes="dialog-keys", markup=False
            )

    def _prompt(self, index: int) -> Content:
        feed = self._starters[index]
        mark = "[x] " if index in self._chosen else "[ ] "
        return Content.assemble(mark, (feed.name, "bold"), (f"  {feed.topic}, {feed.language}", "dim"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the address that was typed, and what is marked in the list."""
        self.action_finish()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """End with what is marked, or with the row under the cursor where nothing is."""
        if not self._chosen:
            self._chosen.add(event.option_index)
        self._end([])

    def _end(self, typed: list[str]) -> None:
        self.dismiss([*typed, *(self._starters[index].url for index in sorted(self._chosen))])

    def key_space(self) -> None:
        """Mark the row under the cursor, or take the mark away."""
        starters = self.query_one("#starters", OptionList)
        if starters.has_focus and starters.highlighted is not None:
            self._chosen ^= {starters.highlighted}
            starters.replace_option_prompt_at_index(starters.highlighted, self._prompt(starters.highlighted))
            starters.action_cursor_down()

    def key_down(self) -> None:
        """Go from the field to the list."""
        if self.query_one("#address").has_focus:
            self.query_one("#starters").focus()

    def action_down(self) -> None:
        """Go one row down."""
        self.query_one("#starters", OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Go one row up."""
        self.query_one("#starters", OptionList).action_cursor_up()

    def action_finish(self) -> None:
        """Add what is typed and marked."""
        address = self.query_one("#address", Input).value
        if address.strip():
            try:
                feed_address(address)
            except SourceError as error:
                self.query_one("#problem", Static).update(literal_line(str(error)))
                return
        self._end([address] if address.strip() else [])
