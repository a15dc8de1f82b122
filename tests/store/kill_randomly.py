"""A program for `test_store_kills.py`: works on a library without an end and is killed at random moments.

    python -m tests.store.kill_randomly FOLDER KILLS
    python -m tests.store.kill_randomly --work LIBRARY NAME SECONDS

The first prints one JSON object: how often it killed, what was acknowledged, lost and at fault. The second
only works, for some seconds, and prints what it acknowledged.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from reader.changes import FetchResult, Insert
from reader.model import View
from reader.store import Store
from tests.store.store_samples import NOW, index_is_exact, parsed

FRESH_EVERY = 10
"""Kills after which a new library is begun, so that the making of one is met too."""


def work(path: Path, name: str, acknowledge: Callable[[str], object], until: float) -> None:
    """Subscribe, fetch and mark, over and over; what is acknowledged is the address of a feed."""
    with Store.open(path) as store:
        for number in count():
            if time.monotonic() > until:
                return
            address = f"{name}-{number}"
            feed = store.add_feed(address, kind="feed", title="", now=NOW)
            entries = [Insert(parsed(guid, text="some words " * 50)) for guid in "abc"]
            store.apply(feed.id, entries, fetched=FetchResult(title="News"), now=NOW)
            store.set_read(store.entry_ids(View("feed", feed.id)), True)
            acknowledge(address)


def faults_of(path: Path, acknowledged: set[str]) -> tuple[set[str], list[str]]:
    """Open a library after a kill; returns what it lost, and what is wrong with it."""
    with Store.open(path) as store:
        feeds = {feed.url: feed for feed in store.feeds()}
        half = [url for url in acknowledged & set(feeds) if (feeds[url].total, feeds[url].unread) != (3, 0)]
        counted = sum(feed.total for feed in feeds.values()) == len(store.entry_ids(View()))
    connection = sqlite3.connect(path)
    checked = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()
    wrong = [f"{url} is half there" for url in half]
    wrong += [] if counted else ["the counts are wrong"]
    wrong += [] if checked == "ok" else [checked]
    wrong += [] if index_is_exact(path) else ["the index is not exact"]
    return acknowledged - set(feeds), wrong


def main(folder: Path, kills: int) -> None:
    """Kill as often as asked, and print what came of it."""
    moments = random.Random(7)
    acknowledged: set[str] = set()
    lost: set[str] = set()
    faults: list[str] = []
    path, total = folder / "0.db", 0
    for number in range(kills):
        if number % FRESH_EVERY == 0:
            path, acknowledged = folder / f"{number}.db", set()
        heard = folder / "heard"
        heard.write_bytes(b"")
        child = os.fork()
        if not child:
            with heard.open("ab", buffering=0) as stream:
                work(path, str(number), lambda key: stream.write(f"{key}\n".encode()), float("inf"))
        time.sleep(moments.uniform(0.005, 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        new = set(heard.read_text("utf-8").split())
        acknowledged |= new
        total += len(new)
        gone, wrong = faults_of(path, acknowledged)
        lost |= gone
        faults += wrong
    print(json.dumps({"kills": kills, "acknowledged": total, "lost": len(lost), "faults": faults}))


if __name__ == "__main__":
    if sys.argv[1] == "--work":
        work(Path(sys.argv[2]), sys.argv[3], print, time.monotonic() + float(sys.argv[4]))
    else:
        main(Path(sys.argv[1]), int(sys.argv[2]))
