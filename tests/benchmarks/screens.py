"""Programs in a pseudo-terminal, timed from the key to the screen."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from itertools import takewhile

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
        self._draw()
        colour: str = self._screen.buffer[line][column].bg
        return colour

    def place_of(self, text: str) -> tuple[int, int]:
        """Return the line and the column at which a text on the screen begins."""
        lines = self.text.splitlines()
        line = next(number for number, drawn in enumerate(lines) if text in drawn)
        return line, lines[line].index(text)


class ListCursor:
    """The cursor of a list, moved down and up again by keys that are timed.

    It is seen in what the program writes, not on a screen made of that: making one takes this process longer
    than the program needs for an answer, on processors that both share.

    Args:
        terminal: Where the list is, with the focus, and its cursor not on the last line.
        text: What stands in the row under the cursor.
    """

    def __init__(self, terminal: TimedTerminal, text: str) -> None:
        self._terminal = terminal
        self._line, column = terminal.place_of(text)
        self._column = column
        self._colour = terminal.background(self._line, column)
        self._step = self._height()
        red, green, blue = bytes.fromhex(self._colour)
        self._background = f"48;2;{red};{green};{blue}".encode()

    def move(self) -> float:
        """Press the key that moves it; returns the seconds until it is seen where it should be."""
        target, before = self._line + self._step, len(self._terminal.raw)
        self._terminal.send("j" if self._step > 0 else "k")
        seconds = self._terminal.seconds_until(
            lambda: self._is_drawn(target, before), "the move of the cursor"
        )
        self._line, self._step = target, -self._step
        return seconds

    def _is_drawn(self, line: int, since: int) -> bool:
        """Return whether a line was drawn with the cursor's colour."""
        written = _GO_TO.split(self._terminal.raw[since:])
        drawn = zip(written[1::2], written[2::2], strict=True)
        return any(int(row) == line + 1 and self._background in text for row, text in drawn)

    def _height(self) -> int:
        """Return how many lines a row has: as many as the cursor colours."""
        lines = range(self._line, self._terminal.lines)
        coloured = (self._terminal.background(line, self._column) == self._colour for line in lines)
        return sum(1 for _ in takewhile(bool, coloured))


_GO_TO = re.compile(rb"\x1b\[(\d+);\d+H")
"""Where the program goes to a line, counted from 1, and a column."""
