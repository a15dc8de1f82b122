"""Opening and closing what reaches the network, whatever overlaps."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

import httpx
import psutil
import pytest

from reader.config import Config
from reader.errors import BusyError, FetchError, StoreError
from reader.network import Network
from reader.sources.fetch import Fetcher
from tests.conftest import NOW
from tests.fetching import asked
from tests.servers import LoopbackServer, reply

FEED = b"<rss version='2.0'><channel><title>The Paper</title><item><title>One</title></item></channel></rss>"
URL = "https://paper.example/feed"


def network_with(holds: Callable[[], Mapping[str, datetime]] = dict) -> Network:
    return Network(Config(), lambda: NOW, {}, holds)


@pytest.fixture
async def network() -> AsyncIterator[Network]:
    async with network_with() as running:
        yield running


@pytest.fixture
def open_fetchers(monkeypatch: pytest.MonkeyPatch) -> list[Fetcher]:
    """Those that were opened and not closed."""
    opened: list[Fetcher] = []
    enter, leave = Fetcher.__aenter__, Fetcher.__aexit__

    async def entering(self: Fetcher) -> Self:  # type: ignore[misc]
        opened.append(self)
        return await enter(self)

    async def leaving(
        self: Fetcher,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        await leave(self, kind, error, trace)
        opened.remove(self)

    monkeypatch.setattr(Fetcher, "__aenter__", entering)
    monkeypatch.setattr(Fetcher, "__aexit__", leaving)
    return opened


class Slow:
    """Holds that take until somebody lets them go."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.done = threading.Event()

    def __call__(self) -> Mapping[str, datetime]:
        self.asked.set()
        assert self.done.wait(30)
        return {}


async def read(network: Network) -> None:
    await network.workers.parse_feed(FEED, "", URL, NOW)


def children() -> int:
    return len(psutil.Process().children(recursive=True))


async def test_all_who_ask_at_once_get_one_fetcher(network: Network, open_fetchers: list[Fetcher]) -> None:
    first, second, third = await asyncio.gather(*(network.fetcher() for _ in range(3)))
    assert first is second is third
    assert open_fetchers == [first]
    await network.close()
    assert open_fetchers == []


async def test_a_fetcher_that_is_being_opened_is_closed_too(open_fetchers: list[Fetcher]) -> None:
    holds = Slow()
    network = network_with(holds)
    first, second = (asyncio.create_task(network.fetcher()) for _ in range(2))
    await asyncio.to_thread(holds.asked.wait, 30)
    closing = asyncio.create_task(network.close())
    await asyncio.sleep(0)  # it has begun
    holds.done.set()
    await closing

    outcomes = await asyncio.gather(first, second, return_exceptions=True)
    assert open_fetchers == []
    assert all(isinstance(outcome, FetchError) for outcome in outcomes)


async def test_a_fetcher_whose_opening_was_given_up_can_be_opened_again(
    open_fetchers: list[Fetcher],
) -> None:
    holds = Slow()
    async with network_with(holds) as network:
        given_up = asyncio.create_task(network.fetcher())
        await asyncio.to_thread(holds.asked.wait, 30)
        given_up.cancel()
        holds.done.set()
        await asyncio.wait([given_up])
        assert open_fetchers == []
        assert open_fetchers == [await network.fetcher()]
    assert open_fetchers == []


async def test_nothing_is_opened_after_the_end(network: Network, open_fetchers: list[Fetcher]) -> None:
    await network.close()
    with pytest.raises(FetchError, match="closed"):
        await network.fetcher()
    with pytest.raises(FetchError, match="closed"):
        await read(network)
    await network.close()
    assert (open_fetchers, children()) == ([], 0)


async def test_the_process_ends_with_its_last_user(network: Network) -> None:
    async with network.in_use():
        async with network.in_use():
            await read(network)
        assert children() == 1, "one is left"
        await read(network)
        assert children() == 1
    assert children() == 0

    async with network.in_use():
        await read(network)
        assert children() == 1
        await network.close()
        assert children() == 0


async def test_a_user_that_fails_is_one_less_too(network: Network) -> None:
    async def fails() -> None:
        async with network.in_use():
            await read(network)
            raise LookupError("nothing here")

    with pytest.raises(LookupError, match="nothing here"):
        await fails()
    assert children() == 0


async def test_what_hosts_asked_of_other_programs_is_learnt_while_open() -> None:
    holds: dict[str, datetime] = {}
    async with LoopbackServer() as server, network_with(lambda: holds) as network:
        url = server.answers("/feed", reply(FEED))
        await network.renew_holds()
        fetcher = await network.fetcher()
        await fetcher.fetch(asked(url))

        holds[f"127.0.0.1:{server.port}"] = NOW + timedelta(minutes=1)
        await network.renew_holds()
        with pytest.raises(BusyError):
            await fetcher.fetch(asked(url))
        assert await network.fetcher() is fetcher


class Busy(httpx.AsyncBaseTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(429, headers={"Retry-After": "3600"})


@pytest.mark.parametrize("is_writable", [True, False])
async def test_a_host_that_wants_to_be_left_alone_is_remembered_whatever_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, is_writable: bool
) -> None:
    remembered: list[tuple[str, datetime]] = []

    def keep(host: str, until: datetime) -> None:
        remembered.append((host, until))
        if not is_writable:
            raise StoreError("The disk is full.")

    monkeypatch.setattr("reader.sources.pools.HostPools", lambda **_: Busy())
    async with Network(Config(), lambda: NOW, {}, keep_hold=keep) as network:
        fetcher = await network.fetcher()
        for _ in range(2):  # the second time it is not even asked
            with pytest.raises(BusyError):
                await fetcher.fetch(asked("https://paper.example/page"))
    assert remembered == [("paper.example", NOW + timedelta(hours=1))]
