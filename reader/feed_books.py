"""Keeping the books of feeds: what a fetch brought, or why it brought nothing, and when to ask again.

All of it waits for the disk, so it runs on threads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from random import Random
from typing import TYPE_CHECKING

from reader.changes import FeedChange, FetchResult, FetchState, Retention
from reader.decide import decide
from reader.errors import BusyError, GoneError, PullquoteError
from reader.model import Feed, ParsedFeed, ScheduleHints
from reader.refresh_rules import Rules
from reader.schedule import next_due, retry_due

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched
    from reader.store import Store


MOST_RECENT = 20
"""Articles whose times tell how often a feed has news."""


@dataclass(frozen=True, slots=True)
class FeedBooks:
    """Writes the results of fetches into the library."""

    store: Store
    clock: Callable[[], datetime]
    rules: Rules
    random: Random
    """Spreads the times of the next fetches."""

    def mend_address(self, feed: Feed, url: str) -> Feed:
        """Give a feed the address that the page at its own address names.

        Raises:
            FeedExistsError: Another feed has that address.
            StoreError: It cannot be stored.
        """
        return self.store.update_feed(feed.id, url=url)

    def change(self, feed: Feed, parsed: ParsedFeed, fetched: Fetched, body_hash: str) -> FeedChange:
        """Decide what a document means: what is to be stored of it, with what is to be fetched in full.

        Raises:
            StoreError: The library cannot be read, or the feed is no longer in it.
        """
        now = self.clock()
        intents = decide(
            self.store.known(feed.id),
            parsed.entries,
            stored_text=self.store.entry_text,
            unread_at_first=self.rules.unread_at_first,
        )
        result = FetchResult(
            title=parsed.title,
            site_url=parsed.site_url,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            validated_url=fetched.validated_url,
            body_hash=body_hash,
            hints=parsed.hints,
            notice=parsed.notice,
            moved_to=fetched.permanent_url,
            due=self._due(feed, parsed.hints, fetched.fresh_seconds, parsed),
        )
        return FeedChange(
            feed.id,
            # Of entries of one time the last one stored comes first in lists, and in documents the first.
            tuple(reversed(intents)),
            result,
            now,
            present=[entry.guid for entry in parsed.entries],
            retention=self.rules.retention(feed, now),
            asked=feed,
            wants_texts=feed.settings.full_text,
        )

    def record_unchanged(self, feed: Feed, state: FetchState, fetched: Fetched) -> None:
        """Record that a feed's document is the one that is known.

        Raises:
            StoreError: It cannot be recorded.
        """
        self.store.record_unchanged(
            feed.id,
            now=self.clock(),
            due=self._due(feed, state.hints, fetched.fresh_seconds, None),
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            validated_url=fetched.validated_url,
            moved_to=fetched.permanent_url,
            asked=feed,
        )
        retention = self.rules.retention(feed, self.clock())
        if retention != Retention():
            self.store.retain(feed.id, retention)

    def record_failure(self, feed: Feed, failure: PullquoteError) -> None:
        """Record why a feed could not be read, and when it is to be tried again.

        Raises:
            StoreError: It cannot be recorded.
        """
        now = self.clock()
        seconds = failure.seconds if isinstance(failure, BusyError) else None
        gone = isinstance(failure, GoneError)
        due = None if gone else retry_due(now, feed.failures, seconds=seconds, random=self.random)
        self.store.record_failure(feed.id, str(failure), now=now, due=due, gone=gone, asked=feed)

    def _due(
        self, feed: Feed, hints: ScheduleHints, fresh_seconds: int | None, parsed: ParsedFeed | None
    ) -> datetime:
        """Return when to ask again, by how often the feed has news and by what its server wishes."""
        recent = self.store.recent_times(feed.id)
        if parsed is not None:
            dates = {entry.published for entry in parsed.entries if entry.published is not None}
            recent = nlargest(MOST_RECENT, dates.union(recent))
        return next_due(
            self.clock(),
            interval_minutes=feed.settings.interval_minutes,
            default_minutes=self.rules.interval_minutes,
            hints=hints,
            fresh_seconds=fresh_seconds,
            recent=recent,
            random=self.random,
        )
