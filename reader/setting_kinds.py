"""The kinds of values a setting takes: what is allowed, how it is read and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from reader.text.sanitize import clean_line


class Kind(Protocol):
    """What values a setting takes."""

    @property
    def allowed(self) -> str:
        """The values that are allowed, for "it must be …"."""

    def read(self, value: object) -> object:
        """Return the setting's value for one from the file; ValueError if it is not allowed."""

    def shown(self, value: Any) -> str:
        """Return a value as it is written in the file."""


@dataclass(frozen=True, slots=True)
class Name:
    """A short text in one line, such as the name of a theme."""

    allowed: str = "a name in quotes"

    def read(self, value: object) -> str:
        """Accept a text that is not empty and is already clean."""
        if not isinstance(value, str) or not value or clean_line(value, 100) != value:
            raise ValueError
        return value

    def shown(self, value: str) -> str:
        """Return the name in quotes."""
        return f'"{value}"'


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: Callable[[], tuple[str, ...]]
    """Asked only when needed, because the words may belong to a part that is not loaded yet."""

    @property
    def allowed(self) -> str:
        """The words."""
        return "one of " + ", ".join(f'"{option}"' for option in self.options())

    def read(self, value: object) -> str:
        """Accept one of the words."""
        if not isinstance(value, str) or value not in self.options():
            raise ValueError
        return value

    def shown(self, value: str) -> str:
        """Return the word in quotes."""
        return f'"{value}"'


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    lowest: int
    highest: int

    @property
    def allowed(self) -> str:
        """The bounds."""
        return f"a whole number from {self.lowest} to {self.highest}"

    def read(self, value: object) -> int:
        """Accept an integer within the bounds; TOML's booleans are none."""
        if not isinstance(value, int) or isinstance(value, bool) or not self.lowest <= value <= self.highest:
            raise ValueError
        return value

    def shown(self, value: int) -> str:
        """Return the digits."""
        return str(value)


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    allowed: str = "true or false"

    def read(self, value: object) -> bool:
        """Accept a TOML boolean."""
        if not isinstance(value, bool):
            raise ValueError
        return value

    def shown(self, value: bool) -> str:
        """Return TOML's word."""
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, which need not exist; a relative one would depend on where the reader was started."""

    allowed: str = 'a folder in quotes that starts with "/" or "~"'

    def read(self, value: object) -> Path:
        """Accept an absolute path or one that `~` makes absolute."""
        if not isinstance(value, str) or any(character < " " for character in value):
            raise ValueError
        try:
            path = Path(value).expanduser()
        except RuntimeError as error:  # "~name" of a user that does not exist
            raise ValueError from error
        if not path.is_absolute():
            raise ValueError
        return path

    def shown(self, value: Path | None) -> str:
        """Return the path in quotes, or where it is when none is set."""
        return "`Pullquote` in your documents folder" if value is None else f'"{value}"'


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one command; which commands and keys exist is checked where commands are declared."""

    allowed: str = 'one or more keys in quotes, such as "s", "enter,l" or "g g", or "" for none'

    def read(self, value: object) -> str:
        """Accept a text in which no key is missing, or an empty one."""
        if not isinstance(value, str) or (value and not all(key.strip() for key in value.split(","))):
            raise ValueError
        return value

    def shown(self, value: object) -> str:
        """Return where the defaults are listed: each command has its own."""
        return "the command's own keys"


def shown_value(value: object) -> str:
    """Return a value from the file so that it can be printed, whatever it is."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{clean_line(value, 60)}"'
        case int() if abs(value) >= 10**60:  # Python refuses to print the longest ones
            return "a very large number"
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value)
