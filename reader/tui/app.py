"""The app: themes, keys and the palette around the main screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from reader.commands import COMMANDS, first_key
from reader.config import DEFAULT_THEME, Config
from reader.errors import ConfigError
from reader.keys import read_keymap
from reader.library import Library
from reader.preferences import PreferenceFile
from reader.tui.keymap import bindings
from reader.tui.literal import harden_output
from reader.tui.messages import Notice
from reader.tui.screens.main import MainScreen
from reader.tui.theme import ThemeFolders, variable_defaults


class PullquoteApp(App[None]):
    """The reader."""

    TITLE = "Pullquote"
    CSS_PATH = "pullquote.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]
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
        opened: Sequence[int] = (),
        problems: Sequence[str] = (),
    ) -> None:
        """Make the app.

        Args:
            library: The user's articles.
            config: The settings.
            preferences: What was chosen in the reader itself.
            themes: Where themes are.
            opened: Entries the command line names.
            problems: Sentences about what is wrong with files and settings, to be shown at the start.

        """
        self._themes = themes
        harden_output()
        super().__init__()
        self._keymap_read, key_problems = read_keymap(config.keys)
        notices = [Notice(problem, error=True) for problem in (*problems, *key_problems)]
        notices.extend(self._use_theme(preferences.preferences.theme))
        self.set_keymap(self._keymap_read)
        self.main = MainScreen(
            library, config, preferences, keymap=self._keymap_read, opened=opened, notices=notices
        )

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the style sheets a value for our own variables under any theme."""
        return variable_defaults()

    def get_default_screen(self) -> Screen[None]:
        """Begin with the three panes."""
        return self.main

    def _use_theme(self, name: str) -> list[Notice]:
        """Take a theme, or the default one with a word on why."""
        try:
            theme = self._themes.read(name)
        except ConfigError as error:
            return [Notice(str(error), error=True), *self._use_default(name)]
        if theme is None:
            return [
                Notice(f"There is no theme {name!r}; t shows those there are.", error=True),
                *self._use_default(name),
            ]
        self.register_theme(theme)
        self.theme = theme.name
        return []

    def _use_default(self, failed: str) -> list[Notice]:
        return self._use_theme(DEFAULT_THEME) if failed != DEFAULT_THEME else []

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer our commands in the palette; without the main screen on top there is nothing they act on."""
        if screen is not self.main:
            return
        for command in COMMANDS:
            if command.palette:
                yield SystemCommand(command.title, command.help, partial(self.run_command, command.id))

    async def run_command(self, command_id: str) -> None:
        """Do what a command's key would do."""
        command = next(command for command in COMMANDS if command.id == command_id)
        namespace = self if command.where == "app" else self.main
        await self.run_action(command_id, default_namespace=namespace)

    def action_palette(self) -> None:
        """Find a command by name."""
        self.action_command_palette()

    def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.screens.help import TextScreen, help_content

        self.push_screen(TextScreen("Keys", help_content(self._keymap_read)))

    def action_themes(self) -> None:
        """Choose a theme, with a live preview."""
        from reader.tui.screens.choice import ChoiceScreen

        loaded = self._themes.read_all()
        for theme in loaded.themes:
            self.register_theme(theme)
        for problem in loaded.problems:
            self.main.post_message(Notice(problem, error=True))
        before = self.theme

        def preview(name: str) -> None:
            self.theme = name

        def chosen(name: str | None) -> None:
            self.theme = name or before
            if name is not None:
                self.main.remember("theme", name)

        names = [theme.name for theme in loaded.themes]
        self.push_screen(ChoiceScreen("Theme", names, before, preview), chosen)

    def action_help_quit(self) -> None:
        """Say how to quit to hands that press Ctrl+C."""
        key = first_key("quit", self._keymap_read)
        self.main.post_message(Notice(f"Press {key} to quit."))

    async def action_quit(self) -> None:
        """End the reader, after what was marked, chosen or saved last is on the disk."""
        await self.main.finish_writing()
        self.exit()
