"""The app: themes and keys around the main screen."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from reader import garbage
from reader.commands import first_key
from reader.config import Config
from reader.library import Library
from reader.preferences import PreferenceFile
from reader.text.sanitize import clean_text
from reader.tui.directed_content import direct_contents
from reader.tui.guarded_app import ENDING
from reader.tui.keyed_app import KeyedApp
from reader.tui.keymap import bindings
from reader.tui.literal import harden_output
from reader.tui.messages import Notice
from reader.tui.screens.main import MainScreen
from reader.tui.text_order import text_order
from reader.tui.theme import ThemeFolders

PATIENCE_SECONDS = 0.5
"""How long the end may take until it is said what it waits for."""

IDLE_SECONDS = 5.0
"""How long no key was pressed when nobody waits for an answer."""


class PullquoteApp(KeyedApp):
    """The reader."""

    TITLE = "Pullquote"
    CSS_PATH = "pullquote.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual declares it so
    """For dialogs; the main screen has its own."""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-tall")]  # noqa: RUF012 - as above
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f20"
    """The palette has a command of its own with keys of its own; Textual wants a key all the same."""

    def __init__(
        self,
        library: Library,
        config: Config,
        preferences: PreferenceFile,
        themes: ThemeFolders,
        *,
        dark: bool | None = None,
        opened: Sequence[int] = (),
        problems: Sequence[str] = (),
    ) -> None:
        """Make the app.

        Args:
            library: The user's articles.
            config: The settings.
            preferences: What was chosen in the reader itself.
            themes: Where themes are.
            dark: Whether the terminal's background is dark; None where that is not known.
            opened: Entries the command line names.
            problems: Sentences about what is wrong with files and settings, to be shown at the start.

        """
        harden_output()
        direct_contents()
        super().__init__(config, themes, dark=dark)
        self.text_order = text_order(config.right_to_left, os.environ)
        wrong_keys = [problem.sentence for problem in self.key_problems]
        notices = [Notice(problem, error=True) for problem in (*problems, *wrong_keys)]
        notices.extend(self.use_theme(preferences.preferences.theme))
        self.main = MainScreen(
            library, config, preferences, keymap=self.command_keys, opened=opened, notices=notices
        )

    def get_default_screen(self) -> Screen[None]:
        """Begin with the three panes."""
        return self.main

    def on_mount(self) -> None:
        """Begin to watch for signals and for changes of the theme's file."""
        self.watch_for_the_end()
        self.watch_theme_file()

    def on_ready(self) -> None:
        """Begin to look for garbage, now that the first screen has been drawn."""
        garbage.settle()
        self.set_interval(IDLE_SECONDS, self._look_for_garbage)

    def _look_for_garbage(self) -> None:
        if time.monotonic() - self.last_key_at >= IDLE_SECONDS:
            garbage.look_through()

    def say(self, notice: Notice) -> None:
        """Say something in the status line."""
        self.main.post_message(notice)

    def action_themes(self, theme: str = "") -> None:
        """Take a theme, or choose one with a live preview."""
        from reader.tui.screens.choice import ChoiceScreen

        names, problems = self.theme_names()
        for problem in problems:
            self.say(problem)
        current, before = self.main.preferences.preferences.theme, self.theme

        def chosen(name: str | None) -> None:
            if name is None:
                self.theme = before
                return
            self.main.remember("theme", name)
            for problem in self.use_theme(name):
                self.say(problem)

        if theme:
            chosen(theme)
            self.say(Notice(f"The theme is {theme} from now on."))
        else:
            self.push_screen(ChoiceScreen("Theme", names, current, self.preview_theme), chosen)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text; other programs paste it into terminals."""
        super().copy_to_clipboard(clean_text(text))

    async def action_quit(self) -> None:
        """End the reader after what was marked, chosen or saved last is on the disk; asked again, at once."""
        if any(worker.group == ENDING for worker in self.workers):
            self.exit()
        else:  # not here: keys would not be answered until then
            self.run_worker(self._quit(), group=ENDING, exit_on_error=False)

    async def _quit(self) -> None:
        key = first_key("quit", self.command_keys)
        words = Notice(f"Writing what was done last; {key} again does not wait for it.")
        patience = self.set_timer(PATIENCE_SECONDS, lambda: self.say(words))
        try:
            await self.finish_writing()
        finally:
            patience.stop()
            self.exit()

    async def finish_writing(self) -> None:
        """Wait for what the user did last to reach the disk."""
        await self.main.finish_writing()
