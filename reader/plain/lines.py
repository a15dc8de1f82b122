"""Where the commands of the line mode come from: somebody at a terminal, or a script in a pipe."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Protocol, TextIO

_READLINE = (
    "set enable-bracketed-paste off",  # it is switched on and off with escape codes
    "set bell-style none",
    "set show-all-if-ambiguous on",
    "set completion-query-items 0",
    "set page-completions off",
    "set completion-display-width 0",  # one a line
    "tab: complete",
)
_EDITLINE = ("bind ^I rl_complete",)


class Lines(Protocol):
    """Gives lines, one at a time."""

    @property
    def asks(self) -> bool:
        """Whether somebody is there who can be asked."""

    def read(self, prompt: str) -> str:
        """Return the next line without its end.

        Raises:
            EOFError: There are no more.
        """


class PipedLines:
    """Lines of a script: no prompt is printed, and nothing is asked."""

    asks = False

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def read(self, prompt: str) -> str:
        """Return the next line of the script."""
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line.rstrip("\n")


class TerminalLines:
    """Lines of somebody at the terminal, with history and completion where Python has them.

    Args:
        words: What Tab completes.
    """

    asks = True

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(words)
        self._matches: list[str] = []
        self._prepare()

    def read(self, prompt: str) -> str:
        """Return what was typed after a prompt."""
        return input(prompt)

    def _prepare(self) -> None:
        # On a terminal that can do nothing, the editing of lines sends no escape code either.
        os.environ["TERM"] = "dumb"
        try:
            import readline
        except ImportError:  # a Python without it: lines are typed as the terminal itself lets them be
            return
        settings = _EDITLINE if "libedit" in (readline.__doc__ or "") else _READLINE
        for setting in settings:
            readline.parse_and_bind(setting)
        readline.set_completer_delims("")
        readline.set_completer(self._complete)

    def _complete(self, typed: str, state: int) -> str | None:
        if state == 0:
            self._matches = [word for word in self._words if word.startswith(typed.casefold())]
        return self._matches[state] if state < len(self._matches) else None
