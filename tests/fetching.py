"""Requests as tests make them, and a network on which this machine stands for the whole Internet."""

from __future__ import annotations

from typing import Any

import httpx

from reader.sources.fetch import FetchRequest
from reader.sources.pools import HostPools
from reader.sources.redirects import PUBLIC_ONLY


def asked(
    url: str, etag: str = "", last_modified: str = "", validated_url: str = "", **settings: Any
) -> FetchRequest:
    """Return a request for an address that the user gave, which may be one of this machine."""
    return FetchRequest(url, etag, last_modified, validated_url, user_url=url, **settings)


class LoopbackAsInternet(httpx.AsyncBaseTransport):
    """The network, on which any server of this machine may be dialled, whoever names it."""

    def __init__(self) -> None:
        self._pools = HostPools(per_host=2, most_hosts=4)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions[PUBLIC_ONLY] = False
        return await self._pools.handle_async_request(request)

    async def aclose(self) -> None:
        await self._pools.aclose()
