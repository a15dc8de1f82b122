"""Refreshing behind the three panes, and what follows from it: full texts and the index of quotes.

Results stream in while a refresh goes on; what is being read stays where it is.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from reader.config import Config
from reader.errors import PullquoteError, RefreshLockError
from reader.library import Library
from reader.model import Feed
from reader.preferences import PreferenceFile
from reader.refresh_tally import RefreshTally
from reader.text.sanitize import clean_line
from reader.tui.jobs import Job, Jobs
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.library_screen import LibraryScreen
from reader.wording import counted

if TYPE_CHECKING:
    from reader.update import FeedOutcome

DUE_SECONDS = 60.0
"""How often the reader looks which feeds are due."""

STREAM_SECONDS = 2.0
"""How often lists are read again while a refresh goes on."""

INDEX_SECONDS = 5.0
"""How long after the start or a refresh quotes are looked for, so that they are not in anybody's way."""

INDEXED_AT_ONCE = 1_000
"""Articles, the latest, that are looked through then; `pullquote people` looks through all."""

SLOW_FEED_SECONDS = 8.0
"""A feed that takes longer than this to be fetched is called slow."""

_LONGEST_NAME = 60
"""Characters of a feed's title in a message."""


class RefreshScreen(LibraryScreen):
    """Fetches feeds through one fetcher and one worker process, and tells how far it is."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._network = library.network()
        self.jobs = Jobs(self.show_work)
        self.slow: dict[int, float] = {}
        """Seconds that feeds needed when they were fetched last, of those that needed many."""
        self._refreshing: set[int] = set()
        self._news_waiting = False

    async def on_unmount(self) -> None:
        """Close the connections and end the process that reads documents."""
        await self._network.close()

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
        failed, waiting, new = counts.failed, counts.waiting, counts.new
        left_alone = f" {waiting} left alone, as their servers asked." if waiting else ""
        if not failed and not waiting:
            self.post_message(Notice(f"{counted(len(due), 'feed')} fetched, {counted(new, 'new article')}."))
        elif len(due) > 1:
            well = f"{len(due) - failed - waiting} of {len(due)} feeds fetched, {new:,} new"
            problem = f"; {failed} failed, marked !" if failed else ""
            self.post_message(Notice(f"{well}{problem}.{left_alone}", error=bool(failed)))

    @work(exit_on_error=False, group="refresh")
    async def refresh_due(self) -> None:
        """Fetch in the background what is due; only news are said, a failing feed is marked in the list."""
        due = self._not_refreshing(await asyncio.to_thread(self.read, self.library.due_feeds, list[Feed]()))
        if not due:
            return
        try:
            counts = await self._refresh(due, tell=False)
        except RefreshLockError:
            return  # another reader of this library sees to them
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if counts.new:
            self.post_message(Notice(f"{counted(counts.new, 'new article')}."))

    def _not_refreshing(self, feeds: Sequence[Feed]) -> list[Feed]:
        return [feed for feed in feeds if feed.id not in self._refreshing]

    async def _refresh(self, feeds: Sequence[Feed], *, tell: bool) -> RefreshTally:
        """Fetch feeds; returns what became of them.

        Raises:
            PullquoteError: None could be fetched at all.
        """
        self._refreshing.update(feed.id for feed in feeds)
        counts = RefreshTally(len(feeds))
        worker = get_current_worker()
        job = self.jobs.begin(Job("Fetching feeds", "feeds", worker.cancel, len(feeds)))

        def begin(feed: Feed) -> None:
            job.under_way[feed.id] = (time.monotonic(), feed.title or feed.url)

        texts: list[Job] = []

        def full_texts(done: int, total: int) -> None:
            if not texts:
                texts.append(self.jobs.begin(Job("Fetching full texts", "full texts", worker.cancel, total)))
            texts[0].done = done
            self.jobs.tell()

        def report(outcome: FeedOutcome) -> None:
            counts.count(outcome)
            self._refreshing.discard(outcome.feed_id)
            began, _ = job.under_way.pop(outcome.feed_id, (time.monotonic(), ""))
            self._note_time(outcome.feed_id, time.monotonic() - began)
            job.done, job.failed = counts.done, counts.failed
            self.jobs.tell()
            if outcome.new or outcome.updated:
                self._show_news_soon()
            if outcome.error and tell:
                name = clean_line(outcome.title, _LONGEST_NAME)
                self.post_message(Notice(f"{name}: {outcome.error}", error=True))

        try:
            problems = await self.library.refresh(
                self._network, feeds, report, begin=begin, full_texts=full_texts, patient=tell
            )
        finally:
            self._refreshing.difference_update(feed.id for feed in feeds)
            for ended in (job, *texts):
                self.jobs.end(ended)
            if worker.is_cancelled:
                done = f"{counts.done:,} of {counted(len(feeds), 'feed')}"
                self.post_message(Notice(f"Stopped: {done} fetched, {counted(counts.new, 'new article')}."))
            self.post_message(LibraryChanged())
            self.set_timer(INDEX_SECONDS, self.index_quotes)
        for problem in problems:
            self.post_message(Notice(problem, error=True))
        return counts

    def _note_time(self, feed_id: int, seconds: float) -> None:
        """Note how long a feed took, if that was long."""
        self.slow.pop(feed_id, None)
        if seconds > SLOW_FEED_SECONDS:
            self.slow[feed_id] = seconds

    @work(exit_on_error=False, group="index", exclusive=True)
    async def index_quotes(self) -> None:
        """Look for quotes in the latest articles that nobody has opened yet, so that they can be found."""
        try:
            total = await asyncio.to_thread(self.library.articles_without_quotes)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if not total:
            return
        job = self.jobs.begin(
            Job("Looking for quotes", "articles", get_current_worker().cancel, min(total, INDEXED_AT_ONCE))
        )

        def report(done: int) -> None:
            job.done = done
            self.jobs.tell()

        try:
            await self.library.index_quotes(self._network, limit=INDEXED_AT_ONCE, report=report)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
        finally:
            self.jobs.end(job)

    def _show_news_soon(self) -> None:
        """Read the lists again, but not for every feed that is done."""
        if not self._news_waiting:
            self._news_waiting = True
            self.set_timer(STREAM_SECONDS, self._show_news)

    def _show_news(self) -> None:
        self._news_waiting = False
        self.post_message(LibraryChanged())
