"""What a user may name on the command line: files, folders, web addresses, entries, standard input."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from reader.config import Config
from reader.errors import LocalFileError, NotAFeedError, NotFoundError, PullquoteError
from reader.library import Library
from reader.model import MAX_ID_DIGITS, Article, ParsedEntry
from reader.network import Network
from reader.text.sanitize import clean_line

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
        config: Config,
        clock: Callable[[], datetime],
        environ: Mapping[str, str],
        open_library: Callable[[], Library],
        tell: Callable[[str], None],
    ) -> None:
        """Read for one run of the command line.

        Args:
            config: The settings.
            clock: Tells the time by which dates are judged.
            environ: The environment, for the network.
            open_library: Gives the library.
            tell: Takes a sentence to the user about what is going to take long.
        """
        self._config = config
        self._clock = clock
        self._environ = environ
        self._open_library = open_library
        self._tell = tell

    def articles(self, names: Sequence[str]) -> Iterator[Article | PullquoteError]:
        """Give each article in turn, or the error that stands in its place; one does not stop the others."""
        for name in names:
            if name.isascii() and name.isdigit() and len(name) <= MAX_ID_DIGITS:
                try:
                    yield self._stored(int(name))
                except PullquoteError as error:
                    yield error
                continue
            for found in self.entries([name]):
                yield found if isinstance(found, PullquoteError) else article_of(*found)

    def entries(self, names: Sequence[str]) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        """Give each entry behind names that are no numbers, with what its source is called, or an error."""
        for name in names:
            try:
                if is_url(name):
                    yield from asyncio.run(self._fetch(name))
                else:
                    yield from self._local(name)
            except PullquoteError as error:
                yield error

    def _local(self, name: str) -> Iterator[tuple[ParsedEntry, str] | PullquoteError]:
        from reader.sources.local import MAX_BYTES, is_folder, read_bytes, read_file

        now = self._clock()
        if name == STDIN:
            yield read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input", now), "standard input"
        elif is_folder(Path(name)):
            yield from self._folder(Path(name), now)
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

    async def _fetch(self, url: str) -> list[tuple[ParsedEntry, str]]:
        """Fetch an address: the entries of a feed, or a page as one article.

        Raises:
            SourceError: Nothing readable is there.
            WorkerError: It was too much for the process that parses.
        """
        from reader.sources.fetch import FetchRequest

        now = self._clock()
        async with Network(self._config, self._clock, self._environ) as network:
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
