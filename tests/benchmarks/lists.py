"""The list of 100,000 entries, as the one at the keyboard sees it.

    python -m tests.benchmarks.lists [--entries 100000] [--runs 3] [--keep FOLDER]

The reader runs in a pseudo-terminal. From the key on it is timed until the screen shows what the key does:
the list of all articles opened, the cursor moved, a page turned, the end reached, each way of sorting, a range
of everything selected, everything above the cursor marked read and that taken back.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from reader.tui.screens.list_screen import SORTS
from tests.benchmarks.common import Report, finish, parser, spread, work_folder
from tests.benchmarks.libraries import made_library
from tests.benchmarks.screens import TimedTerminal

PAGES = 20
SIZE = (120, 40)
ROW_COLUMNS = slice(27, 54)
"""Where rows of the list stand on a screen of this size."""


class Session:
    """The reader opened once, and what is timed in it."""

    def __init__(self, terminal: TimedTerminal, entries: int, found: defaultdict[str, list[float]]) -> None:
        self._terminal = terminal
        self._count = f"{entries:,}"
        self._found = found

    def look(self) -> None:
        """Open the list of all, turn pages, and go to its end."""
        self._terminal.until("●", seconds=60)
        self._terminal.wait(2.0)
        self._terminal.send("gs")
        self._until(r"Starred: \d")
        self._timed("open the list of all", "ga", self._terminal.shows(f"All articles: {self._count}"))
        self._terminal.send("gg\x1b[6~")  # the first page only leads to the last row on the screen
        self._terminal.wait(0.5)
        for _ in range(PAGES):
            self._timed("turn a page", "\x1b[6~", self._other_rows())
        self._timed("go to the end", "G", self._other_rows())

    def sort(self) -> None:
        """Sort in every way, at the end as it was."""
        for words in (*list(SORTS.values())[1:], SORTS["newest"]):
            self._terminal.send("\\")
            self._until("Enter choose")
            self._terminal.send("j")  # from the present way on
            self._terminal.wait(0.4)
            self._timed(f"sort {words}", "\r", self._terminal.shows(f"Sorted: {words}"))

    def mark(self) -> None:
        """Select everything, then mark everything read and take that back."""
        self._timed("select all as a range", "VG", self._terminal.shows(f"{self._count} selected"))
        self._terminal.send("\x1b")
        self._terminal.wait(1.0)
        self._timed("mark above read: until the rows show it", "K", lambda: self._rows().count("●") <= 1)
        self._until("articles above marked read")
        self._timed("undo: until the rows show it", "u", lambda: self._rows().count("●") > 1)
        self._until("Taken back: ")

    def _timed(self, what: str, keys: str, seen: Callable[[], bool]) -> None:
        started = time.perf_counter()
        self._terminal.send(keys)
        self._terminal.seconds_until(seen, what)
        self._found[what].append(time.perf_counter() - started)
        self._terminal.wait(0.4)

    def _until(self, pattern: str) -> None:
        self._terminal.seconds_until(self._terminal.shows(pattern), pattern)
        self._terminal.wait(0.5)

    def _other_rows(self) -> Callable[[], bool]:
        before = self._rows()
        return lambda: self._rows() != before

    def _rows(self) -> str:
        lines = self._terminal.text.splitlines()[1:-3]
        return "\n".join(line[ROW_COLUMNS] for line in lines)


def _measured(options: argparse.Namespace) -> Report:
    found: defaultdict[str, list[float]] = defaultdict(list)
    with work_folder() as folder:
        ours = made_library(options.keep or folder, options.entries)
        for _ in range(options.runs):
            with TimedTerminal(ours.command, ours.environ, SIZE) as terminal:
                session = Session(terminal, options.entries, found)
                session.look()
                session.sort()
                session.mark()
    report = Report(f"A list of {options.entries:,} entries: median (smallest..largest) of {options.runs}")
    milliseconds = {name: [1000 * value for value in seconds] for name, seconds in found.items()}
    report.table(["", "ms"], [[name, spread(values)] for name, values in milliseconds.items()])
    report.keep("ms", milliseconds)
    return report


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__, runs=3)
    options_of.add_argument("--entries", type=int, default=100_000)
    options_of.add_argument("--keep", type=Path, metavar="FOLDER", help="where libraries are kept and found")
    options = options_of.parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
