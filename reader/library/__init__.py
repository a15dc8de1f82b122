"""The library: the one facade that the command line and the screen use.

It wires store, sources, updating and analysis together and knows nothing of how anything is shown. What
reaches the network runs on an event loop and takes a `Network`; all other methods are synchronous and may
be called from any thread.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from reader.config import Config
from reader.library.analyses import Analyses
from reader.library.entries import Entries
from reader.library.feeds import Feeds
from reader.library.part import Clock
from reader.library.people import People
from reader.paths import Folders
from reader.sources.subscribing import feed_address
from reader.store import Store

__all__ = ["Clock", "Library", "feed_address", "utc_now"]


def utc_now() -> datetime:
    """Return the present time, aware, in UTC."""
    return datetime.now(UTC)


class Library(Feeds, Entries, Analyses, People):
    """All the articles of a user, and everything that can be done with them."""

    @classmethod
    def open(
        cls,
        folders: Folders,
        config: Config,
        clock: Clock = utc_now,
        environ: Mapping[str, str] = os.environ,
    ) -> Library:
        """Open the user's library, making it at the first start.

        Raises:
            StoreError: The library file cannot be used; it is left as it is.
        """
        return cls(Store.open(folders.library_file), folders, config, clock, environ)

    def tidy(self) -> None:
        """Let go of what is no longer wanted; it takes a moment."""
        self.remove_old_entries()
        self.forget_old_analyses()

    def close(self) -> None:
        """Close the library file."""
        self._store.close()

    @property
    def clock(self) -> Clock:
        """What tells the time here."""
        return self._clock
