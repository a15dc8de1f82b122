from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FetchError, UnreachableError
from reader.sources.fetch import Fetched, Fetcher
from tests.fetching import asked
from tests.servers import Answer, Handler, Hit, LoopbackServer, drip, pour, redirect, reply, stall

FEED = b"<rss><channel><title>Harbour News</title></channel></rss>" * 50


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(timeout_seconds=10, max_bytes=1_000_000, spacing_seconds=0) as running:
        yield running


async def error_of(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(asked(url))
    return str(caught.value)


def raw_deflate(data: bytes) -> bytes:
    compress = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compress.compress(data) + compress.flush()


async def test_a_body_comes_with_what_is_known_about_it(server: LoopbackServer, fetcher: Fetcher) -> None:
    headers = {"Content-Type": "application/rss+xml", "ETag": 'W/"a,b"', "Last-Modified": "yesterday"}
    url = server.answers("/feed", reply(FEED, headers=headers))

    fetched = await fetcher.fetch(asked(url))

    assert fetched == Fetched(
        url, url, 200, FEED, "application/rss+xml", 'W/"a,b"', "yesterday", validated_url=url
    )
    sent = server.hits[0].headers
    assert sent["user-agent"].startswith("Pullquote/")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert not {"cookie", "referer", "authorization", "if-none-match", "if-modified-since"} & set(sent)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(FEED, mtime=0)),
        ("x-gzip", gzip.compress(FEED, mtime=0)),
        ("GZIP, identity", gzip.compress(FEED, mtime=0)),
        ("gzip", gzip.compress(FEED, mtime=0) + b"\0\0\0 padding"),
        ("deflate", zlib.compress(FEED)),
        ("deflate", raw_deflate(FEED)),
        ("identity", FEED),
        ("", FEED),
    ],
)
async def test_codings_that_were_asked_for_are_undone(
    server: LoopbackServer, fetcher: Fetcher, coding: str, body: bytes
) -> None:
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": coding}))
    assert (await fetcher.fetch(asked(url))).body == FEED


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate, gzip", "compress", "\x1b]0;x"])
async def test_other_and_stacked_codings_are_refused(
    server: LoopbackServer, fetcher: Fetcher, coding: str
) -> None:
    url = server.answers("/feed", reply(gzip.compress(FEED), headers={"Content-Encoding": coding}))
    sentence = await error_of(fetcher, url)
    assert "127.0.0.1" in sentence
    assert sentence.isprintable()


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_not_inflated(server: LoopbackServer, fetcher: Fetcher, coding: str) -> None:
    zeros = bytes(50_000_000)
    bomb = gzip.compress(zeros, 9) if coding == "gzip" else zlib.compress(zeros, 9)
    del zeros
    url = server.answers("/feed", reply(bomb, headers={"Content-Encoding": coding}))

    tracemalloc.start()
    sentence = await error_of(fetcher, url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "limit" in sentence
    assert peak < 8_000_000


@pytest.mark.parametrize(
    "body", [gzip.compress(FEED, mtime=0)[:-9], gzip.compress(FEED, mtime=0)[:40], b"no gzip at all"]
)
async def test_truncated_and_damaged_compression_is_an_error(
    server: LoopbackServer, fetcher: Fetcher, body: bytes
) -> None:
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": "gzip"}))
    sentence = await error_of(fetcher, url)
    assert "broke off" in sentence or "damaged" in sentence


async def test_a_body_that_never_ends_is_cut_at_the_limit(server: LoopbackServer, fetcher: Fetcher) -> None:
    assert "limit of 0.95" in await error_of(fetcher, server.answers("/feed", pour))


async def test_a_size_over_the_limit_is_believed_before_the_body_comes(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    async def announce(hit: Hit, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(headers={"Content-Length": "500000000"}))
        await stall(hit, writer)

    assert "limit" in await error_of(fetcher, server.answers("/feed", announce))


async def test_a_body_of_exactly_the_limit_is_taken(server: LoopbackServer, fetcher: Fetcher) -> None:
    body = gzip.compress(bytes(1_000_000), mtime=0)
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": "gzip"}))
    assert len((await fetcher.fetch(asked(url))).body) == 1_000_000


@pytest.mark.parametrize("answer", [stall, drip])
async def test_the_deadline_holds_whatever_the_server_does(server: LoopbackServer, answer: Handler) -> None:
    async with Fetcher(timeout_seconds=0.2) as hasty:
        sentence = await error_of(hasty, server.answers("/feed", answer))
    assert "within 0.2 seconds" in sentence


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, "password"),
        (403, "refuses access"),
        (404, "check the address"),
        (418, "418"),
        (500, "500"),
        (503, "too busy"),
        (599, "599"),
    ],
)
async def test_a_refusal_is_said_in_one_sentence(
    server: LoopbackServer, fetcher: Fetcher, status: int, expected: str
) -> None:
    url = server.answers("/feed", reply(b"x", status=status, reason="\x1b[2Jgone"))
    sentence = await error_of(fetcher, url)
    assert expected in sentence
    assert "\x1b" not in sentence


