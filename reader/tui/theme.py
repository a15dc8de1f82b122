"""Themes: one TOML file each, checked before Textual sees them.

Textual registers anything and dies later: a wrong colour ends the app at the next frame. So each file is
tried out at load; one that is wrong is reported and left out.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from rich.errors import StyleSyntaxError
from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import Theme

from reader.errors import ConfigError
from reader.text.sanitize import clean_line

MOST_BYTES = 65_536
"""A theme file is a page of text; anything larger is something else."""

COLOUR_VARIABLES: dict[str, str] = {
    "summary-background": "#26344a",
    "summary-color": "#f2f5fa",
    "quote-background": "#202733",
    "quote-color": "#f2c879",
    "target-background": "#6b5213",
    "target-color": "#ffffff",
    "unread-color": "#ffffff",
    "read-color": "#9aa4b2",
    "star-color": "#f2c879",
    "speaker-color": "#8fc7ff",
    "dim-color": "#9aa4b2",
}
"""Our own colours with the values that a theme without them gets."""

STYLE_VARIABLES: dict[str, str] = {"summary-style": "none", "quote-style": "none", "target-style": "bold"}
"""Our own text styles, so that a theme can tell marks apart without colour."""

ANSI_GAPS: dict[str, str] = {
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
    "surface-active": "ansi_default",
    "foreground-disabled": "ansi_bright_black",
}
"""What Textual's own style sheets use and its generator leaves out for themes in a terminal's colours."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,60}")
"""What may stand in a class of the style sheet, where Textual puts a theme's name."""

_FIELDS = frozenset(field.name for field in fields(Theme))


def variable_defaults() -> dict[str, str]:
    """Return a value for every variable that the style sheets use beyond Textual's own."""
    return {**COLOUR_VARIABLES, **STYLE_VARIABLES, **ANSI_GAPS}


@dataclass(frozen=True, slots=True)
class LoadedThemes:
    """What was found in the theme folders."""

    themes: tuple[Theme, ...]
    problems: tuple[str, ...]
    """One sentence for each file that was left out."""


def read_theme(path: Path) -> Theme:
    """Read one theme file.

    Raises:
        ConfigError: The file cannot be read or holds something that would break the screen.

    """
    shown = clean_line(path.name, 80)
    if not _NAME.fullmatch(path.stem):
        raise ConfigError(f"Theme {shown}: name the file with letters, digits, - and _ only.")
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            raise ConfigError(f"Theme {shown} is not a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ConfigError(
                f"Theme {shown}: the file is larger than {MOST_BYTES // 1024} KiB; that is no theme."
            )
        values: dict[str, Any] = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"Theme {shown} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"Theme {shown} is not valid TOML: {clean_line(str(error), 120)}.") from error
    unknown = sorted(set(values) - _FIELDS)
    if unknown:
        raise ConfigError(
            f"Theme {shown}: there is no field {clean_line(unknown[0], 40)!r}; see a file in themes/."
        )
    if values.setdefault("name", path.stem) != path.stem:
        raise ConfigError(f"Theme {shown}: its name is that of the file; take the line `name` out.")
    _check_types(shown, values)
    return _tried_out(shown, values)


def _check_types(shown: str, values: dict[str, Any]) -> None:
    kinds: dict[str, type | tuple[type, ...]] = {
        "dark": bool,
        "ansi": bool,
        "luminosity_spread": (int, float),
        "text_alpha": (int, float),
        "variables": dict,
    }
    for key, value in values.items():
        if not isinstance(value, kinds.get(key, str)):
            raise ConfigError(f"Theme {shown}: {clean_line(key, 40)} has a value of the wrong type.")
    if "primary" not in values:
        raise ConfigError(f"Theme {shown}: the field 'primary' is missing.")


def _tried_out(shown: str, values: dict[str, Any]) -> Theme:
    """Build the theme and everything Textual will derive from it, so that mistakes show here."""
    for key, value in values.get("variables", {}).items():
        _check_variable(shown, key, value)
    theme = Theme(**values)
    try:
        theme.to_color_system().generate()
    except (ColorParseError, ValueError, AttributeError, TypeError) as error:
        raise ConfigError(f"Theme {shown}: {clean_line(str(error), 120)}.") from error
    return theme


def _check_variable(shown: str, key: str, value: object) -> None:
    if not isinstance(value, str) or len(value) > 100:
        raise ConfigError(f"Theme {shown}: variable {clean_line(key, 40)} must be a short string.")
    try:
        if key in STYLE_VARIABLES or key.endswith(("text-style", "link-style", "link-style-hover")):
            Style.parse(value)
        elif key in COLOUR_VARIABLES:
            Color.parse(value)
        elif not _is_textual_variable(key):
            raise ConfigError(f"Theme {shown}: there is no variable {clean_line(key, 40)!r}.")
        else:
            Color.parse(value)
    except (ColorParseError, StyleSyntaxError) as error:
        raise ConfigError(
            f"Theme {shown}: {clean_line(key, 40)} is {clean_line(value, 40)!r}, which is no colour or style."
        ) from error


def _is_textual_variable(key: str) -> bool:
    return key in Theme("probe", "#000000").to_color_system().generate()


class ThemeFolders:
    """The bundled themes and the user's; a user's theme wins over a bundled one of the same name."""

    def __init__(self, bundled: Path, user: Path) -> None:
        self._folders = (bundled, user)

    def read(self, name: str) -> Theme | None:
        """Return the theme of that name without reading the others, or None if no file holds it.

        Raises:
            ConfigError: The file is there but wrong.

        """
        path = self._path(name)
        return None if path is None else read_theme(path)

    def signature(self, name: str) -> tuple[int, int]:
        """Return what tells whether the file of a theme changed; zeros where there is none."""
        path = self._path(name)
        try:
            found = path.stat() if path is not None else None
        except OSError:  # it has just gone
            found = None
        return (found.st_mtime_ns, found.st_size) if found is not None else (0, 0)

    def _path(self, name: str) -> Path | None:
        for folder in reversed(self._folders):
            path = folder / f"{name}.toml"
            if Path(name).name == name and path.is_file():
                return path
        return None

    def read_all(self) -> LoadedThemes:
        """Read every theme file of both folders."""
        themes: dict[str, Theme] = {}
        problems: list[str] = []
        for folder in self._folders:
            for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
                try:
                    theme = read_theme(path)
                except ConfigError as error:
                    problems.append(str(error))
                else:
                    themes[theme.name] = theme
        return LoadedThemes(tuple(themes[name] for name in sorted(themes)), tuple(problems))
