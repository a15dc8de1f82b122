"""The keys and the commands of the running app: sequences, the command line, the palette, the help."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from functools import partial

from textual import events
from textual.app import ScreenStackError, SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from reader.commands import COMMANDS, COMMANDS_BY_ID, Command, first_key
from reader.config import Config
from reader.key_names import alternatives, key_label
from reader.keys import KeyProblem, read_keymap
from reader.tui.alt_keys import behind_escape, tell_alt
from reader.tui.dialog import Palette
from reader.tui.keymap import bound_keys
from reader.tui.messages import Notice, WorkFailed
from reader.tui.past_queries import PastQueries
from reader.tui.screens.main import MainScreen
from reader.tui.theme import ThemeFolders
from reader.tui.themed_app import ThemedApp
from reader.tui.widgets.status_line import StatusLine

TICK_SECONDS = 0.01

MOST_TICKS = 100
"""How many ticks a key waits for what the key before does; then it goes where the focus is.

Ticks and no time: they are as slow as all else on a machine that has much to do, where to open a prompt takes
seconds and about thirty rounds of the event loop. What they end is the waiting for something that hangs.
"""


class KeyedApp(ThemedApp):
    """Base of the app: turns strokes into commands.

    Textual binds single keys. A sequence is bound under a name that no single key has (`g g`), and the app
    hands it on as one key when its last stroke comes; so focus and screens treat it as any other.
    """

    main: MainScreen
    """The screen that commands act on."""

    def __init__(self, config: Config, themes: ThemeFolders, *, dark: bool | None) -> None:
        super().__init__(config, themes, dark=dark)
        tell_alt()
        self.command_keys: dict[str, str]
        """Keys by command, for those that have others than their own."""
        self.key_problems: tuple[KeyProblem, ...]
        """What is wrong with the user's keys."""
        self.command_keys, self.key_problems = read_keymap(config.keys, config.keymap)
        self.set_keymap(bound_keys(self.command_keys))
        self._beginnings = _beginnings(self.command_keys)
        self._begun: tuple[Screen[object], str] | None = None
        self._typed_before = PastQueries()
        self.last_key_at = time.monotonic()
        """When the last key was pressed."""
        self._acting = False
        self._waiting: deque[events.Key] = deque()
        self._giving: asyncio.Task[None] | None = None
        self._given_to: Widget | None = None
        self._given_on: Screen[object] | None = None

    def bell(self) -> None:
        """Make no sound: what cannot be typed or done is not worth one, and words say what went wrong."""

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Put the strokes of a sequence together before anything else sees them."""
        if isinstance(event, events.Key) and event.is_forwarded and self.screen is not self._given_on:
            return  # it was not for the screen that opened while it was on its way up
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self.last_key_at = time.monotonic()
        self.main.let_keys_go_first()
        if self._acting:
            self._waiting.append(event)
        else:
            self._acting = True
            await self._give(event)
            self._giving = asyncio.create_task(self._give_waiting())

    async def _give(self, event: events.Key) -> None:
        """Give a stroke to what has the focus, unless it begins a sequence."""
        following = behind_escape(event)
        if following is not None and not self._is_meant(event):
            self._waiting.appendleft(following)
            event = events.Key("escape", "\x1b")
        for line in self.screen.query(StatusLine):
            line.seen()
        key = self._whole_key(event)
        self._given_to = None
        if key is not None:
            self._given_on = self.screen
            self._given_to = self.focused or self.screen
            await super().on_event(event if key == event.key else events.Key(key, None))

    async def _give_waiting(self) -> None:
        """Give the strokes that came meanwhile, each after the one before has done what it does.

        Hands and slow lines send strokes in bursts, and Textual gives each to what has the focus when it
        comes: what is typed after a key that opens a prompt would act on the list below it.
        """
        try:
            with suppress(ScreenStackError):  # the reader has ended meanwhile
                await self._let_it_act()
                while self._waiting:
                    await self._give(self._waiting.popleft())
                    await self._let_it_act()
        finally:
            self._acting = False

    async def _let_it_act(self) -> None:
        """Wait until the last stroke has done what it does, and what it opened has the focus."""
        if self._given_to is None:
            return
        acting = asyncio.create_task(self._has_acted(self._given_to, self.screen))
        for _ in range(MOST_TICKS):
            done, _ = await asyncio.wait([acting], timeout=TICK_SECONDS)
            if done:
                return
        acting.cancel()

    async def _has_acted(self, given_to: Widget, screen: Screen[object]) -> None:
        for node in given_to.ancestors_with_self:  # a key bubbles up to where it is bound
            await _has_done_all(node)
        with suppress(ScreenStackError):  # the reader has ended meanwhile
            if self.screen is not screen:
                await _has_done_all(self.screen)

    def _is_meant(self, event: events.Key) -> bool:
        """Return whether a stroke with Alt means something here, alone or in a sequence, or is typed."""
        if self.focused is not None and self.focused.check_consume_key(event.key, event.character):
            return True
        keys = f"{self._begun[1] if self._begun is not None else ''} {event.key}".strip()
        return any(key == keys or key.startswith(f"{keys} ") for key in self.screen.active_bindings)

    def _whole_key(self, event: events.Key) -> str | None:
        """Return the key or sequence that a stroke ends; None where more is to come, or where it was none."""
        begun = self._begun[1] if self._begun is not None and self._begun[0] is self.screen else ""
        self._begun = None
        if begun:
            self._show_keys("")
        elif event.key not in self._beginnings:
            return event.key
        if self.focused is not None and self.focused.check_consume_key(event.key, event.character):
            return event.key  # somebody types
        keys = f"{begun} {event.key}".strip()
        active = {key: bound.binding for key, bound in self.screen.active_bindings.items()}
        if keys in active:
            return keys
        following = {key: binding for key, binding in active.items() if key.startswith(f"{keys} ")}
        if following:
            self._begun = self.screen, keys
            self._show_keys(_what_may_follow(keys, following))
            return None
        if begun and event.key != "escape":
            self.say(Notice(f"{key_label(keys)} does nothing here."))
        return None if begun else event.key

    def _show_keys(self, words: str) -> None:
        for line in self.screen.query(StatusLine):
            line.show_keys(words)

    def on_work_failed(self, event: WorkFailed) -> None:
        """Tell of a fault in the work of a dialog as in that of the main screen."""
        self.main.tell_of_fault(event.group, event.error)

    # Commands

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer our commands in the palette; without the main screen on top there is nothing they act on."""
        if screen is not self.main:
            return
        for command in COMMANDS:
            if command.palette:
                yield SystemCommand(command.title, command.help, partial(self.run_command, command.id))

    async def run_command(self, command_id: str, value: str | int | None = None) -> None:
        """Do what a command's key would do, or what it does when it is told something."""
        command = COMMANDS_BY_ID[command_id]
        if value is None and command.argument is not None and command.argument.required:
            self.action_ask_argument(command_id)
            return
        told = () if value is None else (value,)
        if not await self.run_action(("", command_id, told), default_namespace=self._actor(command)):
            self.say(Notice(f"{command.title} does nothing here."))

    def _actor(self, command: Command) -> DOMNode:
        """Return what does a command: the app, the main screen, or the pane that has the focus."""
        if command.where == "app":
            return self
        if command.where == "pane" and self.main.focused is not None:
            return self.main.focused
        return self.main

    def action_ask_argument(self, command_id: str) -> None:
        """Open the command line with a command that lacks what it is about."""
        self.action_command_line(f"{COMMANDS_BY_ID[command_id].typed} ")

    def action_command_line(self, begin: str = "") -> None:
        """Type a command."""
        from reader.command_line import Typed
        from reader.tui.known import KnownWords
        from reader.tui.screens.command_line import CommandLineScreen

        def typed(result: Typed | None) -> None:
            if result is not None:
                self.call_later(self.run_command, result.command.id, result.value)

        known = KnownWords(self.main.source_list.rows, lambda: self.theme_names()[0])

        def learn() -> None:
            known.vocabulary = self.main.read(self.main.library.vocabulary, known.vocabulary)

        screen = CommandLineScreen(known, self.command_keys, self._typed_before, learn, begin)
        self.push_screen(screen, typed)

    def action_palette(self) -> None:
        """Find a command by name."""
        self.action_command_palette()

    def action_command_palette(self) -> None:
        """Open Textual's palette."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_help(self) -> None:
        """Show the keys, first those of the pane that has the focus."""
        from reader.tui.screens.help import HelpScreen

        pane = self.main.focused.id if self.main.focused is not None else None
        self.push_screen(HelpScreen(self.command_keys, pane))

    def action_help_quit(self) -> None:
        """Say how to quit to hands that press Ctrl+C."""
        self.say(Notice(f"Press {first_key('quit', self.command_keys)} to quit."))


async def _has_done_all(node: DOMNode) -> None:
    """Wait until a widget, a screen or the app has done what it was asked for so far."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()


def _beginnings(keymap: dict[str, str]) -> frozenset[str]:
    """Return the strokes that a sequence begins with."""
    bound = (keymap.get(command.id, command.keys) for command in COMMANDS)
    sequences = (sequence.split() for keys in bound for sequence in alternatives(keys))
    return frozenset(strokes[0] for strokes in sequences if len(strokes) > 1)


def _what_may_follow(begun: str, following: dict[str, Binding]) -> str:
    """Return the next strokes of sequences that were begun, with what each one does."""
    rest = {key.removeprefix(f"{begun} "): binding for key, binding in following.items()}
    steps = [f"{key_label(key)} {binding.description}" for key, binding in rest.items()]
    return f"{key_label(begun)} and then: {' · '.join(steps)}"
