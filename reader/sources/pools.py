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

import h2.connection  # noqa: F401 - httpcore would load it on the event loop when it is needed
import httpx

_LOGGERS = ("httpx", "httpcore", "hpack")
"""What would write addresses and header fields, with the passwords in them, to a log of level DEBUG."""


class HostPools(httpx.AsyncBaseTransport):
    """A transport over the network that keeps connections while there may be another request for a host.

    The environment is not trusted: a proxy named there would be dialled in the place of the address that
    was checked, and `.netrc` would send passwords.

    Args:
        per_host: How many connections a host gets.
        most_hosts: How many hosts keep connections that nobody uses; the ones used longest ago lose them.
        context: What is trusted; None: the authorities of the system and those of the `certifi` package.
    """

    def __init__(self, *, per_host: int, most_hosts: int, context: ssl.SSLContext | None = None) -> None:
        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._limits = httpx.Limits(
            max_connections=per_host, max_keepalive_connections=per_host, keepalive_expiry=None
        )
        self._most_hosts = most_hosts
        self._context = context or _trusted()
        self._pools: dict[bytes, _Pool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its place is free again when the response is closed."""
        host = request.url.netloc
        pool = self._pools.pop(host, None)
        if pool is None:
            pool = _Pool(
                httpx.AsyncHTTPTransport(
                    verify=self._context, trust_env=False, http2=True, limits=self._limits
                )
            )
        self._pools[host] = pool  # the last one now
        pool.open += 1
        try:
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            await self._release(pool)
            raise
        response.stream = _Stream(cast("httpx.AsyncByteStream", response.stream), pool, self)
        return response

    async def _release(self, pool: _Pool) -> None:
        pool.open -= 1
        while len(self._pools) > self._most_hosts:
            host = next((host for host, pool in self._pools.items() if not pool.open), None)
            if host is None:
                break
            await self._pools.pop(host).close()

    async def aclose(self) -> None:
        """Close all connections; it can be used again after that."""
        pools, self._pools = self._pools, {}
        for pool in pools.values():
            await pool.close()


@dataclass(slots=True)
class _Pool:
    transport: httpx.AsyncHTTPTransport
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
