"""The themes of the running app: the one in force, its choice, and its file while it is edited."""

from __future__ import annotations

from textual.filter import Monochrome, NoColor

from reader.config import AUTO_THEME, Config
from reader.errors import ConfigError
from reader.tui.guarded_app import GuardedApp
from reader.tui.messages import Notice
from reader.tui.theme import ThemeFolders, variable_defaults

SIXTEEN_COLOURS = "sixteen"
"""The theme for terminals with no more than sixteen colours: their own, whatever these are."""

WATCH_SECONDS = 1.0
"""How often the file of the theme in force is looked at."""


class ThemedApp(GuardedApp):
    """Base of the app: gives it a theme, and another one when that is asked for or its file changes."""

    def __init__(self, config: Config, themes: ThemeFolders, *, dark: bool | None) -> None:
        """Make the app with Textual's theme; `use_theme` gives it ours.

        Args:
            config: Names the themes for a dark and for a light terminal.
            themes: Where themes are.
            dark: Whether the terminal's background is dark; None where that is not known.
        """
        self._themes = themes
        super().__init__()
        self._auto = config.light_theme if dark is False else config.dark_theme
        default = Config()
        self._spare = default.light_theme if dark is False else default.dark_theme
        """The theme where the one that fits the terminal cannot be read: one of ours."""
        if self.console.color_system == "standard":
            self._auto = SIXTEEN_COLOURS
        self._watched = "", (0, 0)
        self.animation_level = "none"  # nothing moves by itself, for anybody
        if self.no_color:
            # Textual turns colours into greys, which are colours too (https://no-color.org).
            self._filters = [NoColor() if isinstance(one, Monochrome) else one for one in self._filters]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the style sheets a value for our own variables under any theme."""
        return variable_defaults()

    def use_theme(self, name: str) -> list[Notice]:
        """Take a theme, or the one that fits the terminal where it is missing; returns what to say of it."""
        wanted = self._auto if name == AUTO_THEME else name
        try:
            theme = self._themes.read(wanted)
        except ConfigError as error:
            notice = Notice(str(error), error=True)
        else:
            if theme is not None:
                self.register_theme(theme)
                self.theme = theme.name
                self._watched = theme.name, self._themes.signature(theme.name)
                return []
            notice = Notice(f"There is no theme {wanted!r}; :theme shows those there are.", error=True)
        if wanted == self._auto:
            if wanted == self._spare:
                return [notice]
            self._auto = self._spare
        return [notice, *self.use_theme(AUTO_THEME)]

    def theme_names(self) -> tuple[list[str], list[Notice]]:
        """Return the names that can be chosen, all registered, and what is wrong with other files."""
        loaded = self._themes.read_all()
        for theme in loaded.themes:
            self.register_theme(theme)
        problems = [Notice(problem, error=True) for problem in loaded.problems]
        return [AUTO_THEME, *(theme.name for theme in loaded.themes)], problems

    def preview_theme(self, name: str) -> None:
        """Show a theme, or the one that fits the terminal, if it is one that can be shown."""
        wanted = self._auto if name == AUTO_THEME else name
        if wanted in self.available_themes:
            self.theme = wanted

    def watch_theme_file(self) -> None:
        """Look at the file of the theme in force from now on: saved there, seen here."""
        self.set_interval(WATCH_SECONDS, self.reload_theme)

    def reload_theme(self) -> None:
        """Take the theme in force again if its file has changed; one with a mistake changes nothing."""
        before, self._watched = self._watched, (self.theme, self._themes.signature(self.theme))
        if self._watched == before or self._watched[0] != before[0]:  # another theme was looked at
            return
        try:
            theme = self._themes.read(self.theme)
        except ConfigError as error:
            self.say(Notice(str(error), error=True))
            return
        if theme is not None:
            self.register_theme(theme)
            self.mutate_reactive(ThemedApp.theme)
            self.say(Notice(f"Theme {theme.name} was read again."))

    def say(self, notice: Notice) -> None:
        """Say something in the status line."""
        raise NotImplementedError
