"""Opening the library file: made where there is none, refused where it is not ours, brought up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from reader.errors import StoreError
from reader.store.db import Database, connect, user_errors
from reader.store.schema import migrate, refuse_foreign

_PAUSE = 0.01
"""Seconds between two attempts where SQLite does not wait by itself."""


def open_database(path: Path, busy_timeout: float) -> Database:
    """Open the library at `path`.

    Raises:
        StoreError: It cannot be opened, or is not a library that this release understands; the file is
            then left as it was.
    """
    with user_errors(path):
        _create(path)
        _refuse_untouched(path, busy_timeout)
    database = Database(path, busy_timeout)
    try:
        with database.reading() as connection:
            refuse_foreign(connection, path)
            _use_write_ahead_log(connection, busy_timeout)
        migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _create(path: Path) -> None:
    """Make the file and its folder, for the user's eyes only; SQLite gives its log the file's mode."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            if not path.is_file():
                raise StoreError(f"{path} is not a file; move it away or name another one.")
        else:
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(f"The library {path} cannot be made: {error.strerror}.") from error


def _refuse_untouched(path: Path, busy_timeout: float) -> None:
    """Look at a file without changing a byte of it or leaving one beside it.

    That takes an immutable connection where there is no log. Where there is one, the truth may be in the
    log; a read-only connection reads it and does not copy it into the file when it closes.

    An immutable connection takes no lock either, and sees a file that another process is making as damaged.
    The connection that follows tells the two apart.
    """
    log = path.with_name(f"{path.name}-wal")
    connection = connect(path, "mode=ro" if log.exists() else "mode=ro&immutable=1", busy_timeout)
    try:
        refuse_foreign(connection, path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
            raise
    finally:
        connection.close()


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
