"""From the keyboard to the hits: searching and filtering 100,000 articles while one types.

    python -m tests.benchmarks.finding [--entries 100000] [--runs 5] [--keep FOLDER]

The reader runs in a pseudo-terminal. A word is typed in one go, and timed until hits with it are on the screen,
or until the prompt of the filter says how many articles it leaves. That is the pause after which typing counts
as done, the search, and the drawing.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from reader.query import parse_query
from reader.query.completion import as_typed
from reader.store import Store
from tests.benchmarks.common import Report, finish, parser, spread, work_folder
from tests.benchmarks.libraries import first_title, made_library
from tests.benchmarks.library_maker import NOW
from tests.benchmarks.programs import Pullquote
from tests.benchmarks.screens import TimedTerminal
from tests.benchmarks.search import words_in

SHARES = (0.004, 0.01, 0.1, 0.26)
"""How many of the articles have the words that are typed."""

CLEAR = "\x15"
"""Ctrl+U, which empties the field."""

REST_SECONDS = 1.0


def _session(ours: Pullquote, title: str, words: Mapping[str, int]) -> dict[str, float]:
    """Open the reader once; returns the seconds until each word was searched and filtered by."""
    found: dict[str, float] = {}
    with TimedTerminal(ours.command, ours.environ) as terminal:
        terminal.until(title, seconds=60)
        terminal.wait(2 * REST_SECONDS)
        terminal.send("/")
        terminal.until("Search", seconds=10)
        for word in words:
            found[f"search, {word}"] = _typed(terminal, word, rf"(?is)\n.*\n.*\b{word}")
        terminal.send("\x1b")
        terminal.wait(REST_SECONDS)
        terminal.send("F")
        terminal.until("complete", seconds=10)
        for word, count in words.items():
            found[f"filter, {word}"] = _typed(terminal, word, rf"{word}\W+{count:,}\b")
    return found


def _typed(terminal: TimedTerminal, word: str, pattern: str) -> float:
    """Type a word into the empty field; returns the seconds until the screen shows what it should."""
    terminal.send(CLEAR)
    terminal.wait(REST_SECONDS)
    started = time.perf_counter()
    terminal.send(word)
    terminal.seconds_until(terminal.shows(pattern), f"what {word} finds")
    return time.perf_counter() - started


def _counts(library_file: Path, words: list[str]) -> dict[str, int]:
    with Store.open(library_file) as store:
        return {word: len(store.matching_ids(parse_query(as_typed(word)), now=NOW)) for word in words}


def _measured(options: argparse.Namespace) -> Report:
    report = Report(
        f"Finding in {options.entries:,} articles, ms: median (smallest..largest) of {options.runs}"
    )
    times: defaultdict[str, list[float]] = defaultdict(list)
    with work_folder() as folder:
        ours = made_library(options.keep or folder, options.entries)
        words = _counts(ours.library_file, words_in(ours.library_file, SHARES, options.entries))
        title = first_title(ours.library_file)
        for _ in range(options.runs):
            for name, seconds in _session(ours, title, words).items():
                times[name].append(1000 * seconds)
    rows = [[name, f"{words[name.split()[-1]]:,}", spread(taken)] for name, taken in times.items()]
    report.table(["", "found", "until it is seen"], rows)
    for name, taken in times.items():
        report.keep(name, taken)
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
