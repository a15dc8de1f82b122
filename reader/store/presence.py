"""Who has a library open: nobody may put another file in its place meanwhile.

It is a lock of the operating system (`flock`) on the folder of the library, so that no file of its own is
left behind and a killed program holds nothing. A file system without such locks is taken as free.
"""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

_PAUSE = 0.01
"""Seconds between two attempts."""


class Presence:
    """This program's place among those that have a library in a folder open.

    Args:
        folder: It must exist.
    """

    def __init__(self, folder: Path) -> None:
        self._descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self._ended = False

    def begin(self, seconds: float, *, alone: bool = False) -> bool:
        """Be there, among others or alone; False where others prevent that for longer than that."""
        give_up = time.monotonic() + seconds
        while not self._lock(fcntl.LOCK_EX if alone else fcntl.LOCK_SH):
            if time.monotonic() >= give_up:
                return False
            time.sleep(_PAUSE)
        return True

    def end(self) -> None:
        """Be there no longer; may be called again."""
        if not self._ended:
            self._ended = True
            os.close(self._descriptor)

    def _lock(self, kind: int) -> bool:
        try:
            fcntl.flock(self._descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # there are no locks here; SQLite's own hold all the same
        return True
