"""Connecting to hosts, at addresses that may be dialled.

A feed, a redirect or a link on a page may name a machine behind the user's own router, and a name on the
Internet may stand for one. So it is the address that is looked at, not the name, and the address that was
looked at is the one that is dialled: there is no second look-up, whose answer could be another.

Load this module on a thread: it loads httpcore.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Final

import httpcore
from httpcore import SOCKET_OPTION

from reader.sources.lookup import Lookup, dialled

MOST_ADDRESSES: Final = 8
"""Addresses of one host that are tried; a name may have thousands."""

HEAD_START_SECONDS: Final = 0.25
"""How long an address has before the next one is tried beside it (RFC 8305, section 5)."""

FIRST_READ: Final = 512
LEAST_READ: Final = 256
MOST_READ: Final = 64 * 1024
"""Bytes that are read of a connection in one piece: at first, at least and at most."""

COSTLY_SECONDS: Final = 0.001
"""What takes longer to parse is read in smaller pieces."""


class CarefulStream(httpcore.AsyncNetworkStream):
    """A connection that is read in small pieces first, and in larger ones as long as they are cheap.

    Whoever parses what was read does it in one go. Of a thousand interim answers or empty frames in one
    piece that takes so long that keys have to wait, and it is a server that decides what is sent.

    Args:
        stream: The connection.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._size = FIRST_READ
        self._read_at: float | None = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """Return what is there, or wait for it; less at a time if it took long to parse what came before."""
        clock = asyncio.get_running_loop().time
        if self._read_at is not None:
            costly = clock() - self._read_at > COSTLY_SECONDS
            self._size = max(self._size // 4, LEAST_READ) if costly else min(self._size * 2, MOST_READ)
        content = await self._stream.read(min(max_bytes, self._size), timeout)
        self._read_at = clock()
        return content

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Send something."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Return the connection made secure."""
        try:
            return CarefulStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))
        except BaseException:  # also where the deadline ends it, after which nobody else would close it
            await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> object:
        """Return what is known of the connection."""
        return self._stream.get_extra_info(info)


class Dialler(httpcore.AsyncNetworkBackend):
    """What httpcore connects with.

    Args:
        lookup: Gives the addresses of a host.
        public_only: Whether other addresses than those of the public Internet are refused.
    """

    def __init__(self, lookup: Lookup, *, public_only: bool) -> None:
        self._lookup = lookup
        self._public_only = public_only
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  httpcore calls it so
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host, at the first of its addresses that answers.

        Raises:
            FetchError: None of them may be dialled.
            httpcore.ConnectTimeout: None answered in time.
            httpcore.ConnectError: None can be reached.
        """
        try:
            async with asyncio.timeout(timeout):
                addresses = await dialled(self._lookup, host, port, public_only=self._public_only)
                return CarefulStream(await self._first_of(addresses[:MOST_ADDRESSES], port))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error

    async def _first_of(self, addresses: Sequence[str], port: int) -> httpcore.AsyncNetworkStream:
        """Connect to the first address that answers; each is tried when the one before had its time."""
        waiting = deque(addresses)
        started: list[asyncio.Task[httpcore.AsyncNetworkStream]] = []
        going: set[asyncio.Task[httpcore.AsyncNetworkStream]] = set()
        failures: dict[asyncio.Task[httpcore.AsyncNetworkStream], BaseException] = {}
        try:
            while waiting or going:
                if waiting:
                    started.append(asyncio.create_task(self._network.connect_tcp(waiting.popleft(), port)))
                    going.add(started[-1])
                head_start = HEAD_START_SECONDS if waiting else None
                await asyncio.wait(going, timeout=head_start, return_when=asyncio.FIRST_COMPLETED)
                for attempt in [attempt for attempt in going if attempt.done()]:
                    going.remove(attempt)
                    error = attempt.exception()
                    if error is None:
                        return attempt.result()
                    failures[attempt] = error
        finally:
            await _give_up(going)
        raise failures[started[0]]  # of the address that the system thinks best

    async def sleep(self, seconds: float) -> None:
        """Wait, as httpcore does between attempts."""
        await asyncio.sleep(seconds)


async def _give_up(attempts: Iterable[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    """End attempts, and close what they came to."""
    for attempt in attempts:
        attempt.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if not isinstance(outcome, BaseException):
            await outcome.aclose()
