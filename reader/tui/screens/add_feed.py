"""Adding feeds: an address, or any number of the starter list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import SourceError
from reader.feed_fields import read_folder, read_tags
from reader.library import feed_address
from reader.model import Feed, Folder
from reader.starter import StarterFeed, starter_feeds
from reader.text.sanitize import clean_line
from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.source_fields import folder_names, tag_names
from reader.tui.widgets.options import Options


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to subscribe to, and where it is to stand."""

    addresses: tuple[str, ...]
    folder: Folder = ()
    tags: tuple[str, ...] = ()


class AddFeedScreen(Dialog[Wanted | None]):
    """Ends with what to subscribe to, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("ctrl+s", "finish", "Add"),
        *same_keys({"cursor_down": "down", "cursor_up": "up"}),
    ]

    def __init__(self, feeds: Sequence[Feed], folder: Folder = ()) -> None:
        """Make the screen.

        Args:
            feeds: The feeds in the library: the starter list leaves them out, and their folders and tags
                complete what is typed.
            folder: The folder that is offered.
        """
        super().__init__()
        subscribed = {feed.url for feed in feeds}
        self._starters: list[StarterFeed] = [feed for feed in starter_feeds() if feed.url not in subscribed]
        self._chosen: set[int] = set()
        self._folder = "/".join(folder)
        self._words = {"folder": folder_names(feeds), "tags": tag_names(feeds)}

    def compose(self) -> ComposeResult:
        """Make the fields and the starter list."""
        with Vertical(classes="dialog wide form"):
            yield Static("Add a feed", classes="dialog-title", markup=False)
            with Horizontal(classes="form-line"):
                yield Static("Address", classes="form-label", markup=False)
                yield Input(
                    placeholder="https://…  of a feed, or of a page with feeds", compact=True, id="address"
                )
            yield from self._place("folder", "Folder", self._folder, "none; A/B is folder B in folder A")
            yield from self._place("tags", "Tags", "", "none; words with commas between them")
            yield Static(id="problem", classes="dialog-problem", markup=False)
            yield Static("or from the list (Space ticks, Enter adds):", classes="form-note", markup=False)
            yield Options(*(Option(self._prompt(n)) for n in range(len(self._starters))), id="starters")
            yield Static(
                "Enter add · Tab next field · ↓ list · Esc cancel", classes="dialog-keys", markup=False
            )

    def _place(self, name: str, label: str, value: str, placeholder: str) -> ComposeResult:
        words = self._words[name]
        with Horizontal(classes="form-line"):
            yield Static(label, classes="form-label", markup=False)
            yield Input(
                clean_line(value),
                placeholder=placeholder,
                suggester=SuggestFromList(words, case_sensitive=False) if words else None,
                compact=True,
                id=name,
            )

    def _prompt(self, index: int) -> Content:
        feed = self._starters[index]
        mark = "[x] " if index in self._chosen else "[ ] "
        return Content.assemble(mark, (feed.name, "bold"), (f"  {feed.topic}, {feed.language}", "$dim-color"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the address that was typed, and what is marked in the list."""
        self.action_finish()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """End with what is marked, or with the row under the cursor where nothing is, and what is typed."""
        self._end(self._chosen or {event.option_index})

    def _end(self, chosen: Collection[int]) -> None:
        """End with what is typed and rows of the list, unless what is typed is no address."""
        address = self.query_one("#address", Input).value.strip()
        if address:
            try:
                feed_address(address)
            except SourceError as error:
                self.query_one("#problem", Static).update(literal_line(str(error)))
                return
        starters = (self._starters[index].url for index in sorted(chosen))
        addresses = (*([address] if address else []), *starters)
        folder = read_folder(self.query_one("#folder", Input).value)
        self.dismiss(Wanted(addresses, folder, read_tags(self.query_one("#tags", Input).value)))

    def key_space(self) -> None:
        """Mark the row under the cursor, or take the mark away."""
        starters = self.query_one("#starters", OptionList)
        if starters.has_focus and starters.highlighted is not None:
            self._chosen ^= {starters.highlighted}
            starters.replace_option_prompt_at_index(starters.highlighted, self._prompt(starters.highlighted))
            starters.action_cursor_down()

    def action_down(self) -> None:
        """Go from a field to the list, or one row down in it."""
        starters = self.query_one("#starters", OptionList)
        if starters.has_focus:
            starters.action_cursor_down()
            return
        starters.focus()
        if starters.highlighted is None:
            starters.action_first()

    def action_up(self) -> None:
        """Go one row up."""
        self.query_one("#starters", OptionList).action_cursor_up()

    def action_finish(self) -> None:
        """Add what is typed and marked."""
        self._end(self._chosen)
