"""One refresh at a time: two programs that fetch the same feeds would ask their servers twice.

The lock is the operating system's own on a file (`flock`): it goes with the process that holds it, however
that ends. Reading and marking need no lock; the library's file has its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import RefreshLockError, StoreError

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 10.0
"""How long a refresh that was asked for waits for another program's to end."""


class RefreshLock:
    """The lock of one library; may be acquired several times in one process, from any thread.

    Args:
        path: The file of the lock; it is made, and left there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: BaseFileLock | None = None

    def acquire(self, wait_seconds: float = WAIT_SECONDS) -> None:
        """Take the lock; blocks the thread while it waits.

        Raises:
            RefreshLockError: Another program still holds it after that time.
            StoreError: The file cannot be made.
        """
        from filelock import FileLock, Timeout

        if self._lock is None:
            self._lock = FileLock(self._path, mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=wait_seconds)
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
