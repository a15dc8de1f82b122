"""From the start of the reader to its list on the screen, with few and with very many entries stored.

    python -m tests.benchmarks.first_paint [--entries 100 100000] [--million] [--runs 5] [--keep FOLDER]

Beside it, by turns in the same pseudo-terminal: an empty Textual app, and newsboat on a database with as
many entries of the same length, made by its own reload and with its statistics gathered. The memory is that
of the process with its list open and at rest; memory of children is apart. Making the libraries takes
minutes; `--keep` keeps them in a folder for the next time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.common import (
    Report,
    finish,
    has_newsboat,
    median,
    parser,
    spread,
    work_folder,
)
from tests.benchmarks.libraries import first_title, made_library, made_newsboat
from tests.benchmarks.programs import memory
from tests.benchmarks.screens import TimedTerminal
from tests.benchmarks.synthetic_feeds import feed_title

MILLION = 1_000_000

CTRL_Q = "\x11"

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready to read")
Empty().run()
"""


class _Subject:
    """A program that is started again and again.

    Args:
        name: What it is called in the table.
        command: Starts it.
        environ: What its environment has beside ours.
        text: What is on the screen once its list is.
        quit_key: Ends it.
    """

    def __init__(
        self, name: str, command: Sequence[str], environ: Mapping[str, str], text: str, quit_key: str = "q"
    ) -> None:
        self.name = name
        self.milliseconds: list[float] = []
        self.own_memory: list[float] = []
        self.children_memory: list[float] = []
        self._command = command
        self._environ = environ
        self._text = text
        self._quit_key = quit_key

    def start(self) -> None:
        """Start it, look at it until it rests, and end it."""
        with TimedTerminal(self._command, self._environ) as terminal:
            self.milliseconds.append(1000 * terminal.until(self._text, seconds=120))
            terminal.wait(1.0)
            used = memory(terminal.pid)
            terminal.send(self._quit_key)
            terminal.until_end(seconds=60)
        self.own_memory.append(used.own)
        self.children_memory.append(used.children)

    def figures(self) -> dict[str, list[float]]:
        """Return all that was measured."""
        return {"ms": self.milliseconds, "MiB": self.own_memory, "children's MiB": self.children_memory}

    def forget(self) -> None:
        """Forget what was measured so far."""
        for series in self.figures().values():
            series.clear()


def _subjects(folder: Path, entries: int, with_newsboat: bool) -> list[_Subject]:
    ours = made_library(folder, entries)
    subjects = [_Subject("pullquote", ours.command, ours.environ, first_title(ours.library_file))]
    if with_newsboat:
        newsboat = made_newsboat(folder, entries)
        subjects.append(_Subject("newsboat", newsboat.command, newsboat.environ, feed_title(0)))
    return subjects


def _measure(options: argparse.Namespace, folder: Path) -> dict[int, list[_Subject]]:
    """Start all programs by turns, once more than is counted: the first time warms the disk's cache."""
    sizes = [*options.entries, MILLION] if options.million else options.entries
    with_newsboat = has_newsboat()
    subjects = {entries: _subjects(folder, entries, with_newsboat) for entries in sizes}
    empty = _Subject("empty Textual app", [sys.executable, "-c", EMPTY_APP], {}, "ready to read", CTRL_Q)
    subjects[0] = [empty]
    for number in range(options.runs + 1):
        for subject in (subject for group in subjects.values() for subject in group):
            subject.start()
            if number == 0:
                subject.forget()
    return subjects


def _report(options: argparse.Namespace, subjects: dict[int, list[_Subject]]) -> Report:
    report = Report(f"First paint: median (smallest..largest) of {options.runs}")
    headers = ["", "entries", "ms", "MiB", "children's MiB"]
    rows = [
        [
            subject.name,
            f"{entries:,}",
            spread(subject.milliseconds),
            f"{median(subject.own_memory):.0f}",
            f"{median(subject.children_memory):.0f}",
        ]
        for entries, group in subjects.items()
        for subject in group
    ]
    report.table(headers, rows)
    for entries, group in subjects.items():
        for subject in group:
            report.keep(f"{subject.name}, {entries} entries", subject.figures())
    fewest = min(options.entries)
    few = subjects[fewest][0].milliseconds
    for entries, (ours, *others) in subjects.items():
        for newsboat in others:
            name = f"{entries:,} entries, pullquote / newsboat"
            report.ratio(f"{name}, time", ours.milliseconds, newsboat.milliseconds, "under 1 from 100,000 on")
            report.ratio(
                f"{name}, memory", ours.own_memory, newsboat.own_memory, "at 100,000 under 1, better 0.5"
            )
        if entries > fewest:
            name = f"pullquote, {entries:,} / {fewest:,} entries, time"
            report.ratio(name, ours.milliseconds, few, "at most 1.3")
    empty = subjects[0][0].milliseconds
    report.ratio(f"{fewest:,} entries, pullquote / empty Textual app, time", few, empty, "under 2")
    return report


def _measured(options: argparse.Namespace) -> Report:
    with work_folder() as folder:
        return _report(options, _measure(options, options.keep or folder))


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__)
    options_of.add_argument("--entries", type=int, nargs="+", default=[100, 100_000])
    options_of.add_argument(
        "--million", action="store_true", help="also with 1,000,000 entries (10 GB of disk, much patience)"
    )
    options_of.add_argument("--keep", type=Path, metavar="FOLDER", help="where libraries are kept and found")
    options = options_of.parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
