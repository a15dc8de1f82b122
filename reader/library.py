"""The library: the one facade that the command line and the screen use.

It wires store, sources, updating and analysis together and knows nothing of how anything is shown. All
methods are synchronous and may be called from any thread, except `refresh`, which runs on an event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader import analysis
from reader.changes import text_hash
from reader.config import Config
from reader.errors import SourceError, StoreError
from reader.local_sources import LocalOutcome, LocalSources
from reader.model import Article, Entry, Feed, ParsedEntry, Quote, Ranking, View
from reader.paths import Folders
from reader.store import Store
from reader.text.sanitize import clean_line, clean_url
from reader.undo import Change, UndoLog

if TYPE_CHECKING:
    from reader.store.entries import Counts
    from reader.update import FeedOutcome

T = TypeVar("T")

Clock = Callable[[], datetime]


KEPT_ANALYSES = 20_000
"""Rankings and lists of quotes that are kept; making one anew takes milliseconds."""


def utc_now() -> datetime:
    """Return the present time, aware, in UTC."""
    return datetime.now(UTC)


class Library:
    """All the articles of a user, and everything that can be done with them."""

    def __init__(self, store: Store, folders: Folders, config: Config, clock: Clock = utc_now) -> None:
        self._store = store
        self._folders = folders
        self._config = config
        self._clock = clock
        self._local = LocalSources(store, folders, clock, samples=config.samples)
        self._undo = UndoLog()

    @classmethod
    def open(cls, folders: Folders, config: Config, clock: Clock = utc_now) -> Library:
        """Open the user's library, making it at the first start.

        Raises:
            StoreError: The library file cannot be used; it is left as it is.

        """
        return cls(Store.open(folders.library_file), folders, config, clock)

    def close(self) -> None:
        """Close the library file."""
        self._store.close()

    def tidy(self) -> None:
        """Forget the oldest analyses where there are very many; it takes a moment."""
        self._store.prune_analyses(KEPT_ANALYSES)

    @property
    def clock(self) -> Clock:
        """What tells the time here."""
        return self._clock

    # Sources

    def feeds(self) -> list[Feed]:
        """Return all sources with their counts."""
        return self._store.feeds()

    def subscriptions(self) -> list[Feed]:
        """Return the sources that are fetched from the network."""
        return [feed for feed in self._store.feeds() if feed.kind == "feed"]

    def add_feed(self, address: str) -> Feed:
        """Subscribe to an address; it is fetched at the next refresh.

        Raises:
            SourceError: The address is none that can be fetched.
            FeedExistsError: It is subscribed already.

        """
        url = feed_address(address)
        return self._store.add_feed(url, kind="feed", title=url, now=self._clock())

    def feed_by_url(self, address: str) -> Feed | None:
        """Return the subscription with this address, or None; local sources are none."""
        feed = self._store.feed_by_url(clean_url(address.strip()) or address)
        return feed if feed is not None and feed.kind == "feed" else None

    def remove_feed(self, feed_id: int) -> None:
        """Unsubscribe, and forget the entries of the feed."""
        self._store.remove_feed(feed_id)

    async def refresh(self, feeds: Sequence[Feed], report: Callable[[FeedOutcome], None]) -> None:
        """Fetch feeds and store what is new in them; `report` hears of each as it is done."""
        from reader.sources.fetch import Fetcher
        from reader.update import refresh
        from reader.workers import Workers

        workers = Workers()
        fetcher = Fetcher(
            timeout_seconds=self._config.fetch_timeout_seconds,
            max_bytes=self._config.fetch_max_bytes,
            concurrency=self._config.fetch_concurrency,
        )
        try:
            async with fetcher:
                await refresh(self._store, fetcher, workers, feeds, clock=self._clock, report=report)
        finally:
            await workers.close()

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

    def keep_opened(self, parsed: Sequence[ParsedEntry]) -> list[int]:
        """Take what the command line names in; returns the entries' numbers in the order given."""
        return self._local.keep_opened(parsed)

    # Entries

    def entry_ids(self, view: View) -> list[int]:
        """Return the numbers of a view's entries, newest first."""
        return self._store.entry_ids(view)

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """Return entries in the order asked for; those that are gone are left out."""
        return self._store.entries(ids)

    def article(self, entry_id: int) -> Article:
        """Return an entry's article, its language detected where the source named none.

        Raises:
            NotFoundError: The entry has left the library.

        """
        return analysis.with_language(self._store.article(entry_id))

    def counts(self) -> Counts:
        """Return how many entries there are, unread, and starred."""
        return self._store.counts()

    # Marks

    def mark_read(self, ids: Sequence[int], read: bool) -> list[int]:
        """Mark entries read or unread; returns those that changed, which `undo` changes back."""
        changed = self._store.set_read(ids, read)
        self._undo.push(Change("read", read, tuple(changed)))
        return changed

    def mark_starred(self, ids: Sequence[int], starred: bool) -> list[int]:
        """Star entries or take the star away; returns those that changed."""
        changed = self._store.set_starred(ids, starred)
        self._undo.push(Change("starred", starred, tuple(changed)))
        return changed

    def undo(self) -> Change | None:
        """Take the last mark back; returns it, or None where there is nothing to take back."""
        change = self._undo.pop()
        if change is None:
            return None
        take_back = self._store.set_read if change.field == "read" else self._store.set_starred
        try:
            take_back(change.ids, not change.value)
        except StoreError:
            self._undo.push(change)
            raise
        return change

    # Analysis

    def ranking(self, article: Article, method: str) -> Ranking:
        """Return the ranking of an article's sentences, from the library where it is there already.

        Raises:
            MethodError: There is no such method.

        """
        from reader.summary import ENGINE_VERSION

        return self._kept(
            article,
            f"summary:{method}",
            ENGINE_VERSION,
            compute=lambda: analysis.rank_sentences(article, method),
            to_json=analysis.ranking_to_json,
            from_json=analysis.ranking_from_json,
        )

    def quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return an article's quotes, from the library where they are there already."""
        from reader.quotes import ENGINE_VERSION

        return self._kept(
            article,
            "quotes",
            ENGINE_VERSION,
            compute=lambda: analysis.quotes_in(article),
            to_json=analysis.quotes_to_json,
            from_json=analysis.quotes_from_json,
        )

    def _kept(
        self,
        article: Article,
        part: str,
        version: str,
        *,
        compute: Callable[[], T],
        to_json: Callable[[T], str],
        from_json: Callable[[str], T],
    ) -> T:
        """Return a part of an analysis: the stored one of this engine and text, or a new one, then stored."""
        key = _analysis_key(article)
        stored = self._store.analysis(key, part, version)
        if stored is not None:
            with suppress(ValueError):  # a damaged row is made anew
                return from_json(stored)
        result = compute()
        if article.entry_id is not None:
            # A full disk or a locked library keeps nobody from reading: it is made again the next time.
            with suppress(StoreError):
                self._store.put_analysis(key, part, version, to_json(result), self._clock())
        return result


def _analysis_key(article: Article) -> str:
    """Return what an analysis depends on, as one hash: the words, their language and their blocks."""
    blocks = ",".join(f"{block.start}-{block.end}{block.kind}" for block in article.paragraphs)
    return text_hash(f"{article.title}|{article.language}|{blocks}", article.text)


def feed_address(address: str) -> str:
    """Return what a user typed as an address that can be fetched; `https` where no scheme is named.

    Raises:
        SourceError: It is none.
    """
    wanted = address.strip().removeprefix("feed:").removeprefix("//")
    url = clean_url(wanted)
    if not url and "://" not in wanted and "." in wanted.split("/")[0]:
        url = clean_url(f"https://{wanted}")
    if not url:
        raise SourceError(
            f"{clean_line(address, 100)!r} is no web address; write one such as https://example.org/feed.xml."
        )
    return url
