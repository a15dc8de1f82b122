"""A rescue of a library that was open when it was damaged, or that comes at a bad moment."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.model import View
from reader.safekeeping import copy_of, keep_copy, open_safely
from reader.store import Store, repair_library
from reader.store.presence import Presence
from tests.store.store_samples import NOW, add_feed, insert, parsed

PAGE = 4_096
TABLE_LEAF = 13
"""What a page begins with that holds rows (the file format of SQLite, section 1.6)."""


def left_by_a_kill(folder: Path) -> Path:
    """Return a library as a killed program leaves it: what it did last is in the log alone."""
    folder.mkdir()
    path = folder / "library.db"
    with Store.open(folder / "open.db") as store:
        early = add_feed(store, "early")
        insert(store, early.id, *(parsed(f"e{number}", title="Stone " * 100) for number in range(40)))
    with Store.open(folder / "open.db") as store:
        late = add_feed(store, "late")
        insert(store, late.id, *(parsed(f"l{number}") for number in range(3)))
        for suffix in ("", "-wal"):
            shutil.copyfile(folder / f"open.db{suffix}", folder / f"library.db{suffix}")
    for file in folder.glob("open.db*"):
        file.unlink()
    return path


def damage_what_the_log_does_not_have(path: Path) -> None:
    """Overwrite the pages with articles of which the log has no newer one."""
    log, content = path.with_name("library.db-wal").read_bytes(), bytearray(path.read_bytes())
    newer = {int.from_bytes(log[at : at + 4], "big") for at in range(32, len(log), 24 + PAGE)}
    places = [at for at in range(0, len(content), PAGE) if at // PAGE + 1 not in newer]
    places = [
        at for at in places if content[at] == TABLE_LEAF and b"news.example/e" in content[at : at + PAGE]
    ]
    assert places
    for at in places:
        content[at : at + PAGE] = os.urandom(PAGE)
    path.write_bytes(content)


def test_what_is_in_the_log_alone_is_rescued_too(tmp_path: Path) -> None:
    path = left_by_a_kill(tmp_path / "damaged")
    damage_what_the_log_does_not_have(path)
    log = path.with_name("library.db-wal").read_bytes()
    found = repair_library(path, NOW)
    assert found is not None
    assert not found.complete
    with Store.open(path) as store:
        assert "https://late.example/feed" in [feed.url for feed in store.feeds()]
        urls = [entry.url for entry in store.entries(store.entry_ids(View()))]
    assert {f"https://news.example/l{number}" for number in range(3)} <= set(urls)
    assert found.kept is not None
    assert found.kept.with_name(f"{found.kept.name}-wal").read_bytes() == log, "it is kept as it was"


def test_a_log_of_junk_costs_only_what_was_in_it(tmp_path: Path) -> None:
    path = left_by_a_kill(tmp_path / "damaged")
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    wal = path.with_name("library.db-wal")
    wal.write_bytes(os.urandom(wal.stat().st_size))
    found = repair_library(path, NOW)
    assert found is not None
    assert (found.feeds, found.entries) == (1, 40)


def test_two_rescues_within_a_second_keep_both_files(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    kept: list[str] = []
    for _ in range(3):
        with Store.open(path) as store:
            add_feed(store, f"feed{len(kept)}")
        path.write_bytes(bytes(100) + path.read_bytes()[100:])
        found = repair_library(path, NOW)
        assert found is not None
        assert found.kept is not None
        kept.append(found.kept.name)
    stamp = "library.db.damaged-2026-03-01-120000"
    assert kept == [stamp, f"{stamp}-2", f"{stamp}-3"]
    assert all((tmp_path / name).exists() for name in kept)


def damaged(tmp_path: Path) -> Path:
    """Return a library that lost its sources, with a plain copy that has them."""
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        insert(store, add_feed(store, "one").id, parsed("a"))
        keep_copy(store, path, NOW)
    content = path.read_bytes()
    path.write_bytes(content[:4_096] + os.urandom(len(content) - 4_096))
    return path


def test_a_library_whose_tables_are_all_junk_comes_back_from_its_copy(tmp_path: Path) -> None:
    store, (sentence,) = open_safely(damaged(tmp_path), NOW)
    with store:
        assert [feed.url for feed in store.feeds()] == ["https://one.example/feed"]
    assert "was made anew with 0 sources and 0 articles that could be read, and with 1 source" in sentence


def test_without_its_copy_it_is_begun_anew_and_that_is_said(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    copy_of(path).unlink()
    store, (sentence,) = open_safely(path, NOW)
    with store:
        assert store.feeds() == []
    assert "with 0 sources and 0 articles that could be read; the damaged file is kept as" in sentence


def test_a_copy_that_is_damaged_too_is_named(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    copy_of(path).write_bytes(b"\xff\xfe no lines at all")
    store, (sentence,) = open_safely(path, NOW)
    with store:
        assert store.feeds() == []
    assert f"(its plain copy {copy_of(path)} could not be taken in)" in sentence


def test_a_copy_that_cannot_be_set_aside_is_an_error_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = damaged(tmp_path)
    path.unlink()
    before = copy_of(path).read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StoreError, match="cannot be renamed: Permission denied") as refused:
        open_safely(path, NOW)
    assert copy_of(path).read_bytes() == before
    presence = Presence(tmp_path)
    assert presence.begin(0, alone=True), f"the library is still open after {refused.value}"
    presence.end()


def test_where_there_are_no_locks_everybody_may_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", none)
    one, other = Presence(tmp_path), Presence(tmp_path)
    assert one.begin(0, alone=True)
    assert other.begin(0, alone=True)
    one.end()
    one.end()
    other.end()


def test_who_is_alone_keeps_others_out_for_as_long_as_they_wait(tmp_path: Path) -> None:
    one, other = Presence(tmp_path), Presence(tmp_path)
    assert one.begin(0, alone=True)
    assert not other.begin(0.02)
    one.end()
    assert other.begin(0)
    other.end()
