"""What the user asks of the network: to subscribe to feeds, and to fetch articles in full."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from textual import work
from textual.worker import get_current_worker

from reader.errors import FeedExistsError, PullquoteError, UnreachableError
from reader.library import feed_address, without_https
from reader.model import Article, Feed, Folder, FoundFeed, View
from reader.starter import starter_feeds
from reader.tui.jobs import Job
from reader.tui.messages import ArticleChanged, LibraryChanged, Notice
from reader.tui.screens.refresh_screen import RefreshScreen


class _Wanted(NamedTuple):
    """A feed to subscribe to."""

    url: str
    title: str = ""
    """What the page that names it calls it."""
    is_reached: bool = True
    """False where it could not be reached a moment ago: it need not be fetched at once."""


class FeedsScreen(RefreshScreen):
    """Adds feeds, and fetches the pages of articles."""

    # Subscribing

    def subscribe(self, addresses: Sequence[str], *, folder: Folder = (), tags: Sequence[str] = ()) -> None:
        """Add feeds, or the feeds of pages, to a folder and with tags, and fetch them."""
        starters = {feed.url for feed in starter_feeds()}
        known = [address for address in addresses if address in starters]
        if known:
            self._subscribe([_Wanted(url) for url in known], folder, tags)
        for address in addresses:
            if address not in starters:
                self._discover(address, folder, tags)

    @work(exit_on_error=False, group="discovering")
    async def _discover(self, address: str, folder: Folder, tags: Sequence[str]) -> None:
        """Find the feed behind an address and add it; quitting does not wait for this."""
        try:
            found = await self._found(address)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        wanted = _Wanted(found.url, found.title) if found else _Wanted(address, is_reached=False)
        self._subscribe([wanted], folder, tags)

    @work(exit_on_error=False, group="subscribing")
    async def _subscribe(self, wanted: Sequence[_Wanted], folder: Folder, tags: Sequence[str]) -> None:
        """Add feeds and fetch them."""
        added: list[Feed] = []
        reached: list[Feed] = []
        for one in wanted:
            add = partial(self.library.add_feed, one.url, known_title=one.title, folder=folder, tags=tags)
            try:
                feed = await self._in_writer(add)
            except FeedExistsError as error:
                self._go_to_subscribed(feed_address(one.url), error)
            except PullquoteError as error:
                self.post_message(Notice(str(error), error=True))
            else:
                added.append(feed)
                reached.extend([feed] if one.is_reached else [])
        if added:
            self.note_lasting("The new feed" if len(added) == 1 else "What was added to the feeds")
            self.post_message(LibraryChanged(show=View("feed", added[-1].id)))
            self.refresh_feeds(reached)

    def _go_to_subscribed(self, url: str, error: FeedExistsError) -> None:
        """Show a feed that was to be added and is there."""
        feed = self.read(lambda: self.library.feed_by_url(url), None)
        if feed is None:  # removed since
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged(show=View("feed", feed.id)))
        self.post_message(Notice(f"{feed.title} is subscribed already: here it is."))

    async def _found(self, address: str) -> FoundFeed | None:
        """Return the feed behind an address, chosen by the user where a page has several.

        None where the address cannot be reached now: it is subscribed as it is.

        Raises:
            PullquoteError: There is no feed, or the user chose none.
        """
        from reader.tui.screens.choice import ChoiceScreen

        job = self.jobs.begin(Job("Looking for feeds", "", get_current_worker().cancel))
        try:
            found = await self.with_network(partial(self.library.discover, address=address))
        except UnreachableError as error:
            self.post_message(Notice(f"{error} It is subscribed all the same.", error=True))
            return None
        finally:
            self.jobs.end(job)
        place = 0
        if len(found) > 1:
            subscribed = {url for feed in self.subscriptions() for url in (feed.url, feed.moved_from)}
            labels = [_label(feed, subscribed=feed.url in subscribed) for feed in found]
            screen = ChoiceScreen("Which feed", labels, labels[0])
            chosen = await self.show_when_free(screen, "The choice of that page's feeds")
            if chosen is None:
                raise PullquoteError("Nothing was added.")
            place = labels.index(chosen)
        if words := without_https(address, found[place].url):
            self.post_message(Notice(words, error=True))
        return found[place]

    # Full text

    @work(exit_on_error=False, group="full text", exclusive=True)
    async def show_full_text(self, article: Article) -> None:
        """Show the whole article of its page, fetched if it is not there, or again what its feed gave."""
        if article.entry_id is None:
            return
        entry_id = article.entry_id
        try:
            if article.extractor or await asyncio.to_thread(self.library.full_text, entry_id) is not None:
                shown = not article.extractor
                await self._in_writer(lambda: self.library.show_full_text(entry_id, shown))
                words = "The full text." if shown else "The text as the feed gave it."
            else:
                words = await self._fetch_full_text(entry_id, "")
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(ArticleChanged(entry_id))
        self.post_message(Notice(words))

    @work(exit_on_error=False, group="full text", exclusive=True)
    async def extract_otherwise(self, article: Article) -> None:
        """Take the article from its page with the other extractor."""
        if article.entry_id is None:
            return
        try:
            extractor = await asyncio.to_thread(self.library.other_extractor, article.entry_id)
            words = await self._fetch_full_text(article.entry_id, extractor)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(ArticleChanged(article.entry_id))
        self.post_message(Notice(words))

    async def _fetch_full_text(self, entry_id: int, extractor: str) -> str:
        """Fetch a full text and return what to say about it."""
        job = self.jobs.begin(Job("Fetching the full text", "", get_current_worker().cancel))
        try:
            full = await self.with_network(
                partial(self.library.fetch_full_text, entry_id=entry_id, extractor=extractor)
            )
        finally:
            self.jobs.end(job)
        return full.notice or f"The full text, by {full.extractor}."


def _label(feed: FoundFeed, *, subscribed: bool) -> str:
    """Return a feed of a page as a row to choose."""
    known = "(subscribed already) " if subscribed else ""
    return f"{known}{feed.title}  {feed.url}".strip()
