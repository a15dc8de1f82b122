"""The library: the one facade that the command line and the screen use.

It wires store, sources, updating and analysis together and knows nothing of how anything is shown. What
reaches the network runs on an event loop and takes a `Network`; all other methods are synchronous and may
be called from any thread.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.config import Config
from reader.errors import StoreError
from reader.library.arranging import Arranging
from reader.library.corrections import Corrections
from reader.library.entries import Entries
from reader.library.feeds import Feeds
from reader.library.images import Images
from reader.library.part import Clock
from reader.library.people import People
from reader.library.places import Places
from reader.library.searches import Searches
from reader.paths import Folders
from reader.safekeeping import open_safely
from reader.sources.subscribing import feed_address, without_https

__all__ = ["Clock", "Library", "feed_address", "utc_now", "without_https"]


def utc_now() -> datetime:
    """Return the present time, aware, in UTC."""
    return datetime.now(UTC)


class Library(Feeds, Arranging, Searches, Entries, Places, Corrections, People, Images):
    """All the articles of a user, and everything that can be done with them."""

    notices: tuple[str, ...] = ()
    """Sentences for the user about how the library was found."""

    @classmethod
    def open(
        cls,
        folders: Folders,
        config: Config,
        clock: Clock = utc_now,
        environ: Mapping[str, str] = os.environ,
    ) -> Library:
        """Open the user's library, making it at the first start, and anew where it is damaged.

        Raises:
            StoreError: The library file cannot be used; it is left as it is.
        """
        store, told = open_safely(folders.library_file, clock())
        library = cls(store, folders, config, clock, environ)
        library.notices = told
        return library

    def tidy(self) -> None:
        """Let go of what is no longer wanted; it takes a moment."""
        self.remove_old_entries()
        self.drop_removed_feeds()
        self.forget_old_analyses()
        self.keep_copy()

    def close(self) -> None:
        """Close the library file, after what cannot be fetched again was copied.

        Raises:
            SaveError: The copy cannot be written; the library is closed and has everything.
        """
        try:
            with suppress(StoreError):  # a library that cannot be read now keeps the copy of last time
                self.keep_copy()
        finally:
            self._store.close()

    def keep_report(self, error: BaseException) -> Path | None:
        """Keep where a fault of the reader's own came from; returns where, None where it cannot be kept."""
        from reader.crash import write_report

        return write_report(self._folders.crashes, error, self._clock().astimezone())

    @property
    def clock(self) -> Clock:
        """What tells the time here."""
        return self._clock
