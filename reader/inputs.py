"""What a user may name on the command line: files, folders, web addresses, entries, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.errors import LocalFileError, NotAFeedError, NotFoundError, PullquoteError
from reader.library import Library
from reader.model import MAX_ID_DIGITS, Article, ParsedEntry
from reader.network import Network
from reader.text.sanitize import clean_line
from reader.waiting import event_loop

STDIN = "-"

MANY_FILES = 100
"""From so many in a folder on it takes seconds to read them, and is said before."""


def is_url(name: str) -> bool:
    """Say whether a name on the command line is a web address."""
    return name.lower().startswith(("http://", "https://"))


class Inputs:
    """Reads the articles behind names; the library is opened only if a name asks for it."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        open_network: Callable[[], Network],
        open_library: Callable[[], Library],
        tell: Callable[[str], None],
    ) -> None:
        """Read for one run of the command line.

        Args:
            clock: Tells the time by which dates are judged.
            open_network: Gives what reaches the network, to be closed here.
            open_library: Gives the library.
            tell: Takes a sentence to the user about what is going to take long.
        """
        self._clock = clock
        self._open_network = open_network
        self._open_library = open_library
        self._tell = tell

    def articles(self, names: Sequence[str]) -> Iterator[Article | PullquoteError]:
        """Give each article in turn, or the error that stands in its place; one does not stop the others."""
        with _Web(self._open_network) as web:
            for name in names:
                if name.isascii() and name.isdigit() and len(name) <= MAX_ID_DIGITS:
                    try:
                        yield self._stored(int(name))
                    except PullquoteError as error:
                        yield error
                    continue
                for found in self._entries(name, web):
                    yield found if isinstance(found, PullquoteError) else article_of(*found)

    def entries(self, names: Sequence[str]) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        """Give each entry behind names that are no numbers, with what its source is called, or an error."""
        with _Web(self._open_network) as web:
            for name in names:
                yield from self._entries(name, web)

    def _entries(self, name: str, web: _Web) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        try:
            if is_url(name):
                yield from web.read(name, self._clock())
            else:
                yield from self._local(name)
        except PullquoteError as error:
            yield error

    def _local(self, name: str) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        from reader.sources.local import MAX_BYTES, is_folder, is_pipe, read_bytes, read_file, read_pipe

        now = self._clock()
        if name == STDIN:
            yield read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input", now), "standard input"
        elif is_folder(Path(name)):
            yield from self._folder(Path(name), now)
        elif is_pipe(Path(name)):
            yield read_pipe(Path(name), now), name
        else:
            yield read_file(Path(name), now), Path(name).name

    def _folder(self, folder: Path, now: datetime) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        from reader.sources.local import cut_notice, list_files, read_file

        shown = clean_line(str(folder))
        files = list_files(folder)
        if not files:
            raise LocalFileError(f"{shown} holds no article files (text, Markdown, HTML, mail).")
        if notice := cut_notice(folder, files):
            yield LocalFileError(notice)
        elif len(files) >= MANY_FILES:
            self._tell(f"{len(files):,} files of {shown} are read.")
        for file in files:
            try:
                yield read_file(file, now), file.name
            except LocalFileError as error:
                yield error

    def _stored(self, entry_id: int) -> Article:
        try:
            return self._open_library().article(entry_id)
        except NotFoundError as error:
            raise NotFoundError(f"{error} A file of that name is written ./{entry_id}.") from error


class _Web:
    """Reads addresses one after the other over one network; opened when the first one is read.

    It is one, because the manners towards a host hold for what goes through it alone, and because a worker
    process takes longer to start than most pages to read.
    """

    def __init__(self, open_network: Callable[[], Network]) -> None:
        self._open_network = open_network
        self._open = ExitStack()
        self._network: Network | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._open:
            if self._network is not None:
                self._runner.run(self._network.close())

    def read(self, url: str, now: datetime) -> list[tuple[ParsedEntry, str]]:
        """Return the entries of a feed, or a page as one article, with what their source is called.

        Raises:
            SourceError: Nothing readable is there.
            WorkerError: It was too much for the process that parses.
        """
        if self._network is None:
            self._runner = self._open.enter_context(event_loop())
            self._network = self._open_network()
        return self._runner.run(_read(self._network, url, now))


async def _read(network: Network, url: str, now: datetime) -> list[tuple[ParsedEntry, str]]:
    from reader.sources.fetch import FetchRequest

    fetcher, workers = await network.fetcher(), network.workers
    got = await fetcher.fetch(FetchRequest(url, user_url=url))
    try:
        feed = await workers.parse_feed(got.body, got.content_type, got.final_url, now)
    except NotAFeedError:
        page = await workers.parse_page(got.body, got.content_type, got.final_url, now)
        return [(page, _host(got.final_url))]
    return [(entry, feed.title or _host(got.final_url)) for entry in feed.entries]


def article_of(entry: ParsedEntry, source: str) -> Article:
    """Return what a source gave as an article that is not stored.

    Args:
        entry: The entry.
        source: What to call its source where the document names none.
    """
    return Article(
        title=entry.title,
        text=entry.document.text,
        paragraphs=entry.document.paragraphs,
        language=entry.language,
        source=entry.outlet or source,
        author=entry.author,
        published=entry.published,
        url=entry.url,
    )


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or url
