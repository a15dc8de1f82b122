"""What a user may name on the command line: files, folders, web addresses, entries, standard input."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from reader.config import Config
from reader.errors import FeedFormatError, LocalFileError, NotFoundError, PullquoteError
from reader.library import Library
from reader.model import Article, ParsedEntry

MOST_STDIN_BYTES = 10 * 1024 * 1024

STDIN = "-"


def is_url(name: str) -> bool:
    """Say whether a name on the command line is a web address."""
    return name.lower().startswith(("http://", "https://"))


def read_stdin() -> bytes:
    """Return all of standard input.

    Raises:
        LocalFileError: There is more than the reader takes.

    """
    data = sys.stdin.buffer.read(MOST_STDIN_BYTES + 1)
    if len(data) > MOST_STDIN_BYTES:
        raise LocalFileError(
            f"Standard input is larger than {MOST_STDIN_BYTES // 1024 // 1024} MiB; give it in parts."
        )
    return data


class Inputs:
    """Reads the articles behind names; the library is opened only if a name asks for it."""

    def __init__(
        self, config: Config, clock: Callable[[], datetime], open_library: Callable[[], Library]
    ) -> None:
        self._config = config
        self._clock = clock
        self._open_library = open_library

    def articles(self, names: list[str]) -> Iterator[Article | PullquoteError]:
        """Give each article in turn, or the error that stands in its place; one does not stop the others."""
        for name in names:
            try:
                yield from self._read(name)
            except PullquoteError as error:
                yield error

    def _read(self, name: str) -> Iterator[Article | PullquoteError]:
        from reader.sources.local import list_files, read_bytes, read_file

        now = self._clock()
        if name == STDIN:
            yield article_of(read_bytes(read_stdin(), "standard input", now), "standard input")
        elif is_url(name):
            yield from (article_of(entry, source) for entry, source in self.fetch(name))
        elif name.isascii() and name.isdigit():
            yield self._stored(int(name))
        elif (path := Path(name)).is_dir():
            for file in list_files(path):
                try:
                    yield article_of(read_file(file, now), file.name)
                except LocalFileError as error:
                    yield error
        else:
            yield article_of(read_file(path, now), path.name)

    def _stored(self, entry_id: int) -> Article:
        library = self._open_library()
        try:
            return library.article(entry_id)
        except NotFoundError as error:
            raise NotFoundError(f"{error} A file of that name is written ./{entry_id}.") from error

    def fetch(self, url: str) -> list[tuple[ParsedEntry, str]]:
        """Fetch an address: the entries of a feed, or a page as one article, each with its source's name.

        Raises:
            SourceError: Nothing readable is there.
            WorkerError: It was too much for the process that parses.

        """
        return asyncio.run(self._fetch(url))

    async def _fetch(self, url: str) -> list[tuple[ParsedEntry, str]]:
        from reader.sources.fetch import Fetcher
        from reader.workers import Workers

        workers = Workers()
        try:
            async with Fetcher(
                timeout_seconds=self._config.fetch_timeout_seconds,
                max_bytes=self._config.fetch_max_megabytes * 1024 * 1024,
            ) as fetcher:
                got = await fetcher.fetch(url)
            try:
                feed = await workers.parse_feed(got.body, got.content_type, got.final_url, self._clock())
            except FeedFormatError:
                page = await workers.parse_page(got.body, got.content_type, got.final_url, self._clock())
                return [(page, _host(got.final_url))]
            return [(entry, feed.title or _host(got.final_url)) for entry in feed.entries]
        finally:
            await workers.close()


def article_of(entry: ParsedEntry, source: str) -> Article:
    """Return what a source gave as an article that is not stored."""
    return Article(
        title=entry.title,
        text=entry.document.text,
        paragraphs=entry.document.paragraphs,
        language=entry.language,
        source=source,
        author=entry.author,
        published=entry.published,
        url=entry.url,
    )


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or url
