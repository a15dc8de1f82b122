"""The worker process, in which documents from outside are parsed.

A crafted document can end the process that parses it, or cost it minutes and gigabytes, and no `except`
helps; and parsing on the event loop freezes the screen. So there is one child process with limits, made
at the first job and made again when it had to be ended. One is enough: parsing is not what a refresh
waits for, and four busy processes would be felt at the keyboard.
"""

from __future__ import annotations

import asyncio
import signal
import struct
from asyncio.subprocess import Process
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TypeVar, cast
from urllib.parse import urlsplit

from reader.errors import WorkerError
from reader.model import Article, FoundFeed, FullText, ParsedEntry, ParsedFeed, Picture, Quote
from reader.workers.process import end, exchange, has_ended, kill, start
from reader.workers.wire import (
    JsonObject,
    article_to_bytes,
    entry_from_bytes,
    feed_from_bytes,
    found_from_bytes,
    frame,
    full_text_from_bytes,
    picture_from_bytes,
)

T = TypeVar("T")

SECONDS = 15.0
"""How long one job may take; what takes longer is an attack or of no use."""

PROCESSOR_SECONDS = 9
"""How much of the processor's time it may take of that; the child's system holds it to this one.

With what the child took to start, counted in whole seconds, that is ten.
"""

MAX_ENTRIES = 2_000
"""Entries taken from one document, the newest."""

MEMORY_BYTES = 512 * 1024**2
"""Address space of the child; an honest feed of 10 MiB needs a third of it, a page of 6 MiB all of it."""

AT_A_STRETCH = 50
"""Entries that are taken from their frames at a time: 2 ms of work."""

_CLOSE_SECONDS = 1.0
_NO_ANSWER = (ValueError, LookupError, TypeError, AttributeError, RecursionError, struct.error)
"""What reading an answer raises that is none: the child may have been damaged by what it read."""


