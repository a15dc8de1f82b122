"""The command line: a command and what it takes, typed at the bottom of the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.arguments import Known
from reader.command_line import Completion, Typed, completions, named_command, read_line
from reader.errors import CommandError
from reader.key_names import keys_label
from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line
from reader.tui.past_queries import PastQueries

LONGEST_LIST = 8
"""Completions that are seen at once."""


class CommandLineScreen(Dialog[Typed | None]):
    """Ends with a command, or with None; what cannot be understood stays, with a sentence above it."""

    DEFAULT_CSS = """
    CommandLineScreen > Vertical { height: auto; background: $surface; }
    CommandLineScreen #completions { height: auto; padding: 0 1; color: $foreground; }
    CommandLineScreen #problem { height: auto; padding: 0 1; color: $text-error; text-style: bold; }
    CommandLineScreen Horizontal { height: 1; background: $panel; }
    CommandLineScreen #colon { width: 2; padding: 0 0 0 1; }
    CommandLineScreen Input { width: 1fr; height: 1; border: none; padding: 0; background: $panel; }
    CommandLineScreen Input:focus { border: none; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+g", "dismiss(None)", "Close"),
        Binding("tab", "complete(1)", "Complete"),
        Binding("shift+tab", "complete(-1)", show=False),
        Binding("up,ctrl+p", "earlier(1)", show=False),
        Binding("down,ctrl+n", "earlier(-1)", show=False),
    ]

    def __init__(
        self,
        known: Known,
        keymap: Mapping[str, str],
        history: PastQueries,
        learn: Callable[[], None],
        begin: str = "",
    ) -> None:
        """Make the screen.

        Args:
            known: The words that commands take.
            keymap: Keys by command, for those that have others than their own.
            history: Lines typed before; this line is added.
            learn: Finds out what takes too long for a key; it is called in a thread.
            begin: What the line begins with.

        """
        super().__init__(classes="preview")
        self._known = known
        self._keymap = keymap
        self._history = history
        self._learn = learn
        self._begin = begin
        self._walk = history.walk()
        self._offered: list[Completion] = []
        self._chosen: int | None = None

    def compose(self) -> ComposeResult:
        """Make the list, the place for a sentence, and the line."""
        with Vertical():
            yield Static(id="completions", markup=False)
            yield Static(id="problem", markup=False)
            with Horizontal():
                yield Static(":", id="colon", markup=False)
                yield Input(self._begin, id="line", select_on_focus=False)

    def on_mount(self) -> None:
        """Show what the line may become."""
        self._line.focus()
        self._offer()
        self._learn_words()

    @work(exit_on_error=False, group="learning")
    async def _learn_words(self) -> None:
        await asyncio.to_thread(self._learn)
        is_walking = self._chosen is not None  # through what was offered
        if not is_walking and completions(self._line.value, self._known) != self._offered:
            self._offer()

    @property
    def _line(self) -> Input:
        return self.query_one("#line", Input)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the line may become now."""
        self._walk = self._history.walk()
        self._offer()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the command, or say why there is none."""
        line = event.value.strip()
        if not line:
            self.dismiss(None)
            return
        try:
            typed = read_line(line, self._known)
        except CommandError as error:
            self._say(str(error))
            return
        self._history.add(line)
        self.dismiss(typed)

    def _say(self, problem: str) -> None:
        place = self.query_one("#problem", Static)
        place.update(literal_line(problem))
        place.display = bool(problem)

    def _offer(self) -> None:
        """Look anew for what the line may become."""
        self._offered = completions(self._line.value, self._known)
        self._chosen = None
        self._say("")
        self._show_offered()

    def _show_offered(self) -> None:
        here = self._chosen or 0
        top = max(0, min(here - LONGEST_LIST // 2, len(self._offered) - LONGEST_LIST))
        rows = enumerate(self._offered[top : top + LONGEST_LIST], top)
        lines = [self._row(offer, n == self._chosen) for n, offer in rows]
        if not lines and (command := named_command(self._line.value)):
            lines.append(Content(f"{command.shown}   {command.help}"))
        place = self.query_one("#completions", Static)
        place.update(Content("\n").join(lines))
        place.display = bool(lines)

    def _row(self, offer: Completion, chosen: bool) -> Content:
        label = literal_line(offer.label, "reverse" if chosen else "")
        if offer.command is None:
            return label
        keys = keys_label(self._keymap.get(offer.command.id, offer.command.keys))
        room = max(1, self.size.width - 2)
        row = Content.assemble(label.pad_right(max(1, 24 - label.cell_length)), (f" {keys:<12} ", "bold"))
        return Content.assemble(row, (offer.command.help, "$dim-color")).truncate(room, ellipsis=True)

    def action_complete(self, step: int) -> None:
        """Write the next completion into the line; where there is just one, go on behind it."""
        if not self._offered:
            return
        if len(self._offered) == 1:
            self._write(self._offered[0].line)
            self._offer()
            return
        first = 0 if step > 0 else -1
        self._chosen = (first if self._chosen is None else self._chosen + step) % len(self._offered)
        self._write(self._offered[self._chosen].line)
        self._say("")
        self._show_offered()

    def action_earlier(self, step: int) -> None:
        """Write the line typed before, or the one after that; behind the last one, what was being typed."""
        take = self._walk.older if step > 0 else self._walk.newer
        self._write(take(self._line.value))
        self._offer()

    def _write(self, text: str) -> None:
        with self.prevent(Input.Changed):
            self._line.value = text
        self._line.cursor_position = len(text)