async def test_a_connection_that_breaks_is_tried_once_more(server: LoopbackServer, fetcher: Fetcher) -> None:
    assert (await fetcher.fetch(asked(server.answers("/feed", b"", reply(FEED))))).body == FEED
    await error_of(fetcher, server.answers("/never", b""))
    assert server.paths() == ["/feed", "/feed", "/never", "/never"]


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n0123456789",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ntoo short",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 8_000_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\x1b[2J\r\n\r\n",
        b"HTTP/9.9 999 \xff\r\n\r\n",
    ],
)
async def test_an_answer_that_is_not_http_is_one_clear_error(
    server: LoopbackServer, fetcher: Fetcher, answer: bytes
) -> None:
    sentence = await error_of(fetcher, server.answers("/feed", answer))
    assert sentence.startswith("127.0.0.1 ")
    assert sentence.isprintable()


async def test_a_port_where_nobody_listens(fetcher: Fetcher) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert "refuses connections" in await error_of(fetcher, f"http://127.0.0.1:{port}/")


async def test_a_server_without_tls(fetcher: Fetcher) -> None:
    def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(FEED))
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as plain:
        port = plain.sockets[0].getsockname()[1]
        assert "secure connection" in await error_of(fetcher, f"https://127.0.0.1:{port}/")


@pytest.mark.parametrize("url", ["", "feed", "ftp://a.example/", "file:///etc/passwd", "http://", "\x1b[2J"])
async def test_what_is_no_web_address_is_refused(fetcher: Fetcher, url: str) -> None:
    sentence = await error_of(fetcher, url)
    assert "http or https" in sentence
    assert sentence.isprintable()


def certificate_error() -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "certificate has expired\x1b[2J"
    return error


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (socket.gaierror(-2, "Name or service not known"), "cannot be found"),
        (certificate_error(), "certificate has expired"),
        (ExceptionGroup("all attempts", [ConnectionRefusedError(111, "refused")]), "refuses connections"),
        (OSError(101, "Network is unreachable"), "there is no way to it"),
    ],
)
async def test_why_a_connection_failed_is_said(cause: Exception, expected: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("failed", request=request) from cause

    async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
        sentence = await error_of(fetcher, "https://news.example/feed")
    assert sentence.startswith("news.example ")
    assert expected in sentence
    assert sentence.isprintable()


@pytest.mark.parametrize(
    "error",
    [ValueError(), AssertionError(), LookupError(), httpx.InvalidURL("x"), httpx.StreamClosed(), OSError()],
)
async def test_whatever_goes_wrong_is_a_fetch_error(error: Exception) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
        assert type(error).__name__ in await error_of(fetcher, "https://news.example/feed")


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda junk: reply(junk)[:-5] + junk)))
def test_no_answer_of_a_server_raises_anything_else(answer: bytes) -> None:
    async def ask() -> None:
        async with LoopbackServer() as server, Fetcher(timeout_seconds=5, spacing_seconds=0) as fetcher:
            try:
                url = server.answers("/feed", answer)
                await fetcher.fetch(asked(url, etag='"1"', validated_url=url))
            except FetchError as error:
                assert str(error).isprintable()

    asyncio.run(ask())


@pytest.mark.parametrize(
    "answer",
    [
        reply(status=500),
        reply(status=503),
        reply(status=429),
        b"",
        b"HTTP/1.1 200",
        b"no such protocol\r\n\r\n",
        reply(b"<rss>", headers={"Content-Length": "1000"}),
        reply(b"\x1f\x8bjunk", headers={"Content-Encoding": "gzip"}),
        reply(gzip.compress(b"<rss>", mtime=0)[:-9], headers={"Content-Encoding": "gzip"}),
        drip,
    ],
    ids=["500", "503", "429", "nothing", "a start", "no HTTP", "short", "junk", "half", "no end"],
)
async def test_what_may_be_over_soon_says_nothing_of_the_address(
    server: LoopbackServer, answer: Answer
) -> None:
    async with Fetcher(timeout_seconds=0.5, spacing_seconds=0) as fetcher:
        with pytest.raises(UnreachableError):
            await fetcher.fetch(asked(server.answers("/feed", answer)))


@pytest.mark.parametrize(
    "answer",
    [
        *(reply(status=status) for status in (400, 401, 403, 404, 410)),
        redirect("file:///etc/passwd"),
        redirect("/feed"),
        reply(b"x" * 2000),
        reply(b"x", headers={"Content-Encoding": "br"}),
    ],
)
async def test_what_a_server_means_is_no_trouble_of_the_network(
    server: LoopbackServer, answer: bytes
) -> None:
    async with Fetcher(max_bytes=1000, spacing_seconds=0) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(asked(server.answers("/feed", answer)))
    assert not isinstance(caught.value, UnreachableError)


async def test_a_host_that_is_not_there_is_out_of_reach(server: LoopbackServer, fetcher: Fetcher) -> None:
    async with LoopbackServer() as gone:
        url = gone.url("/feed")
    with pytest.raises(UnreachableError, match="refuses connections"):
        await fetcher.fetch(asked(url))
