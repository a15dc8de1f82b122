"""Every hostile answer, fetched many times at once: when each ends, how much memory it takes, and what a key
has to wait for meanwhile.

    python -m tests.security.at_once [--copies 20] [--timeout 5]

The server is a process of its own, so that what is measured is the reader alone. Ends with status 1 where
a limit is passed: the deadline and a second, 100 MB more than at the start, 200 ms for a key. All are what a
user sees, on the clock; the processor time beside them tells a busy reader from a busy machine.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

from reader.errors import FetchError
from reader.sources.fetch import Fetcher
from tests.fetching import asked
from tests.security.hostile import ANSWERS

MOST_MEGABYTES = 100
MOST_LAG_SECONDS = 0.2
TICK_SECONDS = 0.005


@dataclass(frozen=True, slots=True)
class Measured:
    """What some fetches at once took."""

    name: str
    seconds: float
    """Until the last one ended."""
    megabytes: float
    """Memory at the worst, beyond that at the start."""
    lag_seconds: float
    """The longest time in which the event loop did nothing else, on the clock."""
    work_seconds: float
    """The most processor time in which it did nothing else; what of the lag is the reader's own."""
    ends: frozenset[str]
    """What they ended with."""


class Probe:
    """Looks at the event loop and the memory of this process all the time.

    Args:
        start_bytes: The memory that it had at the start.
    """

    def __init__(self, start_bytes: int) -> None:
        self._process = psutil.Process()
        self._start = start_bytes
        self.lag = self.work = self.megabytes = 0.0

    async def watch(self) -> None:
        while True:
            before, work_before = time.perf_counter(), time.process_time()
            await asyncio.sleep(TICK_SECONDS)
            self.work = max(self.work, time.process_time() - work_before)
            self.lag = max(self.lag, time.perf_counter() - before - TICK_SECONDS)
            self.megabytes = max(self.megabytes, (self._process.memory_info().rss - self._start) / 1e6)


async def measure(name: str, url: str, copies: int, timeout_seconds: float, start_bytes: int) -> Measured:
    """Fetch an address so many times at once."""
    probe = Probe(start_bytes)
    watching = asyncio.create_task(probe.watch())
    async with Fetcher(
        timeout_seconds=timeout_seconds, concurrency=copies, per_host=copies, spacing_seconds=0
    ) as fetcher:
        began = time.perf_counter()
        ends = await asyncio.gather(*(_end(fetcher, url) for _ in range(copies)))
        seconds = time.perf_counter() - began
    watching.cancel()
    return Measured(name, seconds, probe.megabytes, probe.lag, probe.work, frozenset(ends))


async def _end(fetcher: Fetcher, url: str) -> str:
    try:
        return f"{len((await fetcher.fetch(asked(url))).body)} bytes"
    except FetchError as error:
        return str(error)


@contextmanager
def hostile_server() -> Iterator[int]:
    """Run the server of all hostile answers, and give its port."""
    command = [sys.executable, "-m", "tests.security.hostile"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


def main() -> int:
    """Measure all answers and say which passes a limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="answers; none: all")
    parser.add_argument("--copies", type=int, default=20)
    parser.add_argument("--timeout", type=float, default=5.0)
    options = parser.parse_args()
    failed = False
    start_bytes = psutil.Process().memory_info().rss
    with hostile_server() as port:
        asyncio.run(
            measure("", f"http://127.0.0.1:{port}/cookies", 1, options.timeout, start_bytes)
        )  # loads much
        for name in options.names or ANSWERS:
            url = f"http://127.0.0.1:{port}/{name}"
            got = asyncio.run(measure(name, url, options.copies, options.timeout, start_bytes))
            bad = (
                got.seconds > options.timeout + 1
                or got.megabytes > MOST_MEGABYTES
                or got.lag_seconds > MOST_LAG_SECONDS
            )
            failed = failed or bad
            print(
                f"{'FAILED' if bad else 'ok':7}{name:28}{got.seconds:6.2f} s{got.megabytes:7.1f} MB"
                f"{got.lag_seconds * 1000:6.0f} ms, {got.work_seconds * 1000:4.0f} ms of it work  {sorted(got.ends)[0][:90]}",
                flush=True,
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
