"""Connections: a thread each, transactions whole, errors in the user's words, closing that waits."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from reader.errors import StoreError
from reader.model import View
from reader.store import Store
from reader.store.db import Database
from reader.store.opening import open_database
from tests.store.store_samples import NOW, ROOT, add_feed, insert, parsed


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "library.db", 5.0)
    yield opened
    opened.close()


def _one(database: Database, statement: str) -> object:
    with database.reading() as connection:
        return connection.execute(statement).fetchone()[0]


def _add(connection: sqlite3.Connection, url: str) -> None:
    connection.execute("INSERT INTO feeds (url, kind, title, added) VALUES (?, 'feed', '', 0)", (url,))


@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("trusted_schema", 0), ("synchronous", 1)],
)
def test_settings_hold_on_every_connection(database: Database, setting: str, value: object) -> None:
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(_one, database, f"PRAGMA {setting}").result()
    assert [_one(database, f"PRAGMA {setting}"), there] == [value, value]


def test_what_the_user_did_is_committed_in_full(database: Database) -> None:
    with database.writing(durable=True) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    with database.writing() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)


@pytest.mark.parametrize("durable", [False, True])
def test_a_block_that_fails_leaves_nothing(database: Database, durable: bool) -> None:
    with pytest.raises(KeyError), database.writing(durable=durable) as connection:
        _add(connection, "half")
        raise KeyError
    with database.writing(durable=durable) as connection:
        _add(connection, "whole")
    with database.reading() as connection:
        assert connection.execute("SELECT url FROM feeds").fetchall() == [("whole",)]
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)


def test_a_change_inside_another_is_kept_with_it_and_fails_alone(database: Database) -> None:
    with database.writing(durable=True) as outer:
        _add(outer, "first")
        with pytest.raises(KeyError), database.writing() as inner:
            _add(inner, "half")
            raise KeyError
        with database.writing(durable=True) as inner:
            assert inner is outer
            _add(inner, "second")
        assert outer.execute("PRAGMA synchronous").fetchone() == (2,)
    with pytest.raises(KeyError), database.writing() as outer:
        with database.writing() as inner:
            _add(inner, "third")
        raise KeyError
    with database.reading() as connection:
        urls = connection.execute("SELECT url FROM feeds ORDER BY id").fetchall()
    assert urls == [("first",), ("second",)]


def test_a_full_disk_inside_another_change_is_said(database: Database) -> None:
    with database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="no room"), database.writing(), database.writing() as inner:
        _add(inner, "x" * 100_000)
    with database.reading() as connection:
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM feeds").fetchone() == (0,)


def test_a_snapshot_does_not_see_what_is_written_meanwhile(database: Database) -> None:
    with database.writing() as writer:
        _add(writer, "before")
    with database.snapshot() as connection:
        assert connection.execute("SELECT count(*) FROM feeds").fetchone() == (1,)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(_write_one, database).result()
        assert connection.execute("SELECT count(*) FROM feeds").fetchone() == (1,)
    assert _one(database, "SELECT count(*) FROM feeds") == 2
    with database.writing() as writer:
        _add(writer, "own")
        with database.snapshot() as connection:
            assert connection.execute("SELECT count(*) FROM feeds").fetchone() == (3,)
    assert _one(database, "SELECT count(*) FROM feeds") == 3


def test_a_write_inside_a_snapshot_is_refused_where_it_would_be_lost(database: Database) -> None:
    with database.snapshot(), pytest.raises(RuntimeError, match="for reading"), database.writing() as writer:
        _add(writer, "lost")
    with database.writing() as writer:
        _add(writer, "kept")
    with database.writing() as writer, database.snapshot(), database.writing() as inner:
        assert inner is writer
        _add(inner, "kept too")
    assert _one(database, "SELECT count(*) FROM feeds") == 2


def _write_one(database: Database) -> None:
    with database.writing() as connection:
        _add(connection, "after")


def test_a_full_disk_is_said_and_leaves_what_was_there(database: Database) -> None:
    with database.writing() as connection:
        _add(connection, "before")
    with database.reading() as connection:  # SQLite's own limit of pages stands for the end of the disk
        connection.execute("PRAGMA max_page_count = 1")
    words = r"no room for the library .*; free some disk space"
    with pytest.raises(StoreError, match=words), database.writing() as connection:
        _add(connection, "x" * 200_000)
    assert _one(database, "SELECT group_concat(url) FROM feeds") == "before"


def test_our_own_mistakes_are_not_dressed_up(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        _one(database, "SELECT 1 FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), database.writing() as connection:
        _add(connection, "twice")
        _add(connection, "twice")
    with pytest.raises(sqlite3.ProgrammingError):
        _one(database, "SELECT ?")


def test_a_file_that_vanished_is_not_made_again(database: Database, tmp_path: Path) -> None:
    (tmp_path / "library.db").unlink()
    with ThreadPoolExecutor(1) as pool, pytest.raises(StoreError, match="cannot be opened"):
        pool.submit(_one, database, "SELECT 1").result()
    assert not (tmp_path / "library.db").exists()


def test_connections_of_ended_threads_are_closed(database: Database, tmp_path: Path) -> None:
    for _ in range(10):
        thread = threading.Thread(target=_one, args=(database, "SELECT count(*) FROM feeds"))
        thread.start()
        thread.join()
    library = str(tmp_path / "library.db")
    opened = [file.path for file in psutil.Process().open_files() if file.path == library]
    assert 1 <= len(opened) <= 2


def test_closing_waits_for_a_transaction_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    database = open_database(path, 5.0)
    inside, closing = threading.Event(), threading.Event()

    def write() -> None:
        with database.writing() as connection:
            inside.set()
            closing.wait(5)
            _add(connection, "kept")

    writer = threading.Thread(target=write)
    writer.start()
    inside.wait(5)
    closer = threading.Thread(target=database.close)
    closer.start()
    while True:  # until `close` has begun
        try:
            _one(database, "SELECT 1")
        except StoreError:
            break
    assert closer.is_alive()
    closing.set()
    writer.join(5)
    closer.join(5)
    assert [file.name for file in tmp_path.iterdir()] == ["library.db"]
    with Store.open(path) as store:
        assert [feed.url for feed in store.feeds()] == ["kept"]


def test_closing_twice_is_closing(database: Database) -> None:
    database.close()
    database.close()
    with pytest.raises(StoreError, match="closed"):
        _one(database, "SELECT 1")


@pytest.mark.parametrize("locked", [False, True])
def test_closing_gathers_statistics_but_does_not_wait_to_do_so(tmp_path: Path, locked: bool) -> None:
    path = tmp_path / "library.db"
    store = Store.open(path, busy_timeout=20)
    feed = add_feed(store)
    insert(store, feed.id, *(parsed(str(number)) for number in range(1_000)))
    store.entry_ids(View("feed", feed.id))
    other = sqlite3.connect(path, isolation_level=None)
    if locked:
        other.execute("BEGIN IMMEDIATE")
    before = time.monotonic()
    store.close()
    assert time.monotonic() - before < 10
    tables = {name for (name,) in other.execute("SELECT name FROM sqlite_master")}
    assert ("sqlite_stat1" in tables) is not locked
    other.close()


def test_a_thread_waits_its_turn_then_says_so(tmp_path: Path) -> None:
    database = open_database(tmp_path / "library.db", 0.02)

    def write() -> None:
        with database.writing():
            raise AssertionError("two writers at once")

    with database.writing(), ThreadPoolExecutor(1) as pool, pytest.raises(StoreError, match="in use"):
        pool.submit(write).result()
    database.close()


def test_threads_write_and_read_at_once(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        feed = add_feed(store)

        def write(worker: int) -> None:
            for number in range(25):
                insert(store, feed.id, parsed(f"{worker}-{number}"))
                store.set_read(store.entry_ids(View("unread"))[:3], True)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(write, range(4)))
        counts = store.counts()
        assert counts.total == 100
        assert counts.unread == len(store.entry_ids(View("unread")))


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.changes import FetchResult, Insert
from reader.model import Document, ParsedEntry, View
from reader.store import Store

now = datetime(2026, 3, 1, tzinfo=UTC)
with Store.open(Path(sys.argv[1])) as store:
    print("open", flush=True)
    sys.stdin.readline()
    (feed,) = store.feeds()
    for number in range(60):
        entry = ParsedEntry(f"{sys.argv[2]}-{number}", "title", Document("text", ()))
        store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title=""), now=now)
        store.set_read(store.entry_ids(View("unread"))[:1], True)
"""


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        add_feed(store)
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", _WRITER, str(path), name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            for name in "ab"
        ]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
        for process in processes:  # both start now
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        assert [process.communicate()[1] for process in processes] == ["", ""]
        assert (store.counts().total, store.counts().unread) == (120, len(store.entry_ids(View("unread"))))
        assert store.add_feed("https://later.example/", kind="feed", title="", now=NOW).total == 0