class Workers:
    """One child process that does one job at a time; belongs to one event loop.

    Args:
        seconds: Time limit of a job; the child that passes it is ended.
        memory_bytes: Limit of the child's address space.
        processor_seconds: Limit of the processor's time for a job; the child ends that passes it.
    """

    def __init__(
        self,
        seconds: float = SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        processor_seconds: int = PROCESSOR_SECONDS,
    ) -> None:
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._processor_seconds = processor_seconds
        self._lock = asyncio.Lock()
        self._process: Process | None = None
        self._closed = False

    async def parse_feed(
        self, body: bytes, content_type: str, url: str, now: datetime, max_entries: int = MAX_ENTRIES
    ) -> ParsedFeed:
        """Run `reader.sources.feed.parse_feed` in the child.

        Raises:
            FeedFormatError: The document is no feed, or too broken to hold an entry.
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        request = _request("parse_feed", content_type, url, now) | {"max_entries": max_entries}
        return await self._run(request, body, _take_feed)

    async def find_feeds(self, body: bytes, content_type: str, url: str) -> tuple[FoundFeed, ...]:
        """Run `reader.sources.discover.find_feeds` in the child.

        Raises:
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        request = {"job": "find_feeds", "content_type": content_type, "url": url}
        return await self._run(request, body, _take_found)

    async def extract(self, body: bytes, content_type: str, url: str, extractor: str) -> FullText:
        """Run `reader.sources.fulltext.extract` in the child.

        Raises:
            SourceError: The document is no page with an article.
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        request = {"job": "extract", "content_type": content_type, "url": url, "extractor": extractor}
        return await self._run(request, body, _take_full_text)

    async def parse_page(self, body: bytes, content_type: str, url: str, now: datetime) -> ParsedEntry:
        """Run `reader.sources.page.parse_page` in the child.

        Raises:
            SourceError: The document is no page that can be read.
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        return await self._run(_request("parse_page", content_type, url, now), body, _take_entry)

    async def find_quotes(self, articles: Sequence[Article]) -> list[tuple[Quote, ...]]:
        """Run `reader.analysis.quotes_in` in the child for each of some articles.

        Raises:
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        body = b"".join(frame(article_to_bytes(article)) for article in articles)
        return await self._run({"job": "find_quotes", "url": ""}, body, _take_quotes)

    async def decode_image(self, body: bytes, url: str, width: int, height: int) -> Picture:
        """Run `reader.sources.images.decode_image` in the child.

        Raises:
            SourceError: It is no picture that can be shown, damaged, or too large.
            WorkerError: The job ran over a limit or ended the child; the next job gets a new one.
        """
        request = {"job": "decode_image", "url": url, "width": width, "height": height}
        return await self._run(request, body, _take_picture)

    async def rest(self) -> None:
        """End the child when it has done what it is at; the next job gets a new one."""
        async with self._lock:
            if self._process is not None:
                await self._end(_CLOSE_SECONDS)

    async def close(self) -> None:
        """End the child; a job it is doing fails with `WorkerError`, and so does every later one."""
        self._closed = True
        if self._lock.locked() and self._process is not None:
            kill(self._process)
        async with self._lock:
            if self._process is not None:
                await self._end(_CLOSE_SECONDS)

    async def _run(
        self, request: JsonObject, body: bytes, take: Callable[[Sequence[bytes]], Awaitable[T]]
    ) -> T:
        """Do one job and return what `take` makes of the parts of its result."""
        where = urlsplit(request["url"]).hostname or "this source"
        async with self._lock:
            process = await self._running()
            try:
                async with asyncio.timeout(self._seconds):
                    failure, parts = await exchange(process, request, body)
                    result = await take(parts) if failure is None else None
            except TimeoutError as error:
                await self._end()
                raise WorkerError(
                    f"The document of {where} took longer than {self._seconds:g} seconds to read "
                    "and was given up."
                ) from error
            except (EOFError, ConnectionError) as error:
                await self._end(_CLOSE_SECONDS)  # not killed: it is ending, and how it does is told
                raise WorkerError(self._why_it_ended(where, process)) from error
            except _NO_ANSWER as error:
                await self._end()
                raise WorkerError(
                    f"The process that read the document of {where} gave no answer that can be used."
                ) from error
            except BaseException:
                await self._end()  # it would answer the next job with the result of this one
                raise
        if failure is not None:
            raise failure
        return cast(T, result)

    def _why_it_ended(self, where: str, process: Process) -> str:
        if process.returncode == -signal.SIGXCPU:
            limit = f"{self._processor_seconds} seconds of the processor's time"
            return f"The document of {where} took more than {limit} to read and was given up."
        return f"The document of {where} ended the process that was reading it; nothing was taken."

    async def _running(self) -> Process:
        if self._process is not None and has_ended(self._process):
            await self._end()
        if self._process is None and not self._closed:
            self._process = await start(self._memory_bytes, self._processor_seconds)
        if self._closed or self._process is None:  # perhaps only since the start began
            await self._end()
            raise WorkerError("The process that reads documents is closed.")
        return self._process

    async def _end(self, grace_seconds: float = 0.0) -> None:
        """End the child, by itself if it does so in time."""
        process, self._process = self._process, None
        if process is not None:
            await end(process, grace_seconds)


def _request(job: str, content_type: str, url: str, now: datetime) -> JsonObject:
    return {"job": job, "content_type": content_type, "url": url, "now": now.isoformat()}


async def _take_feed(parts: Sequence[bytes]) -> ParsedFeed:
    head, *rest = parts
    entries: list[ParsedEntry] = []
    for part in rest:
        entries.append(entry_from_bytes(part))
        if not len(entries) % AT_A_STRETCH:
            await asyncio.sleep(0)  # thousands of entries must not hold up the keys
    return feed_from_bytes(head, entries)


async def _take_entry(parts: Sequence[bytes]) -> ParsedEntry:
    (entry,) = parts
    return entry_from_bytes(entry)


async def _take_found(parts: Sequence[bytes]) -> tuple[FoundFeed, ...]:
    return tuple(map(found_from_bytes, parts))


async def _take_quotes(parts: Sequence[bytes]) -> list[tuple[Quote, ...]]:
    from reader.analysis import quotes_from_json

    return [quotes_from_json(part.decode()) for part in parts]


async def _take_picture(parts: Sequence[bytes]) -> Picture:
    (picture,) = parts
    return picture_from_bytes(picture)


async def _take_full_text(parts: Sequence[bytes]) -> FullText:
    (full,) = parts
    return full_text_from_bytes(full)
