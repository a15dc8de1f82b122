"""How a refresh waits for the disk: on threads, and with several documents stored at a time.

The end of a transaction costs about as much as a document that is stored in it: the journal is written,
and FTS5 writes out what it has gathered for the index. So those that come while others are being stored
are stored together.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from reader.changes import Applied, FeedChange
from reader.errors import NotFoundError

if TYPE_CHECKING:
    from reader.store import Store

P = ParamSpec("P")
T = TypeVar("T")

THREADS = 2
"""One stores while the other decides; not the event loop's own threads, which may all be waiting for names
to be resolved."""

MOST_TOGETHER = 8
"""Documents of one transaction: while it lasts, what the reader marks waits."""

GATHER_SECONDS = 0.25
"""How long a document waits for others that may be on their way."""


class Storing:
    """The threads of a refresh, and the documents that wait to be stored.

    Args:
        store: Where they go.
        threads: What runs that.
    """

    def __init__(self, store: Store, threads: Executor) -> None:
        self._store = store
        self._threads = threads
        self._turn = asyncio.Lock()
        self._under_way = 0
        self._enough = asyncio.Event()
        self._waiting: list[FeedChange] = []
        self._done: dict[int, Applied | NotFoundError] = {}
        """By feed, until it is asked for."""

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Count a feed, while the block runs, as one whose document others may wait for."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self._look_whether_enough()

    async def on(self, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something that waits for the disk."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(act, *args, **kwargs))

    async def store(self, change: FeedChange) -> Applied:
        """Store a document together with others; a feed has one at a time.

        Raises:
            NotFoundError: The feed was removed in the meantime.
            StoreError: The library cannot be written; nothing of these documents is stored.
        """
        self._waiting.append(change)
        self._look_whether_enough()
        async with self._turn:
            if change.feed_id not in self._done:
                await self._store_those_that_wait()
        outcome = self._done.pop(change.feed_id)
        if isinstance(outcome, NotFoundError):
            raise outcome
        return outcome

    async def _store_those_that_wait(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(GATHER_SECONDS):
                await self._enough.wait()
        together = self._waiting[:MOST_TOGETHER]
        done = await self.on(self._store.apply_all, together)
        del self._waiting[: len(together)]
        self._done.update(zip((one.feed_id for one in together), done, strict=True))
        self._look_whether_enough()

    def _look_whether_enough(self) -> None:
        """See whether there is anything to be gained by waiting for more documents."""
        if len(self._waiting) >= min(MOST_TOGETHER, self._under_way):
            self._enough.set()
        else:
            self._enough.clear()


@asynccontextmanager
async def storing(store: Store) -> AsyncIterator[Storing]:
    """Give the threads for the block; what they write is waited for off the loop, if it is cancelled too."""
    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="refresh")
    try:
        yield Storing(store, threads)
    finally:
        await asyncio.shield(asyncio.to_thread(threads.shutdown, cancel_futures=True))
