"""From an address to the feeds behind it: asks as little as it can, and offers only what is a feed.

In this order: the address itself; what its page names; where a platform keeps the feeds of such a page;
where sites usually have theirs. Whatever is guessed is fetched and read before it is offered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import (
    BusyError,
    FetchError,
    NoConnectionError,
    NotAFeedError,
    PullquoteError,
    SourceError,
    UnreachableError,
)
from reader.model import FoundFeed
from reader.sources.discover import common_paths, platform_feeds
from reader.sources.fetch import FetchRequest
from reader.sources.platforms import is_walled
from reader.sources.subscribing import feed_address, plain_http, scheme_is_guessed
from reader.text.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched, Fetcher
    from reader.workers import Workers

MAX_CHECKED = 6
"""Links that look like feeds, and are fetched to see."""


async def discover_typed(
    typed: str, fetcher: Fetcher, workers: Workers, now: datetime
) -> tuple[FoundFeed, ...]:
    """Return the feeds behind an address as a person writes it, best first; as `discover`.

    Where no scheme is written, https comes first, and http only if there is no connection that way.
    """
    url = feed_address(typed)
    try:
        return await discover(url, fetcher, workers, now)
    except NoConnectionError as error:
        if not scheme_is_guessed(typed):
            raise
        try:
            return await discover(plain_http(url), fetcher, workers, now)
        except UnreachableError:
            raise error from None


async def discover(address: str, fetcher: Fetcher, workers: Workers, now: datetime) -> tuple[FoundFeed, ...]:
    """Return the feeds behind an address, best first.

    The page of a platform that would only show a wall (consent, login, scripts) is not asked before the
    platform's own addresses of feeds.

    Args:
        address: An http or https address of a feed or of a page.
        fetcher: Open; its limits hold for every request.
        workers: What parses feeds and pages.
        now: The time.

    Raises:
        UnreachableError: The address itself gives no answer for now; there may be a feed.
        SourceError: There is none, or it cannot be looked for.
        WorkerError: A document is too much for the process that reads it.
    """
    url = clean_url(address)
    if not url:
        raise SourceError(f"{clean_line(address, 200) or 'An empty line'} is not an http or https address.")
    search = _Search(fetcher, workers, now, url)
    derived = platform_feeds(url)
    if is_walled(url) and (found := await search.those_that_are(derived)):
        return found
    try:
        answer = await fetcher.fetch(search.request(url))
    except FetchError:
        # Platforms turn programs away from their pages, but not from their feeds.
        if not is_walled(url) and (found := await search.those_that_are(derived)):
            return found
        raise
    found = await search.behind(answer)
    if not found:
        raise SourceError(
            f"{urlsplit(url).hostname} names no feed on this page, and none is where feeds usually are; "
            "look on the site for a link named RSS or Atom and add that."
        )
    return found


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for feeds."""

    fetcher: Fetcher
    workers: Workers
    now: datetime
    user_url: str
    """The address that the user gave: what it leads to is what strangers name."""

    def request(self, url: str) -> FetchRequest:
        """Return a request for an address that this search came to."""
        return FetchRequest(url, user_url=self.user_url)

    async def behind(self, answer: Fetched) -> tuple[FoundFeed, ...]:
        """Return the feeds that an answer is or leads to."""
        own = FoundFeed(answer.permanent_url or answer.url)
        try:
            return (await self._read(own, answer),)
        except NotAFeedError:
            pass  # a page, it seems
        page = answer.final_url
        named = await self.workers.find_feeds(answer.body, answer.content_type, page)
        if certain := await self._that_may_be_asked(feed for feed in named if feed.certain):
            return certain
        return (
            await self.those_that_are(platform_feeds(page))
            or await self.those_that_are(named[:MAX_CHECKED])
            or await self._first_that_is(map(_guess, common_paths(page)))
        )

    async def _that_may_be_asked(self, named: Iterable[FoundFeed]) -> tuple[FoundFeed, ...]:
        """Return the feeds that may be asked; a page names machines of a private network in vain."""
        found: list[FoundFeed] = []
        for feed in named:
            with suppress(FetchError):
                await self.fetcher.check(self.request(feed.url))
                found.append(feed)
        return tuple(found)

    async def those_that_are(self, candidates: Iterable[FoundFeed]) -> tuple[FoundFeed, ...]:
        """Return the candidates that are feeds; asks for all of them.

        What keeps one of them from being read matters only where no other is a feed.
        """
        outcomes = await asyncio.gather(*map(self._checked, candidates), return_exceptions=True)
        found = tuple(outcome for outcome in outcomes if isinstance(outcome, FoundFeed))
        for outcome in outcomes:
            if isinstance(outcome, BaseException) and not (found and isinstance(outcome, PullquoteError)):
                raise outcome
        return found

    async def _first_that_is(self, candidates: Iterable[FoundFeed]) -> tuple[FoundFeed, ...]:
        """Return the first candidate that is a feed, and ask for none after it."""
        for candidate in candidates:
            if found := await self._checked(candidate):
                return (found,)
        return ()

    async def _checked(self, candidate: FoundFeed) -> FoundFeed | None:
        """Return a candidate as the feed that it is, or None.

        Raises:
            SourceError: Its host wants to be left alone, so that guessing has to end.
            WorkerError: What it is cannot be told.
        """
        try:
            return await self._read(candidate, await self.fetcher.fetch(self.request(candidate.url)))
        except BusyError as error:
            # No `BusyError`: that would say that the page is what cannot be asked.
            raise SourceError(
                f"A feed of this page cannot be looked for now, because {error.host} wants to be left alone; "
                "try again later."
            ) from error
        except SourceError:
            return None  # a guess that was wrong

    async def _read(self, candidate: FoundFeed, answer: Fetched) -> FoundFeed:
        """Return a candidate with the title of its feed.

        Raises:
            FeedFormatError: It is none.
        """
        parsed = await self.workers.parse_feed(answer.body, answer.content_type, answer.final_url, self.now)
        url = answer.permanent_url or candidate.url
        return replace(candidate, url=url, title=parsed.title or candidate.title, certain=True)


def _guess(url: str) -> FoundFeed:
    return FoundFeed(url, certain=False)
