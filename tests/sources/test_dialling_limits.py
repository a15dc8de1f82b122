"""How much, how long and how many: the numbers of dialling, and what is handed on to the connection."""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

import httpcore
import pytest

from reader.errors import FetchError
from reader.sources.dialling import CarefulStream, Dialler
from reader.sources.lookup import SystemLookup, dialled
from tests.clocks import run_in_jumps

ENOUGH = 1_000_000


class Wire(httpcore.AsyncNetworkStream):
    """A connection that keeps what it is asked to do."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        self.asked.append(("read", max_bytes, timeout))
        return b"x" * min(max_bytes, 3)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        self.asked.append(("write", buffer, timeout))

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        self.asked.append(("tls", ssl_context, server_hostname, timeout))
        return self

    async def aclose(self) -> None:
        self.asked.append(("close",))

    def get_extra_info(self, info: str) -> object:
        return f"{info} of the wire"


def sizes_read(*parse_seconds: float) -> list[object]:
    """Return how much was asked for each time, where it took so long to parse what came before."""
    wire = Wire()

    async def scene() -> None:
        stream = CarefulStream(wire)
        for seconds in parse_seconds:
            await stream.read(ENOUGH)
            await asyncio.sleep(seconds)
        await stream.read(ENOUGH)

    run_in_jumps(scene())
    return [size for _, size, _ in wire.asked]


def test_pieces_double_up_to_64_KiB_while_they_are_cheap() -> None:
    assert sizes_read(*[0.0009] * 9) == [512 * 2**n for n in range(8)] + [65_536] * 2


def test_pieces_are_quartered_down_to_256_bytes_when_they_are_dear() -> None:
    cheap, dear = 0.0, 0.0011
    assert sizes_read(cheap, cheap, cheap, dear, dear, dear) == [512, 1024, 2048, 4096, 1024, 256, 256]


def test_a_millisecond_is_cheap() -> None:
    assert sizes_read(0.001) == [512, 1024]


def test_no_more_is_read_than_is_wanted() -> None:
    wire = Wire()
    assert asyncio.run(CarefulStream(wire).read(10, 1.5)) == b"xxx"
    assert wire.asked == [("read", 10, 1.5)]


def test_everything_else_is_handed_on() -> None:
    wire, context = Wire(), ssl.create_default_context()

    async def scene() -> None:
        stream = CarefulStream(wire)
        await stream.write(b"GET", 2.5)
        secure = await stream.start_tls(context, "news.example", 3.5)
        assert isinstance(secure, CarefulStream), "what comes encrypted is read as carefully"
        assert secure.get_extra_info("ssl_object") == "ssl_object of the wire"
        await secure.aclose()

    asyncio.run(scene())
    assert wire.asked == [("write", b"GET", 2.5), ("tls", context, "news.example", 3.5), ("close",)]


def addresses_dialled(monkeypatch: pytest.MonkeyPatch, count: int) -> list[tuple[str, int, float]]:
    """Return what is dialled, and when, of so many addresses of which none ever answers."""
    tried: list[tuple[str, int, float]] = []

    async def connect(_: object, address: str, port: int) -> Any:
        tried.append((address, port, asyncio.get_running_loop().time()))
        await asyncio.sleep(60)

    async def lookup(_: str, __: int) -> Sequence[str]:
        return [f"a{number}" for number in range(count)]

    monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", connect)
    with pytest.raises(httpcore.ConnectTimeout):
        run_in_jumps(Dialler(lookup, public_only=False).connect_tcp("news.example", 8080, 10))
    return tried


def test_eight_addresses_have_a_quarter_of_a_second_each(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = addresses_dialled(monkeypatch, 20)
    assert tried == [(f"a{number}", 8080, number * 0.25) for number in range(8)]


def connected(monkeypatch: pytest.MonkeyPatch, **ends: tuple[float, str]) -> str:
    """Connect to a host whose addresses fail or answer after some seconds, and return who answered."""

    async def connect(_: object, address: str, __: int) -> Any:
        seconds, error = ends[address]
        await asyncio.sleep(seconds)
        if error:
            raise httpcore.ConnectError(error)
        wire = Wire()
        monkeypatch.setattr(wire, "get_extra_info", lambda _: address)
        return wire

    async def lookup(_: str, __: int) -> Sequence[str]:
        return list(ends)

    async def scene() -> str:
        stream = await Dialler(lookup, public_only=False).connect_tcp("news.example", 80, 20)
        return str(stream.get_extra_info("server_addr"))

    monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", connect)
    return run_in_jumps(scene())


def test_a_slow_address_is_waited_for_when_the_others_have_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert connected(monkeypatch, a=(3, ""), b=(0.1, "refused"), c=(0.1, "refused")) == "a"


def test_where_all_fail_it_is_the_best_address_that_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that the system names first, however long it took."""
    with pytest.raises(httpcore.ConnectError, match=r"^reset$"):
        connected(monkeypatch, a=(3, "reset"), b=(0.1, "refused"), c=(5, "no route"))


