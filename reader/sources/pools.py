"""The way to the network: httpx's transport, one small pool of connections for each host.

One pool for all hosts is what httpx offers. It looks through all its connections for each request, and it
closes an HTTP/2 connection that it takes for idle while a request is about to start on it. In a pool that
never has more connections than it may keep, neither happens.

Load this module on a thread: it loads httpx, which takes 0.2 s.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

import anyio._backends._asyncio  # noqa: F401 - this and h2 would be loaded on the event loop when needed
import h2.connection  # noqa: F401
import httpcore
import httpx

from reader.sources.dialling import Dialler
from reader.sources.lookup import Lookup, SystemLookup
from reader.sources.redirects import PUBLIC_ONLY

_LOGGERS = ("httpx", "httpcore", "hpack")
"""What would write addresses and header fields, with the passwords in them, to a log of level DEBUG."""


class HostPools(httpx.AsyncBaseTransport):
    """A transport over the network that keeps connections while there may be another request for a host.

    The environment is not trusted: a proxy named there would be dialled in the place of the address that
    was checked, and `.netrc` would send passwords.

    A host has one pool for what may go to public addresses only, and another for what may go to any: a
    connection that was made for the user's own feed is no way in for what a stranger links to.

    Args:
        per_host: How many connections a host gets.
        most_hosts: How many hosts keep connections that nobody uses; the ones used longest ago lose them.
        context: What is trusted; None: the authorities of the system and those of the `certifi` package.
        lookup: Gives the addresses of hosts; None: the system.
    """

    def __init__(
        self,
        *,
        per_host: int,
        most_hosts: int,
        context: ssl.SSLContext | None = None,
        lookup: Lookup | None = None,
    ) -> None:
        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._per_host = per_host
        self._most_hosts = most_hosts
        self._context = context or _trusted()
        self._lookup = lookup or SystemLookup()
        self._pools: dict[tuple[bytes, bool], _Pool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its place is free again when the response is closed."""
        public_only = bool(request.extensions.get(PUBLIC_ONLY, True))
        key = (request.url.netloc, public_only)
        pool = self._pools.pop(key, None) or _Pool(self._transport(public_only))
        self._pools[key] = pool  # the last one now
        pool.open += 1
        try:
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            await self._release(pool)
            raise
        response.stream = _Stream(cast("httpx.AsyncByteStream", response.stream), pool, self)
        return response

    def _transport(self, public_only: bool) -> _Transport:
        return _Transport(
            httpcore.AsyncConnectionPool(
                ssl_context=self._context,
                max_connections=self._per_host,
                max_keepalive_connections=self._per_host,
                http2=True,
                network_backend=Dialler(self._lookup, public_only=public_only),
            )
        )

    async def _release(self, pool: _Pool) -> None:
        pool.open -= 1
        while len(self._pools) > self._most_hosts:
            key = next((key for key, pool in self._pools.items() if not pool.open), None)
            if key is None:
                break
            await self._pools.pop(key).close()

    async def aclose(self) -> None:
        """Close all connections; it can be used again after that."""
        pools, self._pools = self._pools, {}
        for pool in pools.values():
            await pool.close()


class _Transport(httpx.AsyncHTTPTransport):
    """httpx's transport over a pool of our own making: httpx has no way to say how to connect."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


@dataclass(slots=True)
class _Pool:
    transport: _Transport
    open: int = 0
    """How many responses are awaited or being read."""

    async def close(self) -> None:
        """Close its connections; one that is broken, so that saying goodbye fails, is as good as closed."""
        with suppress(Exception):
            await self.transport.aclose()


class _Stream(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, pool: _Pool, pools: HostPools) -> None:
        self._stream = stream
        self._pool = pool
        self._pools = pools

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            await self._pools._release(self._pool)


def _trusted() -> ssl.SSLContext:
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    return context
