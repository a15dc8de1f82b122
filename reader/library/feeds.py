"""The sources: subscriptions, their refresh, and the folders on this machine."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from reader.changes import Retention
from reader.errors import LocalFileError, SaveError
from reader.library.part import Part
from reader.local_sources import LocalOutcome
from reader.model import Feed, Folder, FoundFeed
from reader.network import Network
from reader.refresh_lock import WAIT_SECONDS
from reader.sources.subscribing import (
    clean_folder,
    clean_tags,
    feed_address,
    possible_addresses,
    scheme_is_guessed,
)
from reader.text.sanitize import clean_line

if TYPE_CHECKING:
    from reader.interchange import ImportOutcome, Offered
    from reader.update import FeedOutcome

_FEED_ADDRESS = re.compile(r"\.(xml|rss|atom|rdf|rss2)/?$|/(feeds?|rss2?|atom)/?$", re.IGNORECASE)
"""The paths of addresses that are feeds as a rule."""


class Feeds(Part):
    """What can be done with sources."""

    def feeds(self) -> list[Feed]:
        """Return all sources with their counts."""
        return self._store.feeds()

    def subscriptions(self) -> list[Feed]:
        """Return the sources that are fetched from the network."""
        return [feed for feed in self._store.feeds() if feed.kind == "feed"]

    def secret_variables(self) -> frozenset[str]:
        """Return the variables of the environment that feeds take secrets from: nobody else's business."""
        from reader.sources.credentials import named_variables

        settings = (feed.settings for feed in self.feeds())
        named = (named_variables(one.headers, one.credentials) for one in settings)
        return frozenset().union(*named)

    def due_feeds(self) -> list[Feed]:
        """Return the subscriptions whose time to be fetched has come and whose host may be asked."""
        from reader.sources.hosts import host_of

        now = self._clock()
        holds = self._store.holds(now)
        return [feed for feed in self._store.due_feeds(now) if host_of(feed.url) not in holds]

    def feed_by_url(self, address: str) -> Feed | None:
        """Return the subscription with this address, written as `add_feed` takes it, or None.

        Local sources are none.
        """
        feeds = map(self._store.feed_by_url, possible_addresses(address))
        return next((feed for feed in feeds if feed is not None and feed.kind == "feed"), None)

    # Subscribing

    def add_feed(
        self,
        address: str,
        *,
        title: str = "",
        known_title: str = "",
        folder: Folder = (),
        tags: Sequence[str] = (),
    ) -> Feed:
        """Subscribe to a feed's address; it is fetched at the next refresh.

        Args:
            address: The feed's own address.
            title: The user's name for it; empty: the publisher's.
            known_title: The publisher's, where it is known before the first fetch.
            folder: Where it stands.
            tags: What it is marked with.

        Raises:
            SourceError: The address is none that can be fetched.
            FeedExistsError: It is subscribed already.
        """
        url = feed_address(address)
        return self._store.add_feed(
            url,
            kind="feed",
            title=clean_line(known_title) or url,
            now=self._clock(),
            custom_title=clean_line(title),
            folders=(clean_folder(folder),) if folder else (),
            tags=clean_tags(tags),
        )

    async def discover(self, network: Network, address: str) -> tuple[FoundFeed, ...]:
        """Return the feeds behind an address, best first: itself, or those of its page.

        An address that is written as those of feeds are is not asked: the first fetch will be, and twice
        is once too often. Unless it has to be found out first whether it is one of https.

        Raises:
            SourceError: There is none, or the address cannot be reached.
            WorkerError: What is there was too much for the process that reads it.
        """
        from reader.discovery import discover_typed

        url = feed_address(address)
        if _FEED_ADDRESS.search(urlsplit(url).path) and not scheme_is_guessed(address):
            return (FoundFeed(url),)
        async with network.in_use():
            return await discover_typed(address, await network.fetcher(), network.workers, self._clock())

    # Refreshing

    def network(self) -> Network:
        """Return what reaches the network, to be closed by the caller; it belongs to one event loop."""
        return Network(self._config, self._clock, self._environ, self._holds, self._keep_hold)

    def _holds(self) -> dict[str, datetime]:
        return self._store.holds(self._clock())

    def _keep_hold(self, host: str, until: datetime) -> None:
        self._store.hold_host(host, until, now=self._clock())

    async def refresh(
        self,
        network: Network,
        feeds: Sequence[Feed],
        report: Callable[[FeedOutcome], None],
        *,
        begin: Callable[[Feed], None] | None = None,
        full_texts: Callable[[int, int], None] | None = None,
        patient: bool = True,
    ) -> tuple[str, ...]:
        """Fetch feeds and store what is new in them; `report` hears of each as it is done.

        Feeds whose articles are always wanted in full get them afterwards, with those that could not be had
        last time.

        Args:
            network: What reaches the servers.
            feeds: What to fetch.
            report: Is called on the event loop, as the two that follow.
            begin: Hears of each feed when its host is asked, after any wait of our own.
            full_texts: Hears how many full texts were fetched, and how many there are to fetch.
            patient: Whether to wait for another program that is refreshing this library.

        Returns:
            A sentence for each article that could not be had in full.

        Raises:
            RefreshLockError: Another program is refreshing this library.
        """
        from reader.feed_books import FeedBooks
        from reader.full_texts import fetch_wanted_texts
        from reader.update import Refresher

        asked = self._clock()
        async with network.in_use():
            async with self._refresh_lock.held(WAIT_SECONDS if patient else 0.0) as waited:
                if waited:
                    feeds = await asyncio.to_thread(self._not_fetched_since, asked, feeds)
                await network.renew_holds()
                random = Random()  # noqa: S311 - it spreads times, it guards nothing
                books = FeedBooks(self._store, self._clock, self._config.refresh_rules(), random)
                refresher = Refresher(books, await network.fetcher(), network.workers, begin)
                await refresher.refresh(feeds, report)
                with suppress(SaveError):  # it is tried again at the end, and said there
                    await asyncio.to_thread(self.keep_copy)
            # Outside of the lock: pages may take minutes, and other programs can fetch feeds meanwhile.
            return await fetch_wanted_texts(
                self._store,
                await network.fetcher(),
                network.workers,
                [feed.id for feed in feeds if feed.settings.full_text],
                report=full_texts,
                clock=self._clock,
            )

    def _not_fetched_since(self, moment: datetime, feeds: Sequence[Feed]) -> list[Feed]:
        """Return those feeds that no other program has fetched since, as they are now."""
        wanted = {feed.id for feed in feeds}
        return [
            feed
            for feed in self.subscriptions()
            if feed.id in wanted and (feed.checked is None or feed.checked < moment)
        ]

    def remove_old_entries(self) -> None:
        """Remove what the limits that are set no longer keep, also of feeds that have no news."""
        rules, now = self._config.refresh_rules(), self._clock()
        for feed in self.subscriptions():
            retention = rules.retention(feed, now)
            if retention != Retention():
                self._store.retain(feed.id, retention)

    # Import and export

    def import_stream(self, stream: BinaryIO, name: str) -> ImportOutcome:
        """Take in subscriptions and marks of a file: OPML, newsboat's `urls`, addresses, or our own lines.

        Raises:
            LocalFileError: It is none of these.
        """
        from reader.interchange import import_stream

        return import_stream(self._store, stream, name, self._clock())

    def import_path(self, path: Path) -> ImportOutcome:
        """Take in a file; as `import_stream`."""
        with _opened(path) as stream:
            return self.import_stream(stream, path.name)

    def preview_import(self, path: Path) -> tuple[list[Offered], tuple[str, ...]] | None:
        """Return what a list of subscriptions offers and what of it is refused; nothing is taken in.

        None of an export with articles and marks, of which there is nothing to choose.

        Raises:
            LocalFileError: It is neither, or cannot be read.
        """
        from reader.interchange import preview, read_list

        with _opened(path) as stream:
            read = read_list(stream, path.name)
        if read is None:
            return None
        return preview(read, self._store.feeds(), self._store.searches()), read.refused

    def import_chosen(self, offered: Sequence[Offered], places: Sequence[int]) -> ImportOutcome:
        """Take in what was chosen of a preview, by its places; all of it, or nothing where that fails."""
        from reader.interchange import chosen_of, import_subscriptions

        return import_subscriptions(self._store, chosen_of(offered, places), self._clock())

    def export_opml(self) -> str:
        """Return the subscriptions as OPML 2.0."""
        from reader.interchange import export_opml

        return export_opml(self._store, self._clock())

    def export_lines(self, *, texts: bool) -> Iterator[str]:
        """Yield everything as JSON lines, or, without texts, the subscriptions and marks alone."""
        from reader.interchange import export_lines

        return export_lines(self._store, self._clock(), texts=texts)

    # Local files

    @property
    def inbox(self) -> Path:
        """The drop-in folder: files put there show up in the reader."""
        return self._folders.inbox

    def sync_samples(self) -> LocalOutcome:
        """Show the sample articles as they ship, or none where the configuration says so."""
        return self._local.sync_samples()

    def sync_inbox(self) -> LocalOutcome:
        """Read what is new or changed in the drop-in folder, and drop what has left it."""
        return self._local.sync_inbox()

    def inbox_signature(self) -> tuple[tuple[str, int, int], ...]:
        """Return what tells whether the drop-in folder changed."""
        return self._local.inbox_signature()


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file that the user names.

    Raises:
        LocalFileError: It cannot be read.
    """
    try:
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise LocalFileError(f"{path} cannot be read: {error.strerror}.") from error
