"""What the benchmarks share: options, folders, tables of figures, and the server of feeds."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Self

from tests.benchmarks.feed_server import feed_address

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder, in which all programs run."""


class BenchmarkError(Exception):
    """A benchmark cannot go on; the sentence says why."""


def parser(doc: str | None, *, runs: int = 5) -> argparse.ArgumentParser:
    """Return a parser with the options that all benchmarks take."""
    made = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--runs", type=int, default=runs, help=f"runs of each program (default: {runs})")
    made.add_argument("--json", type=Path, metavar="FILE", help="write all figures there as well")
    return made


@contextlib.contextmanager
def work_folder() -> Iterator[Path]:
    """Give a folder that is gone afterwards, also after Ctrl+C or a request to end."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)
    with tempfile.TemporaryDirectory(prefix="pullquote-benchmark-") as folder:
        yield Path(folder)


def finish(measure: Callable[[], Report], file: Path | None) -> int:
    """Measure, show the report, and return the exit status; what cannot be measured is said in a sentence."""
    try:
        report = measure()
    except (BenchmarkError, AssertionError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Ended before it was done.", file=sys.stderr)
        return 130
    report.load()
    report.show(file)
    return 0


def has_newsboat() -> bool:
    """Return whether newsboat is installed, and say so where it is not."""
    found = shutil.which("newsboat") is not None
    if not found:
        print("newsboat is not installed: its columns stay empty, and there are no ratios to it.")
    return found


class Report:
    """What was measured: printed as tables and ratios, and written to a file with every single run."""

    def __init__(self, title: str) -> None:
        self._lines = [f"\n{title}"]
        self._values: dict[str, Any] = {"title": title}

    def table(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Add a table; the columns after the first are aligned at the right."""
        widths = [max(map(len, column)) for column in zip(headers, *rows, strict=True)]
        for row in (headers, *rows):
            cells = [row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]
            self._lines.append("  " + "  ".join(cells))

    def line(self, text: str) -> None:
        """Add a line of its own."""
        self._lines.append(f"  {text}")

    def ratio(self, name: str, ours: Sequence[float], theirs: Sequence[float], wanted: str) -> None:
        """Add the ratio of two medians with what is wanted of it, where both were measured."""
        if ours and theirs:
            value = median(ours) / median(theirs)
            self.line(f"{name}: {value:.2f} ({wanted})")
            self.keep(name, round(value, 3))

    def load(self) -> None:
        """Say how busy the machine was: above what the programs themselves need, figures are too high."""
        minute, five_minutes, _ = os.getloadavg()
        self.line(f"load of the machine in the last minute {minute:.1f}, in the last five {five_minutes:.1f}")
        self.keep("load", [minute, five_minutes])

    def keep(self, name: str, value: object) -> None:
        """Keep what goes to the file only."""
        self._values[name] = value

    def show(self, file: Path | None) -> None:
        """Print all, and write it to a file where one is named."""
        print("\n".join(self._lines))
        if file is not None:
            file.write_text(json.dumps(self._values, indent=2) + "\n", encoding="utf-8")


def spread(values: Sequence[float], digits: int = 0) -> str:
    """Return a series in a few characters: its median, and the smallest and the largest value."""
    middle, low, high = (f"{value:.{digits}f}" for value in (median(values), min(values), max(values)))
    return f"{middle} ({low}..{high})" if len(values) > 1 else middle


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value below which so many of a hundred lie (the nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


class ServerProcess:
    """A feed server of its own process, running inside the block."""

    def __init__(
        self,
        *,
        feeds: int,
        hosts: int,
        entries: int = 30,
        entry_bytes: int = 3000,
        latency_ms: float = 0.0,
        on_demand: bool = False,
    ) -> None:
        self.feeds = feeds
        self.hosts = hosts
        self._options = {
            "--feeds": feeds,
            "--hosts": hosts,
            "--entries": entries,
            "--entry-bytes": entry_bytes,
            "--latency-ms": latency_ms,
        }
        self._flags = ["--on-demand"] if on_demand else []

    def __enter__(self) -> Self:
        options = [str(part) for option in self._options.items() for part in option]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.feed_server", *options, *self._flags],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl+C ends us, and we end it
        )
        self.port: int = self._read()["port"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What it has not read yet is lost with it, and that is what is wanted.
        with contextlib.suppress(BrokenPipeError):
            self._process.communicate(timeout=10)

    def addresses(self) -> list[str]:
        """Return the addresses of all feeds."""
        return [feed_address(number, self.hosts, self.port) for number in range(self.feeds)]

    def ask(self, do: str, **arguments: object) -> dict[str, Any]:
        """Give a command; returns what was counted up to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise BenchmarkError("The feed server did not start; what it said stands above.")
        answer: dict[str, Any] = json.loads(line)
        return answer
