"""Bringing subscriptions and searches into a library that may have them already: nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from reader.errors import FeedExistsError, QueryError
from reader.interchange.outcome import ImportOutcome
from reader.model import Feed, FeedKind, FeedSettings, SavedSearch, Subscription
from reader.query import parse_query
from reader.store import Store

_NO_SETTINGS = FeedSettings()


class Merger:
    """Adds what a library does not have.

    Args:
        store: The library.
        now: The time.
        refused: What was not taken before.
    """

    def __init__(self, store: Store, now: datetime, refused: Iterable[str] = ()) -> None:
        self._store = store
        self._now = now
        self._refused = list(refused)
        self._outcome = ImportOutcome()
        self._feeds = feeds_by_address(store.feeds())
        self._queries = {search.name: search.query for search in store.searches()}

    def feed(self, url: str) -> Feed | None:
        """Return the feed that has an address, or had it before it moved; None where there is none."""
        return self._feeds.get(url)

    def add_feed(
        self,
        wanted: Subscription,
        *,
        own_title: bool,
        kind: FeedKind = "feed",
        settings: FeedSettings = _NO_SETTINGS,
        added: datetime | None = None,
        given_url: str = "",
    ) -> None:
        """Subscribe to a feed, or give a known one what it lacks.

        Args:
            wanted: The feed.
            own_title: Whether its title is the user's own and not the publisher's.
            kind: What it is.
            settings: What is set for it; a known feed with settings keeps its own.
            added: When it was added first; None: now.
            given_url: The address that the user gave, as in `Feed`.
        """
        known = self.feed(wanted.url)
        if known is None:
            self._subscribe(
                wanted,
                settings,
                own_title=own_title,
                kind=kind,
                added=added or self._now,
                given_url=given_url,
            )
        elif lacks(known, wanted, settings):
            self._complete(known, wanted, settings)
        else:
            self._outcome = replace(self._outcome, known=self._outcome.known + 1)

    def add_search(self, search: SavedSearch) -> None:
        """Add a saved search that can be understood; one of that name stays as it is."""
        there = self._queries.get(search.name)
        if there is not None and there != search.query:
            self.refuse(f"There is a saved search named {search.name} already, with another query; it stays.")
        if there is not None:
            return
        try:
            parse_query(search.query)
        except QueryError as error:
            self.refuse(f"The saved search {search.name} was not taken. {error}")
            return
        self._store.add_search(search.name, search.query)
        self._queries[search.name] = search.query
        self._outcome = replace(self._outcome, searches=self._outcome.searches + 1)

    def refuse(self, sentence: str) -> None:
        """Note something that is not taken."""
        self._refused.append(sentence)

    def outcome(self) -> ImportOutcome:
        """Return what was changed."""
        return replace(self._outcome, refused=tuple(self._refused))

    def _subscribe(
        self,
        wanted: Subscription,
        settings: FeedSettings,
        *,
        own_title: bool,
        kind: FeedKind,
        added: datetime,
        given_url: str,
    ) -> None:
        title = wanted.title or wanted.url
        try:
            feed = self._store.add_feed(
                wanted.url,
                kind=kind,
                title=wanted.url if own_title else title,
                custom_title=wanted.title if own_title else "",
                site_url=wanted.site_url,
                folders=wanted.folders,
                tags=wanted.tags,
                given_url=given_url,
                now=added,
            )
        except FeedExistsError as error:  # another program was quicker
            self.refuse(str(error))
            return
        if settings != _NO_SETTINGS:
            feed = self._store.update_feed(feed.id, settings=settings)
        self._feeds[feed.url] = feed
        self._outcome = replace(self._outcome, added=self._outcome.added + 1)

    def _complete(self, known: Feed, wanted: Subscription, settings: FeedSettings) -> None:
        feed = self._store.update_feed(
            known.id,
            folders=dict.fromkeys((*known.folders, *wanted.folders)),
            tags=dict.fromkeys((*known.tags, *wanted.tags)),
            settings=settings if known.settings == _NO_SETTINGS else None,
        )
        self._feeds[wanted.url] = feed
        self._outcome = replace(self._outcome, merged=self._outcome.merged + 1)


def feeds_by_address(feeds: Iterable[Feed]) -> dict[str, Feed]:
    """Return feeds by the address that they have, or had before they moved for good."""
    known = list(feeds)
    moved = {feed.moved_from: feed for feed in known if feed.moved_from}
    return moved | {feed.url: feed for feed in known}


def lacks(known: Feed, wanted: Subscription, settings: FeedSettings) -> bool:
    """Tell whether a known feed would get something."""
    return (
        not set(wanted.folders) <= set(known.folders)
        or not set(wanted.tags) <= set(known.tags)
        or (known.settings == _NO_SETTINGS != settings)
    )
