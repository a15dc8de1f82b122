"""Connections to the library file: one a thread, every write one transaction, errors in the user's words.

Durability, in SQLite's terms: the journal is a write-ahead log. What a refresh stores is committed with
`synchronous = NORMAL`: a killed process loses nothing, a power cut may lose the last refreshes (never half
of one), and they are fetched again. What the user did is committed with `synchronous = FULL`: it is on the
disk when the call returns, and with it all that was committed before.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import DamagedLibraryError, StoreError
from reader.store.functions import add_functions
from reader.store.presence import Presence

BUSY_TIMEOUT = 10.0
"""Seconds that a write waits for another program or thread before it gives up."""

_ASKING_MS = 3
"""Milliseconds that SQLite waits for the write lock before it is asked again; it sleeps one or two."""

_SETTINGS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "synchronous = NORMAL",
    # Pages of 4 KiB that are written beside the library before they are moved into it, 1,000 by default. A
    # refresh writes many of them again and again: it ends 4 % sooner with 16 MiB.
    "wal_autocheckpoint = 4000",
)

_IN_USE = "The library {path} is in use by another program; try again in a moment."
_READ_ONLY = "The library {path} cannot be written; check the permissions of the file and its folder."
_DAMAGED = (
    "The library {path} is damaged; quit all readers, then `pullquote config repair` keeps the file and "
    "brings back what can be read."
)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_PROTOCOL: _IN_USE,
    sqlite3.SQLITE_FULL: "There is no room for the library {path}; free some disk space and try again.",
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: "The library {path} could not be read or written; check the disk it is on.",
    sqlite3.SQLITE_NOTADB: "{path} is not a library of Pullquote; move it away or name another file.",
    sqlite3.SQLITE_CANTOPEN: "The library {path} cannot be opened; it must be a file that you may write.",
}
"""What to say of the errors that a user can do something about, by SQLite's primary result code."""


class DamagedError(Exception):
    """A value in the file is not what can have been stored; `user_errors` puts it into the user's words."""


class Connection(sqlite3.Connection):
    """A connection that knows what its transaction is for."""

    is_snapshot = False
    """Whether it is one for reading, of `Database.snapshot`."""


