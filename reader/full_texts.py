"""Full text: the whole article behind an entry, where its feed gives only a part of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import FetchError
from reader.images import is_picture
from reader.model import Enclosure, FullText, Link

if TYPE_CHECKING:
    from reader.sources.fetch import Fetcher
    from reader.store import Store
    from reader.workers import Workers


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


def _with_lead(full: FullText, files: tuple[Enclosure, ...]) -> FullText:
    """Return a full text with the page's own picture on top, where there is no other."""
    document = full.document
    has_picture = any(link.kind == "image" for link in document.links) or any(map(is_picture, files))
    if not full.image or has_picture:
        return full
    links = (Link(0, 0, full.image, "image"), *document.links)
    return replace(full, document=replace(document, links=links))
