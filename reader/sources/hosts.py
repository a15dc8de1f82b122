"""Manners towards hosts: how many requests at once, how far apart, and who wants to be left alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def host_of(address: str) -> str:
    """Return the host of a cleaned address, with its port where it is not the scheme's own.

    Both schemes of a server share what this returns, because they share the server.
    """
    parts = urlsplit(address)
    return parts.netloc.removesuffix(_DEFAULT_PORTS[parts.scheme])


@dataclass(slots=True)
class _Host:
    places: asyncio.Semaphore
    """One for each request that may be open."""
    door: asyncio.Lock
    """Held by the request that starts next."""
    opens: float = 0.0
    """When the next request may start, by the clock of the event loop."""


class Turns:
    """Lets requests start in the order they came, within the limits of each host and of all together.

    A request waits for its host first and for one of the places of all hosts last, so that one that
    waits for a busy host keeps nobody else from starting, and no two can wait for each other.

    Args:
        concurrency: How many requests may be open.
        per_host: How many of them at one host.
        spacing_seconds: Time between the starts of two requests at one host, at least.
    """

    def __init__(self, *, concurrency: int, per_host: int, spacing_seconds: float) -> None:
        self._all = asyncio.Semaphore(concurrency)
        self._per_host = per_host
        self._spacing_seconds = spacing_seconds
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str, may_start: Callable[[], None]) -> AsyncIterator[None]:
        """Wait until a request to a host may start, and count it as open for the length of the block.

        Args:
            name: The host.
            may_start: Raises an error if the request is not to be made; it is called before the wait for
                the spacing, and again at the start, because much may have happened in between.
        """
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = _Host(asyncio.Semaphore(self._per_host), asyncio.Lock())
        clock = asyncio.get_running_loop().time
        async with host.places:
            async with host.door:
                may_start()
                if (wait := host.opens - clock()) > 0:
                    await asyncio.sleep(wait)
                await self._all.acquire()
            try:
                may_start()
                # Counted from here: the wait for a place may have been longer than the spacing.
                host.opens = clock() + self._spacing_seconds
                yield
            finally:
                self._all.release()


class Holds:
    """Remembers the hosts that asked to be left alone, and until when.

    Args:
        holds: Those that are known from before.
        clock: Tells the time.
    """

    def __init__(self, holds: Mapping[str, datetime], clock: Callable[[], datetime]) -> None:
        self._holds = dict(holds)
        self._clock = clock

    def add(self, host: str, seconds: float) -> datetime:
        """Leave a host alone for so long from now on; return until when."""
        return self.hold(host, self._clock() + timedelta(seconds=seconds))

    def hold(self, host: str, until: datetime) -> datetime:
        """Leave a host alone until then, or longer if that is known already; return until when."""
        self._holds[host] = max(until, self._holds.get(host, until))
        return self._holds[host]

    def until(self, host: str) -> datetime | None:
        """Return until when a host is to be left alone, or None if it may be asked."""
        until = self._holds.get(host)
        return until if until is not None and until > self._clock() else None
