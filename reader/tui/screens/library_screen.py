"""The work behind the three panes: everything that takes time runs here, off the keys' way.

Writing to the library goes through one thread, so that marks arrive in the order in which they were
made; fetching runs on the event loop; the open article is analysed in a thread of its own, last request
first.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import StringIO
from typing import TypeVar

from textual import work
from textual.worker import Worker, WorkerCancelled, WorkerFailed, WorkerState

from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.local_sources import LocalOutcome
from reader.model import Article, Feed, Quote, Ranking, View
from reader.preferences import Name, PreferenceFile
from reader.text.sanitize import clean_line
from reader.tui.guarded_app import ENDING
from reader.tui.messages import Analysed, LibraryChanged, Notice
from reader.tui.screens.asking_screen import AskingScreen

T = TypeVar("T")

WRITING = frozenset({"marking", "saving", "subscribing", "preferences", "places"})
"""Groups of workers that quitting must not cut off; none of them waits for the network or for an answer."""

INBOX_SECONDS = 2.0
"""How often the drop-in folder is looked at."""


class LibraryScreen(AskingScreen):
    """Base of the main screen: holds the library and runs its work in the background."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__()
        self.library = library
        self.config = config
        self.preferences = preferences
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        # Two, so that an enormous article that was left again does not keep the next one waiting.
        self._analyst = ThreadPoolExecutor(max_workers=2, thread_name_prefix="analysis")
        self._inbox_signature: tuple[tuple[str, int, int], ...] | None = None
        self._folders_lock = threading.Lock()
        self._said_problems: set[str] = set()

    async def on_unmount(self) -> None:
        """Let what was marked last reach the disk."""
        self._analyst.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of what went wrong; the reader goes on."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None:
            self.tell_of_fault(event.worker.group, error)
            if event.worker.group == "analysis":
                self.show_no_analysis()

    def tell_of_fault(self, group: str, error: BaseException) -> None:
        """Say that something unforeseen went wrong in the background, and keep a report."""
        if not isinstance(error, PullquoteError):
            self.library.keep_report(error)
        self.post_message(Notice(f"{group} failed: {_sentence(error)}", error=True))

    async def finish_writing(self) -> None:
        """Wait for what the user did last to reach the disk, and end all else: a server may take for ever."""
        await self._in_writer(_nothing)  # what stands in the queue was asked for, whoever waits for its end
        for worker in self.workers:
            if worker.group not in WRITING | {ENDING}:
                worker.cancel()
        writing = [worker for worker in self.workers if worker.group in WRITING]
        if writing:  # each in a task of its own: who waits for a worker and is cancelled, cancels it
            await asyncio.wait([asyncio.create_task(_end_of(worker)) for worker in writing])

    def read(self, act: Callable[[], T], otherwise: T) -> T:
        """Read from the library while drawing or answering a key; an error is said, not raised."""
        try:
            return act()
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return otherwise

    def feeds(self) -> list[Feed]:
        """Return all sources, none where the library cannot be read."""
        return self.read(self.library.feeds, list[Feed]())

    def subscriptions(self) -> list[Feed]:
        """Return the sources that are fetched, none where the library cannot be read."""
        return self.read(self.library.subscriptions, list[Feed]())

    def entry_ids(self, view: View) -> list[int]:
        """Return the entries of a view, none where the library cannot be read."""
        return self.read(lambda: self.library.entry_ids(view), list[int]())

    async def _in_writer(self, act: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, act)

    # Local folders

    @work(exit_on_error=False, group="folders", thread=True)
    def look_through_folders(self, *, first_start: bool) -> None:
        """Read the sample articles and the drop-in folder."""
        with self._folders_lock:
            self._report_folder(self.library.sync_samples, first_start=first_start)
            self._look_through_inbox(first_start=first_start)
            self.read(self.library.tidy, None)

    @work(exit_on_error=False, group="folders", thread=True)
    def watch_inbox(self) -> None:
        """Read the drop-in folder again if anything in it changed; a look that still goes on is enough."""
        if self._folders_lock.acquire(blocking=False):
            try:
                self._look_through_inbox(first_start=False)
            finally:
                self._folders_lock.release()

    def _look_through_inbox(self, *, first_start: bool) -> None:
        """Read the drop-in folder if it is not as it was before its last reading."""
        try:
            signature = self.library.inbox_signature()
        except PullquoteError as error:
            signature = None
            self._say_once(str(error))
        if signature is None or signature != self._inbox_signature:
            self._inbox_signature = signature
            self._report_folder(self.library.sync_inbox, first_start=first_start)

    def _report_folder(self, act: Callable[[], LocalOutcome], *, first_start: bool) -> None:
        try:
            outcome = act()
        except PullquoteError as error:
            self._say_once(str(error))
            return
        except OSError as error:
            self._say_once(f"A folder cannot be read: {_sentence(error)}")
            return
        for problem in outcome.problems:
            self._say_once(problem)
        if outcome.changed:
            self.post_message(LibraryChanged(select_first=first_start))

    def _say_once(self, problem: str) -> None:
        """Say what is wrong with a folder or file, and not again at every look."""
        if problem not in self._said_problems:
            self._said_problems.add(problem)
            self.post_message(Notice(problem, error=True))

    # The open article

    @work(exit_on_error=False, group="analysis", exclusive=True)
    async def analyse(self, article: Article, method: str) -> None:
        """Rank the sentences and find the quotes of the article on the screen.

        An article that was left again before its turn came is passed over.
        """
        loop = asyncio.get_running_loop()
        try:
            ranking = await loop.run_in_executor(self._analyst, self.library.ranking, article, method)
            quotes = await loop.run_in_executor(self._analyst, self.library.quotes, article)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            self.show_no_analysis()
        else:
            self.post_message(Analysed(article, ranking, quotes))

    @work(exit_on_error=False, group="saving", thread=True)
    def write_file(
        self, article: Article, ranking: Ranking, quotes: Sequence[Quote], length: int, fmt: str
    ) -> None:
        """Save an article's summary and quotes; in a browser, that downloads the file."""
        from reader.saving import save_article

        folder = self.config.saving_folder()
        try:
            if self.app.is_web:
                self._download(article, ranking, quotes, length, fmt)
                return
            path = save_article(article, ranking, quotes, length=length, fmt=fmt, folder=folder)
            if article.entry_id is not None:
                self.library.mark_saved(article.entry_id)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
        else:
            self.post_message(Notice(f"Written to {clean_line(str(path), 500)}."))

    def _download(
        self, article: Article, ranking: Ranking, quotes: Sequence[Quote], length: int, fmt: str
    ) -> None:
        from reader.export import render
        from reader.saving import file_name

        name = file_name(article, fmt)
        file = StringIO(render(article, ranking, quotes, length, fmt))
        self.app.call_from_thread(self.app.deliver_text, file, save_filename=name)
        if article.entry_id is not None:
            self.library.mark_saved(article.entry_id)
        self.post_message(Notice(f"Downloaded as {clean_line(name, 500)}."))

    def remember(self, name: Name, value: str | int) -> None:
        """Take a choice at once and keep it for the next start."""
        self.preferences.choose(name, value)
        self._keep_choices()

    @work(exit_on_error=False, group="preferences")
    async def _keep_choices(self) -> None:
        try:
            await self._in_writer(self.preferences.save)
        except PullquoteError as error:
            self.post_message(Notice(f"The choice is not kept: {error}", error=True))

    def show_work(self, words: str) -> None:
        """Say what goes on in the background."""
        raise NotImplementedError

    def show_no_analysis(self) -> None:
        """Show that the article on the screen could not be analysed."""
        raise NotImplementedError


def _nothing() -> None:
    """Do nothing, behind what is to be done before."""


async def _end_of(worker: Worker[object]) -> None:
    with suppress(WorkerFailed, WorkerCancelled):  # its end was said in the status line
        await worker.wait()


def _sentence(error: BaseException | None) -> str:
    return clean_line(f"{type(error).__name__}: {error}", 300)
