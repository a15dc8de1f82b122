"""Answers that a hostile server gives, by name, for a `LoopbackServer`.

    for name, answer in ANSWERS.items():
        server.answers(f"/{name}", answer)

Those in `SLOW` never end by themselves. None leads anywhere but to the server itself or to what nobody
dials. `python -m tests.security.hostile` serves them all and prints its port.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import zlib
from collections.abc import Iterator, Mapping
from itertools import repeat

from tests.servers import Answer, Handler, Hit, LoopbackServer, drip, pour, redirect, reply, stall

MEGABYTE = 1_000_000
BOMB_BYTES = 200 * MEGABYTE
STEP_SECONDS = 0.02


def sends(*pieces: bytes, times: int | None = None, pause: float = 0.0) -> Handler:
    """Return an answer that sends some pieces, then the last one so often, or for ever."""

    async def answer(hit: Hit, writer: asyncio.StreamWriter) -> None:
        *start, last = pieces
        writer.write(b"".join(start))
        for piece in repeat(last) if times is None else repeat(last, times):
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return answer


async def reset(hit: Hit, writer: asyncio.StreamWriter) -> None:
    """Begin a body, and break the connection without a goodbye."""
    writer.write(reply(b"<rss>", headers={"Content-Length": "1000"}))
    await writer.drain()
    transport_socket = writer.get_extra_info("socket")
    transport_socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def hops(pause: float = 0.0) -> Handler:
    """Return an answer that redirects to its own path with the next number, a thousand times and more."""

    async def answer(hit: Hit, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(pause)
        path, _, number = hit.path.partition("?")
        writer.write(redirect(f"{path}?{int(number or 0) + 1}"))

    return answer


def deflated(size: int, wbits: int) -> bytes:
    """Return so many zeros, compressed piece by piece."""
    compress = zlib.compressobj(9, wbits=wbits)
    pieces = [compress.compress(bytes(MEGABYTE)) for _ in range(size // MEGABYTE)]
    return b"".join([*pieces, compress.flush()])


def coded(coding: str, body: bytes) -> bytes:
    """Return an answer whose body is said to be of a coding."""
    return reply(body, headers={"Content-Encoding": coding})


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ESCAPES = "\x1b[2J\x1b]52;c;aGk=\x07"
FEED = b"<rss version='2.0'><channel><title>t</title><item><title>i</title></item></channel></rss>"

SLOW: Mapping[str, Handler] = {
    "silence": stall,
    "half-a-body": drip,
    "a-byte-of-header-at-a-time": sends(OK + b"X: ", b"x", pause=STEP_SECONDS),
    "a-byte-of-body-at-a-time": sends(OK + b"\r\n", b"x", pause=STEP_SECONDS),
    "a-header-line-at-a-time": sends(OK, b"X: y\r\n", pause=STEP_SECONDS),
    "100-continue-for-ever": sends(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000),
    "103-now-and-then": sends(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", pause=STEP_SECONDS),
    "tiny-chunks": sends(CHUNKED, b"1\r\nx\r\n" * 10_000),
    "slow-chunks": sends(CHUNKED, b"1\r\nx\r\n", pause=STEP_SECONDS),
    "empty-gzip-blocks": sends(
        OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10],
        b"\0\0\0\xff\xff",
        pause=STEP_SECONDS,
    ),
    "slow-hops": hops(0.6),
}
"""What never ends by itself."""


def _bombs() -> Iterator[tuple[str, Answer]]:
    bomb = deflated(BOMB_BYTES, 31)
    yield "gzip-bomb", coded("gzip", bomb)
    yield "deflate-bomb", coded("deflate", deflated(BOMB_BYTES, 15))
    yield "bare-deflate-bomb", coded("deflate", deflated(BOMB_BYTES, -15))
    yield "gzip-in-gzip", coded("gzip, gzip", gzip.compress(bomb))
    yield "gzip-in-gzip-said-once", coded("gzip", gzip.compress(bomb))
    yield (
        "two-coding-fields",
        reply(gzip.compress(bomb), headers={"Content-Encoding": "gzip\r\nContent-Encoding: gzip"}),
    )
    yield "brotli", coded("br", b"\x1b\xff\xff" * 300)
    yield "zstd", coded("zstd", b"\x28\xb5\x2f\xfd" * 300)
    yield "half-a-gzip", coded("gzip", gzip.compress(FEED, mtime=0)[:-6])
    yield "no-gzip", coded("gzip", b"not compressed")


BROKEN: Mapping[str, Answer] = {
    "nothing": b"",
    "http-0.9": FEED,
    "another-protocol": b"220 mail.example ESMTP\r\n",
    "garbage": bytes(range(256)) * 50,
    "reset": reset,
    "many-fields": OK + b"X: y\r\n" * 50_000 + b"\r\n",
    "one-long-field": OK + b"X: " + b"x" * (8 * MEGABYTE) + b"\r\n\r\n",
    "fields-for-ever": sends(OK, b"X: y\r\n" * 1_000),
    "a-field-for-ever": sends(OK + b"X: ", b"x" * 65_536),
    "a-status-line-for-ever": sends(b"HTTP/1.1 200 ", b"x" * 65_536),
    "longer-than-said": OK + b"Content-Length: 10\r\n\r\n" + FEED,
    "shorter-than-said": OK + b"Content-Length: 100000\r\n\r\n" + FEED,
    "negative-length": OK + b"Content-Length: -1\r\n\r\n" + FEED,
    "two-lengths": OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n" + FEED,
    "a-length-of-no-number": OK + b"Content-Length: 0x10\r\n\r\n" + FEED,
    "a-length-of-20-digits": OK + b"Content-Length: 99999999999999999999\r\n\r\n" + FEED,
    "length-and-chunks": OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a-chunk-of-no-size": CHUNKED + b"zz\r\n",
    "a-chunk-too-large": CHUNKED + b"fffffffffffffffffff\r\nx",
    "half-a-chunk": CHUNKED + b"100\r\nx",
    "a-chunk-extension-for-ever": sends(CHUNKED + b"1;", b"x" * 65_536),
    "trailers-for-ever": sends(CHUNKED + b"0\r\n", b"X: y\r\n" * 1_000),
    "too-much": pour,
    "chunks-for-ever": sends(CHUNKED, b"10000\r\n" + b"x" * 65_536 + b"\r\n"),
    "gzip-for-ever": sends(
        OK + b"Content-Encoding: gzip\r\n\r\n",
        gzip.compress(b"x", mtime=0)[:-8],
        b"\0\xff\xff\0\0" + b"x" * 65_535,
    ),
    "a-loop": redirect("/a-loop"),
    "a-thousand-hops": hops(),
    "to-nowhere": redirect(""),
    "to-itself-without-a-path": redirect("?"),
    **{
        f"to-{name}": redirect(location)
        for name, location in {
            "a-file": "file:///etc/passwd",
            "ftp": "ftp://127.0.0.1/",
            "gopher": "gopher://127.0.0.1:70/_x",
            "a-script": "javascript:alert(1)",
            "data": "data:text/plain,x",
            "brackets": "http://[::1/",
            "escapes": ESCAPES,
            "a-long-host": f"http://{'a' * 300}.example/",
        }.items()
    },
    "escapes-in-the-reason": reply(b"x", status=404, reason=ESCAPES.replace("\x07", "")),
    "a-realm-of-escapes": reply(status=401, headers={"WWW-Authenticate": f'Basic realm="{ESCAPES}"'}),
    "not-modified": reply(status=304),
    "a-status-of-999": b"HTTP/1.1 999 X\r\n\r\n",
    "a-status-of-99": b"HTTP/1.1 99 X\r\n\r\n",
    "switching-protocols": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
    **{
        f"retry-{n}": reply(status=503, headers={"Retry-After": value})
        for n, value in enumerate(["9" * 20, "x"])
    },
    **dict(_bombs()),
}
"""What ends in an error at once."""

ODD: Mapping[str, Answer] = {
    "a-charset-that-is-none": reply(FEED, headers={"Content-Type": "text/xml; charset=base64"}),
    "cookies": reply(FEED, headers={"Set-Cookie": "id=1; Path=/; Max-Age=99999999"}),
    "an-etag-of-escapes": reply(FEED, headers={"ETag": '"\x9b2J"'}),
    "a-long-etag": reply(FEED, headers={"ETag": f'"{"x" * 5_000}"'}),
    "a-thousand-fields": OK + b"X: y\r\n" * 1_000 + b"\r\n" + FEED,
}
"""What is strange, and can be used."""

ANSWERS: Mapping[str, Answer] = {**SLOW, **BROKEN, **ODD}


async def _serve() -> None:
    async with LoopbackServer() as server:
        for name, answer in ANSWERS.items():
            server.answers(f"/{name}", answer)
        print(server.port, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
