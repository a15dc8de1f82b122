"""A web by a clock that jumps: what answers after some seconds, or with an error."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from reader.errors import FetchError
from reader.sources.fetch import Fetcher
from tests.clocks import run_in_jumps
from tests.fetching import asked


class Slow(httpx.AsyncBaseTransport):
    """Answers after some seconds; keeps when which host was asked, and how many requests were open."""

    def __init__(self, seconds: float, **answer: object) -> None:
        self.seconds = seconds
        self.requests: list[httpx.Request] = []
        self.times: list[float] = []
        self.open = self.most = 0
        self._answer = answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.times.append(asyncio.get_running_loop().time())
        self.open += 1
        self.most = max(self.most, self.open)
        try:
            await asyncio.sleep(self.seconds)
        finally:
            self.open -= 1
        return httpx.Response(**({"status_code": 200, "content": b"x"} | self._answer))  # type: ignore[arg-type]


class Raising(httpx.AsyncBaseTransport):
    """Raises errors, one after the other, and then answers."""

    def __init__(self, *errors: Exception) -> None:
        self.waiting = list(errors)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.waiting:
            raise self.waiting.pop(0)
        return httpx.Response(200, content=b"x")


def fetch_with(transport: httpx.AsyncBaseTransport, *urls: str) -> float:
    """Fetch addresses at once by a clock that jumps, and return when the last one was there."""

    async def scene() -> float:
        async with Fetcher(transport=transport) as fetcher:
            await asyncio.gather(*(fetcher.fetch(asked(url)) for url in urls))
        return asyncio.get_running_loop().time()

    return run_in_jumps(scene())


def error_with(transport: httpx.AsyncBaseTransport, url: str = "https://news.example/feed") -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch_with(transport, url)
    return caught.value
