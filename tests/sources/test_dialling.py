"""Which of the addresses of a host is connected to, and how a connection is read."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

import httpcore
import pytest

from reader.sources import dialling
from reader.sources.dialling import CarefulStream, Dialler
from reader.sources.lookup import SystemLookup
from tests.clocks import run_in_jumps

Connect = Callable[[str], Awaitable[httpcore.AsyncNetworkStream]]


class Stream(httpcore.AsyncNetworkStream):
    """A connection that tells what it is asked for, and whether it was closed."""

    def __init__(self, address: str = "") -> None:
        self.address = address
        self.sizes: list[int] = []
        self.closed = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        self.sizes.append(max_bytes)
        return bytes(max_bytes)

    async def start_tls(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        await asyncio.sleep(60)
        return self

    async def aclose(self) -> None:
        self.closed = True

    def get_extra_info(self, info: str) -> object:
        return self.address if info == "server_addr" else None


class Network:
    """Connections that succeed, fail or hang as the addresses say; keeps when which was dialled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **seconds: float) -> None:
        self.dialled: list[tuple[str, float]] = []
        self.streams: list[Stream] = []
        self._seconds = seconds
        monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", self._connect)

    async def _connect(self, address: str, _port: int) -> Stream:
        self.dialled.append((address, asyncio.get_running_loop().time()))
        seconds = self._seconds[address]
        await asyncio.sleep(abs(seconds))
        if seconds < 0:
            raise httpcore.ConnectError(address)
        self.streams.append(Stream(address))
        return self.streams[-1]

    def connect(self, timeout: float | None = None, found: Sequence[str] | None = None) -> str:
        """Connect to a host that has these addresses, and return the one that it came to."""

        async def lookup(_host: str, _port: int) -> Sequence[str]:
            return list(self._seconds) if found is None else found

        async def scene() -> str:
            stream = await Dialler(lookup, public_only=False).connect_tcp("news.example", 80, timeout)
            return str(stream.get_extra_info("server_addr"))

        return run_in_jumps(scene())


def test_the_first_address_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=0.1, b=0.1)
    assert network.connect() == "a"
    assert network.dialled == [("a", 0.0)]


def test_one_that_does_not_answer_holds_up_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=60, b=60, c=0.1)
    assert network.connect() == "c"
    assert network.dialled == [("a", 0.0), ("b", 0.25), ("c", 0.5)]


def test_after_one_that_fails_the_next_is_tried_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=-0.1, b=0.1)
    assert network.connect() == "b"
    assert network.dialled == [("a", 0.0), ("b", 0.1)]


def test_a_connection_that_comes_too_late_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=0.5, b=0.25)
    network.connect()
    assert [stream.closed for stream in network.streams].count(False) == 1


def test_where_none_answers_the_best_one_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=-0.4, b=-0.1, c=-0.1)
    with pytest.raises(httpcore.ConnectError):
        network.connect()
    with pytest.raises(httpcore.ConnectError, match="no address"):
        network.connect(found=[])


def test_the_time_to_connect_is_one_for_all_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, a=60, b=60)
    with pytest.raises(httpcore.ConnectTimeout):
        network.connect(timeout=3)


def test_no_more_than_so_many_addresses_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(monkeypatch, **{f"a{number}": -0.1 for number in range(1_000)})
    with pytest.raises(httpcore.ConnectError):
        network.connect()
    assert len(network.dialled) == dialling.MOST_ADDRESSES


def test_what_is_cheap_to_parse_is_read_in_larger_and_larger_pieces() -> None:
    assert sizes_read(parse_seconds=0.0, count=12)[-4:] == [dialling.MOST_READ] * 4


def test_what_is_dear_to_parse_is_read_in_small_ones() -> None:
    assert sizes_read(parse_seconds=0.01, count=5) == [dialling.FIRST_READ, *[dialling.LEAST_READ] * 4]


def sizes_read(parse_seconds: float, count: int) -> list[int]:
    inner = Stream()

    async def scene() -> None:
        stream = CarefulStream(inner)
        for _ in range(count):
            await stream.read(dialling.MOST_READ * 2)
            await asyncio.sleep(parse_seconds)

    run_in_jumps(scene())
    return inner.sizes


def test_a_handshake_that_is_given_up_leaves_no_connection() -> None:
    inner = Stream()

    async def scene() -> None:
        async with asyncio.timeout(1):
            await CarefulStream(inner).start_tls(None)  # type: ignore[arg-type]

    with pytest.raises(TimeoutError):
        run_in_jumps(scene())
    assert inner.closed


def test_the_system_tells_both_kinds_of_addresses_by_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    six, four = 10, 2
    found = [(six, 1, 6, "", (f"2606::{n}", 80, 0, 0)) for n in range(1, 4)]
    found += [(four, 1, 6, "", ("1.1.1.1", 80)), (four, 1, 6, "", ("1.1.1.1", 80))]  # type: ignore[list-item]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    lookup: Coroutine[Any, Any, Sequence[str]] = SystemLookup()("news.example", 80)
    assert asyncio.run(lookup) == ["2606::1", "1.1.1.1", "2606::2", "2606::3"]
