"""Programs in a pseudo-terminal, timed from the key to the screen."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from tests.benchmarks.common import BenchmarkError
from tests.terminal import Terminal


class TimedTerminal(Terminal):
    """A terminal that says how long things took to be seen."""

    def seconds_until(self, seen: Callable[[], bool], what: str, limit: float = 60.0) -> float:
        """Take in what is drawn until something is seen; returns the seconds it took.

        Args:
            seen: Looks at the screen.
            what: What it looks for, for the error.
            limit: Seconds after which it counts as never seen.

        Raises:
            BenchmarkError: It was never seen.
        """
        started = time.perf_counter()
        while not seen():
            if not self._read() or time.perf_counter() - started > limit:
                raise BenchmarkError(f"{what} never came; the screen is:\n{self.text}")
        return time.perf_counter() - started

    def wait(self, seconds: float) -> None:
        """Take in what is drawn for so long."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._read()

    def shows(self, pattern: str) -> Callable[[], bool]:
        """Return what looks for a regular expression on the screen."""
        wanted = re.compile(pattern)
        return lambda: wanted.search(self.text) is not None

    def background(self, line: int, column: int) -> str:
        """Return the colour behind a character: it tells where the cursor of a list is."""
        colour: str = self._screen.buffer[line][column].bg
        return colour

    def place_of(self, text: str) -> tuple[int, int]:
        """Return the line and the column at which a text on the screen begins."""
        lines = self.text.splitlines()
        line = next(number for number, drawn in enumerate(lines) if text in drawn)
        return line, lines[line].index(text)


class ListCursor:
    """The cursor of a list, moved down and up again by keys that are timed.

    Args:
        terminal: Where the list is, with the focus, and its cursor not on the last line.
        text: What stands in the row under the cursor.
    """

    def __init__(self, terminal: TimedTerminal, text: str) -> None:
        self._terminal = terminal
        self._line, self._column = terminal.place_of(text)
        self._colour = terminal.background(self._line, self._column)
        self._step = 1

    def move(self) -> float:
        """Press the key that moves it; returns the seconds until it is seen where it should be."""
        target = self._line + self._step
        self._terminal.send("j" if self._step == 1 else "k")
        seconds = self._terminal.seconds_until(
            lambda: self._terminal.background(target, self._column) == self._colour, "the move of the cursor"
        )
        self._line, self._step = target, -self._step
        return seconds
