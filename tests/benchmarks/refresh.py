"""Refreshing many feeds: newsboat and `pullquote fetch` by turns, on the same server.

    python -m tests.benchmarks.refresh [--feeds 500] [--hosts 250] [--latency-ms 50] [--runs 5] [--faults]

Each run begins with empty folders. Cold: every feed is new; afterwards both hold the same number of
entries, and a search of ours finds them. Warm: nothing changed, and nine feeds of ten answer 304; the tenth
has no validators and sends its document again. newsboat's side of the warm run is prepared by a reload that
is not measured, because it sends validators from the third one on, and by gathering the statistics of its
database.

Then come the manners, of ours alone: a host that answers 429 is not asked again before the time it names,
and many feeds of few hosts are asked for two at a time at most, with pauses. `--faults` adds a refresh of
both in which one feed of ten is missing, gone, failing or cut short, and one never answers.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks.common import (
    BenchmarkError,
    Report,
    ServerProcess,
    finish,
    has_newsboat,
    parser,
    spread,
    work_folder,
)
from tests.benchmarks.programs import Newsboat, Pullquote, Run

Program = Newsboat | Pullquote

HOLD_SECONDS = 120
"""What a busy host names; both refreshes of the test of manners end before it."""

FAULTS = ("missing", "gone", "failing", "cut")


class _Results:
    """What was measured of each program, by its name and what it did."""

    def __init__(self) -> None:
        self.runs: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
        self.counted: dict[tuple[str, str], dict[str, Any]] = {}

    def refresh(self, program: Program, what: str, server: ServerProcess) -> None:
        """Refresh once, and keep what it took and what the server saw."""
        server.ask("reset")
        done = program.refresh()
        self.counted[program.name, what] = server.ask("stats")
        self.runs[program.name, what].append(done)
        print(f"  {what}, {program.name}: {done.seconds:.2f} s", flush=True)

    def seconds(self, program: str, what: str) -> list[float]:
        """Return the wall times."""
        return [done.seconds for done in self.runs[program, what]]


def _one_run(programs: list[Program], server: ServerProcess, results: _Results) -> None:
    """Refresh with each program, cold and then warm."""
    for program in programs:
        program.subscribe(server.addresses())
        results.refresh(program, "cold", server)
        if isinstance(program, Pullquote) and not program.searchable():
            raise BenchmarkError("What Pullquote fetched cannot be searched.")
    for program in programs:
        if isinstance(program, Newsboat):
            program.analyze()
            program.refresh()
            program.analyze()
        results.refresh(program, "warm", server)
    counts = {program.name: program.stored() for program in programs}
    if len(set(counts.values())) > 1:
        raise BenchmarkError(f"The programs do not hold the same number of entries: {counts}.")


def _programs(folder: Path, number: int, with_newsboat: bool) -> list[Program]:
    """Return the programs with fresh folders, in an order that changes from run to run."""
    ours = Pullquote(folder / f"pullquote-{number}")
    if not with_newsboat:
        return [ours]
    newsboat = Newsboat(folder / f"newsboat-{number}")
    return [newsboat, ours] if number % 2 == 0 else [ours, newsboat]


def _compare(options: argparse.Namespace, folder: Path, results: _Results) -> None:
    with_newsboat = has_newsboat()
    with ServerProcess(feeds=options.feeds, hosts=options.hosts, latency_ms=options.latency_ms) as server:
        for number in range(options.runs):
            print(f"run {number + 1} of {options.runs}")
            programs = _programs(folder, number, with_newsboat)
            _one_run(programs, server, results)
        if options.faults:
            faults = {
                str(number): FAULTS[number // 10 % len(FAULTS)] for number in range(0, options.feeds, 10)
            }
            server.ask("faults", faults=faults | {"5": "hang"})
            for program in programs:
                results.refresh(program, "with faults", server)
        busy = {str(host): "busy" for host in range(max(1, options.hosts // 10))}
        server.ask("faults", faults=busy, hold_seconds=HOLD_SECONDS)
        ours = next(program for program in programs if isinstance(program, Pullquote))
        results.refresh(ours, "busy hosts", server)
        results.refresh(ours, "busy hosts again", server)


def _crowd(folder: Path, results: _Results) -> None:
    """Let 40 feeds of two slow hosts be fetched."""
    with ServerProcess(feeds=40, hosts=2, entries=2, latency_ms=400) as server:
        ours = Pullquote(folder / "crowd")
        ours.subscribe(server.addresses())
        results.refresh(ours, "40 feeds of 2 hosts", server)


def _report(options: argparse.Namespace, results: _Results) -> Report:
    report = Report(
        f"{options.feeds} feeds on {options.hosts} hosts, {options.latency_ms:g} ms latency: "
        f"median (smallest..largest) of {options.runs}"
    )
    headers = [
        "",
        "seconds",
        "of processor",
        "MiB",
        "children's MiB",
        "answers",
        "a host at once",
        "in a hold",
    ]
    rows = [
        [
            f"{what}, {program}",
            spread([done.seconds for done in runs], 2),
            spread([done.cpu_seconds for done in runs], 2),
            f"{max(done.memory.own for done in runs):.0f}",
            f"{max(done.memory.children for done in runs):.0f}",
            ", ".join(f"{count} x {status}" for status, count in counted["statuses"].items()),
            str(counted["most_at_once_on_a_host"]),
            str(counted["during_hold"]),
        ]
        for (program, what), runs in results.runs.items()
        for counted in [results.counted[program, what]]
    ]
    report.table(headers, rows)
    for (program, what), runs in results.runs.items():
        report.keep(f"{what}, {program}", [asdict(done) for done in runs])
        report.keep(f"{what}, {program}: server", results.counted[program, what])
    for what, wanted in (("cold", "at most 1.0, better 0.6"), ("warm", "at most 1.3, better 1.0")):
        ours, theirs = results.seconds("pullquote", what), results.seconds("newsboat", what)
        report.ratio(f"{what}, pullquote / newsboat", ours, theirs, wanted)
    report.line("pullquote: at most 2 of a host at once, and none in a hold")
    return report


def _measured(options: argparse.Namespace) -> Report:
    results = _Results()
    with work_folder() as folder:
        _compare(options, folder, results)
        _crowd(folder, results)
    return _report(options, results)


def main() -> int:
    """Measure and print; returns the exit status."""
    options_of = parser(__doc__)
    options_of.add_argument("--feeds", type=int, default=500)
    options_of.add_argument("--hosts", type=int, default=250)
    options_of.add_argument("--latency-ms", type=float, default=50.0)
    options_of.add_argument("--faults", action="store_true", help="also refresh while feeds fail")
    options = options_of.parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
