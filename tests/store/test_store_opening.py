"""Opening the library: made for the user alone, refused untouched, brought up to date in one piece."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.model import View
from reader.store import Store
from reader.store.db import Database
from reader.store.schema import APPLICATION_ID, MIGRATIONS, migrate
from tests.store.store_samples import ROOT, add_feed, insert, parsed


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _pragma(path: Path, name: str) -> int:
    connection = sqlite3.connect(path)
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return value


def _set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_a_new_library_is_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "library.db"
    before = os.umask(0)
    try:
        with Store.open(path) as store:
            add_feed(store)
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"library.db": 0o600, "library.db-wal": 0o600, "library.db-shm": 0o600}


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Store.open(path).close()
    assert _pragma(path, "application_id") == APPLICATION_ID
    assert _pragma(path, "user_version") == len(MIGRATIONS)
    assert list(_files(tmp_path)) == ["library.db"]


def test_what_was_stored_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        feed = add_feed(store)
        insert(store, feed.id, parsed("one"))
    with Store.open(path) as store:
        assert [entry.guid for entry in store.entries(store.entry_ids(View()))] == ["one"]


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with Store.open(path) as store:
        assert store.feeds() == []


def test_a_name_with_characters_of_an_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "my library?mode=memory#1 %41.db"
    with Store.open(path) as store:
        add_feed(store)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("uncheckpointed", [False, True])
def test_a_newer_library_is_refused_untouched(tmp_path: Path, uncheckpointed: bool) -> None:
    path = tmp_path / "made" / "library.db"
    store = Store.open(path)
    add_feed(store)
    if uncheckpointed:  # copied while it is open, the log holds the version, as after a kill
        _set_version(path, 999)
        copy = tmp_path / "copy"
        copy.mkdir()
        for name in ("library.db", "library.db-wal"):
            (copy / name).write_bytes((path.parent / name).read_bytes())
        store.close()
        path = copy / "library.db"
    else:
        store.close()
        _set_version(path, 999)
    before = _files(path.parent)
    with pytest.raises(StoreError, match=f"newer Pullquote .*999.*{len(MIGRATIONS)}.*update Pullquote"):
        Store.open(path)
    after = _files(path.parent)
    after.pop("library.db-shm", None)  # the index of the log, which any reader of it makes
    assert after == before


@pytest.mark.parametrize("statements", [["PRAGMA application_id = 77"], ["CREATE TABLE notes (body TEXT)"]])
def test_the_database_of_another_program_is_refused_untouched(tmp_path: Path, statements: list[str]) -> None:
    path = tmp_path / "library.db"
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    before = _files(tmp_path)
    with pytest.raises(StoreError, match="belongs to another program; move it away"):
        Store.open(path)
    assert _files(tmp_path) == before


def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_text("Dear diary, this is not a database.\n" * 50, encoding="utf-8")
    before = _files(tmp_path)
    with pytest.raises(StoreError, match="is not a library of Pullquote; move it away"):
        Store.open(path)
    assert _files(tmp_path) == before


def test_a_folder_a_pipe_and_a_place_in_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    for name in ("folder", "pipe"):
        with pytest.raises(StoreError, match="is not a file; move it away"):
            Store.open(tmp_path / name)
    with pytest.raises(StoreError, match=r"cannot be made: (Not a directory|File exists)\."):
        Store.open(tmp_path / "file" / "library.db")


def test_a_library_cut_short_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Store.open(path).close()
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(StoreError, match="is damaged"):
        Store.open(path)


def test_a_damaged_table_name_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Store.open(path).close()
    whole = path.read_bytes()
    path.write_bytes(
        whole.replace(b"INDEX entries_listed ON entries", b"INDEX entr\xffes_listed ON entri\xffs")
    )
    assert path.read_bytes() != whole
    with pytest.raises(StoreError, match="is damaged"):
        Store.open(path)


def test_a_damaged_byte_of_a_text_does_not_hide_the_list(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        insert(store, add_feed(store).id, parsed("one", title="Grüße aus Köln"), parsed("two"))
    path.write_bytes(path.read_bytes().replace("Grüße".encode(), b"Gr\xff\xfe\xff\xffe"))
    with Store.open(path) as store:
        titles = {entry.title for entry in store.entries(store.entry_ids(View()))}
    assert titles == {"Gr\ufffd\ufffd\ufffd\ufffde aus Köln", "A title"}


def test_a_library_in_use_is_waited_for_then_said(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Store.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use by another program"):
        Store.open(path, busy_timeout=0.02)
    other.close()


def test_a_new_file_that_is_being_written_is_waited_for_then_said(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="in use by another program"):
        Store.open(path, busy_timeout=0.02)
    other.close()
    Store.open(path).close()


def test_a_new_file_that_another_program_changes_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")  # lets others read, but not change the journal
    done = threading.Timer(0.1, other.close)
    done.start()
    Store.open(path, busy_timeout=30).close()
    done.join()


def test_a_migration_that_another_program_is_doing_is_not_done_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("BEGIN IMMEDIATE")
    for statement in MIGRATIONS[0]:
        assert isinstance(statement, str)
        other.execute(statement)
    other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    other.execute("PRAGMA user_version = 1")
    done = threading.Timer(0.1, other.execute, ["COMMIT"])
    done.start()
    with Store.open(path, busy_timeout=30) as store:
        assert store.feeds() == []
    done.join()
    other.close()


def test_migrations_are_applied_once_each_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    database = Database(path)
    first = ("CREATE TABLE steps (name TEXT)", "INSERT INTO steps VALUES ('first')")

    def add_second(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO steps VALUES ('second')")

    second = (add_second,)
    migrate(database, [first])
    migrate(database, [first, second])
    migrate(database, [first, second])
    with database.reading() as connection:
        assert connection.execute("SELECT name FROM steps").fetchall() == [("first",), ("second",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    database.close()


def test_a_migration_that_fails_leaves_the_version_before_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    database = Database(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(database, [("CREATE TABLE one (a)",), ("CREATE TABLE two (a)", "no statement")])
    with database.reading() as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("one",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()


_OPENER = """
import sys
import threading
from pathlib import Path
from reader.store import Store
from datetime import UTC, datetime
sys.stdin.readline()  # all start together
with Store.open(Path(sys.argv[1])) as store:
    store.add_feed(sys.argv[2], kind="feed", title="", now=datetime.now(UTC))
"""


def test_several_processes_may_make_the_library_at_the_same_moment(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _OPENER, str(path), str(number)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for number in range(4)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[1] for process in processes] == [""] * 4
    with Store.open(path) as store:
        assert sorted(feed.url for feed in store.feeds()) == ["0", "1", "2", "3"]
