"""Updating: the way of feeds from their addresses to stored entries.

What a document means is decided in `reader.decide`, when to ask again in `reader.schedule`, and what is
written down in `reader.feed_books`. Here they are joined with fetching and parsing.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.changes import FetchState
from reader.errors import (
    BusyError,
    FeedExistsError,
    NotAFeedError,
    NotFoundError,
    PullquoteError,
    StoreError,
)
from reader.feed_books import FeedBooks
from reader.model import Feed
from reader.storing import Storing, storing

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched, Fetcher
    from reader.workers import Workers

IN_FLIGHT = 64
"""Feeds worked on at a time: some are fetched, others wait for their host's turn, or for the parser with
their bodies."""

MAX_LISTED = 4
"""Feeds of a page that a sentence tells."""


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


@dataclass(frozen=True, slots=True)
class Refresher:
    """Takes feeds from their addresses to the library."""

    books: FeedBooks
    """Where entries and errors go, from threads, so that the event loop never waits for a disk."""
    fetcher: Fetcher
    """Open; its own limits of concurrent requests hold."""
    workers: Workers
    """What parses the documents."""
    begin: Callable[[Feed], None] | None = None
    """Is called on the event loop for each feed when its host is asked, after any wait of our own."""

    async def refresh(
        self,
        feeds: Iterable[Feed],
        report: Callable[[FeedOutcome], None],
    ) -> None:
        """Fetch feeds and store what is new in them; one that fails stops none of the others.

        Args:
            feeds: What to fetch.
            report: Is called on the event loop for each feed as soon as it is done.

        Raises:
            StoreError: The library cannot be written; what was not stored by then is not.
        """
        slots = asyncio.Semaphore(IN_FLIGHT)
        async with storing(self.books.store) as desk:

            async def one(feed: Feed) -> None:
                async with slots:
                    with desk.under_way():
                        outcome = await self._outcome(feed, desk)
                    report(outcome)

            try:
                async with asyncio.TaskGroup() as tasks:
                    for feed in by_host_in_turn(feeds):
                        tasks.create_task(one(feed))
            except ExceptionGroup as group:
                errors = [error for error in group.exceptions if isinstance(error, StoreError)]
                if len(errors) < len(group.exceptions):
                    raise
                # All feeds fail for the same reason, each after a long wait; it is said once.
                raise errors[0] from None

    async def _outcome(self, feed: Feed, desk: Storing) -> FeedOutcome:
        """Fetch one feed; whatever a user can do something about is in the outcome."""
        try:
            return await self._found_or_refreshed(feed, desk)
        except NotFoundError as error:  # it was removed in the meantime
            return FeedOutcome(feed.id, feed.url, feed.title, error=str(error))
        except StoreError:
            raise
        except PullquoteError as error:
            failure = error
        if isinstance(failure, BusyError) and not failure.asked:
            return FeedOutcome(feed.id, feed.url, feed.title, error=str(failure), waiting=True)
        with suppress(NotFoundError):
            await desk.on(self.books.record_failure, feed, failure)
        return FeedOutcome(feed.id, feed.url, feed.title, error=str(failure))

    async def _found_or_refreshed(self, feed: Feed, desk: Storing) -> FeedOutcome:
        """Fetch one feed; the address of a page, given for the one feed that it names, is mended."""
        state = await desk.on(self.books.store.fetch_state, feed.id)
        with ExitStack() as kept:
            fetched = await self._fetch(feed, state, kept)
            try:
                return await self._refreshed(feed, state, fetched, desk)
            except NotAFeedError:
                if feed.fetched is not None:
                    raise  # it was a feed before: this is a passing fault, such as a page to log in
                named = await self._named_feed(feed, fetched)
                if not named:
                    raise
            del fetched
        state = FetchState()
        with ExitStack() as kept:
            # Before the address is stored: where nothing can be fetched, the page's own stays.
            fetched = await self._fetch(feed, state, kept, named)
            feed = await self._mended(feed, named, desk)
            return await self._refreshed(feed, state, fetched, desk)

    async def _named_feed(self, feed: Feed, page: Fetched) -> str:
        """Return the address of the one feed that a page names, "" where there is none to be asked.

        Most blogs name that of their comments beside it, which nobody means who gives the page's address.

        Raises:
            NotAFeedError: The page names several; the sentence tells which.
        """
        from reader.sources.discover import is_of_comments

        found = await self.workers.find_feeds(page.body, page.content_type, page.final_url)
        certain = [one for one in found if one.certain]
        named = [one.url for one in certain if not is_of_comments(one)] or [one.url for one in certain]
        if len(named) > 1:
            listed = ", ".join(named[:MAX_LISTED]) + (", …" if len(named) > MAX_LISTED else "")
            raise NotAFeedError(
                f"{feed.url} is a web page that names several feeds; add one of them: {listed}"
            )
        return named[0] if named and not _secrets_would_leave(feed, named[0]) else ""

    async def _mended(self, feed: Feed, url: str, desk: Storing) -> Feed:
        """Give a feed the address that the page at its own address names.

        Raises:
            NotAFeedError: Another feed has that address: a fault of this one alone, and none of the library.
        """
        try:
            return await desk.on(self.books.mend_address, feed, url)
        except FeedExistsError as error:
            raise NotAFeedError(
                f"{feed.url} is a web page that names {url}, which you have already; remove this one."
            ) from error

    async def _fetch(self, feed: Feed, state: FetchState, kept: ExitStack, named: str = "") -> Fetched:
        """Fetch a feed, or what the page at its address names as its feed, to hold it until `kept` closes."""
        from reader.sources.fetch import FetchRequest

        asked = None if self.begin is None else partial(self.begin, feed)
        return await self.fetcher.fetch(
            FetchRequest(
                named or feed.url,
                user_url=feed.user_url,
                etag=state.etag,
                last_modified=state.last_modified,
                validated_url=state.validated_url,
                headers=feed.settings.headers,
                credentials=feed.settings.credentials,
            ),
            asked,
            kept,
        )

    async def _refreshed(self, feed: Feed, state: FetchState, fetched: Fetched, desk: Storing) -> FeedOutcome:
        body_hash = state.body_hash if fetched.not_modified else await desk.on(_hash, fetched.body)
        if body_hash == state.body_hash:
            await desk.on(self.books.record_unchanged, feed, state, fetched)
            return FeedOutcome(feed.id, feed.url, feed.title, notice=feed.notice)
        parsed = await self.workers.parse_feed(
            fetched.body,
            fetched.content_type,
            fetched.final_url,
            self.books.clock(),
            self.books.rules.max_entries,
        )
        change = await desk.on(self.books.change, feed, parsed, fetched, body_hash)
        applied = await desk.store(change)
        return FeedOutcome(
            feed.id,
            feed.url,
            feed.title if feed.renamed else parsed.title or feed.title,
            applied.new,
            applied.updated,
            notice=parsed.notice,
        )


def _secrets_would_leave(feed: Feed, url: str) -> bool:
    """Say whether a feed has secrets, and an address is of another host than the one they are for."""
    has_secrets = bool(feed.settings.headers or feed.settings.credentials)
    return has_secrets and urlsplit(url)[:2] != urlsplit(feed.url)[:2]


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def by_host_in_turn(feeds: Iterable[Feed]) -> list[Feed]:
    """Return feeds so that those of one host stand far apart: they have to wait for each other."""
    by_host: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        by_host[urlsplit(feed.url).netloc].append(feed)
    rounds = zip_longest(*by_host.values())
    return [feed for one_of_each in rounds for feed in one_of_each if feed is not None]
