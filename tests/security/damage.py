"""A library and what can happen to its file: torn, cut off, overwritten, mixed up with another."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from reader.changes import FetchResult, Insert
from reader.model import View
from reader.safekeeping import keep_copy
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, parsed

FEEDS, ENTRIES, STARRED = 3, 120, 5
PAGE = 4096

Ending = Literal["whole", "partly", "refused"]
"""How it ends: everything is there again, the subscriptions and stars at least, or the file is left alone."""

Damage = Callable[[Path], object]


def write_library(path: Path) -> None:
    """Write a library with its plain copy: some feeds in a folder, articles, some of them starred."""
    with Store.open(path) as store:
        for number in range(FEEDS):
            feed = add_feed(store, f"news{number}")
            store.update_feed(feed.id, folders=[("World",)], tags=["daily"])
            entries = [
                Insert(parsed(f"{number}-{one}", title=f"Title {one}", text=f"harbour{one} " * 120))
                for one in range(ENTRIES // FEEDS)
            ]
            store.apply(feed.id, entries, fetched=FetchResult(title="News"), now=NOW)
        store.set_starred(store.entry_ids(View())[:STARRED], True)
        keep_copy(store, path, NOW)


def held(store: Store) -> tuple[int, int, int]:
    """Return how many feeds, articles and stars a library has; reads the texts too."""
    ids = store.entry_ids(View())
    for entry_id in ids:
        store.article(entry_id)
    return len(store.feeds()), len(ids), len(store.entry_ids(View("starred")))


def _cut(part: float) -> Damage:
    return lambda path: os.truncate(path, int(path.stat().st_size * part))


def _flip(start: int, length: int = 1) -> Damage:
    def flip(path: Path) -> None:
        content = bytearray(path.read_bytes())
        for place in range(start, start + length):
            content[place] ^= 0xFF
        path.write_bytes(content)

    return flip


def _junk_in(name: str, *, root: bool = False) -> Damage:
    """Overwrite a page of a table or index with noise: its first, or one in the middle of all its pages."""

    def junk(path: Path) -> None:
        connection = sqlite3.connect(path)
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        if not root:
            content = path.read_bytes()[(page - 1) * PAGE : page * PAGE]
            assert content[0] in (2, 5), f"{name} has one page only"
            page = int.from_bytes(content[8:12], "big")  # its last child, as the file format has it
        connection.close()
        with path.open("r+b") as file:
            file.seek((page - 1) * PAGE)
            file.write(random.Random(page).randbytes(PAGE))

    return junk


def _sql(*statements: str) -> Damage:
    def run(path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return run


def _becomes_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _becomes_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _becomes_link(target: str) -> Damage:
    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return link


def _with_log(change: Callable[[bytes], bytes]) -> Damage:
    """Leave the log of a killed program beside the library, changed."""

    def leave(path: Path) -> None:
        copy = path.with_name("copied")
        with Store.open(path) as store:
            add_feed(store, "late")
            log = path.with_name(f"{path.name}-wal").read_bytes()
            shutil.copy(path, copy)
        copy.rename(path)
        path.with_name(f"{path.name}-wal").write_bytes(change(log))

    return leave


def _with_foreign_log(path: Path) -> None:
    """Leave the log of another library beside this one, as a copy gone wrong does."""
    other = path.with_name("other")
    with Store.open(other) as store:
        for number in range(20):
            add_feed(store, f"other{number}")
        log = other.with_name("other-wal").read_bytes()
    other.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(log)


DAMAGES: Mapping[str, tuple[Damage, Ending]] = {
    "empty": (lambda path: os.truncate(path, 0), "partly"),
    "a text": (lambda path: path.write_text("Dear diary,\n" * 900, encoding="utf-8"), "refused"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(9000)), "refused"),
    "all zeros": (lambda path: path.write_bytes(bytes(path.stat().st_size)), "partly"),
    "a few bytes": (lambda path: os.truncate(path, 60), "partly"),
    "a quarter": (_cut(0.25), "partly"),
    "half": (_cut(0.5), "partly"),
    "three quarters": (_cut(0.75), "partly"),
    "without its last byte": (lambda path: os.truncate(path, path.stat().st_size - 1), "partly"),
    "grown by noise": (lambda path: path.write_bytes(path.read_bytes() + b"\xaa" * 9999), "whole"),
    "magic flipped": (_flip(0, 16), "whole"),
    "page size flipped": (_flip(16, 2), "whole"),
    "header zeroed": (lambda path: path.write_bytes(bytes(100) + path.read_bytes()[100:]), "whole"),
    "negative version": (_flip(60, 1), "whole"),
    "first page noise": (_flip(0, PAGE), "partly"),
    "list of tables flipped": (_flip(100, 8), "partly"),
    "sign of another program": (_flip(68, 4), "refused"),
    "newer release": (_sql("PRAGMA user_version = 999"), "refused"),
    "another program's tables": (_sql("PRAGMA application_id = 77"), "refused"),
    "feeds, first page": (_junk_in("feeds", root=True), "whole"),
    "entries, first page": (_junk_in("entries", root=True), "partly"),
    "entries, another page": (_junk_in("entries"), "partly"),
    "texts, another page": (_junk_in("contents"), "whole"),
    "index of the list": (_junk_in("entries_listed", root=True), "whole"),
    "search index, first page": (_junk_in("entry_index_data", root=True), "whole"),
    "search index, another page": (_junk_in("entry_index_data"), "whole"),
    "search index, structure": (_sql("DELETE FROM entry_index_data WHERE id = 10"), "whole"),
    "search index, settings": (_sql("DELETE FROM entry_index_config"), "whole"),
    "a table's name": (
        _sql(
            "UPDATE sqlite_master SET name = 'positioms', sql = replace(sql, 'positions', 'positioms') "
            "WHERE name = 'positions'"
        ),
        "whole",
    ),
    "an index without rows": (
        _sql(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE "
            "name = 'entries_starred') WHERE name = 'entries_listed'"
        ),
        "whole",
    ),
    "settings of a feed": (_sql("UPDATE feeds SET settings = '{\"head' WHERE id = 1"), "whole"),
    "paragraphs of a text": (_sql("UPDATE contents SET paragraphs = '[[0,' WHERE entry_id = 3"), "whole"),
    "number for a title": (_sql("UPDATE entries SET title = x'ff00' WHERE id = 3"), "whole"),
    "a moment no clock has": (_sql("UPDATE entries SET published = 1 << 60 WHERE id = 3"), "whole"),
    "an article of no source": (_sql("UPDATE entries SET feed_id = 99 WHERE id = 3"), "whole"),
    "counts": (_sql("UPDATE feeds SET total = 7, unread = 9"), "whole"),
    "torn log": (_with_log(lambda log: log[: len(log) // 2 + 100]), "whole"),
    "log of noise": (_with_log(lambda log: b"\xaa" * len(log)), "whole"),
    "log of zeros": (_with_log(lambda log: bytes(len(log))), "whole"),
    "log of another library": (_with_foreign_log, "whole"),
    "noise for the index of the log": (
        lambda path: path.with_name(f"{path.name}-shm").write_bytes(b"\xaa" * 32768),
        "whole",
    ),
    "a folder": (_becomes_folder, "refused"),
    "a pipe": (_becomes_pipe, "refused"),
    "a link to nothing": (_becomes_link("nowhere"), "refused"),
    "a link in a circle": (_becomes_link("library.sqlite"), "refused"),
}
"""What can happen, by name, and how it ends."""
