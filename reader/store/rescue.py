"""A library that is damaged: mended in place, or what can be read of it copied into a new one.

The damaged file is never changed and never deleted. The new library is made beside it under a name that
says what the damaged one will be called; then both get their names. A program that is killed in between
leaves the new library under the first name, and the next start goes on from there.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from reader.errors import DamagedLibraryError, StoreError
from reader.store.db import Database, decode
from reader.store.entry_changes import recount
from reader.store.header import put_whole_header
from reader.store.mending import Sources, is_readable
from reader.store.salvage import Salvaged, salvage
from reader.store.schema import MIGRATIONS, migrate
from reader.store.search_index import remake_index

# FTS5 finds an index without rows in order; each row of it has its size in a table of its own.
_NOT_INDEXED: Final = """
    SELECT (SELECT count(*) FROM searchable) <> (SELECT count(*) FROM entry_index_docsize)
        OR (SELECT count(*) FROM quotes) <> (SELECT count(*) FROM quote_index_docsize)
"""
_SUFFIXES: Final = ("", "-wal", "-shm")
"""What SQLite adds to the name of a library for the files that belong to it."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was done about a damaged library."""

    kept: Path | None = None
    """Where the damaged file is now; None: the library was mended in place."""
    feeds: int = 0
    """Sources that were copied from it."""
    entries: int = 0
    """Articles that were copied from it."""
    complete: bool = True
    """Whether nothing of it is missing."""


def log_belongs(path: Path) -> bool:
    """Tell whether the log beside a library can be its own, and not one left by another library.

    SQLite takes any log for its own. The highest numbers that were given out can only have grown in it; the
    file alone has those of the last time the log was brought in.
    """
    numbers = []
    for mode in ("mode=ro&immutable=1", "mode=ro"):
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as connection:
                numbers.append(dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()))
        except sqlite3.DatabaseError:  # nothing can be told; what is damaged is found elsewhere
            return True
    file, with_log = numbers
    return all(with_log.get(name, 0) >= number for name, number in file.items())


def is_sound(database: Database) -> bool:
    """Look through the whole library and its search index; takes some seconds for 100 MB.

    Raises:
        StoreError: The library is in use elsewhere or cannot be read.
    """
    try:
        with database.writing() as connection:  # which it takes to have FTS5 look through its index
            return _is_sound(connection)
    except DamagedLibraryError:
        return False


def mend_in_place(database: Database) -> bool:
    """Make anew what is made of other things: indexes, search index, counts; say whether all is well then.

    Nothing of it is kept where something else is damaged.
    """
    try:
        with database.writing(durable=True) as connection:
            if not is_readable(connection):
                raise DamagedLibraryError
            remake_index(connection)
            connection.execute("REINDEX")
            _count_anew(connection)
            if not _is_sound(connection):
                raise DamagedLibraryError
    except (StoreError, sqlite3.DatabaseError):  # damage may show as a full disk, or as a row that is twice
        return False
    return True


