"""How long a key waits for its answer: at rest, and while 500 feeds are fetched and quotes looked for.

    python -m tests.benchmarks.keys [--feeds 500] [--hosts 250] [--entries 10000] [--latency-ms 50] [--runs 3]

The reader runs in a pseudo-terminal on a library of these feeds, each with some entries whose quotes are not
found yet; a refresh brings 30 new ones of each. The cursor of the list is moved all the time, and each move
opens an article beside it; timed is from the key until the cursor is seen where it should be.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from datetime import UTC, datetime

from reader.store import Store
from tests.benchmarks.common import (
    BenchmarkError,
    Report,
    ServerProcess,
    finish,
    parser,
    percentile,
    spread,
    work_folder,
)
from tests.benchmarks.libraries import first_title, made_library
from tests.benchmarks.programs import Pullquote
from tests.benchmarks.screens import ListCursor, TimedTerminal

PAUSE_SECONDS = 0.05
"""Between two keys of somebody who holds one down."""

KEYS_AT_REST = 60

REFRESH_SECONDS = 300
"""After which a refresh has failed, and there is nothing that was measured."""

LIMIT_MS = 50
"""Below which 95 % of the waits are to stay, also while everything goes on."""


def _waits(ours: Pullquote, title: str) -> tuple[list[float], list[float]]:
    """Return the seconds that keys waited at rest, and while feeds are fetched and quotes looked for."""
    with Store.open(ours.library_file) as store, TimedTerminal(ours.command, ours.environ) as terminal:
        terminal.until(title, seconds=60)
        terminal.wait(1.0)
        cursor = ListCursor(terminal, title)
        rest = [_move(terminal, cursor) for _ in range(KEYS_AT_REST)]
        began = datetime.now(UTC).replace(microsecond=0)  # as times are stored
        terminal.send("R")
        busy: list[float] = []
        end = time.monotonic() + REFRESH_SECONDS
        while not _all_fetched(store, began, busy):
            if time.monotonic() > end:
                raise BenchmarkError(f"The feeds were not all fetched; the screen is:\n{terminal.text}")
            busy.append(_move(terminal, cursor))
        terminal.send("q")
        terminal.until_end()
    return rest, busy


def _move(terminal: TimedTerminal, cursor: ListCursor) -> float:
    seconds = cursor.move()
    terminal.wait(PAUSE_SECONDS)
    return seconds


def _all_fetched(store: Store, began: datetime, busy: list[float]) -> bool:
    """Return whether all feeds are stored; it looks now and then, not to be in the way."""
    if len(busy) % 10:
        return False
    fetched = (feed.fetched for feed in store.feeds() if feed.kind == "feed")
    return all(when is not None and when >= began for when in fetched)


def _measured(options: argparse.Namespace) -> Report:
    series: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(options.runs):
        with (
            work_folder() as folder,
            ServerProcess(
                feeds=options.feeds, hosts=min(options.hosts, options.feeds), latency_ms=options.latency_ms
            ) as server,
        ):
            ours = made_library(folder, options.entries, feeds=options.feeds)
            ours.move_feeds(server.addresses())
            rest, busy = _waits(ours, first_title(ours.library_file))
        for name, waits in (("at rest", rest), ("busy", busy)):
            series[f"{name}, median"].append(1000 * percentile(waits, 50))
            series[f"{name}, 95 %"].append(1000 * percentile(waits, 95))
            series[f"{name}, longest"].append(1000 * max(waits))
        series["keys while busy"].append(len(busy))
    report = Report(
        f"Wait for a key in ms, {options.feeds} feeds: median (smallest..largest) of {options.runs}"
    )
    report.table(["", "ms"], [[name, spread(values)] for name, values in series.items()])
    report.line(f"95 % of the waits while busy are to be below {LIMIT_MS} ms")
    report.keep("ms", series)
    return report


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__)
    options_of.add_argument("--feeds", type=int, default=500)
    options_of.add_argument("--hosts", type=int, default=250)
    options_of.add_argument("--entries", type=int, default=10_000)
    options_of.add_argument("--latency-ms", type=float, default=50)
    options = options_of.parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
