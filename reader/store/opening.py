"""Opening the library file: made where there is none, refused where it is not ours, brought up to date.

A program that was killed leaves its log beside the library. Whoever opens it next, and is alone with it,
looks through the library once: that finds a log that belongs to another file before it becomes a part of
this one.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from reader.errors import DamagedLibraryError, StoreError
from reader.store.db import BUSY_TIMEOUT, Database, connect, damaged, user_errors
from reader.store.header import is_ours
from reader.store.mending import Sources
from reader.store.presence import Presence
from reader.store.rescue import Rescue, finish, is_sound, log_belongs, mend_in_place, rescue
from reader.store.schema import migrate, refuse_foreign, tables_answer
from reader.store.search_index import index_is_lost, remake_index

_PAUSE = 0.01
"""Seconds between two attempts where SQLite does not wait by itself."""

_NO_SOURCES: Sources = MappingProxyType({})
_IN_USE = "The library {path} is open elsewhere; close all readers, then try again."


def open_database(path: Path, busy_timeout: float) -> Database:
    """Open the library at `path`.

    Raises:
        DamagedLibraryError: It is ours and damaged; it is left as it was, for `repair_library`.
        StoreError: It cannot be opened, or is not a library that this release understands; the file is
            then left as it was.
    """
    _make_folder(path)
    presence, is_alone = _come_in(path, busy_timeout)
    try:
        return _open(path, busy_timeout, presence, look_through=is_alone)
    except BaseException:
        presence.end()
        raise


def repair_library(
    path: Path, now: datetime, *, sources: Sources = _NO_SOURCES, busy_timeout: float = BUSY_TIMEOUT
) -> Rescue | None:
    """Look through a whole library and mend what is damaged; None where nothing is.

    What is made of other things is made anew in place: indexes, the search index, counts. Where more is
    damaged, all that can be read is copied into a new library, and the damaged file is kept.

    Args:
        path: The file.
        now: The time, for the name of the damaged file.
        sources: What is known of its sources, for articles whose own source cannot be read.
        busy_timeout: Seconds to wait for others who have it open.

    Raises:
        StoreError: The library is open elsewhere, belongs to another program or to a newer release, is not
            there, or cannot be written; it is then left as it was.
    """
    if not path.is_file():
        raise StoreError(f"There is no library {path}.")
    presence = Presence(path.parent)
    try:
        if not presence.begin(busy_timeout, alone=True):
            raise StoreError(_IN_USE.format(path=path))
        try:
            with closing(_open(path, busy_timeout, look_through=True)) as database:
                if is_sound(database):
                    return None
                if mend_in_place(database):
                    return Rescue()
        except DamagedLibraryError:
            pass  # more than can be mended in place
        return rescue(Path(os.path.realpath(path)), now, sources, busy_timeout)
    finally:
        presence.end()


def _open(
    path: Path, busy_timeout: float, presence: Presence | None = None, *, look_through: bool
) -> Database:
    with user_errors(path):
        _create(path)
        _refuse_untouched(path, busy_timeout, look_through=look_through)
    database = Database(path, busy_timeout, presence)
    try:
        with database.reading() as connection:
            refuse_foreign(connection, path)
            _use_write_ahead_log(connection, busy_timeout)
        migrate(database)
        _require_tables(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _require_tables(database: Database, path: Path) -> None:
    """Make the search index anew where it cannot be asked; nothing else can stand in for a table.

    Raises:
        DamagedLibraryError: A table is missing, or damaged where it begins.
    """
    with database.reading() as connection:
        if not tables_answer(connection):
            raise damaged(path)
        is_index_lost = index_is_lost(connection)
    if is_index_lost:
        try:
            with database.writing(durable=True) as connection:
                remake_index(connection)
        except sqlite3.OperationalError as error:  # it cannot even be removed
            raise damaged(path) from error


def _make_folder(path: Path) -> None:
    """Make the folder of a library, for the user's eyes only."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _not_made(path, error) from error


def _come_in(path: Path, busy_timeout: float) -> tuple[Presence, bool]:
    """Be among those who have the library open, and say whether nobody else was there.

    A rescue that was cut off is finished first.
    """
    try:
        presence = Presence(path.parent)
        is_alone = presence.begin(0, alone=True)
        if is_alone:
            finish(Path(os.path.realpath(path)))
    except OSError as error:
        raise _not_made(path, error) from error
    if not presence.begin(busy_timeout):
        presence.end()
        raise StoreError(_IN_USE.format(path=path))
    return presence, is_alone


def _create(path: Path) -> None:
    """Make the file, for the user's eyes only; SQLite gives its log the file's mode."""
    try:
        if path.exists():
            if not path.is_file():
                raise StoreError(f"{path} is not a file; move it away or name another one.")
        elif path.is_symlink():
            raise StoreError(f"{path} is a link that leads nowhere; remove it or name another file.")
        else:
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_NOFOLLOW, 0o600))
    except OSError as error:
        raise _not_made(path, error) from error


def _not_made(path: Path, error: OSError) -> StoreError:
    return StoreError(f"The library {path} cannot be made: {error.strerror}.")


def _refuse_untouched(path: Path, busy_timeout: float, *, look_through: bool) -> None:
    """Look at a file without changing a byte of it or leaving one beside it.

    That takes an immutable connection where there is no log. Where there is one, the truth may be in the
    log; a read-only connection reads it and does not copy it into the file when it closes.

    An immutable connection takes no lock either, and sees a file that another process is making as damaged.
    The connection that follows tells the two apart.
    """
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists()
    mode = "mode=ro" if has_log else "mode=ro&immutable=1"
    try:
        with closing(connect(path, mode, busy_timeout)) as connection:
            refuse_foreign(connection, path)
            if has_log and look_through and not (_looks_whole(connection) and log_belongs(path)):
                raise damaged(path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB and is_ours(path):
            raise damaged(path) from error
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
            raise


def _looks_whole(connection: sqlite3.Connection) -> bool:
    whole: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    return whole


def _use_write_ahead_log(connection: sqlite3.Connection, busy_timeout: float) -> None:
    """Change the journal of a new file; SQLite does not wait where two programs do so at once, so we do."""
    give_up = time.monotonic() + busy_timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= give_up:
                raise
        time.sleep(_PAUSE)