def _is_sound(connection: sqlite3.Connection) -> bool:
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        return False
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return False
    for table in ("entry_index", "quote_index"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608
    if connection.execute(_NOT_INDEXED).fetchone() != (0,):
        return False
    counts = "SELECT id, unread, total, newest FROM feeds"
    before = connection.execute(counts).fetchall()
    _count_anew(connection)
    return connection.execute(counts).fetchall() == before and is_readable(connection)


def _count_anew(connection: sqlite3.Connection) -> None:
    recount(connection, [number for (number,) in connection.execute("SELECT id FROM feeds").fetchall()])


def rescue(path: Path, now: datetime, sources: Sources, busy_timeout: float) -> Rescue:
    """Put a new library with all that can be read in the place of a damaged one, which is kept.

    Nobody else may have the library open.

    Raises:
        StoreError: The new library cannot be written; the damaged one is where it was.
    """
    import tempfile  # here, as in `_copy`: hardly any start rescues anything

    stamp = now.strftime("%Y-%m-%d-%H%M%S")
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as work:
            best, salvaged = _best_of(path, Path(work), sources, busy_timeout)
            _put_on_disk(best)
            waiting = best.rename(_waiting(path, stamp))
        kept = _swap(path, waiting)
    except OSError as error:
        raise StoreError(
            f"The library {path} is damaged, and a new one cannot be written beside it: {error.strerror}; "
            "nothing was changed."
        ) from error
    return Rescue(kept, salvaged.feeds, salvaged.entries, salvaged.complete)


def finish(path: Path) -> None:
    """Go on where a rescue was cut off, if one was: give a new library that waits its name."""
    waiting = sorted(path.parent.glob(f"{_escaped(path.name)}.rescued-*"))
    if waiting:
        _swap(path, waiting[-1])


def _swap(path: Path, new: Path) -> Path:
    """Give the damaged library a dated name, and the new one its own; returns the dated name."""
    kept = path.with_name(f"{path.name}.damaged-{new.name.rpartition('.rescued-')[2]}")
    # The log goes first: a log that lies beside a library is read as a part of it.
    for suffix in reversed(_SUFFIXES):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(kept.with_name(kept.name + suffix))
    new.rename(path)
    _put_on_disk(path.parent)
    return kept


def _best_of(path: Path, work: Path, sources: Sources, busy_timeout: float) -> tuple[Path, Salvaged]:
    """Read the library without its log and with it, and take what gives more; a damaged log gives less."""
    best = _read(path, work / "without", sources, busy_timeout, with_log=False)
    if path.with_name(f"{path.name}-wal").exists() and log_belongs(path):
        other = _read(path, work / "with", sources, busy_timeout, with_log=True)
        best = other if other[1].complete else max(best, other, key=lambda one: one[1].rows)
    return best


def _read(
    path: Path, folder: Path, sources: Sources, busy_timeout: float, *, with_log: bool
) -> tuple[Path, Salvaged]:
    folder.mkdir()
    copy = _copy(path, folder, with_log=with_log)
    return folder / "new", _salvage_into(folder / "new", copy, sources, busy_timeout)


def _copy(path: Path, folder: Path, *, with_log: bool) -> Path:
    """Copy the library and bring in what is in its log."""
    import shutil

    copy = folder / "damaged"
    shutil.copyfile(path, copy)
    if with_log:
        shutil.copyfile(path.with_name(f"{path.name}-wal"), folder / "damaged-wal")
        with (
            suppress(sqlite3.DatabaseError),
            closing(sqlite3.connect(copy)) as connection,
        ):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for suffix in ("-wal", "-shm"):
            (folder / f"damaged{suffix}").unlink(missing_ok=True)
    return copy


def _salvage_into(new: Path, copy: Path, sources: Sources, busy_timeout: float) -> Salvaged:
    """Make a new library of all that can be read of a copy."""
    version = put_whole_header(copy)
    damaged = sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        damaged.text_factory = decode
        # What is damaged in the list of tables does then not stand in the way of the rest: the statement
        # that finds it fails, those after it do not.
        damaged.execute("PRAGMA writable_schema = ON")
        with suppress(sqlite3.DatabaseError):
            damaged.execute("SELECT 1 FROM sqlite_master").fetchone()
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        database = Database(new, busy_timeout)
        try:
            migrate(database, MIGRATIONS[:version])
            with database.reading() as connection:
                connection.execute("PRAGMA foreign_keys = OFF")
            with database.writing(durable=True) as connection:
                salvaged = salvage(damaged, connection, sources)
            with database.reading() as connection:
                connection.execute("PRAGMA foreign_keys = ON")
            migrate(database)
            with database.writing(durable=True) as connection:
                remake_index(connection)
                _count_anew(connection)
        finally:
            database.close()
    finally:
        damaged.close()
    return salvaged


def _waiting(path: Path, stamp: str) -> Path:
    """Return the name under which a new library waits; the second rescue in a second gets another."""
    number, name = 1, stamp
    while path.with_name(f"{path.name}.damaged-{name}").exists():
        number += 1
        name = f"{stamp}-{number}"
    return path.with_name(f"{path.name}.rescued-{name}")


def _escaped(name: str) -> str:
    """Return a name for `glob` that stands for itself."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _put_on_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
