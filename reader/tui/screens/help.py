"""The keys, as they are bound now."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import COMMANDS, keys_label


class HelpScreen(ModalScreen[None]):
    """Lists every command with its keys and one sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,h", "dismiss(None)", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(12)", show=False),
        Binding("pageup", "scroll(-12)", show=False),
    ]

    def __init__(self, keymap: Mapping[str, str]) -> None:
        """Make the screen.

        Args:
            keymap: The user's own keys by command.

        """
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Vertical(classes="dialog wide tall"):
            yield Static("Keys", classes="dialog-title", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(self._content())
            yield Static("Esc close · j k scroll", classes="dialog-keys", markup=False)

    def _content(self) -> Content:
        lines: list[Content] = []
        for group, commands in groupby(COMMANDS, key=lambda command: command.group):
            lines.append(Content.styled(f"\n{group}" if lines else group, "bold $speaker-color"))
            for command in commands:
                keys = keys_label(self._keymap.get(command.id, command.keys))
                lines.append(Content.assemble((f"  {keys:<16} ", "bold"), command.help))
        return Content("\n").join(lines)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
