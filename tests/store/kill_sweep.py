"""A program for `test_store_kills.py`: works on a library and is killed before the n-th statement.

    python -m tests.store.kill_sweep FOLDER STEP [OLDER]

It is killed before each STEP-th statement, a run each. The library is a new one, or a copy of OLDER, which
is one of an older release and is only opened. It prints one JSON object for each run: how it ended, how
many steps were acknowledged before, and what the library holds when it is opened again. The last run is the
one that nothing killed.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.changes import FetchResult, Insert, Update
from reader.model import View
from reader.store import Store
from tests.store.store_samples import NOW, dump_of, full_text, index_is_exact, parsed, put_quotes


def work(path: Path, acknowledge: Callable[[], object]) -> None:
    """Do what a session does, and say so after each step."""
    with Store.open(path) as store:
        acknowledge()
        feed = store.add_feed("https://news.example/", kind="feed", title="", now=NOW)
        acknowledge()
        entries = [Insert(parsed(guid, text="text")) for guid in "abc"]
        store.apply(feed.id, entries, fetched=FetchResult(title="News"), now=NOW)
        acknowledge()
        ids = store.entry_ids(View())
        store.set_read(ids, True)
        acknowledge()
        update = Update(ids[0], parsed("c", text="new words"), keep_version=True, unread=True)
        store.apply(feed.id, [update], fetched=FetchResult(title="News"), now=NOW)
        acknowledge()
        store.put_full_text(ids[0], full_text("all of it"), NOW)
        acknowledge()
        put_quotes(store, ids[0], [(0, 3, "direct", "Ada", "", "all")])
        acknowledge()
        store.remove_feed(feed.id)
        acknowledge()


def kill_before_statement(number: int) -> None:
    """Have this process killed before SQLite runs its statement of that number, on any connection."""
    seen = 0

    def count(_statement: str) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    real = sqlite3.connect

    def connect(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real(*args, **options)
        connection.set_trace_callback(count)
        return connection

    sqlite3.connect = connect  # type: ignore[assignment]


def held(path: Path) -> dict[str, object]:
    """Open the library and say what it holds."""
    before = dump_of(path)
    with Store.open(path) as store:
        feeds, ids, unread = store.feeds(), store.entry_ids(View()), store.entry_ids(View("unread"))
        texts = [store.article(entry_id).text for entry_id in ids]
        versions = sum(len(store.versions(entry_id)) for entry_id in ids)
    connection = sqlite3.connect(path)
    checked = connection.execute("PRAGMA integrity_check").fetchone()[0]
    (quotes,) = connection.execute("SELECT count(*) FROM quotes").fetchone()
    connection.close()
    return {
        "before": before,
        "titles": [feed.title for feed in feeds],
        "unread": len(unread),
        "texts": texts,
        "versions": versions,
        "quotes": quotes,
        "counts_hold": [(feed.total, feed.unread) for feed in feeds] in ([], [(len(ids), len(unread))]),
        "index_is_exact": index_is_exact(path),
        "integrity": checked,
    }


def main(folder: Path, step: int, older: Path | None = None) -> None:
    """Run until a run is not killed."""
    status, number = -1, 1 - step
    while status:
        number += step
        path, heard = folder / f"{number}.db", folder / f"{number}.acknowledged"
        heard.touch()
        if older is not None:
            shutil.copy(older, path)
        child = os.fork()
        if not child:
            kill_before_statement(number)
            with heard.open("ab", buffering=0) as acknowledged:
                if older is None:
                    work(path, lambda: acknowledged.write(b"."))
                else:
                    Store.open(path).close()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status and os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            raise SystemExit(f"The run before statement {number} ended by itself; what it said stands above.")
        print(json.dumps({"status": status, "acknowledged": heard.stat().st_size, **held(path)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *map(Path, sys.argv[3:]))
