"""Naming a query that is to be kept among the sources."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.text.sanitize import clean_line
from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line

LONGEST_NAME = 60
"""Characters of a name, which stands in a narrow list."""


class Keep(Message):
    """A query is to be kept under a name; whoever asked for it is done."""

    def __init__(self, name: str, query: str) -> None:
        self.name = name
        self.query = query
        super().__init__()


class KeepScreen(Dialog[str | None]):
    """Asks for a name; ends with it, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel")]

    def __init__(self, query: str) -> None:
        super().__init__()
        self._query = query

    def compose(self) -> ComposeResult:
        """Make the question."""
        with Vertical(classes="dialog"):
            yield Static("Keep as", classes="dialog-title", markup=False)
            yield Input(placeholder="a name", max_length=LONGEST_NAME, id="name")
            yield Static(literal_line(self._query), classes="dialog-note", markup=False)
            yield Static("Enter keep · Esc cancel", classes="dialog-keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the name, if there is one."""
        name = clean_line(event.value, LONGEST_NAME)
        if name:
            self.dismiss(name)


def ask_name(screen: Screen[Any], query: str, end: object = None) -> None:
    """Ask on top of a screen what a query is to be called, then end that screen and keep the query.

    Args:
        screen: The screen.
        query: The query; an empty one is not kept.
        end: What the screen ends with.
    """

    def named(name: str | None) -> None:
        if name is not None:
            screen.app.screen_stack[0].post_message(Keep(name, query))
            screen.dismiss(end)

    if query.strip():
        screen.app.push_screen(KeepScreen(query), named)
