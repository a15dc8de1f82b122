"""The worker process, in which documents from outside are parsed.

A crafted document can end the process that parses it, or cost it minutes and gigabytes, and no `except`
helps; and parsing on the event loop freezes the screen. So there is one child process with limits, made
at the first job and made again when it had to be ended. One is enough: parsing is not what a refresh
waits for, and four busy processes would be felt at the keyboard.
"""

from __future__ import annotations

import asyncio
import json
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TypeVar, cast
from urllib.parse import urlsplit

from reader.errors import PullquoteError, WorkerError
from reader.model import Article, FoundFeed, FullText, ParsedEntry, ParsedFeed, Quote
from reader.workers.wire import (
    ERRORS,
    LENGTH,
    JsonObject,
    article_to_bytes,
    entry_from_bytes,
    feed_from_bytes,
    found_from_bytes,
    frame,
    full_text_from_bytes,
    to_json,
)

T = TypeVar("T")

SECONDS = 15.0
"""How long one job may take; what takes longer is an attack or of no use."""

MAX_ENTRIES = 2_000
"""Entries taken from one document, the newest."""

MEMORY_BYTES = 1024**3
"""Address space of the child; an honest document of 10 MiB needs a third of it."""

AT_A_STRETCH = 50
"""Entries that are taken from their frames at a time: 2 ms of work."""

MAX_FRAME = 64 * 1024**2
"""Bytes of one part of a result; a document of 10 MiB makes less."""

_CLOSE_SECONDS = 1.0
_NO_ANSWER = (ValueError, LookupError, TypeError, AttributeError, RecursionError, struct.error)
"""What reading an answer raises that is none: the child may have been damaged by what it read."""
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reader.workers.child import serve; serve(int(sys.argv[2]))"
)
"""What the child runs: it takes modules from where this process does, never from the current folder."""


class Workers:
    """One child process that does one job at a time; belongs to one event loop.

    Args:
        seconds: Time limit of a job; the child that passes it is ended.
        memory_bytes: Limit of the child's address space.
    """

    def __init__(self, seconds: float = SECONDS, memory_bytes: int = MEMORY_BYTES) -> None:
        self._seconds = seconds
        self._memory_bytes = memory_bytes
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

    async def rest(self) -> None:
        """End the child when it has done what it is at; the next job gets a new one."""
        async with self._lock:
            if self._process is not None:
                await self._end(_CLOSE_SECONDS)

    async def close(self) -> None:
        """End the child; a job it is doing fails with `WorkerError`, and so does every later one."""
        self._closed = True
        if self._lock.locked() and self._process is not None:
            _kill(self._process)
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
                    failure, parts = await _exchange(process, request, body)
                    result = await take(parts) if failure is None else None
            except TimeoutError as error:
                await self._end()
                raise WorkerError(
                    f"The document of {where} took longer than {self._seconds:g} seconds to read "
                    "and was given up."
                ) from error
            except (EOFError, ConnectionError) as error:
                await self._end()
                raise WorkerError(
                    f"The document of {where} ended the process that was reading it; nothing was taken."
                ) from error
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

    async def _running(self) -> Process:
        if self._closed:
            raise WorkerError("The process that reads documents is closed.")
        if self._process is not None and _has_ended(self._process):
            await self._end()
        if self._process is None:
            arguments = ["-I", "-c", _START, json.dumps(sys.path), str(self._memory_bytes)]
            try:
                # In a session of its own, so that Ctrl+C in the terminal is the parent's alone.
                self._process = await asyncio.create_subprocess_exec(
                    sys.executable,
                    *arguments,
                    stdin=PIPE,
                    stdout=PIPE,
                    stderr=DEVNULL,
                    start_new_session=True,
                )
            except OSError as error:
                raise WorkerError(f"The process that reads documents cannot be started: {error}.") from error
        return self._process

    async def _end(self, grace_seconds: float = 0.0) -> None:
        """End the child, by itself if it does so in time, and wait until its pipes are closed."""
        process, self._process = self._process, None
        if process is None or process.stdin is None or process.stdout is None:
            return
        if not grace_seconds:
            _kill(process)
        process.stdin.close()
        try:
            async with asyncio.timeout(grace_seconds or None):
                await process.wait()
        except TimeoutError:
            _kill(process)
        await process.stdout.read()
        await process.wait()
        with suppress(ConnectionError):
            await process.stdin.wait_closed()


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


async def _take_full_text(parts: Sequence[bytes]) -> FullText:
    (full,) = parts
    return full_text_from_bytes(full)


async def _exchange(
    process: Process, request: JsonObject, body: bytes
) -> tuple[PullquoteError | None, list[bytes]]:
    """Send a job and return the error it ended with, or the parts of its result."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(frame(to_json(request)))
    process.stdin.write(frame(body))
    await process.stdin.drain()
    answer: JsonObject = json.loads(await _receive(process.stdout))
    if "error" in answer:
        return ERRORS[answer["error"]](str(answer["text"])), []
    return None, [await _receive(process.stdout) for _ in range(answer["parts"])]


async def _receive(stream: asyncio.StreamReader) -> bytes:
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    if length > MAX_FRAME:
        raise ValueError(f"a frame of {length} bytes")
    return await stream.readexactly(length)


def _has_ended(process: Process) -> bool:
    """Say whether a child is gone; its pipe tells so before its exit status arrives."""
    return process.returncode is not None or process.stdout is None or process.stdout.at_eof()


def _kill(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
