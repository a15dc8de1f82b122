"""A server of made-up feeds on many hosts of the loopback network, which counts how it is asked.

    python -m tests.benchmarks.feed_server --feeds 500 --hosts 250 --latency-ms 50

Feed N is `http://127.0.X.Y:PORT/N.xml` on one of the hosts. The server is a process of its own, and its
documents are made before it says that it is ready, so that it takes little time from what is measured. It
is led by lines of JSON on standard input, each answered by such a line with what was counted; the end of
the input ends it:

    {"do": "stats"}    {"do": "reset"}    {"do": "latency", "ms": 200}
    {"do": "faults", "faults": {"7": "busy", "9": "gone"}, "hold_seconds": 60}

Needs Linux, where all of 127/8 is this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache, partial
from types import TracebackType
from typing import Literal, Self, cast

from tests.benchmarks.request_counts import RequestLog
from tests.benchmarks.synthetic_feeds import FeedMaker, SyntheticFeed

Fault = Literal["busy", "missing", "gone", "failing", "hang", "cut"]
"""429 with Retry-After; 404; 410; 500; no answer at all; half a document."""

_REFUSALS: Mapping[Fault | None, tuple[int, str]] = {
    "missing": (404, "Not Found"),
    "gone": (410, "Gone"),
    "failing": (500, "Internal Server Error"),
}


def host_of(number: int, hosts: int) -> str:
    """Return the host that feed `number` is on."""
    index = number % hosts
    return f"127.0.{1 + index // 250}.{1 + index % 250}"


def feed_address(number: int, hosts: int, port: int) -> str:
    """Return the address of feed `number`."""
    return f"http://{host_of(number, hosts)}:{port}/{number}.xml"


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asked."""

    path: str
    headers: Mapping[str, str]
    """By name in lower case."""

    @classmethod
    def parse(cls, head: bytes) -> Request:
        """Read the head of a request; a benchmark's clients send no wrong ones."""
        first, *lines = head.decode("latin-1").split("\r\n")
        fields = (line.partition(":") for line in lines)
        return cls(first.split(" ")[1], {name.strip().lower(): value.strip() for name, _, value in fields})


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent, and whether the connection ends with it."""

    data: bytes
    name: str
    """What it is counted as."""
    close: bool = False


class FeedServer:
    """Serves feeds until the block ends; an asynchronous context manager.

    Args:
        feed: Gives the document of a feed by its number.
        feeds: How many there are.
        hosts: Over how many hosts they are spread.
        latency_seconds: How long each answer is kept back.
    """

    def __init__(
        self, feed: Callable[[int], SyntheticFeed], *, feeds: int, hosts: int, latency_seconds: float
    ) -> None:
        self.log = RequestLog()
        self.latency_seconds = latency_seconds
        self.faults: Mapping[int, Fault] = {}
        self.hold_seconds = 60
        """What a busy host names in Retry-After."""
        self._feed = feed
        self._feeds = feeds
        self._hosts = hosts
        self._connections: set[_Connection] = set()

    async def __aenter__(self) -> Self:
        addresses = sorted({host_of(number, self._hosts) for number in range(self._hosts)})
        loop = asyncio.get_running_loop()
        with socket.create_server((addresses[0], 0)) as first:  # a port that is free
            self.port: int = first.getsockname()[1]
        self._server = await loop.create_server(
            partial(_Connection, self, self._connections), addresses, self.port, backlog=1024
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for connection in list(self._connections):
            connection.abort()
        await self._server.wait_closed()

    def answer(self, host: str, request: Request) -> Answer | None:
        """Return the answer to a request, or None where none is to be sent."""
        name = request.path.removeprefix("/").removesuffix(".xml")
        number = int(name) if name.isdecimal() else self._feeds
        fault = self.faults.get(number)
        now = asyncio.get_running_loop().time()
        if fault == "busy" or self.log.held(host, now):
            return self._busy(host, now, as_date=bool(number % 2))
        if number >= self._feeds:
            fault = "missing"
        if fault == "hang":
            return None
        if fault in _REFUSALS:
            return _refusal(*_REFUSALS[fault])
        return _document(self._feed(number), request, cut=fault == "cut")

    def obey(self, command: Mapping[str, object]) -> dict[str, object]:
        """Do what a line of the standard input asks, and return what was counted before."""
        counted = self.log.counts.summary()
        match command:
            case {"do": "stats"}:
                pass
            case {"do": "reset"}:
                self.log.reset()
            case {"do": "latency", "ms": float() | int() as milliseconds}:
                self.latency_seconds = milliseconds / 1000
            case {"do": "faults", "faults": dict() as faults, **more}:
                self.faults = {int(number): cast("Fault", fault) for number, fault in faults.items()}
                self.hold_seconds = int(str(more.get("hold_seconds", self.hold_seconds)))
            case _:
                return {"error": f"unknown command: {command}"}
        return counted

    def _busy(self, host: str, now: float, *, as_date: bool) -> Answer:
        self.log.hold(host, now + self.hold_seconds)
        until = datetime.now(UTC) + timedelta(seconds=self.hold_seconds)
        wait = format_datetime(until, usegmt=True) if as_date else str(self.hold_seconds)
        return _refusal(429, "Too Many Requests", ("Retry-After", wait))


def _refusal(status: int, reason: str, *headers: tuple[str, str]) -> Answer:
    return Answer(
        _message(status, reason, [("Content-Type", "text/plain"), *headers], b"no feed\n"), str(status)
    )


def _document(feed: SyntheticFeed, request: Request, *, cut: bool) -> Answer:
    asked = request.headers
    headers = [("Content-Type", feed.media_type), ("ETag", feed.etag), ("Last-Modified", feed.last_modified)]
    headers = [(name, value) for name, value in headers if value]
    if not cut and feed.matches(asked.get("if-none-match", ""), asked.get("if-modified-since", "")):
        return Answer(_message(304, "Not Modified", headers, b""), "304")
    body = feed.body
    if feed.compressed and "gzip" in asked.get("accept-encoding", ""):
        body = feed.compressed
        headers.append(("Content-Encoding", "gzip"))
    message = _message(200, "OK", headers, body)
    if cut:
        return Answer(message[: len(message) - len(body) // 2], "cut", close=True)
    return Answer(message, "200")


def _message(status: int, reason: str, headers: list[tuple[str, str]], body: bytes) -> bytes:
    """Return a message of HTTP/1.1; a 304 has no body and so needs no length."""
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in headers)]
    if status != 304:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


class _Connection(asyncio.Protocol):
    """One connection of a client; it may ask several times, one after another."""

    def __init__(self, server: FeedServer, connections: set[_Connection]) -> None:
        self._server = server
        self._connections = connections
        self._received = b""
        self._answering = False
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        # A request is over when its last byte has left: `resume_writing` then means an empty buffer.
        self._transport.set_write_buffer_limits(high=0)
        self._host: str = transport.get_extra_info("sockname")[0]
        self._server.log.counts.connections += 1
        self._connections.add(self)

    def data_received(self, data: bytes) -> None:
        self._received += data
        self._begin()

    def _begin(self) -> None:
        head, end, rest = self._received.partition(b"\r\n\r\n")
        if not end or self._answering:
            return
        self._received = rest
        self._answering = True
        loop = asyncio.get_running_loop()
        self._server.log.began(self._host, loop.time())
        self._timer = loop.call_later(self._server.latency_seconds, self._answer, Request.parse(head))

    def _answer(self, request: Request) -> None:
        counts = self._server.log.counts
        answer = self._server.answer(self._host, request)
        counts.statuses[answer.name if answer else "hang"] += 1
        if answer is None:
            return  # until the client gives up
        counts.bytes_sent += len(answer.data)
        self._transport.write(answer.data)
        if answer.close:
            self._transport.close()
        elif self._transport.get_write_buffer_size() == 0:
            self.resume_writing()

    def resume_writing(self) -> None:
        self._end_request()
        self._begin()

    def connection_lost(self, error: Exception | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._end_request()
        self._connections.discard(self)

    def abort(self) -> None:
        """End the connection at once."""
        self._transport.abort()

    def _end_request(self) -> None:
        if self._answering:
            self._answering = False
            self._server.log.ended(self._host)


async def _serve(options: argparse.Namespace) -> None:
    maker = FeedMaker(options.entries, options.entry_bytes)
    feed = maker.feed if options.on_demand else cache(maker.feed)
    size = 0 if options.on_demand else sum(len(feed(number).body) for number in range(options.feeds))
    server = FeedServer(
        feed, feeds=options.feeds, hosts=options.hosts, latency_seconds=options.latency_ms / 1000
    )
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    async with server:
        print(json.dumps({"port": server.port, "bytes": size}), flush=True)
        async for line in reader:
            print(json.dumps(server.obey(json.loads(line))), flush=True)


def main() -> None:
    """Serve until the standard input ends."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--feeds", type=int, default=100)
    parser.add_argument("--hosts", type=int, default=50)
    parser.add_argument("--entries", type=int, default=30, help="entries of a feed (default: 30)")
    parser.add_argument("--entry-bytes", type=int, default=3000, help="markup of an entry (default: 3000)")
    parser.add_argument("--latency-ms", type=float, default=0.0, help="how long answers are kept back")
    parser.add_argument(
        "--on-demand", action="store_true", help="make a document when it is asked for, and do not keep it"
    )
    asyncio.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    main()
