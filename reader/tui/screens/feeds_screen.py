"""What reaches the network behind the three panes: refreshing, subscribing, full texts.

Results stream in while a refresh goes on; what is being read stays where it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work

from reader.config import Config
from reader.errors import PullquoteError, RefreshLockError, UnreachableError
from reader.library import Library
from reader.model import Article, Feed, FoundFeed, View
from reader.preferences import PreferenceFile
from reader.starter import starter_feeds
from reader.text.sanitize import clean_line
from reader.tui.messages import ArticleChanged, LibraryChanged, Notice
from reader.tui.screens.library_screen import LibraryScreen

if TYPE_CHECKING:
    from reader.update import FeedOutcome

DUE_SECONDS = 60.0
"""How often the reader looks which feeds are due."""

STREAM_SECONDS = 2.0
"""How often lists are read again while a refresh goes on."""


INDEX_SECONDS = 5.0
"""How long after the start or a refresh quotes are looked for, so that they are not in anybody's way."""

INDEX_ROUNDS = 4
"""Rounds of some hundred articles each, the latest; `pullquote people` looks through all."""


class FeedsScreen(LibraryScreen):
    """Fetches feeds and pages through one fetcher and one worker process."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._network = library.network()
        self._refreshing: set[int] = set()
        self._news_waiting = False

    async def on_unmount(self) -> None:
        """Close the connections and end the process that reads documents."""
        await self._network.close()

    # Refreshing

    @work(exit_on_error=False, group="refresh")
    async def refresh_feeds(self, feeds: Sequence[Feed]) -> None:
        """Fetch feeds that the user asked for; what went wrong is said."""
        due = self._not_refreshing(feeds)
        if not due:
            return
        try:
            counts = await self._refresh(due, tell=True)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        failed, waiting, new = counts["failed"], counts["waiting"], counts["new"]
        left_alone = f" {waiting} left alone, as their servers asked." if waiting else ""
        if not failed and not waiting:
            self.post_message(Notice(f"{_number(len(due), 'feed')} fetched, {_number(new, 'new article')}."))
        elif len(due) > 1:
            well = f"{len(due) - failed - waiting} of {len(due)} feeds fetched, {new:,} new"
            problem = f"; {failed} failed, marked !" if failed else ""
            self.post_message(Notice(f"{well}{problem}.{left_alone}", error=bool(failed)))

    @work(exit_on_error=False, group="refresh")
    async def refresh_due(self) -> None:
        """Fetch in the background what is due; only news are said, a failing feed is marked in the list."""
        due = self._not_refreshing(self.read(self.library.due_feeds, list[Feed]()))
        if not due:
            return
        try:
            counts = await self._refresh(due, tell=False)
        except RefreshLockError:
            return  # another reader of this library sees to them
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if counts["new"]:
            self.post_message(Notice(f"{_number(counts['new'], 'new article')}."))

    def _not_refreshing(self, feeds: Sequence[Feed]) -> list[Feed]:
        return [feed for feed in feeds if feed.id not in self._refreshing]

    async def _refresh(self, feeds: Sequence[Feed], *, tell: bool) -> Counter[str]:
        """Fetch feeds; returns how many failed and how many articles are new.

        Raises:
            PullquoteError: None could be fetched at all.
        """
        self._refreshing.update(feed.id for feed in feeds)
        counts: Counter[str] = Counter()

        def report(outcome: FeedOutcome) -> None:
            failed = bool(outcome.error) and not outcome.waiting
            counts.update(done=1, new=outcome.new, failed=failed, waiting=outcome.waiting)
            self._refreshing.discard(outcome.feed_id)
            self.show_work(f"{counts['done']} of {len(feeds)} feeds")
            if outcome.new or outcome.updated:
                self._show_news_soon()
            if outcome.error and tell:
                self.post_message(Notice(f"{clean_line(outcome.title, 60)}: {outcome.error}", error=True))

        self.show_work(f"0 of {len(feeds)} feeds")
        try:
            problems = await self.library.refresh(self._network, feeds, report, patient=tell)
        finally:
            self._refreshing.difference_update(feed.id for feed in feeds)
            self.show_work("")
            self.post_message(LibraryChanged())
            self.set_timer(INDEX_SECONDS, self.index_quotes)
        for problem in problems:
            self.post_message(Notice(problem, error=True))
        return counts

    @work(exit_on_error=False, group="index", exclusive=True)
    async def index_quotes(self) -> None:
        """Look for quotes in the latest articles that nobody has opened yet, so that they can be found."""
        try:
            for _ in range(INDEX_ROUNDS):
                if not await self.library.index_quotes(self._network):
                    return
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))

    def _show_news_soon(self) -> None:
        """Read the lists again, but not for every feed that is done."""
        if not self._news_waiting:
            self._news_waiting = True
            self.set_timer(STREAM_SECONDS, self._show_news)

    def _show_news(self) -> None:
        self._news_waiting = False
        self.post_message(LibraryChanged())

    # Subscribing

    @work(exit_on_error=False, group="subscribing")
    async def subscribe(self, addresses: Sequence[str]) -> None:
        """Add feeds, or the feeds of pages, and fetch them."""
        known = {feed.url for feed in starter_feeds()}
        added: list[Feed] = []
        unreachable: set[int] = set()
        for address in addresses:
            try:
                found = None if address in known else await self._found(address)
                title = found.title if found else ""
                url = found.url if found else address
                feed = await self._in_writer(
                    lambda url=url, title=title: self.library.add_feed(url, known_title=title)  # type: ignore[misc]
                )
            except PullquoteError as error:
                self.post_message(Notice(str(error), error=True))
                continue
            added.append(feed)
            if found is None and address not in known:
                unreachable.add(feed.id)
        if added:
            self.post_message(LibraryChanged(show=View("feed", added[-1].id)))
            self.refresh_feeds([feed for feed in added if feed.id not in unreachable])

    async def _found(self, address: str) -> FoundFeed | None:
        """Return the feed behind an address, chosen by the user where a page has several.

        None where the address cannot be reached now: it is subscribed as it is.

        Raises:
            PullquoteError: There is no feed, or the user chose none.
        """
        from reader.tui.screens.choice import ChoiceScreen

        self.show_work("looking for feeds")
        try:
            found = await self.library.discover(self._network, address)
        except UnreachableError as error:
            self.post_message(Notice(f"{error} It is subscribed all the same.", error=True))
            return None
        finally:
            self.show_work("")
        if len(found) == 1:
            return found[0]
        labels = [f"{feed.title}  {feed.url}".strip() for feed in found]
        chosen = await self.app.push_screen_wait(ChoiceScreen("Which feed", labels, labels[0]))
        if chosen is None:
            raise PullquoteError("Nothing was added.")
        return found[labels.index(chosen)]

    @work(exit_on_error=False, group="subscribing")
    async def unsubscribe(self, feed: Feed) -> None:
        """Remove a feed with its entries."""
        try:
            await self._in_writer(lambda: self.library.remove_feed(feed.id))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(Notice(f"{feed.title}: removed."))
        self.post_message(LibraryChanged())

    # Full text

    @work(exit_on_error=False, group="full text", exclusive=True)
    async def show_full_text(self, article: Article) -> None:
        """Show the whole article of its page, fetched if it is not there, or again what its feed gave."""
        if article.entry_id is None:
            return
        entry_id = article.entry_id
        try:
            if article.extractor or self.library.full_text(entry_id) is not None:
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
            words = await self._fetch_full_text(
                article.entry_id, self.library.other_extractor(article.entry_id)
            )
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(ArticleChanged(article.entry_id))
        self.post_message(Notice(words))

    async def _fetch_full_text(self, entry_id: int, extractor: str) -> str:
        """Fetch a full text and return what to say about it."""
        self.show_work("fetching the full text")
        try:
            full = await self.library.fetch_full_text(self._network, entry_id, extractor)
        finally:
            self.show_work("")
        return full.notice or f"The full text, by {full.extractor}."


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
