"""The library file: all that a user has, in one SQLite database.

All methods of `Store` are synchronous, may be called from any thread, and raise `StoreError` for what a
user can do something about: a file that is in use, damaged, read-only or on a full disk.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.store.analysis import Analyses
from reader.store.archive import Archive, ArchivedEntry, KeptFullText
from reader.store.by_hand import PeopleByHand
from reader.store.corrections import Corrections
from reader.store.db import BUSY_TIMEOUT
from reader.store.entries import Counts, Entries
from reader.store.feeds import Feeds
from reader.store.keepsakes import Keepsakes
from reader.store.mending import KnownSource, Sources
from reader.store.opening import open_database, repair_library
from reader.store.people import QuotedPeople
from reader.store.places import Places
from reader.store.quotes import FoundQuotes, QuotesOfText
from reader.store.refresh import Refresh
from reader.store.rescue import Rescue
from reader.store.retention import Limits
from reader.store.schedule import Schedule
from reader.store.search import Search
from reader.store.searches import SavedSearches
from reader.store.set_aside import SetAside
from reader.store.states import EntryState, States
from reader.store.texts import Texts
from reader.store.wanted_texts import WantedTexts

__all__ = [
    "ArchivedEntry",
    "Counts",
    "EntryState",
    "KeptFullText",
    "KnownSource",
    "QuotesOfText",
    "Rescue",
    "Sources",
    "Store",
    "repair_library",
]


class Store(
    Feeds,
    SetAside,
    Schedule,
    Refresh,
    Limits,
    Entries,
    Texts,
    WantedTexts,
    Analyses,
    Corrections,
    FoundQuotes,
    QuotedPeople,
    PeopleByHand,
    Search,
    SavedSearches,
    States,
    Places,
    Archive,
    Keepsakes,
):
    """An open library; a context manager that closes it."""

    @classmethod
    def open(cls, path: Path, *, busy_timeout: float = BUSY_TIMEOUT) -> Self:
        """Open the library at `path`, or make a new one there (folder mode 0700, file mode 0600).

        Args:
            path: The file.
            busy_timeout: Seconds to wait for another program that is writing.

        Raises:
            DamagedLibraryError: It is a damaged library, left as it was; `repair_library` may help.
            StoreError: The file cannot be opened, is not a library, or is one of a newer release; it is then
                left as it was.
        """
        return cls(open_database(path, busy_timeout))

    @property
    def has_written(self) -> bool:
        """Whether anything was changed through this store."""
        return self._database.has_written

    def close(self) -> None:
        """Wait for running calls and close the file; every call after that raises `StoreError`."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
