"""What the parts of the library have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from reader.config import Config
from reader.local_sources import LocalSources
from reader.paths import Folders
from reader.refresh_lock import RefreshLock
from reader.safekeeping import keep_copy
from reader.store import Store
from reader.undo import UndoLog

Clock = Callable[[], datetime]


class Part:
    """The store and what else a part needs; the parts together are the library.

    Args:
        store: Open.
        folders: Where the user's files are.
        config: The settings.
        clock: Tells the time, aware.
        environ: The environment, where feeds' passwords may be.
    """

    def __init__(
        self, store: Store, folders: Folders, config: Config, clock: Clock, environ: Mapping[str, str]
    ) -> None:
        self._store = store
        self._folders = folders
        self._config = config
        self._clock = clock
        self._environ = environ
        self._local = LocalSources(store, folders, clock, samples=config.samples)
        self._refresh_lock = RefreshLock(folders.library_file.with_name("refresh.lock"))
        self._undo = UndoLog()

    def keep_copy(self) -> None:
        """Write the plain copy beside the library, where what it is for has changed.

        Raises:
            SaveError: It cannot be written; the one before is as it was.
        """
        keep_copy(self._store, self._folders.library_file, self._clock())
