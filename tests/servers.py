"""A web server on loopback that answers as it is told, well or badly, for tests of everything that fetches.

    async with LoopbackServer() as server:
        server.answers("/feed", reply(b"<rss/>", headers={"ETag": '"1"'}), reply(status=304))
        ... fetch server.url("/feed") ...
        assert server.hits[0].headers["user-agent"].startswith("Pullquote")

Each request of a path takes its next answer; the last one is repeated. An answer is the bytes that are
sent, or a coroutine function that gets the request and the connection: `stall`, `drip` and `pour` are such
answers. Unknown paths answer 404. `hits` keeps the requests in the order they came, and `most_at_once` the
largest number of requests that were open together. What a path answers it answers to every query too. A connection is closed after its answer.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Hit:
    """A request that came."""

    method: str
    path: str
    headers: Mapping[str, str]
    """By name in lower case."""
    at: float = 0.0
    """When, by the clock of the event loop."""


Handler = Callable[[Hit, asyncio.StreamWriter], Awaitable[None]]
Answer = bytes | Handler


def reply(
    body: bytes = b"",
    *,
    status: int = 200,
    reason: str = "Whatever",
    headers: Mapping[str, str] | None = None,
    length: bool = True,
) -> bytes:
    """Return an answer of HTTP/1.1; without `length` the body ends where the connection does."""
    fields = {"Content-Length": str(len(body))} if length else {}
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{n}: {v}" for n, v in (fields | dict(headers or {})).items())]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1") + body


def redirect(location: str, status: int = 302) -> bytes:
    """Return an answer that sends elsewhere."""
    return reply(status=status, headers={"Location": location})


async def stall(hit: Hit, writer: asyncio.StreamWriter) -> None:
    """Never answer."""
    await asyncio.Event().wait()


async def drip(hit: Hit, writer: asyncio.StreamWriter) -> None:
    """Begin a body, and then stop sending."""
    writer.write(reply(b"", headers={"Content-Length": "1000"}) + b"<rss>")
    await writer.drain()
    await asyncio.Event().wait()


async def pour(hit: Hit, writer: asyncio.StreamWriter) -> None:
    """Send a body that never ends."""
    writer.write(reply(length=False))
    while True:
        writer.write(b"x" * 65_536)
        await writer.drain()


class LoopbackServer:
    """A server on 127.0.0.1 at a free port; an asynchronous context manager."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.most_at_once = 0
        self._answers: defaultdict[str, list[Answer]] = defaultdict(list)
        self._asked = asyncio.Event()
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def port(self) -> int:
        """The port it listens on."""
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    def answers(self, path: str, *answers: Answer) -> str:
        """Say what a path answers from now on, and return its address."""
        self._answers[path] = list(answers)
        return self.url(path)

    def paths(self) -> list[str]:
        """Return the paths that were asked for."""
        return [hit.path for hit in self.hits]

    async def asked(self) -> None:
        """Wait until there is a request."""
        await self._asked.wait()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        self.most_at_once = max(self.most_at_once, len(self._connections))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            try:
                hit = _hit(await reader.readuntil(b"\r\n\r\n"))
                self.hits.append(hit)
                self._asked.set()
                answer = self._next_answer(hit.path)
                if isinstance(answer, bytes):
                    writer.write(answer)
                    await writer.drain()
                else:
                    await answer(hit, writer)
            finally:
                writer.close()
                await writer.wait_closed()

    def _next_answer(self, path: str) -> Answer:
        waiting = self._answers.get(path) or self._answers[path.partition("?")[0]]
        if not waiting:
            return reply(b"nothing here", status=404)
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


def _hit(head: bytes) -> Hit:
    first, *rest = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    fields = (line.partition(":") for line in rest if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in fields}
    return Hit(method, path, headers, asyncio.get_running_loop().time())