def test_a_look_up_that_hangs_counts_as_time_to_connect() -> None:
    async def lookup(_: str, __: int) -> Sequence[str]:
        await asyncio.sleep(60)
        return ["127.0.0.1"]

    async def scene() -> float:
        with pytest.raises(httpcore.ConnectTimeout):
            await Dialler(lookup, public_only=False).connect_tcp("news.example", 80, 4)
        return asyncio.get_running_loop().time()

    assert run_in_jumps(scene()) == 4


def test_waiting_between_attempts_takes_as_long_as_asked() -> None:
    async def none(_: str, __: int) -> Sequence[str]:
        return []

    async def scene() -> float:
        await Dialler(none, public_only=True).sleep(2.5)
        return asyncio.get_running_loop().time()

    assert run_in_jumps(scene()) == 2.5


def test_which_address_is_looked_up_is_what_was_asked() -> None:
    seen: list[tuple[str, int]] = []

    async def lookup(host: str, port: int) -> Sequence[str]:
        seen.append((host, port))
        return ["10.0.0.1", "192.168.0.1"]

    with pytest.raises(FetchError, match=r"^news\.example \(10\.0\.0\.1\) is in a private network"):
        asyncio.run(dialled(lookup, "news.example", 443, public_only=True))
    assert asyncio.run(dialled(lookup, "news.example", 443, public_only=False)) == ["10.0.0.1", "192.168.0.1"]
    assert seen == [("news.example", 443)] * 2


def test_an_unknown_host_is_told_apart_from_a_forbidden_one() -> None:
    async def lookup(_: str, __: int) -> Sequence[str]:
        return []

    with pytest.raises(OSError, match=r"^no address of news\.example is known$"):
        asyncio.run(dialled(lookup, "news.example", 443, public_only=True))


def test_the_system_knows_this_machine() -> None:
    assert asyncio.run(SystemLookup()("127.0.0.1", 80)) == ["127.0.0.1"]
    assert asyncio.run(SystemLookup()("::1", 80)) == ["::1"]


def hanging_look_ups(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let the system answer no question before the event; return it."""
    may_end = threading.Event()

    def slow(host: str, port: int, **_: object) -> list[Any]:
        may_end.wait(60)
        return [(2, 1, 6, "", (f"address of {host}", port))]

    monkeypatch.setattr("socket.getaddrinfo", slow)
    return may_end


def test_128_names_are_looked_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    may_end, before = hanging_look_ups(monkeypatch), threading.enumerate()

    async def scene() -> tuple[int, list[Sequence[str]]]:
        lookup = SystemLookup()
        going = asyncio.gather(*(lookup(f"{number}.example", 80) for number in range(140)))
        await asyncio.sleep(0)
        threads = [thread for thread in threading.enumerate() if thread not in before]
        may_end.set()
        assert {thread.name.partition("_")[0] for thread in threads} == {"lookup"}
        return len(threads), await going

    assert asyncio.run(scene()) == (128, [[f"address of {number}.example"] for number in range(140)])


def test_names_that_hang_and_were_given_up_keep_no_other_from_being_looked_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end = hanging_look_ups(monkeypatch)

    async def scene() -> Sequence[str]:
        lookup = SystemLookup()
        given_up = [asyncio.create_task(lookup(f"{number}.example", 80)) for number in range(64)]
        await asyncio.sleep(0)
        for one in given_up:
            one.cancel()
        await asyncio.wait(given_up)
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("1.1.1.1", 80))])
        return await asyncio.wait_for(lookup("news.example", 80), 30)

    try:
        assert asyncio.run(scene()) == ["1.1.1.1"]
    finally:
        may_end.set()


def test_the_place_of_a_look_up_that_was_given_up_is_free_again_when_the_system_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end = hanging_look_ups(monkeypatch)

    async def scene() -> Sequence[str]:
        lookup = SystemLookup()
        given_up = [asyncio.create_task(lookup(f"{number}.example", 80)) for number in range(128)]
        await asyncio.sleep(0)
        for one in given_up:
            one.cancel()
        await asyncio.wait(given_up)
        waiting = asyncio.create_task(lookup("news.example", 80))
        may_end.set()
        return await asyncio.wait_for(waiting, 30)

    assert asyncio.run(scene()) == ["address of news.example"]


HANGING = """
import asyncio, socket, time
from reader.sources.lookup import SystemLookup

socket.getaddrinfo = lambda *_, **__: time.sleep(600)

async def give_up():
    async with asyncio.timeout(0.01):
        await SystemLookup()("news.example", 443)

try:
    asyncio.run(give_up())
except TimeoutError:
    print("given up")
"""


def test_a_look_up_that_hangs_does_not_keep_the_program_from_ending() -> None:
    run = subprocess.run(
        [sys.executable, "-c", HANGING], capture_output=True, text=True, timeout=120, check=True
    )
    assert (run.stdout, run.stderr) == ("given up\n", "")


def test_a_name_that_is_none_is_told_to_who_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[Any]:
        raise socket.gaierror("no such name")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(socket.gaierror, match="no such name"):
        asyncio.run(SystemLookup()("news.example", 443))
