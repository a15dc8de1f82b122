"""A question before something that cannot be taken back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line


class ConfirmScreen(Dialog[bool]):
    """Asks; ends with True only for `y`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", "Yes"),
        Binding("n,escape,q,h,enter", "dismiss(False)", "No"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Make the question and a line on what the keys do."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(self._question), classes="dialog-title", markup=False)
            yield Static("y yes · n no", classes="dialog-keys", markup=False)
