"""Texts over the reader: the keys as they are bound now, and what was said before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands import COMMANDS, keys_label
from reader.tui.literal import literal_line
from reader.tui.messages import Notice


class TextScreen(ModalScreen[None]):
    """A text that can be scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,question_mark,exclamation_mark", "dismiss(None)", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(12)", show=False),
        Binding("pageup", "scroll(-12)", show=False),
    ]

    def __init__(self, title: str, content: Content) -> None:
        """Make the screen.

        Args:
            title: What it shows.
            content: The text, as content that nothing parses any more.
        """
        super().__init__()
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        """Make title, text and a line on what the keys do."""
        with Vertical(classes="dialog wide tall"):
            yield Static(Content(self._title), classes="dialog-title")
            with VerticalScroll(can_focus=False):
                yield Static(self._content)
            yield Static("Esc close · j k scroll", classes="dialog-keys", markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def help_content(keymap: Mapping[str, str]) -> Content:
    """Return every command with its keys, as they are bound now, and one sentence."""
    lines: list[Content] = []
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        lines.append(Content.styled(f"\n{group}" if lines else group, "bold $speaker-color"))
        for command in commands:
            keys = keys_label(keymap.get(command.id, command.keys))
            lines.append(Content.assemble((f"  {keys:<16} ", "bold"), command.help))
    return Content("\n").join(lines)


def messages_content(messages: Iterable[Notice]) -> Content:
    """Return what the status line said, the latest first."""
    lines = [
        literal_line(message.text, "$text-error" if message.error else "", limit=2_000)
        for message in reversed(list(messages))
    ]
    return Content("\n").join(lines) if lines else Content("Nothing yet.")
