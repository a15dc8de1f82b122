"""A web server on loopback behind TLS that speaks HTTP/2, or HTTP/1.1 where a client knows no other.

Its certificate is in `loopback.pem`, with its key; it is worth nothing to anybody, and `trusting()` is what
trusts it. The one in `expired.pem` is past its time.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived

from tests.servers import Hit, reply

CERTIFICATE = Path(__file__).with_name("loopback.pem")
EXPIRED = Path(__file__).with_name("expired.pem")


def trusting(certificate: Path = CERTIFICATE) -> ssl.SSLContext:
    """Return a client's context that trusts the server of this module."""
    return ssl.create_default_context(cafile=str(certificate))


class SecureServer:
    """A server on https://127.0.0.1 at a free port; an asynchronous context manager.

    Args:
        body: What each request is answered.
        headers: Header fields of each answer, names in lower case.
        protocols: What it offers, best first: `h2`, `http/1.1`.
        hangs_up: Whether it ends an HTTP/2 connection after the first answer.
        garbage: What it sends in the place of HTTP/2, and then hangs up.
        certificate: What it shows.
    """

    def __init__(
        self,
        body: bytes,
        headers: Mapping[str, str] | None = None,
        protocols: tuple[str, ...] = ("h2", "http/1.1"),
        *,
        hangs_up: bool = False,
        garbage: bytes = b"",
        certificate: Path = CERTIFICATE,
    ) -> None:
        self.hits: list[Hit] = []
        self.spoken: list[str | None] = []
        """What was agreed on with each client that connected."""
        self._body = body
        self._headers = dict(headers or {})
        self._protocols = protocols
        self._hangs_up = hangs_up
        self._garbage = garbage
        self._certificate = certificate
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._certificate)
        context.set_alpn_protocols(list(self._protocols))
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=context)
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
        return f"https://127.0.0.1:{self._server.sockets[0].getsockname()[1]}{path}"

    def paths(self) -> list[str]:
        """Return the paths that were asked for."""
        return [hit.path for hit in self.hits]

    @property
    def connected(self) -> int:
        """How many clients are connected."""
        return len(self._connections)

    async def all_closed(self) -> None:
        """Wait until no client is connected."""
        await asyncio.gather(*self._connections)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        spoken = writer.get_extra_info("ssl_object").selected_alpn_protocol()
        self.spoken.append(spoken)
        with suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            try:
                await (self._speak_h2(reader, writer) if spoken == "h2" else self._speak_h1(reader, writer))
            finally:
                writer.close()
                await writer.wait_closed()

    async def _speak_h1(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first, *_ = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        self.hits.append(Hit("GET", first.split(" ")[1], {}))
        writer.write(reply(self._body, headers=self._headers))
        await writer.drain()

    async def _speak_h2(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._garbage:
            writer.write(self._garbage)
            await reader.read(1)
            return
        connection = H2Connection(H2Configuration(client_side=False, header_encoding="latin-1"))
        connection.initiate_connection()
        answered = False
        writer.write(connection.data_to_send())
        while data := await reader.read(65_536):
            for event in connection.receive_data(data):
                if isinstance(event, RequestReceived) and event.headers is not None and event.stream_id:
                    fields = {str(name): str(value) for name, value in event.headers}
                    self.hits.append(Hit(fields[":method"], fields[":path"], fields))
                    connection.send_headers(event.stream_id, [(":status", "200"), *self._headers.items()])
                    connection.send_data(event.stream_id, self._body, end_stream=True)
                    answered = True
            writer.write(connection.data_to_send())
            if self._hangs_up and answered:
                connection.close_connection()
                writer.write(connection.data_to_send())
            await writer.drain()
            if self._hangs_up and answered:
                return
