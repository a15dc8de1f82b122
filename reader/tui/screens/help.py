"""Texts over the reader, such as the keys as they are bound now."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.commands import COMMANDS, PANES, Command, first_key
from reader.key_names import keys_label
from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.widgets.dialog_keys import DialogKeys

NARROWEST = 40
"""Columns that lines of the help are fitted to at least."""


class TextScreen(Dialog[None]):
    """A text that can be scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,question_mark,exclamation_mark", "close", "Close"),
        Binding("space", "scroll(12)", show=False),
        *same_keys(
            {
                "cursor_down": "scroll(1)",
                "cursor_up": "scroll(-1)",
                "page_down": "scroll(12)",
                "page_up": "scroll(-12)",
                "first": "scroll(-10_000)",
                "last": "scroll(10_000)",
            }
        ),
    ]

    KEYS = "Esc close · {scroll(1)} {scroll(-1)} scroll"
    """What the line below the text says, as `DialogKeys` takes it."""

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
            yield Static(Content(self._title), classes="dialog-title", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(self._content, id="text", markup=False)
            yield DialogKeys(self.KEYS)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_close(self) -> None:
        """End."""
        self.dismiss(None)


class HelpScreen(TextScreen):
    """Every command with its keys, first those of the pane that had the focus."""

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    HelpScreen Input { height: 1; border: none; padding: 0 1; margin-top: 1; background: $panel; }
    HelpScreen Input:focus { border: none; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*same_keys({"search": "find"})]

    KEYS = f"{TextScreen.KEYS} · {{find}} find"

    def __init__(self, keymap: Mapping[str, str], pane: str | None) -> None:
        """Make the screen.

        Args:
            keymap: Keys by command, for those that have others than their own.
            pane: The pane that has the focus.
        """
        super().__init__("Keys", Content())
        self._keymap = keymap
        self._sections = list(help_sections(pane))
        self._wanted = ""

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        text = self.query_one("#text", Static)
        width = max(text.content_size.width, NARROWEST)
        text.update(help_content(self._sections, self._keymap, width, self._wanted))

    def action_find(self) -> None:
        """Ask for what is looked for."""
        if not self.query(Input):
            field = Input(placeholder="part of a key, a command or what it does")
            self.query_one(".dialog").mount(field, before=".dialog-keys")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show only what has the words in it."""
        self._wanted = event.value
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the keys scroll again."""
        self.set_focus(None)

    def action_close(self) -> None:
        """Show all commands again where some were looked for, else end."""
        if self.query(Input):
            self.query(Input).remove()
            self._wanted = ""
            self._show()
        else:
            self.dismiss(None)


def help_sections(pane: str | None) -> Iterator[tuple[str, Sequence[Command]]]:
    """Yield headings with their commands: what a pane does, then the rest by group."""
    here: list[Command] = []
    if pane in PANES:
        here = [command for command in COMMANDS if pane in command.panes]
        here.extend(command for command in COMMANDS if command.where == "pane" and command not in here)
        yield next(sentence for name, sentence in PANES.items() if name == pane), here
    rest = [command for command in COMMANDS if command not in here]
    groups = list(dict.fromkeys(command.group for command in rest))
    for group, commands in groupby(sorted(rest, key=lambda c: groups.index(c.group)), lambda c: c.group):
        yield group, list(commands)


def help_content(
    sections: Iterable[tuple[str, Sequence[Command]]], keymap: Mapping[str, str], width: int, wanted: str = ""
) -> Content:
    """Return the commands that have some words in them, with their keys as they are bound now."""
    lines: list[Content] = []
    for heading, commands in sections:
        rows = [row for command in commands for row in _rows(command, keymap, width, wanted.casefold())]
        if rows:
            lines.extend([Content()] if lines else [])
            lines.extend(
                Content.styled(line, "bold $speaker-color") for line in textwrap.wrap(heading, width)
            )
            lines.extend(rows)
    return Content("\n").join(lines or [Content("No command has that in it.")])


def _rows(command: Command, keymap: Mapping[str, str], width: int, wanted: str) -> list[Content]:
    """Return the lines on one command; none where the wanted words are not in it."""
    keys = keys_label(keymap.get(command.id, command.keys)) or first_key(command.id, keymap)
    if wanted not in f"{keys}\n{command.typed}\n{command.title}\n{command.help}".casefold():
        return []
    column = 19
    lines = textwrap.wrap(command.help, width - column - 1)
    if len(keys) > column - 3:
        head = [Content.styled(f"  {keys}", "bold")]
    else:
        head = [Content.assemble((f"  {keys:<{column - 2}}", "bold"), lines.pop(0))]
    return [*head, *(Content(" " * column + line) for line in lines)]
