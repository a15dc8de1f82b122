"""What the configuration says about refreshing, for all feeds alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.changes import Retention
from reader.model import Feed


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules; a feed's own settings come before them."""

    interval_minutes: int = 60
    """The shortest time between two fetches in the background."""
    unread_at_first: int | None = None
    """How many entries of a new feed are unread; None: all."""
    max_entries: int = 2_000
    """How many entries are taken from one document."""
    keep: int | None = None
    """How many entries a feed keeps; None: all."""
    keep_days: int | None = None
    """After how many days read entries are removed; None: never."""

    def retention(self, feed: Feed, now: datetime) -> Retention:
        """Return which entries of a feed are removed; what was set for the feed itself comes first."""
        older_than = None if self.keep_days is None else now - timedelta(days=self.keep_days)
        return Retention(feed.settings.keep or self.keep, older_than)
