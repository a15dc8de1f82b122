"""What reaches the network and reads what comes back: one fetcher and one worker process for a run.

There is one of each, because the limits of a fetcher (requests at once, requests to one host, hosts that
asked to be left alone) hold only for what goes through it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.config import Config

if TYPE_CHECKING:
    from reader.sources.fetch import Fetcher
    from reader.workers import Workers


class Network:
    """A fetcher and a worker process, each made when it is first needed; an asynchronous context manager.

    Args:
        config: The settings.
        clock: Tells the time.
        environ: The environment, where feeds' passwords may be.
        holds: Gives the hosts that are not to be asked before a time, as they are remembered.
    """

    def __init__(
        self,
        config: Config,
        clock: Callable[[], datetime],
        environ: Mapping[str, str],
        holds: Callable[[], Mapping[str, datetime]] = dict,
    ) -> None:
        self._config = config
        self._clock = clock
        self._environ = environ
        self._holds = holds
        self._fetcher: Fetcher | None = None
        self._workers: Workers | None = None
        self._opening = asyncio.Lock()
        self._users = 0

    async def __aenter__(self) -> Self:
        """Begin; nothing is opened yet."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Close the connections and end the worker process."""
        await self.close()

    async def fetcher(self) -> Fetcher:
        """Return what fetches, opened at the first call."""
        from reader.sources.fetch import Fetcher

        async with self._opening:
            if self._fetcher is None:
                fetcher = Fetcher(
                    timeout_seconds=self._config.fetch_timeout_seconds,
                    max_bytes=self._config.fetch_max_bytes,
                    concurrency=self._config.fetch_concurrency,
                    per_host=self._config.fetch_per_host,
                    spacing_seconds=self._config.fetch_spacing_milliseconds / 1000,
                    holds=await asyncio.to_thread(self._holds),
                    clock=self._clock,
                    environ=self._environ,
                )
                self._fetcher = await fetcher.__aenter__()
            return self._fetcher

    @property
    def workers(self) -> Workers:
        """What parses documents; its process starts with the first job."""
        from reader.workers import Workers

        if self._workers is None:
            self._workers = Workers()
        return self._workers

    @asynccontextmanager
    async def in_use(self) -> AsyncIterator[None]:
        """Keep the worker process while the block runs; after the last such block it ends.

        It holds memory that nobody uses between refreshes, and starts again in a third of a second.
        """
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if not self._users and self._workers is not None:
                await self._workers.rest()

    async def close(self) -> None:
        """Close the connections and end the worker process; may be called again."""
        fetcher, self._fetcher = self._fetcher, None
        workers, self._workers = self._workers, None
        if fetcher is not None:
            await fetcher.__aexit__()
        if workers is not None:
            await workers.close()
