"""The programs that are compared, each with folders of its own, run with an eye on time and memory."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.model import View
from reader.paths import folders
from reader.store import Store
from tests.benchmarks.common import ROOT, BenchmarkError

_MEMORY_SECONDS = 0.05
"""How often memory is looked at; the kernel keeps each process's peak meanwhile."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of a program in MiB (resident set); 0 where the system does not tell."""

    own: float = 0.0
    children: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A program that ran to its end."""

    seconds: float
    cpu_seconds: float
    """With its children."""
    memory: Memory
    """At its peak."""
    status: int
    """Its exit status."""
    output: str


def run(command: Sequence[str], environ: Mapping[str, str], *, seconds: float = 900.0) -> Run:
    """Run a program to its end, whatever its exit status.

    Raises:
        BenchmarkError: It did not end in time.
    """
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            list(command),
            env={**os.environ, **environ},
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        killer = threading.Timer(seconds, os.killpg, (process.pid, signal.SIGKILL))
        watch = _MemoryWatch(process.pid)
        try:
            killer.start()
            watch.start()
            _, status, usage = os.wait4(process.pid, 0)
            elapsed = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            killer.cancel()
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            watch.end()
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode == -signal.SIGKILL:
        raise BenchmarkError(f"{command[0]} did not end within {seconds:.0f} seconds.")
    return Run(elapsed, usage.ru_utime + usage.ru_stime, watch.peak, process.returncode, text)


def memory(pid: int, *, peak: bool = False) -> Memory:
    """Return the memory of a running process and, apart, that of its children."""
    children = _children(pid)
    return Memory(_resident(pid, peak), sum(_resident(child, peak) for child in children))


def _resident(pid: int, peak: bool) -> float:
    name = "VmHWM:" if peak else "VmRSS:"
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) / 1024
    return 0.0


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (thread / "children").read_text().split()):
                found.extend([child, *_children(child)])
    return found


class _MemoryWatch(threading.Thread):
    """Looks at a process's memory until it is told to end."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = Memory()
        self._pid = pid
        self._ending = threading.Event()

    def run(self) -> None:
        while not self._ending.wait(_MEMORY_SECONDS):
            now = memory(self._pid, peak=True)
            self.peak = Memory(max(now.own, self.peak.own), max(now.children, self.peak.children))

    def end(self) -> None:
        self._ending.set()
        self.join()


class Newsboat:
    """newsboat on a fresh folder.

    Args:
        folder: Where its files go; made where it is missing.
        threads: Feeds it fetches at a time.
    """

    name = "newsboat"

    def __init__(self, folder: Path, threads: int = 16) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._cache = folder / "cache.db"
        self._urls = folder / "urls"
        config = folder / "config"
        settings = {
            "reload-threads": threads,
            "max-items": 0,
            "download-timeout": 20,
            "download-retries": 1,
            "refresh-on-startup": "no",
            "confirm-exit": "no",
        }
        config.write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
        self.environ = {"HOME": str(folder)}
        self.command = ["newsboat", "-u", str(self._urls), "-c", str(self._cache), "-C", str(config)]

    def subscribe(self, addresses: Sequence[str]) -> None:
        """Follow these feeds and no others."""
        self._urls.write_text("".join(f"{address}\n" for address in addresses))

    def refresh(self) -> Run:
        """Fetch all feeds."""
        return run([*self.command, "-x", "reload"], self.environ)

    def analyze(self) -> None:
        """Gather the statistics of its database.

        It does that itself only while the tables are empty, and SQLite then takes plans of quadratic cost;
        comparing with those would flatter us.
        """
        with contextlib.closing(sqlite3.connect(self._cache)) as connection:
            connection.execute("ANALYZE")

    def stored(self) -> int:
        """Return how many entries it holds."""
        with contextlib.closing(sqlite3.connect(self._cache)) as connection:
            count: int = connection.execute("SELECT count(*) FROM rss_item").fetchone()[0]
        return count


class Pullquote:
    """Our reader on a fresh folder, without the sample articles, and fetching only when it is told to.

    Args:
        home: Where its files go; made where it is missing.
    """

    name = "pullquote"

    def __init__(self, home: Path) -> None:
        places = folders({"PULLQUOTE_HOME": str(home)})
        places.config_file.parent.mkdir(parents=True, exist_ok=True)
        places.config_file.write_text("samples = false\n[refresh]\nautomatic = false\n")
        self.library_file = places.library_file
        self.environ = {"PULLQUOTE_HOME": str(home)}
        self.command = [sys.executable, "-m", "reader"]

    def subscribe(self, addresses: Sequence[str]) -> None:
        """Follow these feeds too."""
        with Store.open(self.library_file) as store:
            for address in addresses:
                store.add_feed(address, kind="feed", title=address, now=datetime.now(UTC))

    def move_feeds(self, addresses: Sequence[str]) -> None:
        """Let the feeds that are there be fetched from these addresses, as if the user had given them."""
        with Store.open(self.library_file) as store:
            feeds = [feed for feed in store.feeds() if feed.kind == "feed"]
            for feed, address in zip(feeds, addresses, strict=True):
                store.update_feed(feed.id, url=address, given_url=address)

    def refresh(self) -> Run:
        """Fetch all feeds."""
        return run([*self.command, "fetch"], self.environ)

    def stored(self) -> int:
        """Return how many entries it holds."""
        with Store.open(self.library_file) as store:
            return store.counts().total

    def searchable(self) -> bool:
        """Return whether a search finds the entry that is listed first, by its title."""
        with Store.open(self.library_file) as store:
            title = store.entries(store.entry_ids(View("all"))[:1])[0].title
        found = run([*self.command, "search", f'"{title}"'], self.environ)
        return found.status == 0 and title in found.output
