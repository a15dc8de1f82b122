"""Updating: what a new document means for the library, and the way from an address to stored entries.

Deciding is pure: entries that are known and entries that came give intents, which the store applies in
one transaction a feed.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.changes import Applied, FetchResult, Insert, Intent, KnownEntry, Update, text_hash
from reader.errors import PullquoteError, StoreError
from reader.model import Feed, ParsedEntry, ParsedFeed

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched, Fetcher
    from reader.store import Store
    from reader.workers import Workers

IN_FLIGHT = 32
"""Feeds worked on at a time: some are fetched while others wait for the parser with their bodies."""

_Link = tuple[str, str]
"""An address and a title."""


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """What a refresh did to one feed."""

    feed_id: int
    url: str
    title: str
    new: int = 0
    updated: int = 0
    error: str = ""
    """Why it failed, one sentence; empty when it did not."""
    notice: str = ""
    """A limit that it ran into, one sentence; empty when none."""


def decide(known: Mapping[str, KnownEntry], parsed: Sequence[ParsedEntry]) -> tuple[Intent, ...]:
    """Return what a document asks to be stored; entries that did not change ask for nothing.

    An entry whose identifier is new, but whose link and title are those of one known entry that the
    document no longer has, is that entry: some publishers change identifiers at every fetch. A link and
    title that several entries share identify none of them.

    Args:
        known: What is stored of the feed, by identifier.
        parsed: The entries of the document; of those that are there twice, the first counts.
    """
    entries = tuple(_without_duplicates(parsed))
    moved = _moved(known, entries)
    intents = (_intent(known.get(entry.guid) or moved.get(entry.guid), entry) for entry in entries)
    return tuple(intent for intent in intents if intent is not None)


async def refresh(
    store: Store,
    fetcher: Fetcher,
    workers: Workers,
    feeds: Iterable[Feed],
    *,
    clock: Callable[[], datetime],
    report: Callable[[FeedOutcome], None],
) -> None:
    """Fetch feeds and store what is new in them; one that fails stops none of the others.

    Args:
        store: Where entries and errors go, from threads, so that the event loop never waits for a disk.
        fetcher: Open; its own limit of concurrent requests holds.
        workers: What parses the documents.
        feeds: What to fetch.
        clock: Tells the time.
        report: Is called on the event loop for each feed as soon as it is done.
    """
    refresher = _Refresher(store, fetcher, workers, clock)
    slots = asyncio.Semaphore(IN_FLIGHT)

    async def one(feed: Feed) -> None:
        async with slots:
            report(await refresher.outcome(feed))

    async with asyncio.TaskGroup() as tasks:
        for feed in feeds:
            tasks.create_task(one(feed))


@dataclass(frozen=True, slots=True)
class _Refresher:
    """Takes one feed from its address to the library."""

    store: Store
    fetcher: Fetcher
    workers: Workers
    clock: Callable[[], datetime]

    async def outcome(self, feed: Feed) -> FeedOutcome:
        try:
            return await self._refreshed(feed)
        except PullquoteError as error:
            sentence = str(error)
        try:
            await asyncio.to_thread(self.store.record_failure, feed.id, sentence)
        except StoreError as error:
            sentence = str(error)  # why nothing can be recorded matters more than what was to be
        return FeedOutcome(feed.id, feed.url, feed.title, error=sentence)

    async def _refreshed(self, feed: Feed) -> FeedOutcome:
        state = await asyncio.to_thread(self.store.fetch_state, feed.id)
        fetched = await self.fetcher.fetch(feed.url, state.etag, state.last_modified)
        body_hash = state.body_hash if fetched.not_modified else hashlib.sha256(fetched.body).hexdigest()
        if body_hash == state.body_hash:
            await asyncio.to_thread(
                self.store.record_unchanged,
                feed.id,
                now=self.clock(),
                etag=fetched.etag,
                last_modified=fetched.last_modified,
            )
            return FeedOutcome(feed.id, feed.url, feed.title, notice=feed.notice)
        now = self.clock()
        parsed = await self.workers.parse_feed(fetched.body, fetched.content_type, fetched.final_url, now)
        applied = await asyncio.to_thread(self._store, feed, parsed, fetched, body_hash, now)
        title = parsed.title or feed.title
        return FeedOutcome(feed.id, feed.url, title, applied.new, applied.updated, notice=parsed.notice)

    def _store(
        self, feed: Feed, parsed: ParsedFeed, fetched: Fetched, body_hash: str, now: datetime
    ) -> Applied:
        """Store a document; runs on a thread, deciding too, because of the hashes it takes."""
        intents = decide(self.store.known_entries(feed.id), parsed.entries)
        result = FetchResult(
            title=parsed.title,
            site_url=parsed.site_url,
            etag=fetched.etag,
            last_modified=fetched.last_modified,
            body_hash=body_hash,
            notice=parsed.notice,
        )
        return self.store.apply(feed.id, intents, fetched=result, now=now)


def _without_duplicates(parsed: Iterable[ParsedEntry]) -> Iterator[ParsedEntry]:
    """Yield the entries that no earlier one equals in its identifier or in all that is read of it."""
    seen: set[tuple[str, ...]] = set()
    for entry in parsed:
        keys = {(entry.guid,), (entry.url, entry.title, entry.document.text)}
        if seen.isdisjoint(keys):
            yield entry
        seen |= keys


def _moved(known: Mapping[str, KnownEntry], entries: Sequence[ParsedEntry]) -> dict[str, KnownEntry]:
    """Return by its new identifier each known entry whose identifier the publisher changed."""
    present = {entry.guid for entry in entries}
    sharing = Counter(_link(entry) for entry in entries)
    known_sharing = Counter(_link(entry) for entry in known.values())
    lost = {
        _link(entry): entry
        for entry in known.values()
        if entry.guid not in present and entry.url and known_sharing[_link(entry)] == 1
    }
    return {
        entry.guid: lost[_link(entry)]
        for entry in entries
        if entry.guid not in known and sharing[_link(entry)] == 1 and _link(entry) in lost
    }


def _link(entry: ParsedEntry | KnownEntry) -> _Link:
    return entry.url, entry.title


def _intent(stored: KnownEntry | None, entry: ParsedEntry) -> Intent | None:
    if stored is None:
        return Insert(entry)
    now = (entry.guid, entry.url, entry.title, text_hash(entry.title, entry.document.text))
    before = (stored.guid, stored.url, stored.title, stored.text_hash)
    return Update(stored.entry_id, entry) if now != before else None
