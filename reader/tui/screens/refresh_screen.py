"""Refreshing behind the three panes, and what follows from it: full texts and the index of quotes.

Results stream in while a refresh goes on; what is being read stays where it is.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual import work
from textual.worker import get_current_worker

from reader.config import Config
from reader.errors import PullquoteError, RefreshLockError
from reader.library import Library
from reader.model import Feed
from reader.preferences import PreferenceFile
from reader.refresh_tally import RefreshTally
from reader.text.sanitize import clean_line
from reader.tui.background_loop import BackgroundLoop, told_here
from reader.tui.jobs import Job, Jobs
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.marking_screen import MarkingScreen
from reader.wording import counted

if TYPE_CHECKING:
    from reader.network import Network
    from reader.update import FeedOutcome

T = TypeVar("T")

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


@dataclass(slots=True)
class _Tally(RefreshTally):
    """How a refresh of this reader ended."""

    is_asked_for: bool = False
    """Whether the user asked for any of its feeds, at the latest while it went on."""


class RefreshScreen(MarkingScreen):
    """Fetches feeds through one fetcher and one worker process, and tells how far it is."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._network = library.network()
        self._background = BackgroundLoop("network")
        self.jobs = Jobs(self.show_work)
        self.slow: dict[int, float] = {}
        """Seconds that feeds needed when they were fetched last, of those that needed many."""
        self._refreshing: set[int] = set()
        """The feeds of the refreshes that go on, also those that are done."""
        self._asked_for: set[int] = set()
        """Those of them that the user asked for, before it began or since: what went wrong is said."""
        self._news_waiting = False

    async def on_unmount(self) -> None:
        """Close the connections and end the process that reads documents."""
        await self._background.close(self._network.close)

    def let_keys_go_first(self) -> None:
        """Let what fetches stand back for a moment, as a key was pressed."""
        self._background.stand_back()

    async def with_network(self, begin: Callable[[Network], Coroutine[Any, Any, T]]) -> T:
        """Wait for what needs the network or its worker process; keys do not wait for its turns."""
        return await self._background.run(lambda: begin(self._network))

    @work(exit_on_error=False, group="refresh")
    async def refresh_feeds(self, feeds: Sequence[Feed]) -> None:
        """Fetch feeds that the user asked for; what went wrong is said.

        Those that are being fetched already are not asked twice: how far that is, is shown instead.
        """
        due = self._not_refreshing(feeds)
        self._asked_for.update(feed.id for feed in feeds)
        if len(due) < len(feeds) and self.app.screen is self:
            self.action_progress()
        if not due:
            return
        try:
            counts = await self._refresh(due, patient=True)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self._say_outcome(counts)

    def _say_outcome(self, counts: RefreshTally) -> None:
        """Say how a refresh ended that the user asked for; of a single feed its error says it all."""
        failed, waiting, new, total = counts.failed, counts.waiting, counts.new, counts.total
        left_alone = f" {waiting} left alone, as their servers asked." if waiting else ""
        if not failed and not waiting:
            self.post_message(Notice(f"{counted(total, 'feed')} fetched, {counted(new, 'new article')}."))
        elif total > 1:
            well = f"{total - failed - waiting} of {total} feeds fetched, {new:,} new"
            problem = f"; {failed} failed, marked !" if failed else ""
            self.post_message(Notice(f"{well}{problem}.{left_alone}", error=bool(failed)))

    @work(exit_on_error=False, group="refresh")
    async def refresh_due(self) -> None:
        """Fetch in the background what is due; only news are said, a failing feed is marked in the list."""
        due = self._not_refreshing(await asyncio.to_thread(self.read, self.library.due_feeds, list[Feed]()))
        if not due:
            return
        try:
            counts = await self._refresh(due, patient=False)
        except RefreshLockError:
            return  # another reader of this library sees to them
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if counts.is_asked_for:
            self._say_outcome(counts)
        elif counts.new:
            self.post_message(Notice(f"{counted(counts.new, 'new article')}."))

    def action_progress(self) -> None:
        """Show what goes on in the background, if that is not on the screen already."""
        from reader.tui.screens.progress_screen import ProgressScreen

        if not isinstance(self.app.screen, ProgressScreen):
            self.app.push_screen(ProgressScreen(self.jobs))

    def _not_refreshing(self, feeds: Sequence[Feed]) -> list[Feed]:
        return [feed for feed in feeds if feed.id not in self._refreshing]

    async def _refresh(self, feeds: Sequence[Feed], *, patient: bool) -> _Tally:
        """Fetch feeds; returns what became of them.

        Args:
            feeds: What to fetch.
            patient: Whether to wait for another program that is refreshing this library.

        Raises:
            PullquoteError: None could be fetched at all.
        """
        self._refreshing.update(feed.id for feed in feeds)
        counts = _Tally(len(feeds))
        left_alone: set[str] = set()
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
            began, _ = job.under_way.pop(outcome.feed_id, (time.monotonic(), ""))
            self._note_time(outcome.feed_id, time.monotonic() - began)
            job.done, job.failed = counts.done, counts.failed
            self.jobs.tell()
            if outcome.new or outcome.updated:
                self._show_news_soon()
            if outcome.feed_id not in self._asked_for or outcome.error in left_alone:
                return
            if outcome.waiting:  # it is one sentence for all feeds of a host
                left_alone.add(outcome.error)
                self.post_message(Notice(outcome.error))
            elif outcome.error:
                name = clean_line(outcome.title, _LONGEST_NAME)
                self.post_message(Notice(f"{name}: {outcome.error}", error=True))

        try:
            problems = await self.with_network(
                partial(
                    self.library.refresh,
                    feeds=feeds,
                    report=told_here(report),
                    begin=told_here(begin),
                    full_texts=told_here(full_texts),
                    patient=patient,
                )
            )
        finally:
            ids = {feed.id for feed in feeds}
            counts.is_asked_for = bool(self._asked_for & ids)
            self._refreshing -= ids
            self._asked_for -= ids
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
        cancel, total = get_current_worker().cancel, min(total, INDEXED_AT_ONCE)
        job = self.jobs.begin(Job("Looking for quotes", "articles", cancel, total, about="quotes"))

        def report(done: int) -> None:
            job.done = done
            self.jobs.tell()

        try:
            await self.with_network(
                partial(self.library.index_quotes, limit=INDEXED_AT_ONCE, report=told_here(report))
            )
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
