"""What reaches the network and reads what comes back: one fetcher and one worker process for a run.

There is one of each, because the limits of a fetcher (requests at once, requests to one host, hosts that
asked to be left alone) hold only for what goes through it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.config import Config
from reader.errors import FetchError, StoreError

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
        keep_hold: Remembers one more, whatever it was asked for; may raise `StoreError`. None: for this run.
    """

    def __init__(
        self,
        config: Config,
        clock: Callable[[], datetime],
        environ: Mapping[str, str],
        holds: Callable[[], Mapping[str, datetime]] = dict,
        keep_hold: Callable[[str, datetime], None] | None = None,
    ) -> None:
        self._config = config
        self._clock = clock
        self._environ = environ
        self._holds = holds
        self._keep_hold = keep_hold
        self._fetcher: Fetcher | None = None
        self._workers: Workers | None = None
        self._opening = asyncio.Lock()
        self._users = 0
        self._closed = False

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
        """Return what fetches, opened at the first call.

        Raises:
            FetchError: All is closed.
        """
        async with self._opening:
            self._refuse_if_closed()
            if self._fetcher is None:
                self._fetcher = await self._open()
                self._refuse_if_closed()  # `close` came meanwhile, and waits to close this one too
            return self._fetcher

    async def _open(self) -> Fetcher:
        from reader.sources.fetch import Fetcher

        fetcher = Fetcher(
            timeout_seconds=self._config.fetch_timeout_seconds,
            max_bytes=self._config.fetch_max_bytes,
            concurrency=self._config.fetch_concurrency,
            per_host=self._config.fetch_per_host,
            spacing_seconds=self._config.fetch_spacing_milliseconds / 1000,
            holds=await asyncio.to_thread(self._holds),
            clock=self._clock,
            environ=self._environ,
            keep_hold=self._remember,
        )
        return await fetcher.__aenter__()

    async def _remember(self, host: str, until: datetime) -> None:
        """Remember that a host asked to be left alone.

        Where that cannot be written it holds for this run all the same, which is no reason for what was asked
        to fail in another way than it did.
        """
        if self._keep_hold is not None:
            with suppress(StoreError):
                await asyncio.to_thread(self._keep_hold, host, until)

    async def renew_holds(self) -> None:
        """Learn which hosts asked other programs to be left alone since the fetcher was opened."""
        async with self._opening:
            if self._fetcher is not None:
                for host, until in (await asyncio.to_thread(self._holds)).items():
                    self._fetcher.hold(host, until)

    @property
    def workers(self) -> Workers:
        """What parses documents; its process starts with the first job.

        Raises:
            FetchError: All is closed.
        """
        from reader.workers import Workers

        self._refuse_if_closed()
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
        """Close the connections and end the worker process, for good; may be called again."""
        self._closed = True
        workers, self._workers = self._workers, None
        try:
            if workers is not None:
                await workers.close()
        finally:
            async with self._opening:
                fetcher, self._fetcher = self._fetcher, None
            if fetcher is not None:
                await fetcher.__aexit__()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise FetchError("The connections are closed; nothing more is fetched.")
