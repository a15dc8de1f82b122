"""Updating: the way of feeds from their addresses to stored entries.

What a document means is decided in `reader.decide`, when to ask again in `reader.schedule`, and what is
written down in `reader.feed_books`. Here they are joined with fetching and parsing.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from urllib.parse import urlsplit

from reader.errors import BusyError, PullquoteError, StoreError
from reader.feed_books import FeedBooks
from reader.model import Feed

if TYPE_CHECKING:
    from reader.sources.fetch import Fetcher
    from reader.workers import Workers

P = ParamSpec("P")
T = TypeVar("T")

IN_FLIGHT = 64
"""Feeds worked on at a time: some are fetched, others wait for their host's turn, or for the parser with
their bodies."""

STORE_THREADS = 2
"""One stores while the other decides; not the event loop's own threads, which may all be waiting for names
to be resolved."""


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
    waiting: bool = False
    """Whether it was not asked at all, because its server had asked to be left alone for a while."""
    new_ids: tuple[int, ...] = ()
    """The numbers of the new entries."""


@dataclass(frozen=True, slots=True)
class Refresher:
    """Takes feeds from their addresses to the library."""

    books: FeedBooks
    """Where entries and errors go, from threads, so that the event loop never waits for a disk."""
    fetcher: Fetcher
    """Open; its own limits of concurrent requests hold."""
    workers: Workers
    """What parses the documents."""

    async def refresh(self, feeds: Iterable[Feed], report: Callable[[FeedOutcome], None]) -> None:
        """Fetch feeds and store what is new in them; one that fails stops none of the others.

        Args:
            feeds: What to fetch.
            report: Is called on the event loop for each feed as soon as it is done.
        """
        slots = asyncio.Semaphore(IN_FLIGHT)
        with ThreadPoolExecutor(STORE_THREADS, thread_name_prefix="refresh") as threads:

            async def one(feed: Feed) -> None:
                async with slots:
                    report(await self._outcome(feed, threads))

            async with asyncio.TaskGroup() as tasks:
                for feed in by_host_in_turn(feeds):
                    tasks.create_task(one(feed))

    async def _outcome(self, feed: Feed, threads: Executor) -> FeedOutcome:
        """Fetch one feed; whatever a user can do something about is in the outcome."""
        try:
            return await self._refreshed(feed, threads)
        except PullquoteError as error:
            failure = error
        sentence = str(failure)
        if isinstance(failure, BusyError) and not failure.asked:
            return FeedOutcome(feed.id, feed.url, feed.title, error=sentence, waiting=True)
        try:
            await _on(threads, self.books.record_failure, feed, failure)
        except StoreError as error:
            sentence = str(error)  # why nothing can be recorded matters more than what was to be
        return FeedOutcome(feed.id, feed.url, feed.title, error=sentence)

    async def _refreshed(self, feed: Feed, threads: Executor) -> FeedOutcome:
        from reader.sources.fetch import FetchRequest

        state = await _on(threads, self.books.fetch_state, feed)
        fetched = await self.fetcher.fetch(
            FetchRequest(
                feed.url,
                etag=state.etag,
                last_modified=state.last_modified,
                validated_url=state.validated_url,
                headers=feed.settings.headers,
                credentials=feed.settings.credentials,
            )
        )
        body_hash = state.body_hash if fetched.not_modified else hashlib.sha256(fetched.body).hexdigest()
        if body_hash == state.body_hash:
            await _on(threads, self.books.record_unchanged, feed, state, fetched)
            return FeedOutcome(feed.id, feed.url, feed.title, notice=feed.notice)
        parsed = await self.workers.parse_feed(
            fetched.body,
            fetched.content_type,
            fetched.final_url,
            self.books.clock(),
            self.books.rules.max_entries,
        )
        applied = await _on(threads, self.books.store_document, feed, parsed, fetched, body_hash)
        return FeedOutcome(
            feed.id,
            feed.url,
            feed.title if feed.renamed else parsed.title or feed.title,
            applied.new,
            applied.updated,
            notice=parsed.notice,
            new_ids=applied.new_ids,
        )


def by_host_in_turn(feeds: Iterable[Feed]) -> list[Feed]:
    """Return feeds so that those of one host stand far apart: they have to wait for each other."""
    by_host: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        by_host[urlsplit(feed.url).netloc].append(feed)
    rounds = zip_longest(*by_host.values())
    return [feed for one_of_each in rounds for feed in one_of_each if feed is not None]


async def _on(threads: Executor, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run something that waits for the disk."""
    return await asyncio.get_running_loop().run_in_executor(threads, partial(act, *args, **kwargs))
