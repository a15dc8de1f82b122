"""What tests of fetching share: its errors, documents, and a store that is refreshed."""

from __future__ import annotations

from random import Random

import pytest

from reader.errors import FetchError
from reader.feed_books import FeedBooks
from reader.model import Feed, FeedSettings
from reader.refresh_rules import Rules
from reader.sources.fetch import Fetcher, FetchRequest
from reader.store import Store
from reader.update import Refresher
from reader.workers import Workers
from tests.conftest import NOW


async def error_of(fetcher: Fetcher, request: FetchRequest) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(request)
    assert str(caught.value).isprintable()
    return caught.value


class Refreshing:
    """A store that is refreshed, at a time that can be set."""

    def __init__(self, store: Store, fetcher: Fetcher | None = None) -> None:
        self.store = store
        self.fetcher = fetcher
        self.now = NOW

    def subscribe(self, url: str, settings: FeedSettings | None = None) -> Feed:
        feed = self.store.add_feed(url, kind="feed", title="", now=NOW)
        return self.store.update_feed(feed.id, settings=settings) if settings else feed

    async def __call__(self) -> str:
        """Refresh all feeds, and return the error of the last one."""
        errors: list[str] = []
        workers = Workers()
        books = FeedBooks(self.store, lambda: self.now, Rules(), Random(1))
        async with self.fetcher or Fetcher(
            timeout_seconds=3,
            spacing_seconds=0,
            clock=lambda: self.now,
            environ={"KEY": "s3cret", "LOGIN": "mara:s3cret"},
        ) as fetcher:
            refresher = Refresher(books, fetcher, workers)
            await refresher.refresh(self.store.feeds(), lambda outcome: errors.append(outcome.error))
        await workers.close()
        return errors[-1]


def rss(inside: str, before: str = "") -> str:
    return f"{before}<rss version='2.0'><channel><title>Gazette</title>{inside}</channel></rss>"


def item(title: str = "One", more: str = "") -> str:
    return f"<item><title>{title}</title>{more}</item>"