class Database:
    """An open library file, for any number of threads: each gets a connection when it first asks.

    Args:
        path: The file, which must exist.
        busy_timeout: Seconds to wait for another program or thread that is writing.
        presence: Tells other programs that the library is in use here; let go when it is closed.
    """

    def __init__(
        self, path: Path, busy_timeout: float = BUSY_TIMEOUT, presence: Presence | None = None
    ) -> None:
        self._path = path
        self._busy_timeout = busy_timeout
        self._presence = presence
        # Guards the connections, the number of their users and whether the file is closed.
        self._state = threading.Condition()
        self._connections: dict[threading.Thread, Connection] = {}
        self._users = 0
        self.has_written = False
        """Whether a transaction was kept; only ever set."""
        self._closed = False
        # SQLite makes writers poll, so that one which writes without a pause starves the others. The
        # threads of one process queue here instead.
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend the connection of this thread, in no transaction of its own.

        Raises:
            StoreError: The file was closed, or what `user_errors` makes of SQLite's errors.
        """
        with user_errors(self._path):
            with self._state:
                if self._closed:
                    raise StoreError("The library is closed.")
                self._users += 1
            try:
                yield self._connection()
            finally:
                with self._state:
                    self._users -= 1
                    self._state.notify_all()

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection of this thread for reading: all statements see one state of the library.

        Raises:
            StoreError: As in `reading`.
        """
        with self.reading() as connection:
            if connection.in_transaction:  # that of `writing` is one state as well
                yield connection
                return
            try:
                connection.execute("BEGIN")
                connection.is_snapshot = True
                yield connection
            finally:
                connection.is_snapshot = False
                connection.rollback()

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Lend the connection of this thread inside a transaction, which is kept if the block ends well.

        The write lock is taken at the start (`BEGIN IMMEDIATE`): a transaction that begins by reading could
        not wait for another writer later, it would fail. Inside another transaction of this thread it is a
        part of that: kept with it, and taken back alone if only this block fails.

        Args:
            durable: Do not return before the change is on the disk; for what the user did.

        Raises:
            StoreError: As in `reading`.
            RuntimeError: It was asked for inside `snapshot`, which takes back all that is done in it.
        """
        with self.reading() as connection:
            if connection.is_snapshot:
                raise RuntimeError("a snapshot is for reading; write after it")
            part_of_another = connection.in_transaction
            with _part(connection) if part_of_another else self._transaction(connection, durable):
                yield connection

    def close(self) -> None:
        """Wait for what is being read or written, then close every connection; may be called again."""
        with self._state:
            self._closed = True
            self._state.wait_for(lambda: not self._users)
            while self._connections:
                _, connection = self._connections.popitem()
                _close(connection)
        if self._presence is not None:
            self._presence.end()

    @contextmanager
    def _transaction(self, connection: sqlite3.Connection, durable: bool) -> Iterator[None]:
        with self._my_turn():
            if durable:
                connection.execute("PRAGMA synchronous = FULL")
            try:
                self._begin(connection)
                yield
                connection.execute("COMMIT")
                self.has_written = True
            finally:
                connection.rollback()  # does nothing after a commit
                if durable:
                    connection.execute("PRAGMA synchronous = NORMAL")

    def _begin(self, connection: sqlite3.Connection) -> None:
        """Take the write lock of the file, asking for it often.

        SQLite asks ten times a second after a while. A program that writes without a pause would hardly ever
        be met between two transactions that way.
        """
        give_up = time.monotonic() + self._busy_timeout
        connection.execute(f"PRAGMA busy_timeout = {_ASKING_MS}")
        try:
            while True:
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    return
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= give_up:
                        raise
        finally:
            connection.execute(f"PRAGMA busy_timeout = {round(self._busy_timeout * 1000)}")

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=self._busy_timeout):
            raise StoreError(_IN_USE.format(path=self._path))
        try:
            yield
        finally:
            self._turn.release()

    def _connection(self) -> Connection:
        thread = threading.current_thread()
        with self._state:
            connection = self._connections.get(thread)
            if connection is not None:
                return connection
            ended = [other for other in self._connections if not other.is_alive()]
            unused = [self._connections.pop(other) for other in ended]
        # Opening and closing may wait for another program; nobody else has to wait with us.
        for left_over in unused:
            _close(left_over)
        connection = connect(self._path, "mode=rw", self._busy_timeout)
        with self._state:
            self._connections[thread] = connection
        return connection


def connect(path: Path, query: str, busy_timeout: float) -> Connection:
    """Open one connection; `query` is the part of SQLite's file address after the question mark."""
    # Each thread keeps to its own connection; the check is off for `close`, which closes all of them.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{query}",
        timeout=busy_timeout,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
        uri=True,
    )
    connection.text_factory = decode
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        add_functions(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _part(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep or take back what is written in a part of a transaction."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has taken back all of it already
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


def damaged(path: Path) -> DamagedLibraryError:
    """Return the error for a library that cannot be read as it is."""
    return DamagedLibraryError(_DAMAGED.format(path=path))


@contextmanager
def user_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors that a user can act on into `StoreError`; the others are ours and pass."""
    try:
        yield
    # The former comes from the message about a damaged table, which quotes it.
    except (UnicodeDecodeError, DamagedError) as error:
        raise damaged(path) from error
    except sqlite3.Error as error:
        # The low byte is the primary code; errors that the sqlite3 module raises itself have none.
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None and code & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise damaged(path) from error
        sentence = None if code is None else _SENTENCES.get(code & 0xFF)
        if sentence is None:
            raise
        raise StoreError(sentence.format(path=path)) from error


def decode(stored: bytes) -> str:
    """Decode a text of the file; a damaged byte shows as U+FFFD and does not hide the whole list."""
    return stored.decode(errors="replace")


def _close(connection: sqlite3.Connection) -> None:
    # Statistics are only advice for the query planner: a library that is busy, full, read-only or damaged
    # closes without them.
    with suppress(sqlite3.DatabaseError):
        connection.execute("PRAGMA analysis_limit = 400")
        connection.execute("PRAGMA optimize")
    connection.close()
