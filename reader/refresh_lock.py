"""One program refreshes a library at a time: two that fetch the same feeds would ask their servers twice.

The lock is the operating system's own on a file (`flock`): it goes with the process that holds it, however
that ends. Reading and marking need no lock; the library's file has its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import RefreshLockError, StoreError

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 10.0
"""How long a refresh that was asked for waits for another program's to end."""

_PAUSE_SECONDS = 0.1


class RefreshLock:
    """The lock of one library; one program may hold it several times.

    Args:
        path: The file of the lock; it is made, and left there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: BaseFileLock | None = None

    @asynccontextmanager
    async def held(self, wait_seconds: float = WAIT_SECONDS) -> AsyncIterator[bool]:
        """Hold the lock while the block runs; the block is told whether it had to be waited for.

        Raises:
            RefreshLockError: Another program still holds it after that time.
            StoreError: The file cannot be made.
        """
        # Asked for again and again instead of waited for on a thread: such a thread would take the lock for
        # nobody if this task were cancelled meanwhile.
        loop = asyncio.get_running_loop()
        give_up = loop.time() + wait_seconds
        waited = False
        while True:
            try:
                self.acquire()
                break
            except RefreshLockError:
                if loop.time() >= give_up:
                    raise
            waited = True
            await asyncio.sleep(_PAUSE_SECONDS)
        try:
            yield waited
        finally:
            self.release()

    def acquire(self) -> None:
        """Take the lock, without waiting for it.

        Raises:
            RefreshLockError: Another program holds it.
            StoreError: The file cannot be made.
        """
        from filelock import FileLock, Timeout

        if self._lock is None:
            self._lock = FileLock(self._path, mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise RefreshLockError(
                "Another Pullquote is fetching the feeds of this library; try again when it is done."
            ) from error
        except OSError as error:
            raise StoreError(f"The lock file {self._path} cannot be made: {error.strerror}.") from error

    def release(self) -> None:
        """Give the lock back as often as it was taken."""
        if self._lock is not None:
            self._lock.release()
