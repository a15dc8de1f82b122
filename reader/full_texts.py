"""Full text: the whole article behind an entry, where its feed gives only a part of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from reader.errors import BusyError, FetchError, PullquoteError, SourceError, StoreError, UnreachableError
from reader.images import is_picture
from reader.model import Enclosure, FullText, Link

if TYPE_CHECKING:
    from reader.sources.fetch import Fetcher
    from reader.store import Store
    from reader.workers import Workers

AT_ONCE = 4
AT_A_TIME = 200
"""Pages fetched after a refresh, of feeds whose articles are always wanted in full."""


async def fetch_full_text(
    store: Store,
    fetcher: Fetcher,
    workers: Workers,
    entry_id: int,
    *,
    extractor: str = "",
    clock: Callable[[], datetime],
) -> FullText:
    """Fetch the page of an entry and keep the article on it, to be shown from then on.

    An extraction that holds less than what the feed gave is not kept. Where neither feed nor text has a
    picture, the address of the page's own is kept with the text; nothing asks for it here.

    Args:
        store: Where it is kept.
        fetcher: Open.
        workers: What extracts.
        entry_id: The entry.
        extractor: One of `reader.sources.fulltext.EXTRACTORS`; empty: the first.
        clock: Tells the time.

    Raises:
        SourceError: The page cannot be read, or holds less than is there already; that stays.
        NotFoundError: There is no such entry.
        WorkerError: The page was too much for the process that reads it.
    """
    from reader.sources.fetch import FetchRequest
    from reader.sources.fulltext import EXTRACTORS, better_than

    entry = await asyncio.to_thread(store.entry, entry_id)
    if not entry.url:
        raise FetchError("This article has no web address to fetch its full text from.")
    feed = await asyncio.to_thread(store.feed, entry.feed_id)
    # The settings of a feed are for its own server: its pages may be anybody's.
    page = await fetcher.fetch(FetchRequest(entry.url, user_url=feed.user_url))
    full = await workers.extract(page.body, page.content_type, page.final_url, extractor or EXTRACTORS[0])
    own = await asyncio.to_thread(store.feed_document, entry_id)
    if not await asyncio.to_thread(better_than, full, own):
        raise FetchError(full.notice or f"The page holds no more than what {feed.title} gave already.")
    details = await asyncio.to_thread(store.details, entry_id)
    full = _with_lead(full, details.enclosures)
    await asyncio.to_thread(store.put_full_text, entry_id, full, clock())
    return full


async def fetch_wanted_texts(
    store: Store,
    fetcher: Fetcher,
    workers: Workers,
    feed_ids: Sequence[int],
    *,
    report: Callable[[int, int], None] | None,
    clock: Callable[[], datetime],
) -> tuple[str, ...]:
    """Fetch the articles in full that feeds gave as teasers: the latest unread ones, a few at a time.

    Each is taken from the library's list just before it is fetched, so that no two programs fetch one, and
    whoever is ended leaves the rest for the next refresh.

    Args:
        store: Knows which are wanted.
        fetcher: Open.
        workers: What extracts.
        feed_ids: The feeds.
        report: Hears how many were fetched, and how many there are to fetch.
        clock: Tells the time.

    Returns:
        A sentence for each article that could not be had in full.
    """
    wanted = await asyncio.to_thread(store.wanted_texts, feed_ids, clock(), AT_A_TIME)
    done = count(1)
    if wanted and report is not None:
        report(0, len(wanted))
    slots = asyncio.Semaphore(AT_ONCE)
    problems: list[str] = []

    async def one(entry_id: int) -> None:
        async with slots:
            problem = await _fetch_wanted_text(store, fetcher, workers, entry_id, clock)
        if report is not None:
            report(next(done), len(wanted))
        if problem:
            problems.append(problem)

    async with asyncio.TaskGroup() as tasks:
        for entry_id in wanted:
            tasks.create_task(one(entry_id))
    return tuple(problems)


async def _fetch_wanted_text(
    store: Store, fetcher: Fetcher, workers: Workers, entry_id: int, clock: Callable[[], datetime]
) -> str:
    """Fetch an article in full; returns why not where what its feed gave has to do."""
    try:
        if await asyncio.to_thread(store.take_wanted_text, entry_id, clock()):
            await fetch_full_text(store, fetcher, workers, entry_id, clock=clock)
        return ""
    except StoreError as error:  # it was removed, or nothing can be written
        return str(error)
    except PullquoteError as error:
        problem = error
    try:
        title = (await asyncio.to_thread(store.entry, entry_id)).title
        if not (isinstance(problem, BusyError) and not problem.asked):
            is_final = isinstance(problem, SourceError) and not isinstance(problem, UnreachableError)
            await asyncio.to_thread(store.note_text_failure, entry_id, is_final=is_final)
    except StoreError as error:
        return str(error)
    return f"{title}: {problem}"


def _with_lead(full: FullText, files: tuple[Enclosure, ...]) -> FullText:
    """Return a full text with the page's own picture on top, where there is no other."""
    document = full.document
    has_picture = any(link.kind == "image" for link in document.links) or any(map(is_picture, files))
    if not full.image or has_picture:
        return full
    links = (Link(0, 0, full.image, "image"), *document.links)
    return replace(full, document=replace(document, links=links))
