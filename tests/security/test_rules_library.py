"""The rules about the library: it survives kills, damage, other programs and clocks that go wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from reader.config import Config
from reader.errors import DamagedLibraryError, NotFoundError, StoreError
from reader.library import Library
from reader.model import View
from reader.paths import folders
from reader.query import parse_query
from reader.safekeeping import copy_of, open_safely, repair
from reader.session import Session
from reader.store import Store
from reader.store.db import Database
from reader.store.schema import MIGRATIONS, migrate
from tests.conftest import NOW
from tests.security.damage import DAMAGES, ENTRIES, FEEDS, STARRED, held, write_library
from tests.store.store_samples import ROOT, add_feed, index_is_exact, insert, parsed


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    write_library(folder / "library.sqlite")
    return folder


@pytest.fixture
def library(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "data") / "library.sqlite"


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_S1_what_was_acknowledged_survives_a_kill(library: Path) -> None:
    """One kill here; every statement and random moments are in `tests/store/test_store_kills.py`."""
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom reader.store import Store\n"
        "store = Store.open(Path(sys.argv[1]))\nstore.set_read([1, 2, 3], True)\nos.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, library], cwd=ROOT, check=False).returncode == -9
    with Store.open(library) as store:
        assert len(store.entry_ids(View("unread"))) == ENTRIES - 3
    assert index_is_exact(library)


def test_S2_a_migration_is_one_immediate_transaction_with_its_version(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    database = Database(path)
    said: list[str] = []
    with database.reading() as connection:
        connection.set_trace_callback(said.append)
        migrate(database)
        connection.set_trace_callback(None)
    database.close()
    begun = [place for place, statement in enumerate(said) if statement.startswith("BEGIN")]
    ended = [place for place, statement in enumerate(said) if statement == "COMMIT"]
    versions = [
        place for place, statement in enumerate(said) if statement.startswith("PRAGMA user_version =")
    ]
    assert len(begun) == len(ended) == len(versions) == len(MIGRATIONS)
    assert {said[place] for place in begun} == {"BEGIN IMMEDIATE"}
    assert all(first < inside < last for first, inside, last in zip(begun, versions, ended, strict=True))


def test_S3_a_torn_log_leaves_what_was_committed_before(library: Path, tmp_path: Path) -> None:
    """Wherever a power cut ends the log, the library is some state that it had, and whole."""
    states = [FEEDS]
    with Store.open(library) as store:
        for number in range(6):
            add_feed(store, f"more{number}")
            states.append(FEEDS + number + 1)
        log, kept = library.with_name("library.sqlite-wal").read_bytes(), library.read_bytes()
    for number, length in enumerate(range(0, len(log), len(log) // 60)):
        path = tmp_path / f"{number}" / "library.sqlite"
        path.parent.mkdir()
        path.write_bytes(kept)
        path.with_name("library.sqlite-wal").write_bytes(log[:length] + b"\xaa" * (number % 2 * 5000))
        with Store.open(path) as store:
            feeds = len(store.feeds())
        assert feeds in states
        assert _integrity(path) == "ok"


def test_S4_writes_take_the_lock_at_once_and_wait_ten_seconds(library: Path) -> None:
    """Three programs at once are in `tests/store/test_store_kills.py`."""
    with Store.open(library) as store, store._database.writing() as connection:
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (10_000,)
        other = sqlite3.connect(library, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()


@pytest.mark.parametrize("name", DAMAGES)
def test_S5_a_damaged_library_is_kept_and_what_can_be_read_comes_back(library: Path, name: str) -> None:
    damage, ending = DAMAGES[name]
    damage(library)
    if ending == "refused":
        _is_left_alone(library)
        return
    damaged = library.read_bytes()
    at_start, by_hand = _opened_then_repaired(library)
    store, _ = open_safely(library, NOW)
    with store:
        feeds, entries, starred = held(store)
    assert feeds >= FEEDS
    assert starred == STARRED
    assert STARRED <= entries <= ENTRIES
    if ending == "whole":
        assert entries == ENTRIES
    assert _integrity(library) == "ok"
    assert index_is_exact(library)
    kept = list(library.parent.glob("library.sqlite.damaged-*[0-9]"))
    assert all(str(path) in at_start + by_hand for path in kept)
    if at_start and kept:
        assert [path.read_bytes() for path in kept] == [damaged]
    assert "is sound" in repair(library, NOW)


def _is_left_alone(path: Path) -> None:
    before = _contents(path.parent)
    for attempt in (open_safely, repair):
        with pytest.raises(StoreError) as caught:
            attempt(path, NOW)
        assert str(path) in str(caught.value)
    assert _contents(path.parent) == before


def _opened_then_repaired(path: Path) -> tuple[str, str]:
    """Open the library as the reader does, read all of it, repair it; returns what was said of both."""
    store, told = open_safely(path, NOW)
    try:
        held(store)
    except DamagedLibraryError as error:
        assert "pullquote config repair" in str(error)
    except NotFoundError:
        pass  # an article without its source is listed and cannot be read
    finally:
        store.close()
    return " ".join(told), repair(path, NOW)


def test_S5_a_rescue_that_is_killed_is_finished_by_the_next_start(library: Path) -> None:
    damage, _ = DAMAGES["header zeroed"]
    damage(library)
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom tests.conftest import NOW\n"
        "from reader.safekeeping import open_safely\nleft, real = int(sys.argv[2]), os.rename\n"
        "def rename(*names):\n    global left\n    left -= 1\n"
        "    if not left:\n        os.kill(os.getpid(), 9)\n    real(*names)\n"
        "os.rename = rename\nopen_safely(Path(sys.argv[1]), NOW)\n"
    )
    damaged, ended = library.read_bytes(), -9
    for number in range(1, 10):
        folder = library.parent.with_name(str(number))
        shutil.copytree(library.parent, folder)
        path = folder / library.name
        ended = subprocess.run(
            [sys.executable, "-c", script, path, str(number)], cwd=ROOT, check=False
        ).returncode
        store, _ = open_safely(path, NOW)
        with store:
            assert held(store) == (FEEDS, ENTRIES, STARRED)
        (kept,) = folder.glob("library.sqlite.damaged-*")
        assert kept.read_bytes() == damaged
        if ended == 0:
            break
    assert (ended, number > 3) == (0, True)


def test_S5_two_programs_that_start_on_a_damaged_library_rescue_it_once(library: Path) -> None:
    damage, _ = DAMAGES["header zeroed"]
    damage(library)
    script = (
        "import sys\nfrom pathlib import Path\nfrom reader.safekeeping import open_safely\n"
        "from tests.conftest import NOW\nfrom tests.security.damage import held\n"
        "sys.stdin.readline()\nstore, told = open_safely(Path(sys.argv[1]), NOW)\n"
        "print(*held(store), len(told))\nstore.close()\n"
    )
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", script, library],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    said = sorted(program.communicate()[0].split() for program in programs)
    found = [str(FEEDS), str(ENTRIES), str(STARRED)]
    assert said == [[*found, "0"], [*found, "0"], [*found, "1"]]
    assert len(list(library.parent.glob("*.damaged-*"))) == 1


def test_S5_nothing_is_put_in_place_of_a_library_that_is_open_elsewhere(library: Path) -> None:
    with Store.open(library), pytest.raises(StoreError, match="open elsewhere; close all readers"):
        from reader.store import repair_library

        repair_library(library, NOW, busy_timeout=0.02)


def test_S5_the_plain_copy_restores_a_library_that_is_gone(library: Path) -> None:
    library.unlink()
    store, (told,) = open_safely(library, NOW)
    with store:
        assert held(store) == (0, 0, 0)  # who removes a library may want a new one
    (kept,) = library.parent.glob("*.backup.jsonl.*")
    assert str(kept) in told
    assert "pullquote import" in told
    with Store.open(library) as store, kept.open("rb") as stream:
        from reader.interchange import import_stream

        import_stream(store, stream, kept.name, NOW)
        assert held(store) == (FEEDS, STARRED, STARRED)
        feed = store.feeds()[0]
        assert (feed.folders, feed.tags) == ((("World",),), ("daily",))


def test_S5_the_plain_copy_is_written_when_what_it_is_for_has_changed(own_home: Path) -> None:
    place = folders(os.environ)
    copy = copy_of(place.library_file)

    def session(*addresses: str) -> None:
        library = Library.open(place, Config(), lambda: NOW)
        for address in addresses:
            library.add_feed(address)
        library.mark_read(library.entry_ids(View()), True)
        library.close()

    session()
    assert not copy.exists()  # there is nothing to lose
    session("https://news.example/feed.xml")
    first = copy.stat()
    assert stat.S_IMODE(first.st_mode) == 0o600
    session()
    assert copy.stat().st_ino == first.st_ino  # marks of reading are not in it
    session("https://other.example/feed.xml")
    assert copy.stat().st_ino != first.st_ino
    assert copy.read_text("utf-8").count('"type":"feed"') == 2


def test_S6_a_newer_or_foreign_library_is_refused_with_both_versions(library: Path) -> None:
    """That no byte changes is in S5."""
    DAMAGES["newer release"][0](library)
    with pytest.raises(StoreError, match=rf"version is 999, this one knows {len(MIGRATIONS)}"):
        Store.open(library)


def test_S7_code_in_a_library_from_elsewhere_has_no_rights(library: Path) -> None:
    with Store.open(library) as store, store._database.reading() as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="not authorized"):
            connection.execute("SELECT load_extension('x')")
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "reader").rglob("*.py"))
    assert "enable_load_extension" not in sources


@pytest.mark.parametrize(
    "typed",
    ['"', "*", "(", "a-b", "a:b", "^a", "NOT", "AND OR", "x NEAR y", "'; DROP TABLE feeds; --", "\0", "%_"],
)
def test_S8_what_is_typed_to_search_is_no_syntax_of_the_database(library: Path, typed: str) -> None:
    """What our own query language refuses, it refuses in its own words."""
    from reader.errors import QueryError

    with Store.open(library) as store:
        for words in (typed, f'"{typed}"', f"harbour1 {typed}"):
            try:
                query = parse_query(words)
                store.matching_ids(query, now=NOW)
                if not query.empty:
                    store.search(query, limit=5, now=NOW)
            except QueryError:
                pass
        assert len(store.feeds()) == FEEDS


def test_S9_a_clock_that_goes_back_changes_neither_order_nor_content(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        feed = add_feed(store)
        insert(store, feed.id, parsed("first"), now=NOW)
        insert(store, feed.id, parsed("second"), now=NOW - timedelta(days=4000))
        before = store.entry_ids(View())
        insert(store, feed.id, parsed("first"), parsed("second"), now=NOW - timedelta(days=5000))
        assert store.entry_ids(View()) == before
        ids = insert(store, feed.id, parsed("third"), now=NOW - timedelta(days=6000))
        listed = store.entry_ids(View())
        assert listed in ([ids["third"], *before], [*before, ids["third"]]), "by when it was first seen"
        assert before in ([ids["second"], ids["first"]], [ids["first"], ids["second"]])
        assert (listed[0] == ids["third"]) == (before[0] == ids["second"])
        assert [store.article(number).text for number in listed] == ["A text."] * 3
        assert store.feeds()[0].total == 3


def test_C1_folders_and_files_are_the_users_alone_from_the_start(own_home: Path) -> None:
    before = os.umask(0)
    try:
        library = Library.open(folders(os.environ), Config(), lambda: NOW)
        library.add_feed("https://news.example/feed.xml")
        library._refresh_lock.acquire()
        modes = _modes(own_home / "data")
        library._refresh_lock.release()
        library.close()
    finally:
        os.umask(before)
    assert modes.pop("data") == 0o700
    assert {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm", "refresh.lock"} <= set(modes)
    assert set((modes | _modes(own_home / "data")).values()) <= {0o600, 0o700}


@pytest.mark.parametrize("name", ["", "library.sqlite", "state.json"])
def test_C1_what_others_may_look_at_is_said_when_the_reader_opens(own_home: Path, name: str) -> None:
    place = folders(os.environ)
    Library.open(place, Config(), lambda: NOW).close()
    (place.data / name).touch()
    (place.data / name).chmod(0o755)
    with Session(os.environ) as session:
        session.library()
        assert session.notices == ()  # no verb that ends at once says it each time
        (told,) = session.problems
    assert "mode is 755" in told
    assert f"chmod -R go= {place.data}" in told
    checked = subprocess.run(
        [sys.executable, "-m", "reader", "config", "check"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert checked.returncode == 1
    assert "Others on this machine may look at" in checked.stdout


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}


def _integrity(path: Path) -> str:
    connection = sqlite3.connect(path)
    try:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    finally:
        connection.close()
