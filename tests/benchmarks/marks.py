"""Marking 100,000 entries read and taking it back, as the one at the keyboard sees it.

    python -m tests.benchmarks.marks [--entries 100000] [--runs 5] [--keep FOLDER]

The reader runs in a pseudo-terminal. From the key on it is timed until the rows on the screen show the
marks, and until the status line says that they are kept. Then the same again while the cursor is moved all
the time: the longest wait for it to move, beside the wait when nothing else goes on. For comparison, the
plain UPDATE of all rows on a copy of the library.
"""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sqlite3
import sys
import time
from collections import defaultdict
from pathlib import Path

from tests.benchmarks.common import Report, finish, parser, spread, work_folder
from tests.benchmarks.libraries import first_title, made_library
from tests.benchmarks.programs import Pullquote
from tests.benchmarks.screens import ListCursor, TimedTerminal

ACTS = {"mark all read": ("A", r"marked read; "), "undo": ("u", r"Taken back: ")}
"""For each act its key, and what the status line says when it is done."""

KEYS_AT_REST = 10
PAUSE_SECONDS = 0.05
"""Between two keys of somebody who holds one down."""


def _session(ours: Pullquote, title: str, found: defaultdict[str, list[float]]) -> None:
    """Open the reader once, and do everything in it once."""
    with TimedTerminal(ours.command, ours.environ) as terminal:
        terminal.until(title, seconds=60)
        terminal.wait(2.0)
        for act, (key, done) in ACTS.items():
            until_shown, until_kept = _act(terminal, title, key, done)
            found[f"{act}: until the rows show it"].append(until_shown)
            found[f"{act}: until it is said to be kept"].append(until_kept)
            terminal.wait(1.0)
        cursor = ListCursor(terminal, title)
        found["longest wait for a key: at rest"].append(max(_moves(terminal, cursor, KEYS_AT_REST)))
        for act, (key, done) in ACTS.items():
            terminal.send(key)
            waits = _moves(terminal, cursor, 1)
            while not terminal.shows(done)():
                waits += _moves(terminal, cursor, 1)
            found[f"longest wait for a key: {act}"].append(max(waits))
            terminal.wait(1.0)


def _act(terminal: TimedTerminal, title: str, key: str, done: str) -> tuple[float, float]:
    """Press a key; returns the seconds until the first row changed, and until the status line says so."""
    line, _ = terminal.place_of(title)
    before = terminal.text.splitlines()[line]
    started = time.perf_counter()
    terminal.send(key)
    terminal.seconds_until(lambda: terminal.text.splitlines()[line] != before, f"what {key} does to the rows")
    shown = time.perf_counter() - started
    terminal.seconds_until(terminal.shows(done), f"the end of what {key} does")
    return shown, time.perf_counter() - started


def _moves(terminal: TimedTerminal, cursor: ListCursor, count: int) -> list[float]:
    """Move the cursor so often; returns the seconds that each move took."""
    waits: list[float] = []
    for _ in range(count):
        waits.append(cursor.move())
        terminal.wait(PAUSE_SECONDS)
    return waits


def _plain_update(library_file: Path, folder: Path) -> float:
    """Return the seconds of an UPDATE of all entries of a copy."""
    copy = folder / "copy.sqlite"
    shutil.copyfile(library_file, copy)
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        started = time.perf_counter()
        connection.execute("UPDATE entries SET read = 1")
        return time.perf_counter() - started


def _measured(options: argparse.Namespace) -> Report:
    found: defaultdict[str, list[float]] = defaultdict(list)
    with work_folder() as folder:
        ours = made_library(options.keep or folder, options.entries)
        title = first_title(ours.library_file)
        for _ in range(options.runs):
            _session(ours, title, found)
            found["plain UPDATE"].append(_plain_update(ours.library_file, folder))
    report = Report(f"Marking {options.entries:,} entries: median (smallest..largest) of {options.runs}")
    milliseconds = {name: [1000 * value for value in seconds] for name, seconds in found.items()}
    report.table(["", "ms"], [[name, spread(values)] for name, values in milliseconds.items()])
    report.keep("ms", milliseconds)
    return report


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__)
    options_of.add_argument("--entries", type=int, default=100_000)
    options_of.add_argument("--keep", type=Path, metavar="FOLDER", help="where libraries are kept and found")
    options = options_of.parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
