"""How late the event loop is while the running reader refreshes many new feeds.

    python -m tests.benchmarks.loop_lag [--feeds 100 500] [--hosts 250] [--latency-ms 50] [--runs 5]

The reader runs in a pseudo-terminal, with a task beside its own that sleeps for 5 ms again and again and
takes note of how much longer it slept. The refresh is started from the keyboard; what counts is the time
from that key until all feeds are stored. The lag at rest is printed too: what the clock of the event loop
itself costs.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import time
from pathlib import Path

from reader.store import Store
from tests.benchmarks.common import (
    Report,
    ServerProcess,
    finish,
    parser,
    percentile,
    spread,
    work_folder,
)
from tests.benchmarks.programs import Pullquote
from tests.benchmarks.screens import TimedTerminal

SLEEP_SECONDS = 0.005

LAGS_VARIABLE = "PULLQUOTE_BENCHMARK_LAGS"
"""Environment variable with the file that the reader with a probe writes its lags to."""

REST_SECONDS = 1.5

Lag = tuple[float, float]
"""When it was taken (the system's monotonic clock, which all processes share), and seconds."""


def read_with_probe(lags_file: Path) -> int:
    """Run the reader on its command line, with the probe in its event loop."""
    from reader import cli
    from reader.tui import app

    lags: list[Lag] = []

    async def probe() -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(SLEEP_SECONDS)
            now = time.monotonic()
            lags.append((now, now - before - SLEEP_SECONDS))

    class ProbedApp(app.PullquoteApp):
        """The reader with the probe in it."""

        CSS_PATH = str(Path(app.__file__).with_name(str(app.PullquoteApp.CSS_PATH)))

        def on_ready(self) -> None:
            self.run_worker(probe(), group="probe")

    app.PullquoteApp = ProbedApp  # type: ignore[misc]
    try:
        return cli.main([])
    finally:
        lags_file.write_text(json.dumps(lags), encoding="utf-8")


def _lags(folder: Path, feeds: int, hosts: int, latency_ms: float) -> tuple[list[float], list[float], float]:
    """Return the lags at rest and while refreshing, in seconds, and how long the refresh took."""
    ours = Pullquote(folder / "home")
    lags_file = folder / "lags.json"
    with ServerProcess(feeds=feeds, hosts=min(hosts, feeds), latency_ms=latency_ms) as server:
        ours.subscribe(server.addresses())
        command = [sys.executable, "-m", "tests.benchmarks.loop_lag", "--with-probe"]
        environ = {**ours.environ, LAGS_VARIABLE: str(lags_file)}
        with Store.open(ours.library_file) as store, TimedTerminal(command, environ) as terminal:
            terminal.until("Sources")
            terminal.wait(2 * REST_SECONDS)
            started = time.monotonic()
            terminal.send("R")
            terminal.seconds_until(lambda: _all_fetched(terminal, store), "the end of the refresh", 300)
            ended = time.monotonic()
            terminal.wait(0.5)
            terminal.send("q")
            terminal.until_end()
    taken: list[Lag] = [(when, lag) for when, lag in json.loads(lags_file.read_text(encoding="utf-8"))]
    rest = [lag for when, lag in taken if started - REST_SECONDS < when < started]
    busy = [lag for when, lag in taken if started <= when <= ended]
    return rest, busy, ended - started


def _all_fetched(terminal: TimedTerminal, store: Store) -> bool:
    """Return whether all feeds are stored; it looks now and then, not to be in the way."""
    terminal.wait(0.2)
    return all(feed.fetched for feed in store.feeds() if feed.kind == "feed")


def _measure(options: argparse.Namespace, feeds: int) -> dict[str, list[float]]:
    """Refresh so many feeds in fresh libraries; returns series of milliseconds by what they are."""
    series: dict[str, list[float]] = {}
    for _ in range(options.runs):
        with work_folder() as folder:
            rest, busy, seconds = _lags(folder, feeds, options.hosts, options.latency_ms)
        measured = {
            "at rest, 95 %": percentile(rest, 95),
            "50 %": percentile(busy, 50),
            "95 %": percentile(busy, 95),
            "99 %": percentile(busy, 99),
            "longest": max(busy),
            "whole refresh": seconds,
        }
        for name, value in measured.items():
            series.setdefault(name, []).append(1000 * value)
    return series


def _measured(options: argparse.Namespace) -> Report:
    found = {feeds: _measure(options, feeds) for feeds in options.feeds}
    report = Report(
        f"Lag of the event loop in ms while refreshing: median (smallest..largest) of {options.runs}"
    )
    headers = ["", *next(iter(found.values()))]
    rows = [
        [f"{feeds} feeds", *(spread(values, 1) for values in series.values())]
        for feeds, series in found.items()
    ]
    report.table(headers, rows)
    report.line("95 % of the lags are to be below 25 ms, better below 10")
    for feeds, series in found.items():
        report.keep(f"{feeds} feeds", series)
    return report


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__)
    options_of.add_argument("--feeds", type=int, nargs="+", default=[100, 500])
    options_of.add_argument("--hosts", type=int, default=250)
    options_of.add_argument("--latency-ms", type=float, default=50.0)
    options_of.add_argument("--with-probe", action="store_true", help="run the reader with the probe")
    options = options_of.parse_args()
    if options.with_probe:
        return read_with_probe(Path(os.environ[LAGS_VARIABLE]))
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
